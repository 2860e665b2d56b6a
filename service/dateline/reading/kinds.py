"""Kinds: which blocks are headings, items, quotations, bylines, captions; and who is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.furniture import Marks
from dateline.reading.shapes import Shape

_HEADING_WORDS = 16
_QUOTED = re.compile(r"[\"“„«‘'](?P<said>.+?)[\"”“»’'](?P<tail>[^\"“”„«»]*)", re.S)
_BYLINE = re.compile(r"(?:(?:story |words |written |posted )?[Bb]y|BY)\s+[A-ZÀ-Þ]\S*(?:[\s,&|]+\S+){0,9}$")
_NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}"
_ATTRIBUTION = re.compile(rf"[\s\"”“»’',–—-]*(?:says?\s|said\s|adds?\s|added\s)?(?P<name>{_NAME})")
_TURN = re.compile(r"(?P<name>[A-Z][A-Z .’'-]{2,40})(?:\s*\([^)]{1,60}\))?:\s")


def kinds_of(shapes: Sequence[Shape], marks: Marks) -> list[BlockKind]:
    """The kind of each block; what is furniture has a kind too."""
    return [_kind(shapes, marks, i) for i in range(len(shapes))]


def _kind(shapes: Sequence[Shape], marks: Marks, i: int) -> BlockKind:
    shape = shapes[i]
    if shape.stretch.is_item:
        return BlockKind.ITEM
    if marks[i] is Furniture.CREDIT:
        return BlockKind.CAPTION
    if shape.is_stamp or _BYLINE.match(shape.text) and not shape.is_ended:
        return BlockKind.BYLINE
    if shape.stretch.depth or _is_quotation(shape.text):
        return BlockKind.QUOTATION
    if _is_heading(shapes, marks, i):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_quotation(text: str) -> bool:
    """Whether most of a block is between quotation marks and reads as speech, not as a headline."""
    parts = _QUOTED.fullmatch(text)
    return parts is not None and len(parts["said"].split()) >= 6 and len(parts["said"]) >= 0.6 * len(text)


def _is_heading(shapes: Sequence[Shape], marks: Marks, i: int) -> bool:
    shape = shapes[i]
    if shape.text.startswith("#"):
        return True
    if not 0 < shape.words <= _HEADING_WORDS or shape.text.endswith((".", ",", ";", ":")):
        return False
    return any(mark is None and other.is_prose for other, mark in zip(shapes[i + 1 :], marks[i + 1 :], strict=True))


def speaker_of(text: str) -> str | None:
    """Who says a quotation or takes a turn in a transcript, where that is plain.

    >>> speaker_of("“We lost the roof and half of the hay in one night,” says Ada Brandt.")
    'Ada Brandt'
    """
    if turn := _TURN.match(text):
        return turn["name"].strip()
    quoted = _QUOTED.fullmatch(text)
    said_by = quoted and _ATTRIBUTION.match(quoted["tail"])
    return said_by["name"].strip(" .,") if said_by else None
