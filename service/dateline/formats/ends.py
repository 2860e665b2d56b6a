"""Ends: where a date begins and ends, as formats write it that know days, months and years but no EDTF."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.calendars import MINUTES_PER_DAY, CivilDate, civil, format_year, is_whole_days, month_length, unit_of_end
from dateline.calendars.iso import format_zone
from dateline.model.dates import Alternative, Date, Interval


class Precision(StrEnum):
    """The coarsest unit that gives both ends of a date exactly."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


class Open(StrEnum):
    """The end that a date does not have."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends of a date, included, as minutes of the calendar.

    Of a date with one end (`open` says which is missing) both are the one that is there: that is where a
    format has to put it which knows no open ends. `offset` is the stated zone in minutes east of UTC.
    """

    first: int
    last: int
    precision: Precision
    open: Open | None = None
    offset: int | None = None

    @property
    def first_day(self) -> int:
        """The day number of the first day."""
        return self.first // MINUTES_PER_DAY

    @property
    def last_day(self) -> int:
        """The day number of the last day, included."""
        return self.last // MINUTES_PER_DAY


def ends_of(date: Date | None) -> Ends | None:
    """The ends of a date; None where it has no place in time.

    >>> from dateline.calendars import month
    >>> from dateline.model.dates import Basis, Granularity
    >>> ends_of(Date(month(2021, 5), Granularity.MONTH, Basis.STATED)).precision
    <Precision.MONTH: 'month'>
    """
    if date is None or date.interval is None:
        return None
    first = date.interval.start
    last = None if date.interval.end is None else date.interval.end - 1
    if first is not None and last is not None:
        return Ends(first, last, _precision(date.interval, first, last), None, date.offset)
    if first is not None:
        return Ends(first, first, _precision_of_one(date, first, is_last=False), Open.END, date.offset)
    if last is not None:
        return Ends(last, last, _precision_of_one(date, last, is_last=True), Open.START, date.offset)
    return None


def read_as(alternative: Alternative, of: Date) -> Date:
    """Another reading of a date as a date of its own."""
    return Date(alternative.interval, alternative.granularity, of.basis, alternative.modifier, of.relation)


def day_of(minute: int) -> CivilDate:
    """The calendar day that a minute lies in."""
    return civil(minute // MINUTES_PER_DAY)


def _precision(interval: Interval, first: int, last: int) -> Precision:
    if not is_whole_days(interval):
        return Precision.MINUTE
    start, end = day_of(first), day_of(last)
    if start.day != 1 or end.day != month_length(end.year, end.month):
        return Precision.DAY
    return Precision.YEAR if (start.month, end.month) == (1, 12) else Precision.MONTH


def _precision_of_one(date: Date, minute: int, *, is_last: bool) -> Precision:
    """That of a single end, by the unit that it is named by."""
    if date.interval is not None and not is_whole_days(date.interval):
        return Precision.MINUTE
    return Precision(unit_of_end(minute // MINUTES_PER_DAY, date.end_unit, is_last=is_last))


def iso_first(ends: Ends) -> str:
    """The beginning as ISO 8601 has it, as short as it is precise: "2019", "2019-05", "2019-05-03"."""
    return _iso(ends.first, ends)


def iso_last(ends: Ends) -> str:
    """The end, included, in the same form."""
    return _iso(ends.last, ends)


def _iso(minute: int, ends: Ends) -> str:
    day, of_day = day_of(minute), minute % MINUTES_PER_DAY
    year = format_year(day.year)
    match ends.precision:
        case Precision.YEAR:
            return year
        case Precision.MONTH:
            return f"{year}-{day.month:02}"
        case Precision.DAY:
            return f"{year}-{day.month:02}-{day.day:02}"
    return f"{year}-{day.month:02}-{day.day:02}T{of_day // 60:02}:{of_day % 60:02}:00{format_zone(ends.offset)}"

