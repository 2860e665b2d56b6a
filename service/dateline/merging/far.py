"""Dates far apart, of many pairs at once: `timing.far_date` for pairs of what is read of two mentions."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.arrays import Bools, Floats, Numbers
from dateline.merging.timing import FAR_DAYS, MONTH
from dateline.model.dates import Interval


class FarDates:
    """Intervals by number, as minutes: an open start is -inf, an open end inf; nan for a date that is not firm."""

    def __init__(self) -> None:
        self._bounds: Floats = np.empty((0, 2))

    def __len__(self) -> int:
        return len(self._bounds)

    def add(self, intervals: Iterable[Interval | None]) -> None:
        """Know more of them; None for what is far from nothing."""
        rows = [(np.nan, np.nan) if each is None else _bounds(each) for each in intervals]
        self._bounds = np.concatenate([self._bounds, np.array(rows, dtype=np.float64).reshape(-1, 2)])

    def are_far(self, ones: Numbers, others: Numbers) -> Bools:
        """Which pairs are far apart (`timing.far_date`)."""
        (start, end), (begin, stop) = self._bounds[ones].T, self._bounds[others].T
        first, last = np.minimum(start, begin), np.maximum(start, begin)
        is_second = start > begin
        reached, ends = np.where(is_second, stop, end), np.where(is_second, end, stop)
        # What goes on is compared by its start with what has an end.
        reached = np.where(np.isinf(reached) & np.isfinite(ends), first, reached)
        known = np.isfinite(reached) & np.isfinite(last)
        gap = np.subtract(last, reached, out=np.zeros(len(ones)), where=known)
        shorter, longer = np.sort([end - start, stop - begin], axis=0)
        is_long = (shorter >= MONTH) & np.isfinite(longer)
        far: Bools = (gap > FAR_DAYS * MINUTES_PER_DAY) | (is_long & ((end <= begin) | (stop <= start)))
        return far


def _bounds(interval: Interval) -> tuple[float, float]:
    start, end = interval.start, interval.end
    return -np.inf if start is None else start, np.inf if end is None else end
