"""The latest day that an article tells as past with its year: the article cannot be older than that."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dateline.dating.times import resolve
from dateline.model.articles import BlockKind, Dct, DctBasis
from dateline.model.dates import Basis, Relation
from dateline.model.expressions import Bound
from dateline.model.mentions import Records, Status
from dateline.model.times import Tense, Timex

_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+")
_CAME_TRUE = (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)

def latest_told(records: Records, ceiling: int | None = None) -> int | None:
    """The start of the latest explicit past date of a text, in minutes; None if it has none.

    Only a date with its year counts, told in the past, in a sentence that does not look ahead ("the
    2028 Olympics"), and by no mention that says it was only planned. Dates that begin at `ceiling`
    or later are left out: they contradict what bounds the article from above.
    """
    starts = [start for start in _past_starts(records) if ceiling is None or start < ceiling]
    return max(starts, default=None)

def _past_starts(records: Records) -> Iterator[int]:
    resolved = resolve(records.times, Dct(None, DctBasis.NONE), month_first=records.article.month_first)
    for index, one in enumerate(resolved):
        date = one.date
        if date is None or date.interval is None or date.interval.start is None or date.basis is not Basis.STATED:
            continue
        if not _is_in_story(records, one.timex):
            continue
        is_told = _is_past(one.timex) and not _is_bare_number(records, one.timex) and _came_true(records, index)
        if is_told and not _looks_ahead(records, one.timex):
            yield date.interval.start

def _is_in_story(records: Records, timex: Timex) -> bool:
    """Whether a time stands in a block of the story that is no byline and no dateline."""
    return not any(
        block.field is timex.field
        and block.start_char <= timex.start_char < block.end_char
        and (block.furniture is not None or block.kind in (BlockKind.BYLINE, BlockKind.DATELINE))
        for block in records.article.blocks
    )


def _is_past(timex: Timex) -> bool:
    since = isinstance(timex.expression, Bound) and timex.expression.relation == Relation.SINCE
    return timex.tense is Tense.PAST or (since and timex.tense is Tense.PRESENT)

def _looks_ahead(records: Records, timex: Timex) -> bool:
    """Whether the sentence of a time tells of plans, or the time is one that something is to be done by."""
    text = records.article.field_text(timex.field)
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, timex.start_char)), default=0)
    end = _SENTENCE_END.search(text, timex.end_char)
    before = _WORD.findall(text[start : timex.start_char])
    after = _WORD.findall(text[timex.end_char : end.start() if end else len(text)])
    return before[-1:] in (["by"], ["until"]) or any(_plain(word) in _outlook() for word in before + after)


def _plain(word: str) -> str:
    """A word written small; the month of May is not the verb."""
    return word if word == "May" else word.casefold()


def _is_bare_number(records: Records, timex: Timex) -> bool:
    """Whether a year is a number alone, which nothing before it says to be a year ("1950 sheep")."""
    if not timex.text.isdigit():
        return False
    before = _WORD.findall(records.article.field_text(timex.field)[: timex.start_char][-20:])
    return not before or before[-1].casefold() not in _table()["before_a_year"]


def _came_true(records: Records, index: int) -> bool:
    """Whether no mention, or one that happened, is tied to a time."""
    tied = [mention for mention in records.mentions if mention.tlink is not None and mention.tlink.timex == index]
    return not tied or any(mention.status in _CAME_TRUE for mention in tied)

@cache
def _outlook() -> frozenset[str]:
    return frozenset(_table()["outlook"])


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads((files(__package__) / "data/told.toml").read_text(encoding="utf-8"))
