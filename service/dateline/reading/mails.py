"""What stands around the words of a mail: headers, lines above what it answers, greetings at the end, signatures."""

from __future__ import annotations

import re
from functools import cache

from dateline.model.articles import Furniture
from dateline.reading.bylines import header_field, is_reply_line
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.talk import words

_LONGEST_SIGNATURE = 10
_SIGNED_WORDS = 14


def mail_headers(page: Page) -> Marked:
    """Two or more fields of a mail header in a row."""
    fields = [header_field(shape.text) is not None for shape in page.shapes]
    for i, is_field in enumerate(fields):
        if is_field and (fields[i + 1 : i + 2] == [True] or (i and fields[i - 1])):
            yield i, Furniture.NAVIGATION


def reply_lines(page: Page) -> Marked:
    """The lines above what a mail answers."""
    for i, shape in enumerate(page.shapes):
        if is_reply_line(shape.text):
            yield i, Furniture.NAVIGATION


def signatures(page: Page) -> Marked:
    """The few lines that follow the "--" below a mail, or its "Kind regards"."""
    for i, shape in enumerate(page.shapes):
        if shape.text == "--" and page.first < i and len(page) - i <= _LONGEST_SIGNATURE:
            yield from ((j, Furniture.NAVIGATION) for j in range(i, len(page)))
        elif _is_closing(shape) and page.first < i:
            yield from ((j, Furniture.NAVIGATION) for j in range(i, _signature_end(page, i)))


def _is_closing(shape: Shape) -> bool:
    return shape.words <= _SIGNED_WORDS and _closing().fullmatch(shape.said) is not None


def _signature_end(page: Page, start: int) -> int:
    """The block after the names, titles and numbers that follow a closing."""
    for i in range(start + 1, min(start + _LONGEST_SIGNATURE, len(page))):
        shape = page.shapes[i]
        is_label = shape.words <= _SIGNED_WORDS and not shape.is_ended and not shape.stretch.is_item
        if page.marks[i] or shape.is_prose or shape.stretch.depth or not is_label:
            return i
    return min(start + _LONGEST_SIGNATURE, len(page))


@cache
def _closing() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words("closing")))))
