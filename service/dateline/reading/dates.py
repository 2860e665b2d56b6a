"""Dates of signs: expressions that name a day, a month or a year of the calendar by themselves."""

from __future__ import annotations

from dateline.calendars import MINUTES_PER_DAY, day_number, is_day, moment, month, of_days, season, year, zone_offset
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval
from dateline.model.expressions import Bound, Calendar, Clock, Expression, Numeric

_CENTURY_TURN = 69  # '69 is 1969, '68 is 2068, as in POSIX
_SEASONS = ("spring", "summer", "autumn", "winter")


def date_of(expression: Expression, month_first: bool | None) -> Date | None:
    """The date that an expression names without any anchor; None where it needs one.

    A day without its year keeps it open (pattern `XXXX-12-11`). A numeric date in either order has
    two alternatives where the document does not tell its order.
    """
    match expression:
        case Bound("until", Clock() as time):  # "embargoed until 00:01, Monday 4 November 2024"
            return date_of(time, month_first)
        case Clock(hour=hour, minute=minute, day=Expression() as day):
            return _at(date_of(day, month_first), 60 * hour + (minute or 0), expression.offset)
        case Numeric():
            return _numeric(expression, month_first)
        case Calendar():
            return _calendar(expression)
    return None


def _calendar(expression: Calendar) -> Date | None:
    """The date of a day, or of a month, season or year that is told with its year."""
    told = None if expression.year is None else with_century(expression.year, is_short=expression.short_year)
    match expression:
        case Calendar(granularity="day", number=int(number), day=int(day)):
            return _day(told, number, day)
        case Calendar(granularity="month", number=int(number)) if told is not None:
            return Date(month(told, number), Granularity.MONTH, Basis.STATED)
        case Calendar(granularity="season", number=int(number)) if told is not None:
            return Date(season(told, _SEASONS[number - 1]), Granularity.SEASON, Basis.STATED)
        case Calendar(granularity="year") if told is not None:
            return Date(year(told), Granularity.YEAR, Basis.STATED)
    return None


def with_century(told: int, *, is_short: bool) -> int:
    """A year with its century, which a short one ("'98") has lost.

    >>> with_century(98, is_short=True), with_century(12, is_short=True), with_century(98, is_short=False)
    (1998, 2012, 98)
    """
    if not is_short or told >= 100:
        return told
    return told + (1900 if told >= _CENTURY_TURN else 2000)


def _day(told: int | None, number: int, day: int) -> Date | None:
    if told is None:
        return Date(None, Granularity.DAY, Basis.STATED, pattern=f"XXXX-{number:02}-{day:02}")
    if not is_day(told, number, day):
        return None
    return Date(_days(told, number, day), Granularity.DAY, Basis.STATED)


def _days(told: int, number: int, day: int) -> Interval:
    first = day_number(told, number, day)
    return of_days(first, first)


def _numeric(expression: Numeric, month_first: bool | None) -> Date | None:
    told = None if expression.year is None else with_century(expression.year, is_short=expression.short_year)
    day_first = expression.day_first
    if day_first is None and month_first is not None:
        day_first = not month_first
    pairs = {True: (expression.second, expression.first), False: (expression.first, expression.second)}
    readings = [_day(told, *pair) for order, pair in pairs.items() if day_first in (None, order) and pair[0] <= 12]
    found = [date for date in dict.fromkeys(readings) if date is not None]
    if len(found) == 2 and told is not None:
        spans = sorted((date.interval for date in found if date.interval), key=lambda one: one.start or 0)
        both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in spans)
        return Date(None, Granularity.DAY, Basis.STATED, pattern=f"{told:04}-XX-XX", alternatives=both)
    return found[0] if len(found) == 1 else None


def _at(day: Date | None, minute: int, zone: int | str | None) -> Date | None:
    if day is None or day.interval is None or day.interval.start is None:
        return day
    told = moment(day.interval.start // MINUTES_PER_DAY, minute)
    return Date(told, Granularity.MINUTE, Basis.STATED, offset=zone_offset(zone, day.interval.start + minute))
