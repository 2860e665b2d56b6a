"""Moments: a resolved point or stretch of the calendar, and its TIMEX3 value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.calendars import (
    MINUTES_PER_DAY,
    IsoWeek,
    civil,
    day,
    day_number,
    decade,
    half,
    is_day,
    iso_week,
    month,
    of_days,
    of_months,
    quarter,
    week,
    week_start,
    year,
)
from dateline.calendars import century as century_interval
from dateline.calendars import shift as shift_interval
from dateline.model.dates import Granularity, Interval

_SEASON_CODES = ("SP", "SU", "FA", "WI")
_UNIT = {
    "night": Granularity.DAY,
    "weekend": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "second": Granularity.MINUTE,
    "millennium": Granularity.CENTURY,
}
_FACTOR = {"fortnight": 2, "millennium": 10}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar at a granularity.

    `part` is TIMEX3's code for a part of it (MO, AF, EV, NI for a day, WE for a week). `interval` is
    None where a field is not known; `pattern` is then the value with X for what is missing.
    """

    interval: Interval | None
    granularity: Granularity
    part: str = ""
    pattern: str = ""
    offset: int | None = None

    @property
    def start(self) -> int:
        """The first minute. Only for a moment with an interval that begins."""
        assert self.interval is not None and self.interval.start is not None
        return self.interval.start


def unit_of(name: str) -> Granularity:
    """The granularity in which a unit of the lexicon is counted."""
    return _UNIT.get(name) or Granularity(name)


def enclosing(minute: int, granularity: Granularity) -> Interval:
    """The unit of a granularity that a minute lies in."""
    number = minute // MINUTES_PER_DAY
    y, m, d = civil(number)
    match granularity:
        case Granularity.MINUTE:
            return Interval(minute, minute + 1)
        case Granularity.HOUR:
            return Interval(minute - minute % 60, minute - minute % 60 + 60)
        case Granularity.DAY:
            return of_days(number, number)
        case Granularity.WEEK:
            monday = week_start(iso_week(number))
            return of_days(monday, monday + 6)
        case Granularity.MONTH:
            return month(y, m)
        case Granularity.QUARTER:
            return quarter(y, (m + 2) // 3)
        case Granularity.SEASON:
            first = m // 3 * 3
            return of_months(y, first, 3) if first else of_months(y - 1, 12, 3)
        case Granularity.HALF:
            return half(y, (m + 5) // 6)
        case Granularity.YEAR | Granularity.RANGE:
            return year(y)
        case Granularity.DECADE:
            return decade(y - y % 10)
        case Granularity.CENTURY:
            return century_interval(y // 100 + 1)


def unit_moment(granularity: Granularity, y: int, number: int | None) -> Moment | None:
    """The `number`-th unit of a year; None where the year has none."""
    if granularity is Granularity.YEAR or number is None:
        return Moment(year(y), Granularity.YEAR)
    makers = {
        Granularity.MONTH: (month, 12),
        Granularity.QUARTER: (quarter, 4),
        Granularity.HALF: (half, 2),
        Granularity.SEASON: (_season, 4),
        Granularity.WEEK: (week, 53),
    }
    make, most = makers[granularity]
    return Moment(make(y, number), granularity) if 1 <= number <= most else None


def _season(y: int, number: int) -> Interval:
    return of_months(y, 3 * number, 3)


def day_moment(y: int, m: int, d: int) -> Moment | None:
    """A day; None where the month has none such."""
    return Moment(day(y, m, d), Granularity.DAY) if is_day(y, m, d) else None


def shifted(anchor: Moment, count: int, unit: str, *, keeps: bool = False) -> Moment:
    """The unit that lies `count` units from the anchor; `keeps` keeps a finer anchor's granularity."""
    granularity = unit_of(unit)
    count *= _FACTOR.get(unit, 1)
    if keeps and anchor.interval is not None and _RANK[anchor.granularity] < _RANK[granularity]:
        moved = shift_interval(anchor.interval, count, granularity)
        if anchor.granularity in (
            Granularity.MONTH,
            Granularity.QUARTER,
            Granularity.SEASON,
            Granularity.HALF,
        ):
            moved = enclosing(moved.start or 0, anchor.granularity)
        return replace(anchor, interval=moved)
    base = enclosing(anchor.start, granularity)
    moved = shift_interval(base, count, granularity)
    interval = enclosing(moved.start or 0, granularity)
    if unit == "weekend":
        saturday = (interval.start or 0) // MINUTES_PER_DAY + 5
        return Moment(of_days(saturday, saturday + 1), granularity, "WE")
    return Moment(interval, granularity, "NI" if unit == "night" else "")


_RANK = {granularity: rank for rank, granularity in enumerate(Granularity)}


def is_finer(one: Granularity, other: Granularity) -> bool:
    """Whether `one` is a smaller unit than `other`."""
    return _RANK[one] < _RANK[other]


def timex_value(moment: Moment) -> str:
    """The TIMEX3 value: `1998-10-23`, `1998-W43`, `1998-Q3`, `1998-FA`, `199`, `BC0480`, `…T15:00`, `…TNI`."""
    if moment.interval is None or moment.interval.start is None:
        return moment.pattern
    number, minute = divmod(moment.interval.start, MINUTES_PER_DAY)
    y, m, d = civil(number)
    name = _year(y)
    match moment.granularity:
        case Granularity.DAY:
            return f"{name}-{m:02}-{d:02}" + (f"T{moment.part}" if moment.part else "")
        case Granularity.MINUTE | Granularity.HOUR:
            return f"{name}-{m:02}-{d:02}T{minute // 60:02}:{minute % 60:02}"
        case Granularity.WEEK:
            iso = iso_week(number)
            return f"{_year(iso.year)}-W{iso.week:02}" + (f"-{moment.part}" if moment.part else "")
        case Granularity.MONTH:
            return f"{name}-{m:02}"
        case Granularity.QUARTER:
            return f"{name}-Q{(m + 2) // 3}"
        case Granularity.SEASON:
            return f"{name}-{_SEASON_CODES[m // 3 - 1]}"
        case Granularity.HALF:
            return f"{name}-H{(m + 5) // 6}"
        case Granularity.DECADE:
            return name[:-1]
        case Granularity.CENTURY:
            return name[:-2] if y >= 0 else f"BC{-y // 100 - 1:02}"
    return name


def _year(y: int) -> str:
    return f"{y:04}" if y > 0 else f"BC{1 - y:04}"


def week_of(iso: IsoWeek) -> Interval:
    """The days of an ISO week."""
    monday = week_start(iso)
    return of_days(monday, monday + 6)


def weekday_in_week(minute: int, weekday: int, weeks: int = 0) -> Moment:
    """A weekday of the week that a minute lies in, or of one `weeks` later."""
    monday = week_start(iso_week(minute // MINUTES_PER_DAY)) + 7 * weeks
    return Moment(of_days(monday + weekday, monday + weekday), Granularity.DAY)


def first_of_month(minute: int) -> int:
    """The day number of the first day of the month that a minute lies in."""
    y, m, _ = civil(minute // MINUTES_PER_DAY)
    return day_number(y, m, 1)
