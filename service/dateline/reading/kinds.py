"""Kinds: which blocks are headings, items, quotations, bylines, captions."""

from __future__ import annotations

import re

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.page import Page
from dateline.reading.speakers import is_quotation, is_turn
from dateline.reading.stamps import is_bare_clock

_HEADING_WORDS = 16
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")


def kinds_of(page: Page) -> list[BlockKind]:
    """The kind of each block of a page whose furniture is marked; furniture has a kind too."""
    return [_kind(page, i) for i in range(len(page))]


def _kind(page: Page, i: int) -> BlockKind:
    shape = page.shapes[i]
    if shape.stretch.kind is not None:
        return shape.stretch.kind
    if page.marks[i] is Furniture.CREDIT:
        return BlockKind.CAPTION
    if shape.is_byline and not _is_time_heading(page, i):
        return BlockKind.BYLINE
    if shape.stretch.is_item:
        return BlockKind.HEADING if _NUMBERED.match(shape.text) and _is_heading(page, i) else BlockKind.ITEM
    if shape.stretch.depth or is_quotation(shape.text):
        return BlockKind.QUOTATION
    if _is_heading(page, i) or shape.is_byline:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_time_heading(page: Page, i: int) -> bool:
    """Whether a date or a time of day stands over a part of the story, as in a live blog or a diary."""
    shape = page.shapes[i]
    is_bare = shape.is_stamp and (page.first < i < page.last or all(map(is_bare_clock, shape.times)))
    return is_bare and (page.is_story(i + 1) or page.is_story(i + 2))


def _is_heading(page: Page, i: int) -> bool:
    shape = page.shapes[i]
    if shape.text.startswith("#"):
        return True
    if shape.is_prose or shape.words > _HEADING_WORDS or not any(char.isalnum() for char in shape.text):
        return False
    is_label = shape.text.isupper() and shape.text.endswith(".")
    if (shape.text.endswith((".", ",", ";", ":")) and not is_label) or is_turn(shape.text):
        return False
    if shape.stretch.is_item and not page.is_story(i + 1):
        return False
    return i < page.last_prose
