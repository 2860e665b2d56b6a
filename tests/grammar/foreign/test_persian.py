from __future__ import annotations

import pytest

from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.expressions import Calendar


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("در ۱۴ بهمن ۱۳۹۷ امضا شد.", [("۱۴ بهمن ۱۳۹۷", Calendar("day", 2019, 2, 3))]),
        ("تاریخ: ۱۳۹۹/۱۲/۳۰", [("۱۳۹۹/۱۲/۳۰", Calendar("day", 2021, 3, 20))]),
        ("در ۳۲ فروردین ۱۳۹۷", []),
        ("در فروردین ۱۴۰۰", []),
    ],
)
def test_days_of_the_persian_calendar(text: str, expected: list[tuple[str, Calendar]]) -> None:
    found = find_foreign_times(text, 0, len(text), "fa")
    assert [(text[one.start_char : one.end_char], one.expression) for one in found] == expected
