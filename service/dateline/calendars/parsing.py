"""EDTF strings (ISO 8601-2) read as dates: what `edtf` writes, and what a person may write for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.calendars import intervals
from dateline.calendars.days import is_day
from dateline.calendars.intervals import hull
from dateline.calendars.iso import parse_iso
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation

_OPEN = ("", "..")
_YEAR = r"(?P<year>-?\d{4})"
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_Reading = tuple[Interval, Granularity]


def parse_edtf(text: str) -> Date | None:
    """A stated Date from an EDTF string of a date, a unit or an interval, or an ISO date-time; else None.

    `~`, `?` and `%` all read as about; `..` or nothing beside the slash is an open end. None as well for what
    gives no place in time ("XXXX-10", "../..") and for an interval that ends before it starts.

    Source: Library of Congress, Extended Date/Time Format, levels 0 and 1, and the sub-year groupings of level 2.

    >>> parse_edtf("../2019-06").relation.value, parse_edtf("201X").granularity.value
    ('until', 'decade')
    """
    text = text.strip()
    start, slash, end = text.partition("/")
    if slash:
        return _range(start, end)
    plain = text.rstrip("?~%")
    read = _unit(plain)
    if read is None:
        return parse_iso(text)
    interval, granularity = read
    return Date(interval, granularity, Basis.STATED, _modifier(text))


def _range(start: str, end: str) -> Date | None:
    """The time from the beginning of one unit to the end of another; either may be open, not both."""
    first, last = (_unit(each.rstrip("?~%")) for each in (start, end))
    modifier = _modifier(start) or _modifier(end)
    if first and last:
        if (first[0].start or 0) > (last[0].start or 0):
            return None
        return Date(hull(first[0], last[0]), Granularity.RANGE, Basis.STATED, modifier)
    if first and end in _OPEN:
        interval = Interval(first[0].start, None)
        return Date(interval, Granularity.RANGE, Basis.STATED, modifier, Relation.SINCE, end_unit=first[1])
    if last and start in _OPEN:
        interval = Interval(None, last[0].end)
        return Date(interval, Granularity.RANGE, Basis.STATED, modifier, Relation.UNTIL, end_unit=last[1])
    return None


def _modifier(text: str) -> Modifier | None:
    return Modifier.ABOUT if text.endswith(("?", "~", "%")) else None


def _unit(text: str) -> _Reading | None:
    for pattern, read in _UNITS:
        match = pattern.fullmatch(text)
        if match is not None:
            return read(match)
    return None


def _day(match: re.Match[str]) -> _Reading | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return (intervals.day(year, month, day), Granularity.DAY) if is_day(year, month, day) else None


def _part_of_year(match: re.Match[str]) -> _Reading | None:
    """A month, or a code of level 2: 21–24 seasons, 33–36 quarters, 40 and 41 halves."""
    year, code = int(match["year"]), int(match["month"])
    if 1 <= code <= 12:
        return intervals.month(year, code), Granularity.MONTH
    if code in _SEASONS:
        return intervals.season(year, _SEASONS[code]), Granularity.SEASON
    if 33 <= code <= 36:
        return intervals.quarter(year, code - 32), Granularity.QUARTER
    if code in (40, 41):
        return intervals.half(year, code - 39), Granularity.HALF
    return None


_UNITS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Reading | None]], ...] = (
    (re.compile(_YEAR, re.ASCII), lambda match: (intervals.year(int(match["year"])), Granularity.YEAR)),
    (re.compile(_YEAR + r"-(?P<month>\d\d)", re.ASCII), _part_of_year),
    (re.compile(_YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII), _day),
    (re.compile(r"(\d{3})X", re.ASCII), lambda match: (intervals.decade(10 * int(match[1])), Granularity.DECADE)),
    (re.compile(r"(\d\d)XX", re.ASCII), lambda match: (intervals.century(int(match[1]) + 1), Granularity.CENTURY)),
)
