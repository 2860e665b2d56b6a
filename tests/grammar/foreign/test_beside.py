from __future__ import annotations

import pytest

from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.expressions import Calendar, Clock, DayPart, Expression, Nth, Part, Shift, Weekday, Within

LAST_YEAR, MARCH, MAY_5 = Shift(-1, "year"), Calendar("month", number=3), Calendar("day", None, 5, 5)
EIGHTIES = Calendar("decade", 80, short_year=True)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El 5 de mayo del año pasado.", ("5 de mayo del año pasado", Within(MAY_5, LAST_YEAR))),
        ("zh", "去年三月开业。", ("去年三月", Within(MARCH, LAST_YEAR))),
        ("zh", "明年春天开业。", ("明年春天", Within(Calendar("season", number=1), Shift(1, "year")))),
        ("zh", "本月12日举行。", ("本月12日", Within(Calendar("day", day=12), Shift(0, "month")))),
        ("hu", "Tavaly márciusban.", ("Tavaly márciusban", Within(MARCH, LAST_YEAR))),
        ("es", "El pasado 5 de abril.", ("pasado 5 de abril", Weekday(Calendar("day", None, 4, 5), -1))),
        ("fr", "En mars dernier.", ("mars dernier", Weekday(MARCH, -1))),
        ("de", "Ende 2014 zog er um.", ("Ende 2014", Part("end", Calendar("year", 2014)))),
        ("es", "A finales de los años 80.", ("A finales de los años 80", Part("end", EIGHTIES))),
        ("zh", "2015年底完工。", ("2015年底", Part("end", Calendar("year", 2015)))),
        ("de", "Gestern Abend.", ("Gestern Abend", DayPart("EV", Shift(-1, "day")))),
        ("de", "Gestern um 15 Uhr.", ("Gestern um 15 Uhr", Clock(15, day=Shift(-1, "day")))),
        ("es", "El 5 de mayo y el año pasado.", ("5 de mayo", MAY_5)),
        ("fr", "Le premier lundi de mars.", ("premier lundi de mars", Nth(1, "day", MARCH, 0))),
        ("de", "Am letzten Freitag im März.", ("Am letzten Freitag im März", Nth(-1, "day", MARCH, 4))),
    ],
)  # fmt: skip
def test_what_stands_beside_a_time_belongs_to_it(language: str, text: str, expected: tuple[str, Expression]) -> None:
    first = find_foreign_times(text, 0, len(text), language)[0]
    assert (text[first.start_char : first.end_char], first.expression) == expected
