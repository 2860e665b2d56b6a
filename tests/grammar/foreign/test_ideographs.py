from __future__ import annotations

import pytest

from dateline.grammar.foreign.ideographs import find_ideographic_dates
from dateline.model.expressions import Calendar


def day(year: int | None, month: int, number: int) -> Calendar:
    return Calendar("day", year, month, number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇一九年三月十二日，雨。", [("二〇一九年三月十二日", day(2019, 3, 12))]),
        ("十二月二十三日闭幕。", [("十二月二十三日", day(None, 12, 23))]),
        ("2018年13月40日没有。", []),
        ("2018年5月0日没有。", []),
        ("2018年5月3日至0日", [("2018年5月3日", day(2018, 5, 3))]),
        ("2022年12月30日至2月29日", [("2022年12月30日", day(2022, 12, 30))]),
        ("十十十十年5月", []),
        ("令和十十年", []),
        ("2018年5月5日至9日举行。", [("2018年5月5日", day(2018, 5, 5)), ("9日", day(2018, 5, 9))]),
        ("6月3日から9日まで", [("6月3日", day(None, 6, 3)), ("9日", day(None, 6, 9))]),
        ("昭和39年10月10日に開会した。", [("昭和39年10月10日", day(1964, 10, 10))]),
        ("令和元年5月に", [("令和元年5月", Calendar("month", 2019, 5))]),
        ("民國107年", [("民國107年", Calendar("year", 2018))]),
        ("2018년 5월 5일에", [("2018년 5월 5일", day(2018, 5, 5))]),
        ("有2018人。", []),
    ],
)
def test_ideographs_tell_dates(text: str, expected: list[tuple[str, Calendar]]) -> None:
    found = find_ideographic_dates(text, 0, len(text), "zh")
    assert [(text[one.start_char : one.end_char], one.expression) for one in found] == expected
