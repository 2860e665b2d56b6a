from __future__ import annotations

import pytest

from dateline.calendars import format_day
from dateline.dating.feasts import feast_day


@pytest.mark.parametrize(
    ("key", "year", "day"),
    [
        ("12-25", 1963, "1963-12-25"),
        ("easter+0", 2024, "2024-03-31"),
        ("easter-2", 2023, "2023-04-07"),
        ("thu>=11-22", 1999, "1999-11-25"),
        ("mon>=09-01", 2024, "2024-09-02"),
        ("orthodox-2", 2024, "2024-05-03"),
        ("SG: Chinese New Year", 2024, "2024-02-10"),
        ("SG: Chinese New Year-1", 2024, "2024-02-09"),
        ("IL: Hanukkah", 2017, "2017-12-13"),
        ("IL: Sukkot+7", 2017, "2017-10-12"),
        ("IN: Diwali", 2019, "2019-10-27"),
    ],
)
def test_feasts_have_their_day(key: str, year: int, day: str) -> None:
    number = feast_day(key, year)
    assert number is not None
    assert format_day(number) == day


@pytest.mark.parametrize(
    ("key", "year"), [("easter+0", 1066), ("SG: Chinese New Year", 1815), ("SG: No Such Day", 2024)]
)
def test_feasts_that_no_calendar_tells_are_none(key: str, year: int) -> None:
    assert feast_day(key, year) is None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("year", "is_known"), [(2000, False), (2001, True), (2035, True), (2036, False)])
def test_years_that_a_calendar_does_not_know_are_not_asked_for(year: int, is_known: bool) -> None:
    assert (feast_day("IN: Diwali", year) is not None) is is_known
