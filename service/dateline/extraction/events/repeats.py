"""Repeats: the second time of one verb, which tells a second event ("met in May and again in July")."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from dateline.extraction.extensions import TIMEXES, spans_of, values_of
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Passage, Word
from dateline.extraction.parsing.syntax import row_head

_JOINING = frozenset({"and", "then", ","})
_AGAIN, _RESPECTIVELY = "again", "respectively"
_FAR = 2
_FIELDS = ("year", "number", "day", "weekday")


def repeated_at(time: Time) -> Word | None:
    """The "again" right before a time, after another of the same verb, which tells its event a second time.

    Without it the first word of a time that does not adjoin the one before it in their row: "won in 2010 and 2014".
    """
    first = time.span.start if time.prep is None else min(time.prep.i, time.span.start)
    if first < 2 or first <= time.span.sent.start + 1 or time.governor.pos_ != "VERB" or time.governor.i >= first:
        return None
    again = time.span.doc[first - 1]
    if again.lower_ == _AGAIN and again.nbor(-1).lower_ in _JOINING:
        return again
    before = _before(time) if again.lower_ in _JOINING else None
    if before is None or before.end not in (first - 1, first - 2) or _is_of_object(before):
        return None
    return time.span[0] if _is_apart(before, time) else None


def _before(time: Time) -> Passage | None:
    """The timex before a time; None for the first."""
    times = spans_of(time.span.doc, TIMEXES)
    number = bisect_left(times, time.span.start, key=lambda span: span.start)
    return times[number - 1] if number else None


def _is_of_object(time: Passage) -> bool:
    """Whether a row of times is of what is done, not of the doing ("called strikes for Monday and Wednesday")."""
    first = row_head(time.root)
    return first.dep_ in ("dobj", "appos") or first.head.lower_ == "for"


def _is_apart(before: Passage, time: Time) -> bool:
    """Whether two years, months, days or weekdays do not adjoin; those that do are one stretch."""
    doc, end = time.span.doc, time.span.end
    one: dict[str, Any] = values_of(doc, before.id_)["expression"]
    other = time.expression
    if one["kind"] != "Calendar" or other["kind"] != "Calendar" or one["granularity"] != other["granularity"]:
        return False
    first, last = _place(one), _place(other)
    is_respective = end + 1 < len(doc) and _RESPECTIVELY in (doc[end].lower_, doc[end + 1].lower_)
    return not is_respective and len(first) == len(last) and _distance(first, last) > 1


def _place(calendar: dict[str, Any]) -> tuple[int, ...]:
    """What is told of a unit, from the largest part."""
    return tuple(calendar[name] for name in _FIELDS if calendar[name] is not None)


def _distance(first: tuple[int, ...], last: tuple[int, ...]) -> int:
    """How far two units lie apart: far, where they are of two years or months."""
    return abs(last[-1] - first[-1]) if first[:-1] == last[:-1] else _FAR
