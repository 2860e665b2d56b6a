from __future__ import annotations

import pytest

from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.expressions import Calendar, Clock
from dateline.model.times import TimexType

DAY = Calendar("day", 2016, 4, 5)


@pytest.mark.parametrize(
    ("language", "text", "expected", "clock"),
    [
        ("es", "Fue a las 9.30 horas del 5 de abril de 2016.", "a las 9.30 horas del 5 de abril de 2016", (9, 30)),
        ("de", "Es war am 5. April 2016 gegen 21 Uhr.", "5. April 2016 gegen 21 Uhr", (21, None)),
        ("fr", "Le 5 avril 2016 à 9h30, il pleut.", "5 avril 2016 à 9h30", (9, 30)),
        ("pl", "Dnia 5 kwietnia 2016 roku o godz. 9.30.", "5 kwietnia 2016 roku o godz. 9.30", (9, 30)),
        ("zh", "2016年4月5日（星期二）晚9时30分", "2016年4月5日（星期二）晚9时30分", (21, 30)),
        ("ko", "2016년 4월 5일 오후 12시에", "2016년 4월 5일 오후 12시", (12, None)),
        ("vi", "Lúc 9h30 ngày 5/4/2016.", "Lúc 9h30 ngày 5/4/2016", (9, 30)),
    ],
)
def test_clocks_join_their_date(language: str, text: str, expected: str, clock: tuple[int, int | None]) -> None:
    (found,) = find_foreign_times(text, 0, len(text), language)
    assert (text[found.start_char : found.end_char], found.type) == (expected, TimexType.TIME)
    assert found.expression == Clock(*clock, day=DAY)


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("es", "5 de abril de 2016 a las ocho y media de la tarde", (20, 30)),
        ("fr", "5 avril 2016 à neuf heures moins le quart", (8, 45)),
        ("it", "5 aprile 2016 alle otto e mezza", (8, 30)),
        ("de", "5. April 2016 um halb eins", (12, 30)),
        ("nl", "5 april 2016 om kwart over acht", (8, 15)),
        ("sv", "5 april 2016 klockan halv nio", (8, 30)),
        ("ru", "5 апреля 2016 года в девять часов вечера", (21, None)),
        ("zh", "2016年4月5日上午九点半", (9, 30)),
        ("de", "5. April 2016 abends um 9 Uhr", None),
        ("it", "5 aprile 2016 sera alle 9", (21, None)),
    ],
)
def test_clocks_are_told_in_words_and_in_their_part_of_the_day(
    language: str, text: str, clock: tuple[int, int | None] | None
) -> None:
    (found,) = find_foreign_times(text, 0, len(text), language)
    assert found.expression == (Clock(*clock, day=DAY) if clock else DAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "5 de abril de 2016 a las dos mujeres"),
        ("it", "5 aprile 2016 alle due ragazze"),
        ("de", "5. April 2016 um acht Millionen"),
        ("ja", "2016年4月5日9時間"),
    ],
)
def test_clocks_are_no_counts(language: str, text: str) -> None:
    found, *_ = find_foreign_times(text, 0, len(text), language)
    assert found.expression == DAY


@pytest.mark.parametrize("joint", [", ", " und ", ": "])
def test_clocks_belong_to_one_date(joint: str) -> None:
    text = f"am 4. Mai 2019 um 14 Uhr{joint}5. Mai 2019 begann"
    first, second = find_foreign_times(text, 0, len(text), "de")
    assert first.expression == Clock(14, day=Calendar("day", 2019, 5, 4))
    assert text[second.start_char : second.end_char] == "5. Mai 2019"
    assert second.expression == Calendar("day", 2019, 5, 5)


@pytest.mark.parametrize("text", ["Im April 2016 um 9 Uhr.", "Am 5. April 2016 um 25 Uhr.", "Am 5. April 2016."])
def test_clocks_join_days_alone(text: str) -> None:
    (found,) = find_foreign_times(text, 0, len(text), "de")
    assert found.type is TimexType.DATE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am 5. April 2016, 24:30 Uhr"),
        ("de", "am 5. April 2016 um 24:30 Uhr"),
        ("de", "um 24:30 Uhr am 5. April 2016"),
        ("ja", "2016年4月5日24時30分"),
    ],
)
def test_clocks_after_midnight_leave_the_day(language: str, text: str) -> None:
    (found,) = find_foreign_times(text, 0, len(text), language)
    assert found.expression == DAY


def test_clocks_tell_the_midnight_that_ends_a_day() -> None:
    text = "am 5. April 2016 um 24:00 Uhr"
    (found,) = find_foreign_times(text, 0, len(text), "de")
    assert found.expression == Clock(24, 0, day=DAY)
