"""Completing signs: the year of "WASHINGTON, Dec. 11 (Agency)", the order of "11/12/2025", from what bounds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY, civil, day, first_day, is_day, last_day, overlaps, weekday
from dateline.model.articles import DctSign, SignKind
from dateline.model.dates import Alternative, Date, Granularity, Interval

_WEEKDAY_YEARS = 1
_SOON = 31 * MINUTES_PER_DAY


def complete(sign: DctSign, within: Interval) -> Date:
    """The date of a sign, as far as bounds settle what it leaves open.

    One reading within the bounds is the date; two are kept as alternatives of an open date; else the
    date stays as open as it is. Without an upper bound a weekday settles the year, if it fits the
    next such day after the lower bound or the one a year on; a lower bound that is a year alone may
    lie too far back for that. Without a lower bound the last such day before the upper one is meant,
    if a weekday fits it or it lies at most 31 days before.
    """
    if sign.date.interval is not None:
        return sign.date
    possible = [one for one in _readings(sign, within) if _falls_on(one, sign.weekday)]
    readings = [one for one in possible if overlaps(one, within)]
    if len(readings) == 1:
        return replace(sign.date, interval=readings[0], pattern=None, alternatives=())
    if len(readings) == 2:
        both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in sorted(readings, key=lambda one: one.start or 0))
        return replace(sign.date, alternatives=both)
    return sign.date


def covering(interval: Interval) -> Interval:
    """The whole days that an interval touches."""
    first, last = first_day(interval), last_day(interval)
    return Interval(
        None if first is None else first * MINUTES_PER_DAY, None if last is None else (last + 1) * MINUTES_PER_DAY
    )


def end_of(sign: DctSign) -> int | None:
    """The end of the latest day that a sign may name, in minutes; None where its year is not known."""
    spans = [sign.date.interval, *(one.interval for one in sign.date.alternatives)]
    ends = [covering(span).end for span in spans if span is not None]
    return max((end for end in ends if end is not None), default=None)


def copyright_year(signs: tuple[DctSign, ...]) -> int | None:
    """The end of the one year that copyright lines name, in minutes; None for none or for several."""
    ends = {end_of(sign) for sign in signs if sign.kind is SignKind.COPYRIGHT}
    return ends.pop() if len(ends) == 1 else None


def _readings(sign: DctSign, within: Interval) -> list[Interval]:
    if sign.date.alternatives:
        return [one.interval for one in sign.date.alternatives]
    parts = (sign.date.pattern or "").split("-")
    if len(parts) != 3 or not (parts[1] + parts[2]).isdigit():
        return []
    number, of_month = int(parts[1]), int(parts[2])
    days = [day(y, number, of_month) for y in _years(sign, within) if is_day(y, number, of_month)]
    if within.start is None and sign.weekday is None:
        return [one for one in days if _is_just_before(one, within.end)]
    return days


def _years(sign: DctSign, within: Interval) -> Iterator[int]:
    """The years that bounds allow; where one of them is missing, those beside the other one."""
    first = None if within.start is None else civil(within.start // MINUTES_PER_DAY).year
    last = None if within.end is None else civil((within.end - 1) // MINUTES_PER_DAY).year
    if first is not None and last is not None:
        yield from range(first, last + 1)
    elif last is not None:
        yield from range(last - _WEEKDAY_YEARS, last + 1)
    elif first is not None and sign.weekday is not None and not _is_new_year(within.start or 0):
        yield from range(first, first + _WEEKDAY_YEARS + 1)


def _falls_on(one: Interval, number: int | None) -> bool:
    """Whether a day is the weekday told beside it; any is where none is told."""
    return number is None or number == weekday(first_day(one) or 0)


def _is_just_before(one: Interval, end: int | None) -> bool:
    return end is not None and one.start is not None and 0 < end - one.start <= _SOON


def _is_new_year(start: int) -> bool:
    """Whether a bound is the first minute of a year, as that of a year told without its month is."""
    _, number, of_month = civil(start // MINUTES_PER_DAY)
    return (number, of_month) == (1, 1)
