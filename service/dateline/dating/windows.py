"""Resolution against a DCT that is known as a window or by its bounds: what every day in it agrees on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial, reduce

from dateline.calendars import add_months, first_day, hull, last_day, length_in_days, of_days
from dateline.dating.parts import datelines
from dateline.dating.runs import with_years_of_next
from dateline.dating.times import resolve
from dateline.model.articles import Article, Dct, DctBasis
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval
from dateline.model.times import ResolvedTimex, Timex, TimexType

_LONGEST = 731  # days; a window of more years leaves too many readings
_NEAR = 31  # days; in a longer window "yesterday" says nothing


def resolve_within(
    article: Article, timexes: Sequence[Timex], dct: Dct, anchors: Mapping[int, Date] | None = None
) -> list[ResolvedTimex]:
    """Resolve the timexes of an article as `times.resolve` does, also where its DCT is not one day.

    A time that comes to the same date on every day of the window has that date. One that moves with
    the DCT ("yesterday") has the days it may mean, if the window is at most a month. Of two readings
    ("October") the one that more of the window gives is the date, the other is kept as alternative;
    where the window follows from events that other articles tell too, its months count the less the
    later they are, each half of the one before: events are told again soon or not at all.
    Everything else stays open. Where the publication itself has two readings, only their days count.
    """
    own = datelines(article, timexes)
    settled = partial(resolve, timexes, anchors=anchors, month_first=article.month_first, datelines=own)
    days = _probes(dct)
    if len(days) < 2:
        return settled(dct)
    open_ones = settled(replace(dct, date=None))
    told = [settled(_on(dct, day)) for day in days]
    is_short = days[-1] - days[0] <= _NEAR and not _readings_of(dct)
    worth = [0.5 ** ((day - days[0]) / _NEAR) if dct.basis is DctBasis.ARTICLES else 1.0 for day in days]
    agreed = [
        _agreed(open_one, readings, worth, is_short=is_short)
        for open_one, *readings in zip(open_ones, *told, strict=True)
    ]
    return with_years_of_next(agreed)


def _probes(dct: Dct) -> list[int]:
    """The first and the last day of the window and one in each month between; or the days that it may be."""
    if readings := _readings_of(dct):
        return sorted({first for one in readings if (first := first_day(one)) is not None})
    window = dct.date.interval if dct.date is not None and dct.date.interval is not None else dct.bounds
    days, first, last = length_in_days(window), first_day(window), last_day(window)
    if days is None or days > _LONGEST or first is None or last is None:
        return []
    between = [add_months(first, count) for count in range(1, 25)]
    return sorted({first, last, *(day for day in between if day < last)})


def _readings_of(dct: Dct) -> list[Interval]:
    """The days that a publication date may be, where it keeps more than one; else none."""
    return [] if dct.date is None else [one.interval for one in dct.date.alternatives]


def _on(dct: Dct, day: int) -> Dct:
    return replace(dct, date=Date(of_days(day, day), Granularity.DAY, Basis.RESOLVED))


def _agreed(
    open_one: ResolvedTimex, readings: Sequence[ResolvedTimex], worth: Sequence[float], *, is_short: bool
) -> ResolvedTimex:
    readings = _reached(readings)
    if len({(one.value, one.date) for one in readings}) == 1:
        return readings[0]
    dates = [one.date for one in readings if one.date is not None and one.date.interval is not None]
    if len(dates) < len(readings):
        return open_one
    intervals = [date.interval for date in dates if date.interval is not None]
    if len(set(intervals)) == 1:  # they only weigh another reading differently
        return readings[0]
    whole = reduce(hull, intervals)
    if is_short and (length_in_days(whole) or _LONGEST) <= 2 * _NEAR:
        return replace(open_one, date=Date(whole, Granularity.RANGE, Basis.RESOLVED))
    if len(set(intervals)) == 2:
        return _with_alternative(readings, intervals, worth)
    return open_one


def _reached(readings: Sequence[ResolvedTimex]) -> list[ResolvedTimex]:
    """The readings, where they are of one unit told from other days ("earlier this year") with all that these reach."""
    told: dict[str, list[Interval]] = {}
    for one in readings:
        if one.date is not None and one.date.interval is not None and one.timex.type is TimexType.DATE:
            told.setdefault(one.value, []).append(one.date.interval)
    return [
        replace(one, date=replace(one.date, interval=reduce(hull, told[one.value])))
        if one.date is not None and one.value in told
        else one
        for one in readings
    ]


def _with_alternative(
    readings: Sequence[ResolvedTimex], intervals: Sequence[Interval], worth: Sequence[float]
) -> ResolvedTimex:
    """The reading that more of the window gives (the later of two that are equal), with the other one."""
    shares: dict[Interval, float] = {}
    for interval, each in zip(intervals, worth, strict=True):
        shares[interval] = shares.get(interval, 0.0) + each
    best, other = sorted(shares, key=lambda one: (shares[one], one.start or 0), reverse=True)
    chosen = next(one for one in readings if one.date is not None and one.date.interval == best)
    assert chosen.date is not None  # it has an interval
    date = chosen.date
    rest = Alternative(other, date.granularity, round(shares[other] / sum(worth), 2), date.modifier)
    return replace(chosen, date=replace(date, alternatives=(rest,)))
