from __future__ import annotations

import pytest

from dateline.grammar.foreign.forms import find_forms
from dateline.model.expressions import Calendar


def decade(year: int) -> Calendar:
    return Calendar("decade", year, short_year=year < 100)


def century(number: int) -> Calendar:
    return Calendar("century", number=number)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Creció en los años noventa.", [("los años noventa", decade(90))]),
        ("es", "Los años 20 del siglo XX.", [("Los años 20 del siglo XX", decade(1920))]),
        ("es", "En el siglo V a. C.", [("el siglo V a. C.", century(-4))]),
        ("es", "Murió en 212 a. C.", [("212 a. C.", Calendar("year", -211))]),
        ("es", "El siglo LX no llegará.", []),
        ("de", "Seit den 1970er-Jahren.", [("den 1970er-Jahren", decade(1970))]),
        ("de", "Im neunzehnten Jahrhundert.", [("neunzehnten Jahrhundert", century(19))]),
        ("de", "Am 12.5. ist Schluss.", [("12.5.", Calendar("day", None, 5, 12))]),
        ("de", "Am 32.5. ist nichts.", []),
        ("fr", "Au XVIe siècle.", [("XVIe siècle", century(16))]),
        ("it", "Fu costruito nel Settecento.", [("nel Settecento", century(18))]),
        ("sv", "På 1700-talet.", [("1700-talet", century(18))]),
        ("ru", "В 60-х годах XX века.", [("60-х годах XX века", decade(1960))]),
        ("zh", "十九世纪七十年代", [("十九世纪七十年代", decade(1870))]),
        ("vi", "Ngày 5 tháng 4 năm 2016.", [("Ngày 5 tháng 4 năm 2016", Calendar("day", 2016, 4, 5))]),
        ("vi", "Vào tháng 4/2016.", [("tháng 4/2016", Calendar("month", 2016, 4))]),
        ("de", "Im Sommer 2016.", [("Sommer 2016", Calendar("season", 2016, 2))]),
        ("fr", "Au 3e trimestre 2016.", [("3e trimestre 2016", Calendar("quarter", 2016, 3))]),
        ("es", "En el segundo semestre de 2016.", [("segundo semestre de 2016", Calendar("half", 2016, 2))]),
        ("es", "En el tercer semestre de 2016.", []),
        ("ru", "В IV квартале 2016 года.", [("IV квартале 2016 года", Calendar("quarter", 2016, 4))]),
        ("pl", "W latach dwudziestych wieku.", [("latach dwudziestych", decade(20))]),
        ("ru", "Во ii квартале 2019 года.", [("ii квартале 2019 года", Calendar("quarter", 2019, 2))]),
        ("pl", "W ii kwartale 2019 wzrost.", [("ii kwartale 2019", Calendar("quarter", 2019, 2))]),
        ("pl", "W İİ kwartale 2019 wzrost.", []),
        ("es", "En el siglo Xİ.", []),
        ("de", "Im 0. Jahrhundert.", []),
        ("xx", "19. jahrhundert", []),
    ],
)
def test_forms_tell_times(language: str, text: str, expected: list[tuple[str, Calendar]]) -> None:
    found = find_forms(text, 0, len(text), language)
    longest = sorted(found, key=lambda one: (one.start_char, -one.end_char))[:1]
    assert [(text[one.start_char : one.end_char], one.expression) for one in longest] == expected
