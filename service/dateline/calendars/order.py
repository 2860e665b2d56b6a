"""The order of dates on a timeline."""

from __future__ import annotations

from dateline.model.dates import Date, Granularity

#: Finer before coarser where two dates begin together.
_COARSENESS = {unit: rank for rank, unit in enumerate((
    Granularity.MINUTE, Granularity.HOUR, Granularity.DAY, Granularity.WEEK, Granularity.MONTH,
    Granularity.QUARTER, Granularity.SEASON, Granularity.HALF, Granularity.YEAR, Granularity.RANGE,
    Granularity.DECADE, Granularity.CENTURY,
))}


def sort_key(date: Date) -> tuple[int, int, int]:
    """A key that puts dates in order: start (the last minute where the start is open), shorter first, finer first.

    Raises ValueError for a date without an interval, which has no place in time.
    """
    if date.interval is None or (date.interval.start is None and date.interval.end is None):
        raise ValueError("a date with at least one end expected, got an open one")
    start, end = date.interval.start, date.interval.end
    if start is None:
        assert end is not None  # checked above
        return end - 1, 0, _COARSENESS[date.granularity]
    length = 1 << 62 if end is None else end - start
    return start, length, _COARSENESS[date.granularity]
