from __future__ import annotations

import pytest

from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.expressions import Calendar, Expression, Part, Unresolved, Within


def weekday(number: int) -> Within:
    return Within(Calendar("day", weekday=number), Unresolved())


def month(number: int) -> Within:
    return Within(Calendar("month", number=number), Unresolved())


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Se produjo el lunes.", [("lunes", weekday(0))]),
        ("es", "El lunes, 15 de febrero de 2021.", [("15 de febrero de 2021", Calendar("day", 2021, 2, 15))]),
        ("de", "Am 3. Mai 2018 (Donnerstag).", [("3. Mai 2018", Calendar("day", 2018, 5, 3))]),
        ("pt", "Disse a segunda-feira (5).", [("segunda-feira (5)", Calendar("day", day=5, weekday=0))]),
        ("pt", "A segunda vez.", []),
        ("id", "Selasa (8/5) lalu.", [("Selasa (8/5)", Calendar("day", None, 5, 8, 1))]),
        ("id", "Selasa (45/5).", [("Selasa", weekday(1))]),
        ("fr", "C'était en mars.", [("mars", month(3))]),
        ("fr", "La planète Mars.", []),
        ("de", "Ende Mai zog er um.", [("Ende Mai", Part("end", month(5)))]),
        ("zh", "部长周二说,3月见。", [("周二", weekday(1)), ("3月", month(3))]),
        ("tr", "Ağustos ayında.", [("Ağustos", month(8))]),
        ("fa", "دادگاه آغاز می‌شود.", []),
    ],
)
def test_what_stands_alone_has_an_open_week_or_year(
    language: str, text: str, expected: list[tuple[str, Expression]]
) -> None:
    found = find_foreign_times(text, 0, len(text), language)
    assert [(text[one.start_char : one.end_char], one.expression) for one in found] == expected
