"""Where a mention stands in its article: in the headline, in the opening that tells the same in full, or below."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import takewhile

from dateline.merging.units import Unit
from dateline.model.articles import Article, BlockKind, TextField

#: So many sentences below the headline open a story.
_OPENING = 3


class Part(StrEnum):
    """A part of an article."""

    HEADLINE = "headline"
    OPENING = "opening"
    BODY = "body"


def parts_of(article: Article, units: Sequence[Unit]) -> list[Part]:
    """The part that each unit stands in; the headline is the title, or the headings above the first paragraph."""
    end = _end_of_headings(article)
    in_headline = [
        unit.dated.mention.field is TextField.TITLE or unit.dated.mention.trigger.end_char <= end for unit in units
    ]
    told = [unit.dated.mention.sentence for unit, heads in zip(units, in_headline, strict=True) if not heads]
    below = min(told, default=0) + _OPENING
    return [
        Part.HEADLINE if heads else Part.OPENING if unit.dated.mention.sentence < below else Part.BODY
        for unit, heads in zip(units, in_headline, strict=True)
    ]


def _end_of_headings(article: Article) -> int:
    story = (block for block in article.blocks if block.field is TextField.TEXT and block.furniture is None)
    above = takewhile(lambda block: block.kind is not BlockKind.PARAGRAPH, story)
    return max((block.end_char for block in above if block.kind is BlockKind.HEADING), default=0)
