from __future__ import annotations

import pytest

from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.expressions import Calendar, Expression, Numeric


def day(year: int | None, month: int, number: int) -> Calendar:
    return Calendar("day", year, month, number)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Llegó el 3 de mayo de 2019.", [("3 de mayo de 2019", day(2019, 5, 3))]),
        ("es", "Fue en junio de 2020.", [("junio de 2020", Calendar("month", 2020, 6))]),
        ("de", "Am 3. Oktober 2021 fiel der Beschluss.", [("3. Oktober 2021", day(2021, 10, 3))]),
        ("fr", "Le 1er janvier 2024, tout change.", [("1er janvier 2024", day(2024, 1, 1))]),
        ("ru", "Это случилось 11 декабря 2023 года.", [("11 декабря 2023 года", day(2023, 12, 11))]),
        ("zh", "会议于2019年5月3日举行。", [("2019年5月3日", day(2019, 5, 3))]),
        ("zh", "将于5月3日举行。", [("5月3日", day(None, 5, 3))]),
        ("zh", "会议于2018-04-03开幕。", [("2018-04-03", day(2018, 4, 3))]),
        ("ru", "Дом построен в июне 2015 года.", [("июне 2015 года", Calendar("month", 2015, 6))]),
        ("ru", "С 2010 по 2014 год.", [("2010", Calendar("year", 2010)), ("2014 год", Calendar("year", 2014))]),
        ("ru", "Пришли 2018 зрителей.", []),
        ("ru", "9-го мая был парад.", [("9-го мая", day(None, 5, 9))]),
        ("pt", "Em 1º de janeiro de 2002.", [("1º de janeiro de 2002", day(2002, 1, 1))]),
        ("pt", "Custa R$ 2018.", []),
        ("it", "Il primo maggio 2003.", [("primo maggio 2003", day(2003, 5, 1))]),
        ("es", "Del 3 al 5 de mayo.", [("3", day(None, 5, 3)), ("5 de mayo", day(None, 5, 5))]),
        ("es", "Vinieron 2018 personas.", []),
        ("es", "Vinieron más de 2018 personas.", []),
        ("es", "En 2018 personas y bienes.", [("2018", Calendar("year", 2018))]),
        ("de", "Er wurde 1948 in Kiel geboren.", [("1948", Calendar("year", 1948))]),
        ("de", "Es kamen 2018 Menschen.", []),
        ("pl", "Stało się to 5 grudnia 2022.", [("5 grudnia 2022", day(2022, 12, 5))]),
        ("it", "Dal 2018 al mare.", [("2018", Calendar("year", 2018))]),
        ("de", "Stand: 11.12.2023", [("11.12.2023", Numeric(11, 12, 2023, day_first=True))]),
        ("de", "Stand: 30.02.2019", []),
        ("de", "Stand: 29.02.20", [("29.02.20", Numeric(29, 2, 20, short_year=True, day_first=True))]),
        ("de", "Stand: 12.05.0000", []),
        ("fr", "Le 31/04/2019.", []),
        ("fr", "Il a payé 2019 euros et 3 fois 5.", []),
        ("es", "La ley 30/60/90 no cuenta.", []),
        (
            "es",
            "Del 28 de mayo al 3 de junio de 2018.",
            [("28 de mayo", day(2018, 5, 28)), ("3 de junio de 2018", day(2018, 6, 3))],
        ),
        (
            "de",
            "28. Dezember bis 3. Januar 2018",
            [("28. Dezember", day(2017, 12, 28)), ("3. Januar 2018", day(2018, 1, 3))],
        ),
        ("es", "Del 0 al 3 de junio de 2018.", [("3 de junio de 2018", day(2018, 6, 3))]),
        ("es", "Del 29 de febrero al 3 de marzo de 2019.", [("3 de marzo de 2019", day(2019, 3, 3))]),
        ("ar", "من ٠ إلى ٣ يونيو ٢٠١٨", [("٣ يونيو ٢٠١٨", day(2018, 6, 3))]),
        ("de", "Beginn: 2019-05-00", []),
        (
            "es",
            "Los días 3, 4 y 5 de mayo.",
            [("3", day(None, 5, 3)), ("4", day(None, 5, 4)), ("5 de mayo", day(None, 5, 5))],
        ),
        (
            "fr",
            "De novembre à mars 1944.",
            [("novembre", Calendar("month", 1943, 11)), ("mars 1944", Calendar("month", 1944, 3))],
        ),
        ("ar", "في 12 أيار/مايو 2016", [("12 أيار/مايو 2016", day(2016, 5, 12))]),
        ("he", "בין 3 ל-5 במאי 2016", [("3", day(2016, 5, 3)), ("5 במאי 2016", day(2016, 5, 5))]),
        ("sv", "Han dog den 12 maj.", [("12 maj", day(None, 5, 12))]),
        ("sv", "Han kom. 2018 kom 2018 gäster.", [("2018", Calendar("year", 2018))]),
        ("tr", "2018 yılında 2018 kişi geldi.", [("2018", Calendar("year", 2018))]),
        (
            "zh",
            "２０２１年6月至8月",
            [("２０２１年6月", Calendar("month", 2021, 6)), ("8月", Calendar("month", 2021, 8))],
        ),
        ("zh", "2018年12月28日至1月5日", [("2018年12月28日", day(2018, 12, 28)), ("1月5日", day(2019, 1, 5))]),
        ("nl", "Er kwamen 2018 mensen.", []),
        ("pl", "W 2018 roku padało, zginęło 2018 osób.", [("2018", Calendar("year", 2018))]),
        ("ar", "ولد في ٢ فبراير ١٩٩٠", [("٢ فبراير ١٩٩٠", day(1990, 2, 2))]),
        ("pl", "W latach 2014-2016.", [("2014", Calendar("year", 2014)), ("2016", Calendar("year", 2016))]),
        ("it", "Nel maggio del 1968.", [("maggio del 1968", Calendar("month", 1968, 5))]),
        ("hu", "2018. május 5-én", [("2018. május 5-én", day(2018, 5, 5))]),
        ("no", "Den 5. mai 2018.", [("5. mai 2018", day(2018, 5, 5))]),
    ],
)
def test_dates_finds_explicit_dates(language: str, text: str, expected: list[tuple[str, Expression]]) -> None:
    found = find_foreign_times(text, 0, len(text), language)
    assert [(text[one.start_char : one.end_char], one.expression) for one in found] == expected


@pytest.mark.parametrize("before", ["", "¿Qué pasó después? ", "Nadie lo recordó así, según él. " * 9])
def test_dates_of_a_stretch_keep_their_place(before: str) -> None:
    sentence = "Abrió el 3 de mayo de 2019 con 2018 años."
    text = f"{before}{sentence} Cerró en 2020."
    found = find_foreign_times(text, len(before), len(before) + len(sentence), "es")
    assert [text[one.start_char : one.end_char] for one in found] == ["3 de mayo de 2019"]


def test_dates_of_an_unknown_language_reads_figures() -> None:
    text = "qwx 11.12.2023 qwx"
    assert [one.rule for one in find_foreign_times(text, 0, len(text), "xx")] == ["fallback.numeric"]
