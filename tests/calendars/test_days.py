"""Day numbers against hand-written days and the standard library's calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendars import add_months, civil, day_number, is_day, iso_week, weekday


@pytest.mark.parametrize(("day", "number"), [
    ((0, 1, 1), 0), ((0, 12, 31), 365), ((1, 1, 1), 366), ((-1, 12, 31), -1), ((1970, 1, 1), 719_528),
])
def test_day_number_known_days(day, number):
    assert day_number(*day) == number
    assert civil(number) == day


@given(st.integers(-2_000_000, 2_000_000))
def test_civil_inverts_day_number(number):
    assert day_number(*civil(number)) == number


@given(st.dates())
def test_weekday_and_week_agree_with_the_standard_library(day: date):
    number = day_number(day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert tuple(iso_week(number)) == day.isocalendar()[:2]


@pytest.mark.parametrize("day", [(2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0)])
def test_day_number_refuses_what_is_no_day(day):
    assert not is_day(*day)
    with pytest.raises(ValueError, match="a day of the calendar expected"):
        day_number(*day)


@pytest.mark.parametrize(("day", "months", "moved"), [
    ((2024, 3, 31), -1, (2024, 2, 29)), ((2023, 1, 31), 1, (2023, 2, 28)), ((2024, 6, 15), 12, (2025, 6, 15)),
    ((2024, 1, 10), -13, (2022, 12, 10)),
])
def test_add_months_keeps_the_day_where_it_can(day, months, moved):
    assert civil(add_months(day_number(*day), months)) == moved
