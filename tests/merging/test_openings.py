from __future__ import annotations

import pytest

from dateline.merging.openings import Part, parts_of
from dateline.merging.units import units_of
from dateline.model.articles import Article, Block, BlockKind, TextField
from tests.merging.builders import article, mention


def parts(*places: tuple[TextField, int], headings: int = 0) -> list[Part]:
    """The parts of mentions in these fields and sentences; a sentence is 100 characters, the first are headings."""
    told = article("a", *((mention("open", sentence=sentence, field=field), None) for field, sentence in places))
    kinds = [BlockKind.HEADING] * headings + [BlockKind.PARAGRAPH] * 6
    blocks = tuple(Block(TextField.TEXT, 100 * n, 100 * n + 90, kind) for n, kind in enumerate(kinds))
    return parts_of(Article("a", "", blocks=blocks), units_of(told.mentions))


def test_the_title_is_the_headline():
    assert parts((TextField.TITLE, 0), (TextField.TEXT, 0)) == [Part.HEADLINE, Part.OPENING]


def test_headings_above_the_first_paragraph_are_the_headline():
    found = parts((TextField.TEXT, 0), (TextField.TEXT, 1), (TextField.TEXT, 2), headings=2)
    assert found == [Part.HEADLINE, Part.HEADLINE, Part.OPENING]


@pytest.mark.parametrize(("sentence", "part"), [(1, Part.OPENING), (3, Part.OPENING), (4, Part.BODY)])
def test_three_sentences_open_a_story(sentence, part):
    assert parts((TextField.TEXT, 0), (TextField.TEXT, 1), (TextField.TEXT, sentence), headings=1)[-1] is part


def test_an_article_of_headings_alone_has_no_opening():
    assert parts((TextField.TITLE, 0)) == [Part.HEADLINE]
