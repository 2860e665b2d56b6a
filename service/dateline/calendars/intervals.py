"""Intervals of each granularity, and how they lie to one another. All ends are half-open minutes."""

from __future__ import annotations

from dateline.calendars.days import (
    MINUTES_PER_DAY,
    MONTHS_PER_YEAR,
    IsoWeek,
    add_months,
    civil,
    day_number,
    week_start,
)
from dateline.model.dates import Granularity, Interval, Modifier

_MINUTES = {Granularity.MINUTE: 1, Granularity.HOUR: 60, Granularity.DAY: MINUTES_PER_DAY,
            Granularity.WEEK: 7 * MINUTES_PER_DAY}
_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.SEASON: 3, Granularity.HALF: 6,
           Granularity.YEAR: 12, Granularity.DECADE: 120, Granularity.CENTURY: 1200}

_PART_INDEX = {Modifier.EARLY: 0, Modifier.START: 0, Modifier.MID: 1, Modifier.LATE: 2, Modifier.END: 2}

_SHORTER_THAN_MONTH = tuple(_MINUTES)
_SHORTER_THAN_YEAR = (Granularity.MONTH, Granularity.QUARTER, Granularity.SEASON, Granularity.HALF)

#: Months of the year (1 to 12) in which the northern seasons begin; winter is named by its December.
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def of_days(first: int, last: int) -> Interval:
    """The interval from day number `first` to `last`, both included."""
    return Interval(first * MINUTES_PER_DAY, (last + 1) * MINUTES_PER_DAY)


def of_months(year: int, month: int, count: int) -> Interval:
    """`count` whole months from the first day of a month (1 to 12)."""
    first = day_number(year, month, 1)
    return of_days(first, add_months(first, count) - 1)


def day(year: int, month: int, day_of_month: int) -> Interval:
    """One day. Raises ValueError for a day that the month does not have."""
    number = day_number(year, month, day_of_month)
    return of_days(number, number)


def week(year: int, number: int) -> Interval:
    """ISO week `number` of ISO year `year`, Monday to Sunday."""
    monday = week_start(IsoWeek(year, number))
    return of_days(monday, monday + 6)


def month(year: int, number: int) -> Interval:
    """One month, 1 to 12."""
    return of_months(year, number, 1)


def quarter(year: int, number: int) -> Interval:
    """A quarter of the calendar year, 1 to 4."""
    return of_months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Interval:
    """The first (1) or second (2) half of a calendar year."""
    return of_months(year, 6 * number - 5, 6)


def season(year: int, name: str, *, southern: bool = False) -> Interval:
    """A season of three months: spring Mar–May … winter Dec–Feb, named by the year of its first month.

    `southern` shifts by half a year (spring Sep–Nov, summer Dec–Feb).
    """
    start = SEASON_STARTS[name]
    return of_months(year, (start + 5) % 12 + 1 if southern else start, 3)


def year(number: int) -> Interval:
    """One year, astronomical (480 BC is -479)."""
    return of_months(number, 1, MONTHS_PER_YEAR)


def decade(first_year: int) -> Interval:
    """Ten years from `first_year` (1990 for "the 1990s")."""
    return of_months(first_year, 1, 120)


def century(number: int) -> Interval:
    """The `number`-th century AD as it is spoken of: the 19th is 1800 to 1899; 0 or less counts BC back.

    The 19th century is taken as 1800–1899, as EDTF's `18XX` does, not as 1801–1900.
    """
    return of_months(100 * (number - 1), 1, 1200)


def moment(number: int, minute: int, length: int = 1) -> Interval:
    """`length` minutes from minute `minute` (0 to 1439) of day `number`."""
    start = number * MINUTES_PER_DAY + minute
    return Interval(start, start + length)


def first_day(interval: Interval) -> int | None:
    """The day number in which an interval begins; None if it has no beginning."""
    return None if interval.start is None else interval.start // MINUTES_PER_DAY


def last_day(interval: Interval) -> int | None:
    """The day number in which an interval ends (its last minute's day); None if it has no end."""
    return None if interval.end is None else (interval.end - 1) // MINUTES_PER_DAY


def is_whole_days(interval: Interval) -> bool:
    """Whether neither end lies within a day."""
    return all(end is None or end % MINUTES_PER_DAY == 0 for end in (interval.start, interval.end))


def length_in_days(interval: Interval) -> float | None:
    """Length in days; None for an open interval."""
    if interval.start is None or interval.end is None:
        return None
    return (interval.end - interval.start) / MINUTES_PER_DAY


def overlaps(one: Interval, other: Interval) -> bool:
    """Whether the two share at least a minute."""
    return (one.start is None or other.end is None or one.start < other.end) and (
        other.start is None or one.end is None or other.start < one.end
    )


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether every minute of `inner` lies in `outer`."""
    return (outer.start is None or (inner.start is not None and outer.start <= inner.start)) and (
        outer.end is None or (inner.end is not None and inner.end <= outer.end)
    )


def intersect(one: Interval, other: Interval) -> Interval | None:
    """What both cover; None when they share nothing."""
    if not overlaps(one, other):
        return None
    starts = [i.start for i in (one, other) if i.start is not None]
    ends = [i.end for i in (one, other) if i.end is not None]
    return Interval(max(starts, default=None), min(ends, default=None))


def hull(one: Interval, other: Interval) -> Interval:
    """The shortest interval that covers both."""
    start = None if one.start is None or other.start is None else min(one.start, other.start)
    end = None if one.end is None or other.end is None else max(one.end, other.end)
    return Interval(start, end)


_SHORTEST_MONTH = 28 * MINUTES_PER_DAY


def shift(interval: Interval, count: int, unit: Granularity) -> Interval:
    """The interval moved by `count` units; months and years keep the day of the month where they can.

    Days and weeks keep their length, also at the end of a shorter month.

    Units: minute, hour, day, week, month, quarter, season, half, year, decade, century.
    """
    start, end = interval.start, interval.end
    if start is not None and end is not None and end - start < _SHORTEST_MONTH and unit not in _MINUTES:
        moved = _shift_end(start, count, unit)
        return Interval(moved, None if moved is None else moved + end - start)
    return Interval(_shift_end(interval.start, count, unit), _shift_end(interval.end, count, unit))


def _shift_end(end: int | None, count: int, unit: Granularity) -> int | None:
    if end is None:
        return None
    if unit in _MINUTES:
        return end + count * _MINUTES[unit]
    number, minute = divmod(end, MINUTES_PER_DAY)
    return add_months(number, count * _MONTHS[unit]) * MINUTES_PER_DAY + minute


def unit_of_end(number: int, told: Granularity | None = None, *, is_last: bool) -> Granularity:
    """Day, month or year: what names an end of a stretch, its first day or its last.

    It is a year or a month where the day is the first (or last) of one, but no longer unit than the one that
    `told` the end, where that is known.

    >>> new_year = day_number(2025, 1, 1)
    >>> [str(unit_of_end(new_year, told, is_last=False)) for told in (None, Granularity.MONTH, Granularity.DAY)]
    ['year', 'month', 'day']
    """
    first = civil(number + 1 if is_last else number)
    if first.day != 1 or told in _SHORTER_THAN_MONTH:
        return Granularity.DAY
    return Granularity.MONTH if first.month != 1 or told in _SHORTER_THAN_YEAR else Granularity.YEAR


def part(interval: Interval, granularity: Granularity, modifier: Modifier) -> Interval:
    """The early, mid or late part of a month, year, decade or century.

    Month: days 1–10, 11–20, 21–end; year: Jan–Apr, May–Aug, Sep–Dec; decade: years 0–3, 4–6, 7–9;
    every other unit in thirds of its whole days. `start` is the early part, `end` the late one;
    `about` changes nothing.
    """
    if modifier is Modifier.ABOUT or interval.start is None or interval.end is None:
        return interval
    index = _PART_INDEX[modifier]
    cuts = _part_cuts(interval, granularity)
    return Interval(cuts[index], cuts[index + 1])


def _part_cuts(interval: Interval, granularity: Granularity) -> tuple[int, int, int, int]:
    start, end = interval.start, interval.end
    assert start is not None and end is not None  # part() has answered for open intervals
    if granularity is Granularity.MONTH:
        return start, start + 10 * MINUTES_PER_DAY, start + 20 * MINUTES_PER_DAY, end
    if granularity in (Granularity.YEAR, Granularity.DECADE):
        first, second = (4, 8) if granularity is Granularity.YEAR else (48, 84)
        number = start // MINUTES_PER_DAY
        return (start, add_months(number, first) * MINUTES_PER_DAY,
                add_months(number, second) * MINUTES_PER_DAY, end)
    if granularity is Granularity.CENTURY:
        first_year = civil(start // MINUTES_PER_DAY).year
        return (start, day_number(first_year + 33, 1, 1) * MINUTES_PER_DAY,
                day_number(first_year + 67, 1, 1) * MINUTES_PER_DAY, end)
    third = (end - start) // 3
    unit = MINUTES_PER_DAY if third >= MINUTES_PER_DAY else 1
    third -= third % unit
    return start, start + max(third, 1), end - max(third, 1), end
