"""Moments: resolved points and stretches of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.calendars import (
    MINUTES_PER_DAY,
    CivilDate,
    civil,
    contains,
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
    weekday,
    year,
)
from dateline.calendars import century as century_interval
from dateline.calendars import part as part_of
from dateline.calendars import shift as shift_interval
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier
from dateline.model.expressions import Calendar

_LAST_YEAR = 9999
_MOST_UNITS = 400  # days in a year and some
_UNIT = {
    "night": Granularity.DAY,
    "weekend": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "second": Granularity.MINUTE,
    "workday": Granularity.DAY,
    "millennium": Granularity.CENTURY,
}
_WORKING_DAYS = 5  # of a week, from Monday on
_FACTOR = {"fortnight": 2, "millennium": 10}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar at a granularity, `is_rough` where it is told only roughly.

    `part` is TIMEX3's code for a part of it (MO, AF, EV, NI for a day, WE for a week), of a minute
    its seconds (":05"). `interval` is
    None where a field is not known; `pattern` is then the value with X for what is missing.
    """

    interval: Interval | None
    granularity: Granularity
    part: str = ""
    pattern: str = ""
    offset: int | None = None
    is_rough: bool = False

    @property
    def civil(self) -> CivilDate:
        """The calendar day on which it begins."""
        return civil(self.start // MINUTES_PER_DAY)

    @property
    def end(self) -> int:
        """The minute after the last. Only for a moment with an interval that ends."""
        assert self.interval is not None and self.interval.end is not None
        return self.interval.end

    @property
    def start(self) -> int:
        """The first minute. Only for a moment with an interval that begins."""
        assert self.interval is not None and self.interval.start is not None
        return self.interval.start


def is_writable(moment: Moment) -> bool:
    """Whether its years have the four figures that ISO 8601 writes; an open moment has none to write."""
    interval = moment.interval
    if interval is None or interval.start is None or interval.end is None:
        return True
    years = (civil(end // MINUTES_PER_DAY).year for end in (interval.start, interval.end - 1))
    return all(abs(one) <= _LAST_YEAR for one in years)


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
    """The `number`-th unit of a year; None where the year has none, and for units that are not parts of one."""
    if granularity is Granularity.YEAR or number is None:
        return Moment(year(y), Granularity.YEAR)
    makers = {
        Granularity.MONTH: (month, 12),
        Granularity.QUARTER: (quarter, 4),
        Granularity.HALF: (half, 2),
        Granularity.SEASON: (_season, 4),
        Granularity.WEEK: (week, 53),
    }
    if granularity not in makers:
        return None
    make, most = makers[granularity]
    return Moment(make(y, number), granularity) if 1 <= number <= most else None


def _season(y: int, number: int) -> Interval:
    return of_months(y, 3 * number, 3)


def day_moment(y: int, m: int, d: int) -> Moment | None:
    """A day; None where the month has none such."""
    return Moment(day(y, m, d), Granularity.DAY) if is_day(y, m, d) else None


def day_of(moment: Moment) -> Moment:
    """The day on which a moment begins."""
    return Moment(enclosing(moment.start, Granularity.DAY), Granularity.DAY)


def moved_on(interval: Interval, count: int, unit: str) -> Interval:
    """A stretch of time that is as long, `count` units on."""
    return shift_interval(interval, count * _FACTOR.get(unit, 1), unit_of(unit))


def shifted(anchor: Moment, count: int, unit: str, *, keeps: bool = False) -> Moment:
    """The unit that lies `count` units from the anchor; `keeps` keeps a finer anchor's granularity."""
    if unit == "workday":
        working_day = _workday(anchor.start // MINUTES_PER_DAY, count)
        return Moment(of_days(working_day, working_day), Granularity.DAY)
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
        return replace(anchor, interval=moved, pattern="")
    base = enclosing(anchor.start, granularity)
    moved = shift_interval(base, count, granularity)
    interval = enclosing(moved.start or 0, granularity)
    if unit == "weekend":
        saturday = (interval.start or 0) // MINUTES_PER_DAY + 5
        return Moment(of_days(saturday, saturday + 1), granularity, "WE")
    return Moment(interval, granularity, "NI" if unit == "night" else "")


def _workday(number: int, count: int) -> int:
    """The day number so many days from Monday to Friday on from a day, or back from it; holidays are not known.

    From a weekend it goes on from its Friday, and back from its Monday.
    """
    late = max(weekday(number) - (_WORKING_DAYS - 1), 0)
    weeks, rest = divmod(abs(count), _WORKING_DAYS)
    if count < 0:
        number += (7 - weekday(number)) if late else 0
        return number - 7 * weeks - rest - (2 if rest > weekday(number) else 0)
    number -= late
    return number + 7 * weeks + rest + (2 if weekday(number) + rest >= _WORKING_DAYS else 0)


_RANK = {granularity: rank for rank, granularity in enumerate(Granularity)}


def is_finer(one: Granularity, other: Granularity) -> bool:
    """Whether `one` is a smaller unit than `other`."""
    return _RANK[one] < _RANK[other]


def weekday_in_week(minute: int, day: int, weeks: int = 0) -> Moment:
    """A weekday of the week that a minute lies in, or of one `weeks` later."""
    monday = week_start(iso_week(minute // MINUTES_PER_DAY)) + 7 * weeks
    return Moment(of_days(monday + day, monday + day), Granularity.DAY)


@lru_cache(maxsize=4096)
def fill(calendar: Calendar, year: int) -> Moment | None:
    """A calendar expression in a year; None where the year has no such unit or day."""
    granularity = Granularity(calendar.granularity)
    if granularity is Granularity.DAY:
        return None if calendar.number is None else day_moment(year, calendar.number, calendar.day or 1)
    if granularity is Granularity.DECADE:
        return Moment(enclosing(_new_year(year), Granularity.DECADE), Granularity.DECADE)
    return unit_moment(granularity, year, calendar.number)


def in_century(number: int) -> Moment:
    """The `number`-th century; 0 and less are BC."""
    return Moment(century_interval(number), Granularity.CENTURY)


def _new_year(year: int) -> int:
    return day_number(year, 1, 1) * MINUTES_PER_DAY


def nth_unit(whole: Moment | None, number: int, unit: str, day: int | None = None) -> Moment | None:
    """The `number`-th unit of a whole, or its `number`-th such weekday; from the end where negative.

    The whole itself where it is open; None where it has not as many.
    """
    if whole is None or whole.interval is None or whole.interval.end is None:
        return whole
    granularity = Granularity.DAY if day is not None else unit_of(unit)
    found: list[Moment] = []
    at = whole.start
    if unit == "weekend":
        return nth(_weekends(whole), number)
    if granularity is Granularity.WEEK:
        return nth(_weeks(whole), number)
    while at < whole.end and len(found) < _MOST_UNITS:
        one = Moment(enclosing(at, granularity), granularity)
        if day is None or weekday(at // MINUTES_PER_DAY) == day:
            found.append(one)
        at = one.end
    return nth(found, number)


def _weekends(whole: Moment) -> list[Moment]:
    """The weekends whose Saturday lies in a whole."""
    first = shifted(whole, 0, "weekend")
    saturdays = range(first.start // MINUTES_PER_DAY, whole.end // MINUTES_PER_DAY, 7)[:_MOST_UNITS]
    found = [Moment(of_days(one, one + 1), Granularity.WEEK, "WE") for one in saturdays]
    return [one for one in found if one.start >= whole.start]


def _weeks(whole: Moment) -> list[Moment]:
    """The weeks that begin in a whole, as its weekends do; of a year its ISO weeks, whose Thursday lies in it."""
    margin = 3 * MINUTES_PER_DAY if whole.granularity is Granularity.YEAR else 0
    first = enclosing(whole.start, Granularity.WEEK).start or 0
    starts = range(first, whole.end, 7 * MINUTES_PER_DAY)[:_MOST_UNITS]
    found = [Moment(enclosing(one, Granularity.WEEK), Granularity.WEEK) for one in starts]
    return [one for one in found if whole.start <= one.start + margin < whole.end]


def nth(found: Sequence[Moment], number: int) -> Moment | None:
    """The `number`-th of some moments, from the end where negative; None where there are not as many, or for 0."""
    index = number if number < 0 else number - 1
    return found[index] if number and -len(found) <= index < len(found) else None


def is_around(moment: Moment, last: Moment) -> bool:
    """Whether a time is only the larger unit of where the story is: "1941" after a day of that year."""
    assert moment.interval is not None and last.interval is not None  # only such moments move a story
    return is_finer(last.granularity, moment.granularity) and contains(moment.interval, last.interval)


def claimed(moment: Moment, modifier: str | None, basis: Basis) -> Date:
    """The date of a moment, with no more of it than its modifier claims."""
    assert moment.interval is not None  # open moments have been answered for
    known = Modifier(modifier) if modifier in set(Modifier) else Modifier.ABOUT if moment.is_rough else None
    interval = moment.interval
    if known is not None and moment.granularity not in (Granularity.MINUTE, Granularity.HOUR):
        interval = part_of(interval, moment.granularity, known)
    return Date(interval, moment.granularity, basis, known, offset=moment.offset)
