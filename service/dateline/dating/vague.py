"""Vague distances: the stretch in which "days later" and "a few weeks ago" may lie, roughly.

A number of units that is not told is at least two, and less than the next larger unit would tell: two to fourteen
days, two to eight weeks, two to twelve months; hours end on the same day or the next. Of years no number is likelier
than another.
"""

from __future__ import annotations

from dateline.calendars import hull
from dateline.calendars import shift as shift_interval
from dateline.dating.moments import Moment, enclosing, is_finer, unit_of
from dateline.model.dates import Granularity, Interval
from dateline.model.expressions import Shift

_HOURS = "hour"
_MOST = {"day": 14, "week": 8, "month": 12}
#: The least that a number of units may be which is not told.
FEWEST = 2


def stretch(
    anchor: Interval, granularity: Granularity, distance: Shift, *, fewest: int = FEWEST
) -> Interval | None:
    """The days, or the whole months, in which an untold number of units from an anchor may lie.

    Months are told of months, and of what is counted from a stretch longer than the unit. None for other units, and
    from an anchor longer than a month.

    Args:
        fewest: The least that the number may be; 0 for all of "the following weeks".
    """
    if distance.unit == _HOURS:
        return _hours(anchor, granularity, distance)
    most = _MOST.get(distance.unit)
    is_known = anchor.start is not None and anchor.end is not None and not is_finer(Granularity.MONTH, granularity)
    if most is None or distance.count is not None or not is_known:
        return None
    way, unit = (1 if distance.direction > 0 else -1), unit_of(distance.unit)
    found = hull(*(shift_interval(anchor, way * count, unit) for count in (fewest, most)))
    is_long = distance.unit == "month" or is_finer(unit, granularity)
    return _months(found) if is_long else found


def _hours(anchor: Interval, granularity: Granularity, distance: Shift) -> Interval | None:
    """The day from which an untold number of hours is counted, and the next, or the one before."""
    if anchor.start is None or is_finer(Granularity.DAY, granularity):
        return None
    day = enclosing(anchor.start, Granularity.DAY)
    return hull(day, shift_interval(day, 1 if distance.direction > 0 else -1, Granularity.DAY))


def _months(stretch_: Interval) -> Interval:
    """The whole months that a closed stretch lies in."""
    moment = Moment(stretch_, Granularity.RANGE)
    return hull(enclosing(moment.start, Granularity.MONTH), enclosing(moment.end - 1, Granularity.MONTH))
