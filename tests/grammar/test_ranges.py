"""What the end of a range lends its start."""

from __future__ import annotations

import pytest

from dateline.grammar.ranges import carry_year, range_ends, with_year, year_of
from dateline.model.expressions import Calendar, Expression, Part, RangeEnd, Shift

MAY, AUGUST_1988 = Calendar("month", number=5), Calendar("month", 1988, 8)


def test_ranges_start_has_the_year_of_its_end() -> None:
    start = Calendar("month", 1988, 5)
    assert range_ends({"start": MAY, "end": AUGUST_1988}) == (
        RangeEnd(0, start, AUGUST_1988),
        RangeEnd(1, start, AUGUST_1988),
    )


def test_ranges_start_is_in_the_year_before_where_it_would_be_after_its_end() -> None:
    start, _ = range_ends({"start": Calendar("month", number=11), "end": AUGUST_1988})
    assert isinstance(start, RangeEnd) and start.start == Calendar("month", 1987, 11)


@pytest.mark.parametrize(
    ("expression", "year"),
    [(AUGUST_1988, 1988), (Part("late", AUGUST_1988), 1988), (MAY, None), (Shift(-1, "year"), None)],
)
def test_year_of_what_tells_one(expression: Expression, year: int | None) -> None:
    assert year_of(expression) == year


def test_with_year_leaves_the_month_of_a_day_that_the_year_has_not() -> None:
    assert with_year(Calendar("day", number=2, day=29), 2023) == Calendar("month", 2023, 2)


def test_carry_year_leaves_what_has_its_own() -> None:
    assert carry_year(Calendar("month", 1990, 5), AUGUST_1988) == Calendar("month", 1990, 5)
