"""Time zones whose distance from UTC changes with summer time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from dateline.calendars.days import MINUTES_PER_DAY, civil

_YEARS = range(1, 10_000)  # those that zones are kept for


def zone_offset(zone: str, minute: int) -> int | None:
    """The minutes east of UTC of a zone of the IANA database at a minute of its own clocks; None beyond its years.

    `minute` counts from the first of the proleptic day numbers, as those of `Interval` do.

    >>> from dateline.calendars import parse_iso
    >>> summer = parse_iso("2024-07-04T09:00").interval.start
    >>> zone_offset("America/New_York", summer)
    -240
    """
    number, of_day = divmod(minute, MINUTES_PER_DAY)
    year, month, day = civil(number)
    if year not in _YEARS:
        return None
    distance = ZoneInfo(zone).utcoffset(datetime(year, month, day, *divmod(of_day, 60)))
    return None if distance is None else int(distance.total_seconds()) // 60
