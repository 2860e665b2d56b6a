from __future__ import annotations

import pytest

from dateline.calendars.persian import from_persian


@pytest.mark.parametrize(
    ("persian", "expected"),
    [
        ((1400, 1, 1), (2021, 3, 21)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 1, 1), (2025, 3, 21)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1404, 12, 30), None),
        ((1400, 7, 31), None),
        ((1600, 1, 1), None),
    ],
)
def test_persian_days(persian: tuple[int, int, int], expected: tuple[int, int, int] | None) -> None:
    assert from_persian(*persian) == expected
