from __future__ import annotations

import pytest

from dateline.calendars import century, day, decade, half, month, quarter, season, week, year
from dateline.dating.moments import Moment
from dateline.dating.values import duration_value, open_calendar, timex_value
from dateline.model.dates import Granularity, Interval
from dateline.model.expressions import Calendar, Duration


@pytest.mark.parametrize(
    ("interval", "granularity", "value"),
    [
        (day(1998, 10, 23), Granularity.DAY, "1998-10-23"),
        (week(1998, 43), Granularity.WEEK, "1998-W43"),
        (month(1998, 10), Granularity.MONTH, "1998-10"),
        (quarter(1998, 3), Granularity.QUARTER, "1998-Q3"),
        (half(1998, 2), Granularity.HALF, "1998-H2"),
        (season(1998, "autumn"), Granularity.SEASON, "1998-FA"),
        (season(1998, "winter"), Granularity.SEASON, "1998-WI"),
        (year(-479), Granularity.YEAR, "BC0480"),
        (decade(1990), Granularity.DECADE, "199"),
        (century(19), Granularity.CENTURY, "18"),
        (century(-3), Granularity.CENTURY, "BC03"),
    ],
)
def test_values_of_moments(interval: Interval, granularity: Granularity, value: str) -> None:
    assert timex_value(Moment(interval, granularity)) == value


@pytest.mark.parametrize(
    ("amounts", "value"),
    [
        (((3, "year"),), "P3Y"),
        (((2, "hour"), (30, "minute")), "PT2H30M"),
        (((None, "week"),), "PXW"),
        (((0.5, "century"),), "P50Y"),
        (((0.5, "hour"),), "PT30M"),
        (((2.5, "year"),), "P2Y6M"),
        (((1.5, "hour"),), "PT1H30M"),
        (((22.8, "year"),), "P22.8Y"),
        (((1, "fortnight"),), "P2W"),
    ],
)
def test_values_of_lengths(amounts: tuple[tuple[float | None, str], ...], value: str) -> None:
    assert duration_value(Duration(amounts)) == value


@pytest.mark.parametrize(
    ("calendar", "pattern"),
    [
        (Calendar("month", None, 10), "XXXX-10"),
        (Calendar("day", weekday=4), "XXXX-WXX-5"),
        (Calendar("day", None, None, 28), "XXXX-XX-28"),
        (Calendar("season", None, 2), "XXXX-SU"),
        (Calendar("quarter", None, 3), "XXXX-Q3"),
        (Calendar("weekend"), "XXXX-WXX-WE"),
        (Calendar("year"), "XXXX"),
    ],
)
def test_values_of_what_stays_open(calendar: Calendar, pattern: str) -> None:
    assert open_calendar(calendar).pattern == pattern
