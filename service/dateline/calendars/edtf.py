"""Dates as EDTF strings (ISO 8601-2), in the subset that the `edtf` library reads."""

from __future__ import annotations

import re

from dateline.calendars.days import civil, month_length
from dateline.calendars.intervals import first_day, last_day, unit_of_end
from dateline.calendars.iso import format_day, format_year
from dateline.model.dates import Date, Granularity, Interval, Modifier

_PATTERN = re.compile(r"XXXX(?:-(?:\d\d|XX)){0,2}(?=T|$)")
_QUARTER_CODE = 32  # quarters are 33 to 36
_HALF_CODE = 39  # semesters are 40 and 41
_SEASON_CODES = {3: 21, 6: 22, 9: 23}  # winter (24) ends on 31 December for the library: written as months


def edtf(date: Date) -> str:
    """The EDTF string of a date; for minutes, hours and weeks, that of the covering day or days.

    "About" is `~`; open ends are `..`; what is not known is the date's pattern of X.
    """
    if date.interval is None:
        return _pattern(date.pattern or "")
    mark = "~" if date.modifier is Modifier.ABOUT else ""
    first, last = first_day(date.interval), last_day(date.interval)
    if first is None or last is None:
        unit = date.end_unit
        return f"{_end(first, mark, unit, is_last=False)}/{_end(last, mark, unit, is_last=True)}"
    one_piece = None if date.modifier not in (None, Modifier.ABOUT) else _unit(date.granularity, first, mark)
    return one_piece if one_piece is not None else _range(first, last, mark)


def _pattern(pattern: str) -> str:
    """What of a pattern EDTF can say: no weekday, season, quarter or time of day in an unknown year.

    >>> _pattern("XXXX-10"), _pattern("XXXX-FA"), _pattern("XXXX-XX-XXT09:00")
    ('XXXX-10', 'XXXX', 'XXXX-XX-XX')
    """
    match = _PATTERN.match(pattern)
    return match[0] if match else "XXXX"


def _unit(granularity: Granularity, first: int, mark: str) -> str | None:
    """The one-piece form of a unit that begins on day `first`; None where EDTF has none."""
    y, m, d = civil(first)
    year = format_year(y)
    whole_month = d == 1
    match granularity:
        case Granularity.DAY | Granularity.HOUR | Granularity.MINUTE:
            return None
        case Granularity.MONTH if whole_month:
            return f"{year}-{m:02}{mark}"
        case Granularity.QUARTER if whole_month and m % 3 == 1 and not mark:
            return f"{year}-{_QUARTER_CODE + (m + 2) // 3}"
        case Granularity.SEASON if whole_month and m in _SEASON_CODES and not mark:
            return f"{year}-{_SEASON_CODES[m]}"
        case Granularity.HALF if whole_month and m in (1, 7) and not mark:
            return f"{year}-{_HALF_CODE + (m + 5) // 6}"
        case Granularity.YEAR if (m, d) == (1, 1):
            return f"{year}{mark}"
        case Granularity.DECADE if (m, d) == (1, 1) and y >= 0 and y % 10 == 0:
            return f"{year[:-1]}X{mark}"
        case Granularity.CENTURY if (m, d) == (1, 1) and y >= 0 and y % 100 == 0:
            return f"{year[:-2]}XX{mark}"
    return None


def _range(first: int, last: int, mark: str) -> str:
    """Two inclusive ends, each as coarse as both allow; one day if they are the same."""
    if first == last:
        return f"{format_day(first)}{mark}"
    start, end = civil(first), civil(last)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        ends = format_year(start.year), format_year(end.year)
    elif start.day == 1 and end.day == month_length(end.year, end.month):
        ends = f"{format_year(start.year)}-{start.month:02}", f"{format_year(end.year)}-{end.month:02}"
    else:
        ends = format_day(first), format_day(last)
    if ends[0] == ends[1]:
        return f"{ends[0]}{mark}"
    return f"{ends[0]}{mark}/{ends[1]}{mark}"


def _end(day: int | None, mark: str, told: Granularity | None = None, *, is_last: bool) -> str:
    """One end beside an open one, by the unit that it is named by."""
    if day is None:
        return ".."
    y, m, _ = civil(day)
    match unit_of_end(day, told, is_last=is_last):
        case Granularity.YEAR:
            return f"{format_year(y)}{mark}"
        case Granularity.MONTH:
            return f"{format_year(y)}-{m:02}{mark}"
    return f"{format_day(day)}{mark}"


def covering(interval: Interval, granularity: Granularity) -> str:
    """The EDTF string of a bare interval, such as an alternative reading."""
    first, last = first_day(interval), last_day(interval)
    if first is None or last is None:
        return f"{_end(first, '', is_last=False)}/{_end(last, '', is_last=True)}"
    return _unit(granularity, first, "") or _range(first, last, "")
