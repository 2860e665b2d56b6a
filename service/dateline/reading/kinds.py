"""Kinds: which blocks are headings, items, quotations, bylines, captions."""

from __future__ import annotations

import re

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.bylines import is_name, tells_of_itself
from dateline.reading.names import named
from dateline.reading.page import Page
from dateline.reading.speakers import is_quotation, is_turn
from dateline.reading.stamps import is_bare_clock

_HEADING_WORDS = 16
_LONGEST_ENTRY = 8
_AMOUNT = re.compile(r"\d[\d.,/]{0,6}[^\W\d]|\d[\d.,/]{0,6}\s+[a-zß-ÿ]|[a-zß-ÿ]")
# "Rita Ames", "Rita Ames and Ole van Holm", "Faculty of Law".
_NAMES = re.compile(named(2, 5, also=("of", "and")))
# What tells which of some pictures it is about.
_POINTS = re.compile(
    r"file(?: photo)?\s?[-–—:]\s"
    r"|(?:above|below|left|right|top|bottom|pictured|clockwise from [a-z ]{3,12}|from left)(?: left| right)?: ",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")


def kinds_of(page: Page) -> list[BlockKind]:
    """The kind of each block of a page whose furniture is marked; furniture has a kind too."""
    return [_kind(page, i) for i in range(len(page))]


def _kind(page: Page, i: int) -> BlockKind:
    shape = page.shapes[i]
    if shape.stretch.kind is not None:
        return shape.stretch.kind
    if page.marks[i] is Furniture.CREDIT or _POINTS.match(shape.text):
        return BlockKind.CAPTION
    if shape.is_byline and not _is_time_heading(page, i):
        return BlockKind.BYLINE
    if shape.stretch.is_item:
        return BlockKind.HEADING if _NUMBERED.match(shape.text) and _is_heading(page, i) else BlockKind.ITEM
    if shape.stretch.depth or is_quotation(shape.text):
        return BlockKind.QUOTATION
    if _stands_by_byline(page, i):
        return BlockKind.BYLINE
    if _is_heading(page, i) or shape.is_byline:
        return BlockKind.ITEM if _is_in_bare_list(page, i) else BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _stands_by_byline(page: Page, i: int) -> bool:
    """Whether a bare name stands below the headline, by a line that says when, or is told of below the story."""
    text = page.shapes[i].text
    if i not in page.under_headline or text.endswith(".") or not (_NAMES.fullmatch(text) or is_name(text)):
        return False
    has_life = any(
        page.marks[j] is Furniture.CREDIT and page.shapes[j].text.startswith(text) for j in range(page.first, len(page))
    )
    beside = (page.shapes[j] for j in (i - 1, i + 1) if j < len(page))
    return has_life or any(shape.is_byline and shape.times for shape in beside)


def _is_in_bare_list(page: Page, i: int) -> bool:
    """Whether lines like "600g turnips" stand one below the other, as in a list without bullets."""
    return _is_entry(page, i) and (_is_entry(page, i - 1) or _is_entry(page, i + 1))


def _is_entry(page: Page, i: int) -> bool:
    """Whether a short line within the story begins with an amount or a small letter."""
    if not page.first < i < page.last_prose or page.shapes[i].words > _LONGEST_ENTRY:
        return False
    return _AMOUNT.match(page.shapes[i].text) is not None and _is_heading(page, i)


def _is_time_heading(page: Page, i: int) -> bool:
    """Whether a date or a time of day stands over a part of the story, as in a live blog or a diary."""
    shape = page.shapes[i]
    if not shape.is_stamp or tells_of_itself(shape.text, shape.times):
        return False
    is_bare = page.first < i < page.last or all(map(is_bare_clock, shape.times))
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
    return i < page.last or (i == page.headline and any(page.marks))
