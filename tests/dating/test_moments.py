from __future__ import annotations

import pytest

from dateline.calendars import civil, day
from dateline.calendars.days import MINUTES_PER_DAY
from dateline.dating.moments import Moment, shifted
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
