"""Lengths of time counted on or back."""

from __future__ import annotations

import pytest

from dateline.grammar.lengths import away, due, from_day, in_whole_units
from dateline.model.expressions import Calendar, Duration, Expression, Part, Shift

YEAR, DAY = Calendar("year", 1815), Calendar("day", 2024, 5, 14)


@pytest.mark.parametrize(
    ("count", "unit", "told"),
    [(2, "year", (2, "year")), (1.5, "year", (18, "month")), (0.5, "hour", (30, "minute"))],
)
def test_counts_are_told_in_whole_units(count: float, unit: str, told: tuple[float, str]) -> None:
    assert in_whole_units(count, unit) == told


def test_away_counts_each_unit_from_the_one_before() -> None:
    length = Duration(((2, "year"), (3, "month")))
    years = Shift(-2, "year", direction=-1, keeps=True)
    assert away(-1)({"length": length}) == Shift(-3, "month", direction=-1, base=years)


def test_away_keeps_what_a_length_says_of_itself() -> None:
    told = away(-1)({"length": Duration(((2, "week"),), "APPROX")})
    assert told == Part("APPROX", Shift(-2, "week", direction=-1))


def test_due_is_so_long_after_the_publication() -> None:
    assert due(Duration(((2, "week"),))) == Shift(2, "week", direction=1)


@pytest.mark.parametrize(
    ("count", "unit", "day", "told"),
    [
        (7, "year", YEAR, Shift(7, "year", keeps=True, base=YEAR)),
        (2, "week", DAY, Shift(2, "week", keeps=True, base=DAY)),
        (2, "week", YEAR, None),
        (None, "week", DAY, None),
    ],
)
def test_from_day_counts_years_from_a_year_only(
    count: float | None, unit: str, day: Expression, told: Expression | None
) -> None:
    assert from_day({"length": Duration(((count, unit),)), "relation": "after", "day": day}) == told
