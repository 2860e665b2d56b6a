"""Kinds: which blocks are headings, items, quotations, bylines, captions; and who is quoted."""

from __future__ import annotations

import re

from dateline.model.articles import BlockKind, Furniture
from dateline.model.expressions import Clock
from dateline.model.times import Timex
from dateline.reading.page import Page

_HEADING_WORDS = 16
_SPEECH_WORDS = 6
_QUOTED = re.compile(r"[\"“„«‘'](?P<said>[^\"“”„«»]+)[\"”“»’'](?P<tail>[^\"“”„«»]*)")
_NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}"
_ATTRIBUTION = re.compile(rf"[\s\"”“»’',–—-]*(?:says?\s|said\s|adds?\s|added\s)?(?P<name>{_NAME})")
_TURN = re.compile(r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40})(?:[,\s]*\([^)]{1,60}\)|,\s[\w ]{1,40})?:\s")
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
    if shape.stretch.depth or _is_quotation(shape.text):
        return BlockKind.QUOTATION
    if _is_heading(page, i) or shape.is_byline:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_time_heading(page: Page, i: int) -> bool:
    """Whether a date or a time of day stands over a part of the story, as in a live blog or a diary."""
    shape = page.shapes[i]
    is_bare = shape.is_stamp and (page.first < i < page.last or not any(map(_has_day, shape.times)))
    return is_bare and (page.is_story(i + 1) or page.is_story(i + 2))


def _has_day(time: Timex) -> bool:
    return not isinstance(time.expression, Clock) or time.expression.day is not None


def _is_quotation(text: str) -> bool:
    """Whether most of a block is one stretch of speech between quotation marks."""
    parts = _QUOTED.fullmatch(text)
    if parts is None or len(parts["said"].split()) < _SPEECH_WORDS:
        return False
    return len(parts["said"]) >= 0.6 * len(text)


def _is_heading(page: Page, i: int) -> bool:
    shape = page.shapes[i]
    if shape.text.startswith("#"):
        return True
    if shape.is_prose or shape.words > _HEADING_WORDS or not any(char.isalnum() for char in shape.text):
        return False
    if shape.text.endswith((".", ",", ";", ":")) or _TURN.match(shape.text):
        return False
    if shape.stretch.is_item and not page.is_story(i + 1):
        return False
    return i < page.last_prose


def speaker_of(text: str) -> str | None:
    """Who says a quotation or takes a turn in a transcript, where that is plain.

    >>> speaker_of("“We lost the roof and half of the hay in one night,” says Ada Brandt.")
    'Ada Brandt'
    """
    if turn := _TURN.match(text):
        return turn["name"].strip()
    quoted = _QUOTED.fullmatch(text)
    said_by = _ATTRIBUTION.match(quoted["tail"]) if quoted else None
    return said_by["name"].strip(" .,") if said_by else None
