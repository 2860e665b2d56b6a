"""Dates of many pairs at once: which are far apart, and which are at one time.

As `timing.far_date` and `timing.one_time` tell it of each pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.arrays import Bools, Floats, Numbers, Small
from dateline.merging.timing import COARSEST, FAR_DAYS, MONTH, are_near, coarseness, years_in_powers
from dateline.model.dates import Granularity, Interval


@dataclass(frozen=True, slots=True)
class Time:
    """What of a mention tells when it was: its date, the month that it lies in, the dates beside an undated one."""

    interval: Interval | None
    granularity: Granularity | None
    month: int | None
    beside: tuple[Interval, ...]


NO_TIME = Time(None, None, None, ())


class _Pairs:
    """Two times each, as minutes: an open start is -inf, an open end inf, all is nan of what has no date."""

    def __init__(self, ones: Floats, others: Floats) -> None:
        (self.start, self.end), (self.begin, self.stop) = ones.T, others.T
        self.are_apart: Bools = (self.end <= self.begin) | (self.stop <= self.start)

    def gaps(self) -> Floats:
        """The minutes between them, 0 or less where they touch or overlap (`timing.gap_in_days`)."""
        first, last = np.minimum(self.start, self.begin), np.maximum(self.start, self.begin)
        is_second = self.start > self.begin
        reached, ends = np.where(is_second, self.stop, self.end), np.where(is_second, self.end, self.stop)
        # What goes on is compared by its start with what has an end.
        reached = np.where(np.isinf(reached) & np.isfinite(ends), first, reached)
        known = np.isfinite(reached) & np.isfinite(last)
        gaps: Floats = np.subtract(last, reached, out=np.zeros(len(last)), where=known)
        return gaps

    def lengths(self) -> Floats:
        """How long the shorter and the longer are."""
        return np.sort([self.end - self.start, self.stop - self.begin], axis=0)


class FarDates:
    """Firm dates by number."""

    def __init__(self) -> None:
        self._bounds: Floats = np.empty((0, 2))

    def __len__(self) -> int:
        return len(self._bounds)

    def add(self, intervals: Iterable[Interval | None]) -> None:
        """Know more of them; None for what is far from nothing."""
        self._bounds = np.concatenate([self._bounds, _bounds(intervals)])

    def are_far(self, ones: Numbers, others: Numbers) -> Bools:
        """Which pairs are far apart."""
        pairs = _Pairs(self._bounds[ones], self._bounds[others])
        shorter, longer = pairs.lengths()
        is_long = (shorter >= MONTH) & np.isfinite(longer)
        far: Bools = (pairs.gaps() > FAR_DAYS * MINUTES_PER_DAY) | (is_long & pairs.are_apart)
        return far


class Times:
    """Times of mentions by number."""

    def __init__(self) -> None:
        self._times: list[Time] = []
        self._bounds: Floats = np.empty((0, 2))
        self._marks: Numbers = np.empty((0, 3), dtype=np.int64)

    def __len__(self) -> int:
        return len(self._times)

    def add(self, times: Sequence[Time]) -> None:
        """Know more of them."""
        marks = [(coarseness(time.granularity), time.month or 0, len(time.beside)) for time in times]
        self._times += times
        self._bounds = np.concatenate([self._bounds, _bounds(time.interval for time in times)])
        self._marks = np.concatenate([self._marks, np.array(marks, dtype=np.int64).reshape(-1, 3)])

    def are_one(self, ones: Numbers | Small, others: Numbers | Small) -> Bools:
        """Which pairs are at one time."""
        pairs = _Pairs(self._bounds[ones], self._bounds[others])
        (coarse, month, dates), (coarser, named, beside) = self._marks[ones].T, self._marks[others].T
        unit = np.maximum(coarse, coarser)
        meet = np.isfinite(pairs.lengths()[1]) & ~pairs.are_apart & (unit < COARSEST)
        touch = pairs.are_apart & (unit == 0) & (pairs.gaps() <= 0)
        are_open = np.isnan(pairs.start) | np.isnan(pairs.begin)
        one: Bools = meet | touch | (are_open & (month == named) & (month > 0))
        for place in np.flatnonzero(are_open & ~one & (dates + beside > 0)).tolist():
            one[place] = _is_beside(self._times[ones[place]], self._times[others[place]])
        return one


def _is_beside(one: Time, other: Time) -> bool:
    """Whether a date beside one is near that of the other (`timing.near_date_beside`)."""
    return any(
        are_near(dated.interval, date)
        for dated, undated in ((one, other), (other, one)) if dated.interval is not None for date in undated.beside
    )


def are_ahead(ones: Floats, others: Floats) -> Floats:
    """Of which pairs one was only after the other had been told as done (`timing.not_yet`).

    Args:
        ones: of each pair a minute: of a date, or below 0 that by which something was told as done.
        others: the other one.
    """
    return ((ones + others)[:, 0] > FAR_DAYS * MINUTES_PER_DAY).astype(np.float64)


def years_between(ones: Floats, others: Floats) -> Floats:
    """How many years lie between two times each, in powers of ten (`timing.years_in_powers`)."""
    (start, end), (begin, stop) = ones.T, others.T
    minutes = np.maximum(0, np.maximum(begin - end, start - stop))
    # Not np.log10, which may differ in the last digit.
    return np.array([years_in_powers(days) for days in (minutes / MINUTES_PER_DAY).tolist()])


def _bounds(intervals: Iterable[Interval | None]) -> Floats:
    rows = [(np.nan, np.nan) if each is None else minutes_of(each) for each in intervals]
    return np.array(rows, dtype=np.float64).reshape(-1, 2)


def minutes_of(interval: Interval) -> tuple[float, float]:
    """The minutes of an interval; an open start is -inf, an open end inf."""
    start, end = interval.start, interval.end
    return -np.inf if start is None else start, np.inf if end is None else end
