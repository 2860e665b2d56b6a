"""Time zones whose distance from UTC changes with summer time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from dateline.calendars.days import MINUTES_PER_DAY, civil

_YEARS = range(1, 10_000)  # those that zones are kept for


def zone_offset(zone: int | str | None, minute: int) -> int | None:
    """The minutes east of UTC of a zone at a minute of its own clocks.

    Args:
        zone: the minutes themselves, or the name of a zone of the IANA database; None where no zone is told.
        minute: counted from the first of the proleptic day numbers, as those of `Interval` are.

    Returns:
        None where no zone is told, and beyond the years that zones are kept for.

    >>> from dateline.calendars import parse_iso
    >>> summer = parse_iso("2024-07-04T09:00").interval.start
    >>> zone_offset("America/New_York", summer)
    -240
    """
    if not isinstance(zone, str):
        return zone
    number, of_day = divmod(minute, MINUTES_PER_DAY)
    year, month, day = civil(number)
    if year not in _YEARS:
        return None
    distance = ZoneInfo(zone).utcoffset(datetime(year, month, day, *divmod(of_day, 60)))
    return None if distance is None else int(distance.total_seconds()) // 60
