"""Named days, with and without their year. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.model.expressions import Calendar, Expression, Feast, Shift

_MONDAY = "mon>="  # a feast that makes the weekend before it long


def _weekend(captures: Captures) -> Expression:
    """The weekend that a feast makes long, else the one of its week."""
    before = captures["feast"].startswith((_MONDAY, "easter+1"))
    return Shift(-1 if before else 0, "weekend", base=_feast(captures))


def _feast(captures: Captures) -> Expression:
    return Feast(captures["feast"], captures.get("year"))


FEASTS = (
    Rule(
        id="date.feast_year",
        pattern="feast:<feast> holiday|holidays|period|season? ,? of? year:<year4>",
        build=_feast,
        gives="date dated dayish",
        yes={
            "1963-12-25": ["Christmas 1963", "Christmas Day, 1963", "the Christmas holidays of 1963"],
            "2021-04-04": ["Easter 2021"],
            "2024-03-11": ["Ramadan 2024"],
        },
        no=["Christmas cards"],
    ),
    Rule(
        id="date.new_year",
        pattern="new year year:<year4>",
        build=lambda captures: Calendar("day", captures["year"], 1, 1),
        gives="date dated dayish",
        yes={"2020-01-01": ["New Year 2020", "at New Year 2020"]},
        no=["a new year", "the year 2020"],
    ),
    Rule(
        id="date.new_year_alone",
        pattern="the? new year",
        build=lambda captures: Calendar("day", number=1, day=1),
        gives="date yearless dayish festive",
        after="since|at|by|before|over|until|till|after",
        not_before="<year4>|~'|<word>|<name>",
        yes={
            "2024-01-01": ["It has risen since New Year.", "She left at New Year."],
            "2025-01-01": ["until the New Year"],
        },
        no=["a new year", "since the new year plan"],
    ),
    Rule(
        id="date.feast_weekend",
        pattern="the? feast:<feast> weekend ( ,? of? year:<year4> )?",
        build=_weekend,
        gives="date",
        yes={"2018-W35-WE": ["Labor Day weekend 2018"], "2021-W13-WE": ["the Easter weekend of 2021"]},
        no=["a weekend"],
    ),
    Rule(
        id="date.feast_week",
        pattern="feast:<feast> week ( ,? of? year:<year4> )?",
        build=lambda captures: Shift(0, "week", base=_feast(captures)),
        gives="date",
        yes={"2023-W52": ["Christmas week"], "2021-W13": ["Easter week 2021", "the Easter week of 2021"]},
        no=["Christmas weekend"],
    ),
    Rule(
        id="date.feast",
        pattern="feast:<feast>",
        build=_feast,
        gives="date yearless dayish festive",
        not_before="<of_feast>",
        yes={
            "2023-11-23": ["Thanksgiving Day", "Thanksgiving"],
            "2024-03-29": ["Good Friday"],
            "2023-12-31": ["New Year's Eve"],
        },
        no=["a good day", "a new year", "Christmas Island", "the Easter Rising"],
    ),
)
