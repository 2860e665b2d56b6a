"""Dates that need no anchor."""

import pytest

from dateline.calendars import day, moment, month, season
from dateline.model.dates import Granularity
from dateline.model.expressions import Calendar, Clock, Numeric, Reference
from dateline.reading.dates import date_of

MARCH_7 = Calendar("day", 2021, 3, 7)


@pytest.mark.parametrize(
    ("expression", "interval"),
    [
        (MARCH_7, day(2021, 3, 7)),
        (Calendar("month", 2021, 3), month(2021, 3)),
        (Calendar("season", 2021, 3), season(2021, "autumn")),
        (Calendar("day", 98, 6, 12, short_year=True), day(1998, 6, 12)),
        (Numeric(11, 12, 2025, day_first=True), day(2025, 12, 11)),
        (Numeric(25, 12, 2025), day(2025, 12, 25)),
    ],
)
def test_date_of_full_dates(expression, interval):
    date = date_of(expression, None)
    assert date is not None
    assert date.interval == interval


def test_date_of_a_numeric_date_follows_the_document():
    date = date_of(Numeric(11, 12, 2025), True)
    assert date is not None
    assert date.interval == day(2025, 11, 12)


def test_date_of_a_numeric_date_in_unknown_order_keeps_both():
    date = date_of(Numeric(11, 12, 2025), None)
    assert date is not None
    assert (date.pattern, [one.interval for one in date.alternatives]) == (
        "2025-XX-XX", [day(2025, 11, 12), day(2025, 12, 11)],
    )  # fmt: skip


def test_date_of_a_day_without_its_year_is_open():
    date = date_of(Calendar("day", None, 12, 11), None)
    assert date is not None
    assert (date.interval, date.pattern) == (None, "XXXX-12-11")


def test_date_of_a_clock_time_keeps_its_zone():
    date = date_of(Clock(10, 34, offset=60, day=MARCH_7), None)
    assert date is not None
    assert date.interval is not None and date.interval.start == moment(day(2021, 3, 7).start // 1440, 634).start
    assert (date.granularity, date.offset) == (Granularity.MINUTE, 60)


def test_date_of_a_time_of_day_has_the_summer_time_of_its_zone():
    date = date_of(Clock(18, 12, offset="America/New_York", day=Calendar("day", 2014, 8, 22)), None)
    assert date is not None and date.offset == -240


@pytest.mark.parametrize("expression", [Reference("PAST_REF"), Clock(10, 34), Calendar("day", 2021, 2, 30)])
def test_date_of_what_names_no_day_is_none(expression):
    assert date_of(expression, None) is None
