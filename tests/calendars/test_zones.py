"""Zones with summer time."""

from __future__ import annotations

import pytest

from dateline.calendars import MINUTES_PER_DAY, day_number, zone_offset

NOON = MINUTES_PER_DAY // 2


@pytest.mark.parametrize(
    ("zone", "year", "month", "day", "expected"),
    [
        ("America/New_York", 2014, 8, 22, -240),
        ("America/New_York", 2014, 12, 22, -300),
        ("America/New_York", 2024, 3, 10, -240),
        ("America/New_York", 2024, 11, 3, -300),
        ("America/Los_Angeles", 2024, 7, 4, -420),
        ("America/Chicago", 12024, 7, 4, None),
    ],
)
def test_zone_offset_knows_summer_time(zone, year, month, day, expected):
    assert zone_offset(zone, MINUTES_PER_DAY * day_number(year, month, day) + NOON) == expected
