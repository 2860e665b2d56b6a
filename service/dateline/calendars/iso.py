"""ISO 8601 dates and date-times: read from input, written on the wire."""

from __future__ import annotations

import re

from dateline.calendars.days import MINUTES_PER_DAY, civil, day_number
from dateline.calendars.intervals import is_whole_days, moment, month, of_days, year
from dateline.model.dates import Basis, Date, Granularity, Interval

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


def parse_iso(text: str) -> Date | None:
    """A stated Date from `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date-time with optional zone; else None.

    A date-time keeps the local time that it states and its offset in minutes.

    >>> parse_iso("2013-02-30") is None
    True
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return _build(match)
    except ValueError:
        return None


def _build(match: re.Match[str]) -> Date:
    y, m, d = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    assert y is not None  # the pattern requires a year
    if m is None:
        return Date(year(y), Granularity.YEAR, Basis.STATED)
    if not 1 <= m <= 12:
        raise ValueError(f"month must be 1 to 12, got {m}")
    if d is None:
        return Date(month(y, m), Granularity.MONTH, Basis.STATED)
    number = day_number(y, m, d)
    if match["hour"] is None:
        return Date(of_days(number, number), Granularity.DAY, Basis.STATED)
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        raise ValueError(f"a time of day expected, got {hour}:{minute}")
    told = moment(number, 60 * hour + minute)
    return Date(told, Granularity.MINUTE, Basis.STATED, offset=_offset(match["zone"]))


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(f"a zone expected, got {zone}")
    minutes += 60 * hours
    return -minutes if zone[0] == "-" else minutes


def format_day(number: int) -> str:
    """A day number as `YYYY-MM-DD`; years before 0 as `-YYYY-MM-DD`.

    >>> format_day(0)
    '0000-01-01'
    """
    y, m, d = civil(number)
    return f"{format_year(y)}-{m:02}-{d:02}"


def format_year(number: int) -> str:
    """A year in four digits, with a minus sign before year 0.

    >>> format_year(-479)
    '-0479'
    """
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def format_zone(offset: int | None) -> str:
    """A zone by its minutes east of UTC, as it stands behind a time; nothing where it is not told.

    >>> format_zone(-330), format_zone(0), format_zone(None)
    ('-05:30', 'Z', '')
    """
    if not offset:
        return "" if offset is None else "Z"
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def iso_start(interval: Interval, offset: int | None = None) -> str | None:
    """The first day, or the first minute where the interval is not whole days; None = open."""
    if interval.start is None:
        return None
    return _format(interval.start, interval, offset)


def iso_end(interval: Interval, offset: int | None = None) -> str | None:
    """The last day (included), or the last minute (included); None = open."""
    if interval.end is None:
        return None
    return _format(interval.end - 1, interval, offset)


def _format(minutes: int, interval: Interval, offset: int | None) -> str:
    number, minute = divmod(minutes, MINUTES_PER_DAY)
    if is_whole_days(interval):
        return format_day(number)
    return f"{format_day(number)}T{minute // 60:02}:{minute % 60:02}{format_zone(offset)}"
