"""Intervals: what they share, how they move, and their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendars import contains, day, intersect, month, overlaps, part, shift, year
from dateline.model.dates import Granularity as G
from dateline.model.dates import Interval
from dateline.model.dates import Modifier as M


def test_open_intervals_overlap_contain_and_intersect():
    since, until = Interval(year(2000).start, None), Interval(None, year(2000).end)
    assert overlaps(since, until)
    assert intersect(since, until) == year(2000)
    assert contains(since, year(2005))
    assert not contains(year(2005), since)
    assert intersect(year(1999), since) is None


@pytest.mark.parametrize(("count", "unit", "moved"), [
    (-1, G.MONTH, day(2024, 2, 29)), (2, G.WEEK, day(2024, 4, 14)), (1, G.YEAR, day(2025, 3, 31)),
])
def test_shift_keeps_a_day_a_day(count, unit, moved):
    assert shift(day(2024, 3, 31), count, unit) == moved


def test_shift_keeps_a_day_whose_end_a_shorter_month_lacks():
    assert shift(day(2021, 12, 28), 2, G.MONTH) == day(2022, 2, 28)


def test_interval_refuses_an_end_before_its_start():
    with pytest.raises(ValueError, match="must end after it starts"):
        Interval(5, 5)


@given(st.integers(-3000, 3000), st.integers(1, 12), st.sampled_from([M.EARLY, M.MID, M.LATE]))
def test_parts_lie_in_their_unit_and_tile_it(number, month_number, modifier):
    whole = month(number, month_number)
    assert contains(whole, part(whole, G.MONTH, modifier))
    assert part(whole, G.MONTH, M.EARLY).end == part(whole, G.MONTH, M.MID).start
    assert part(whole, G.MONTH, M.MID).end == part(whole, G.MONTH, M.LATE).start
