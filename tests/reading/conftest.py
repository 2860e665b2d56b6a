"""What tests of furniture share: a short story, and what is marked of a page."""

import pytest

from dateline.reading.article import read_page


@pytest.fixture
def marked():
    """A function that gives the text of each block of a page that is furniture, with its kind."""

    def marked_of(text):
        page = read_page(text)
        return {shape.text: mark for shape, mark in zip(page.shapes, page.marks, strict=True) if mark}

    return marked_of
