from __future__ import annotations

import pytest

from dateline.calendars import civil, day
from dateline.calendars.days import MINUTES_PER_DAY
from dateline.dating.moments import Moment, nth, shifted, unit_moment
from dateline.model.dates import Granularity

THURSDAY, SATURDAY = (2024, 5, 16), (2024, 5, 18)


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (THURSDAY, 1, (2024, 5, 17)),
        (THURSDAY, 2, (2024, 5, 20)),
        (THURSDAY, 10, (2024, 5, 30)),
        (THURSDAY, -4, (2024, 5, 10)),
        (THURSDAY, -3, (2024, 5, 13)),
        (SATURDAY, 1, (2024, 5, 20)),
        (SATURDAY, -1, (2024, 5, 17)),
    ],
)
def test_working_days_are_from_monday_to_friday(
    start: tuple[int, int, int], count: int, expected: tuple[int, int, int]
) -> None:
    moved = shifted(Moment(day(*start), Granularity.DAY), count, "workday")
    assert civil(moved.start // MINUTES_PER_DAY) == expected


@pytest.mark.parametrize(("number", "expected"), [(1, 0), (3, 2), (-1, 2), (-3, 0), (0, None), (4, None), (-4, None)])
def test_nth_counts_from_one_and_from_the_end(number: int, expected: int | None) -> None:
    found = [Moment(day(2024, 5, 16 + after), Granularity.DAY) for after in range(3)]
    assert nth(found, number) == (None if expected is None else found[expected])


def test_a_century_is_no_numbered_part_of_a_year() -> None:
    assert unit_moment(Granularity.CENTURY, 2001, 21) is None
