from __future__ import annotations

import pytest

from dateline.grammar.foreign.relative import find_relative
from dateline.model.expressions import (
    Calendar,
    DayPart,
    Duration,
    Expression,
    Nth,
    Part,
    Recurrence,
    Reference,
    Shift,
    Unresolved,
    Weekday,
    Window,
    Within,
)

EVERY_FRIDAY = Recurrence("", 1, Calendar("day", weekday=4), "EVERY")
FRIDAY, SUMMER = Calendar("day", weekday=4), Calendar("season", number=2)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Dimitió ayer.", [("ayer", Shift(-1, "day"))]),
        ("es", "Llovió por la mañana.", []),
        ("es", "Llega pasado mañana.", [("pasado mañana", Shift(2, "day"))]),
        ("es", "Cerró hace dos semanas.", [("hace dos semanas", Shift(-2, "week", direction=-1))]),
        ("es", "Fue hace unos meses.", [("hace unos meses", Shift(None, "month", direction=-1))]),
        ("es", "Los años pasados.", []),
        ("es", "Tiene 45 años.", []),
        ("es", "A las 20 horas.", []),
        ("es", "Duró un día.", []),
        ("fr", "Vendredi dernier.", [("Vendredi dernier", Weekday(FRIDAY, -1))]),
        ("es", "El próximo viernes.", [("El próximo viernes", Weekday(FRIDAY, 1, base=Shift(0, "day")))]),
        ("fr", "Dix-huit mois.", [("Dix-huit mois", Duration(((18, "month"),)))]),
        ("fr", "L'été prochain.", [("L'été prochain", Weekday(SUMMER, 1))]),
        ("fr", "À la fin de l'année.", [("À la fin de l'année", Part("end", Shift(0, "year")))]),
        ("de", "Das kommt morgen.", [("morgen", Shift(1, "day"))]),
        ("de", "Guten Morgen!", []),
        ("de", "In den vergangenen Jahren.", [("den vergangenen Jahren", Window(Duration(((None, "year"),)), -1))]),
        ("es", "Los próximos dos meses.", [("Los próximos dos meses", Window(Duration(((2, "month"),)), 1))]),
        ("fr", "En fin d'année dernière.", [("année dernière", Shift(-1, "year"))]),
        ("de", "Das Ende des Jahres 2014.", []),
        ("it", "Stasera si vota.", [("Stasera", DayPart("EV", Shift(0, "day")))]),
        ("pl", "Zamknięto dwa tygodnie temu.", [("dwa tygodnie temu", Shift(-2, "week", direction=-1))]),
        ("ru", "В следующем месяце.", [("В следующем месяце", Shift(1, "month"))]),
        ("zh", "上周五见面。", [("上周五", Within(FRIDAY, Shift(-1, "week")))]),
        ("zh", "3月前完成。", []),
        ("ja", "2週間前に閉じた。", [("2週間前", Shift(-2, "week", direction=-1))]),
        ("ko", "지난해 끝났다.", [("지난해", Shift(-1, "year"))]),
        ("sv", "De träffades i fredags.", [("i fredags", Weekday(FRIDAY, -1))]),
        ("hu", "Két hete bezárt.", [("Két hete", Shift(-2, "week", direction=-1))]),
        ("ar", "استمر ثلاثة أيام.", [("ثلاثة أيام", Duration(((3, "day"),)))]),
        ("he", "הוא בא מחר.", [("מחר", Shift(1, "day"))]),
        ("hi", "वह हाल ही में आया।", [("हाल ही में", Reference("PAST_REF"))]),
        ("es", "Abre todos los viernes.", [("todos los viernes", EVERY_FRIDAY)]),
        ("fr", "Chaque vendredi, il pleut.", [("Chaque vendredi", EVERY_FRIDAY)]),
        ("de", "Jeden Freitag ist Markt.", [("Jeden Freitag", EVERY_FRIDAY)]),
        ("zh", "每周五有集市。", [("每周五", EVERY_FRIDAY)]),
        ("uk", "Щоп'ятниці там ринок.", [("Щоп'ятниці", EVERY_FRIDAY)]),
        ("ru", "Каждый год он приезжает.", [("Каждый год", Recurrence("year", quantifier="EVERY"))]),
        ("es", "Cada uno pagó.", []),
        ("fr", "Deux heures et demie.", [("Deux heures et demie", Duration(((2.5, "hour"),)))]),
        ("de", "Es waren anderthalb Stunden.", [("anderthalb Stunden", Duration(((1.5, "hour"),)))]),
        ("ja", "二時間半続いた。", [("二時間半", Duration(((2.5, "hour"),)))]),
        ("es", "Hace un año y medio.", [("Hace un año y medio", Shift(-18, "month", direction=-1))]),
        ("fr", "Le premier vendredi.", [("premier vendredi", Nth(1, "day", Unresolved(), 4))]),
        ("xx", "ayer", []),
        ("es", "Hace treinta y cinco días.", []),
        ("fr", "Cent vingt jours.", []),
        ("fr", "En 2 500 jours.", []),
        ("ru", "Двадцать пять дней назад.", []),
        ("ru", "Двадцать один год назад.", []),
        ("ru", "Много лет назад.", []),
        ("ru", "Год назад.", [("Год назад", Shift(-1, "year"))]),
        ("uk", "Тиждень тому.", [("Тиждень тому", Shift(-1, "week"))]),
        ("pl", "Pół roku temu.", [("Pół roku temu", Shift(-6, "month", direction=-1))]),
        ("fr", "Une demi-finale.", []),
        ("it", "Mezz'ora fa.", [("Mezz'ora fa", Shift(-30, "minute", direction=-1))]),
        ("zh", "大半年过去了。", []),
        ("ar", "بعد أسبوعين.", [("بعد أسبوعين", Shift(2, "week", direction=1))]),
        ("ru", "90-х лет.", []),
        ("pl", "Rok temu.", [("Rok temu", Shift(-1, "year"))]),
        ("tr", "On beş gün önce.", []),
        ("he", "חמישה עשר ימים", []),
        ("ar", "مئة وخمسة أيام", []),
        ("zh", "三十年前开业。", []),
        ("zh", "十一年前开业。", [("十一年前", Shift(-11, "year", direction=-1))]),
        ("ja", "数十年前に閉じた。", []),
    ],
)
def test_relative_words_count_from_the_day_of_writing(
    language: str, text: str, expected: list[tuple[str, Expression]]
) -> None:
    found = sorted(find_relative(text, 0, len(text), language), key=lambda one: (one.start_char, -one.end_char))
    assert [(text[one.start_char : one.end_char], one.expression) for one in found][:1] == expected
