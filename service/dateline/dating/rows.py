"""Rows of times of one event: "on Friday and Saturday", "on 8 and 9 June", "in May, June and July"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.calendars import hull
from dateline.model.dates import Granularity, Interval, Relation
from dateline.model.expressions import Bound, RangeEnd
from dateline.model.mentions import Records
from dateline.model.times import ResolvedTimex, TimexType

_UNITS = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)
_NEXT = re.compile(r"\s*,\s*(?:(?:on|in)\s+)?")
_LAST = re.compile(r"\s*,?\s+and\s+(?:(?:on|in)\s+)?")


def in_rows(records: Records, resolved: Sequence[ResolvedTimex]) -> Sequence[ResolvedTimex]:
    """The times of an article, those of one event in a row with the stretch of all, where they adjoin.

    So they do where no more than one of them has an event tied to it: "on Friday and on Saturday his deputy left" is
    no row.
    """
    found = list(resolved)
    tied = {one.tlink.timex for one in records.mentions if one.tlink is not None and one.tlink.basis is None}
    for first, last in _rows(records, resolved):
        whole = _whole(resolved[first : last + 1])
        if whole is not None and len(tied.intersection(range(first, last + 1))) == 1:
            for index in range(first, last + 1):
                found[index] = _as_long_as(resolved[index], whole)
    return found


def _rows(records: Records, resolved: Sequence[ResolvedTimex]) -> Iterator[tuple[int, int]]:
    """The first and the last time of each row, by index."""
    first = 0
    for index, (one, other) in enumerate(zip(resolved, resolved[1:], strict=False), 1):
        is_near = one.timex.field is other.timex.field and one.timex.sentence == other.timex.sentence
        gap = records.article.field_text(one.timex.field)[one.timex.end_char : other.timex.start_char]
        if is_near and _LAST.fullmatch(gap):
            yield first, index
        if not is_near or not _NEXT.fullmatch(gap):
            first = index


def _whole(times: Sequence[ResolvedTimex]) -> Interval | None:
    """The stretch of times each of which ends as the next begins; None where they do not, or are no such units."""
    dates = [one.date for one in times]
    intervals = [date.interval for date in dates if date is not None and date.interval is not None]
    if len(intervals) < len(times) or any(_is_other(one) for one in times):
        return None
    is_one = len({date.granularity for date in dates if date is not None}) == 1
    adjoin = all(one.end == other.start for one, other in zip(intervals, intervals[1:], strict=False))
    return hull(intervals[0], intervals[-1]) if is_one and adjoin else None


def _is_other(time: ResolvedTimex) -> bool:
    """Whether a time is none of the days, months or years that stand in a row."""
    timex, date = time.timex, time.date
    is_unit = date is not None and date.granularity in _UNITS and date.modifier is None and date.relation is Relation.IN
    is_whole = timex.type is TimexType.DATE and not isinstance(timex.expression, Bound | RangeEnd)
    return not (is_unit and is_whole) or timex.is_possessive


def _as_long_as(time: ResolvedTimex, whole: Interval) -> ResolvedTimex:
    assert time.date is not None
    date = replace(time.date, interval=whole, granularity=Granularity.RANGE, alternatives=())
    return replace(time, date=date, derivation=(*time.derivation, "resolve.row"))
