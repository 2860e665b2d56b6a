"""Quarters, halves, weeks, decades, centuries. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import calendar_unit, century, decade
from dateline.model.expressions import Calendar, Expression, Nth, Part

_HALVES = 2
_LAST_CENTURY = 1900
_YEAR = "( year:<year4> / ' short:<d2> / ~' short:<d2> )"


def _half(captures: Captures) -> Expression | None:
    return calendar_unit("half")(captures) if captures["number"] <= _HALVES else None


def _week_of_month(captures: Captures) -> Expression:
    return Nth(captures["number"], "week", Calendar("month", captures.get("year"), captures["month"]))


def _decade_in_words(captures: Captures) -> Expression | None:
    """A decade by its tens, of the last century where that is said: "the nineteen-twenties"."""
    return decade({"year": _LAST_CENTURY + captures["tens"]} if "last" in captures else {"short": captures["tens"]})


def _part_of_decade(captures: Captures) -> Expression | None:
    whole = _decade_in_words(captures) if "tens" in captures else decade(captures)
    return None if whole is None else Part(captures["modifier"], whole)


PERIODS = (
    Rule(
        id="date.quarter_year",
        pattern="the? fiscal:fiscal? number:<ordinal> ~-? fiscal:fiscal? quarter|quarters|qtr "
        f",? of? the? fiscal:fiscal? {_YEAR}",
        build=calendar_unit("quarter"),
        gives="date dated quarterly",
        not_before="s|~'",
        yes={
            "2024-Q3": ["the third quarter of 2024", "third quarter 2024"],
            "1984-Q1": ["the first quarter of fiscal 1984", "first fiscal quarter of 1984", "1st qtr 1984"],
        },
        no=["the fifth of 2024", "In the 1st quarter of the 1990s"],
    ),
    Rule(
        id="date.year_quarter",
        pattern=f"the? {_YEAR} number:<ordinal> ~-? quarter",
        build=calendar_unit("quarter"),
        gives="date dated",
        yes={"1988-Q3": ["the 1988 third quarter"], "2023-Q4": ["the 2023 fourth-quarter"]},
        no=["the 1988 third prize"],
    ),
    Rule(
        id="date.quarter",
        pattern="( fiscal:fiscal? number:<ordinal> ~- quarter "
        "/ the? fiscal:fiscal? number:<ordinal> fiscal:fiscal? quarter|quarters|qtr )",
        build=calendar_unit("quarter"),
        gives="date yearless quarterly",
        not_after="<ordinal>",
        not_before="( ~-|final|finals|hour / of <letters>|<number>|<date> )",
        yes={
            "2024-Q1": ["the first quarter", "first-quarter", "a loss for the first quarter of $3 million"],
            "2023-Q4": ["the fourth quarter", "4th qtr", "the fiscal fourth-quarter"],
        },
        no=["the quarter", "the third quarter-final"],
    ),
    Rule(
        id="date.half_reported",
        pattern="number:<half_number> ~- half",
        build=calendar_unit("half"),
        gives="date yearless",
        before="<reported_noun>",
        yes={"2024-H1": ["first-half profit"], "2023-H2": ["second-half net loss"]},
        no=["a first-half goal", "first half"],
    ),
    Rule(
        id="date.q_figure",
        pattern="( q number:<quarter_number> / number:<quarter_number> q ) "
        f"( ~/|~- year:<year4> / ~/ short:<d2> / of? ,? fiscal:fy? ( {_YEAR} ) / of? fiscal:fy short:<d2> )",
        build=calendar_unit("quarter"),
        gives="date dated",
        yes={
            "2024-Q3": ["Q3 2024", "Q3 of 2024", "Q3/2024", "Q3-2024"],
            "2023-Q1": ["1Q 2023", "Q1 FY2023", "Q1 '23", "Q1 FY23", "Q1/23"],
        },
        no=["Q5 2024"],
    ),
    Rule(
        id="date.q_figure_short",
        pattern="( number:<quarter_number> q short:<d2> / short:<d2> q number:<quarter_number> )",
        build=calendar_unit("quarter"),
        gives="date dated",
        not_before="<word>|<name>|<unit>|<units>|<counted>|~.|~,",
        yes={"2018-Q2": ["2Q18", "18Q2"], "2021-Q4": ["4Q21"]},
        no=["5Q18", "in 2Q 18 companies"],
    ),
    Rule(
        id="date.q_figure_alone",
        pattern="q number:<quarter_number>",
        build=calendar_unit("quarter"),
        gives="date yearless quarterly",
        yes={"2024-Q1": ["Q1", "in Q1"], "2023-Q3": ["Q3 of last year"]},
        no=["Q5", "Q3 2023"],
    ),
    Rule(
        id="date.year_q_figure",
        pattern="( fiscal:fiscal|fy? year:<year4> / fiscal:fy short:<d2> ) "
        "( ~-|~/? q number:<quarter_number> / number:<ordinal> quarter )",
        build=calendar_unit("quarter"),
        gives="date dated",
        yes={"2024-Q3": ["2024 Q3", "2024-Q3", "fiscal 2024 third quarter"], "2023-Q1": ["2023Q1", "FY23 Q1"]},
        no=["2024 Q7"],
    ),
    Rule(
        id="date.h_figure",
        pattern="( h number:<quarter_number> ~-|~/? of? ( year:<year4> / fiscal:fy ( year:<year4> / short:<d2> ) ) / "
        "number:<quarter_number> h year:<year4> / "
        "year:<year4> ~-? h number:<quarter_number> / h number:<quarter_number> ' short:<d2> )",
        build=_half,
        gives="date dated",
        yes={"2023-H1": ["H1 2023", "H1 of 2023", "1H 2023", "2023 H1", "H1 FY23"], "2017-H2": ["H2 '17"]},
        no=["H1N1", "H3 2023"],
    ),
    Rule(
        id="date.h_figure_alone",
        pattern="h number:<quarter_number>",
        build=_half,
        gives="date yearless",
        before="of? last|this|next year",
        yes={"2023-H2": ["H2 last year", "H2 of last year"], "2025-H1": ["H1 next year"]},
        no=["H1 visas last year", "H3 last year"],
    ),
    Rule(
        id="date.week_number",
        pattern="week|wk number:<d1|d2> ( ,? of? year:<year4> )?",
        build=calendar_unit("week"),
        gives="date dated",
        not_before="( <units> / of the|a|an|his|her|its|their|our season|<word>|<name> )",
        yes={"2023-W43": ["week 43"], "2023-W07": ["week 7 of 2023", "week 7, 2023"]},
        no=["a week 43 people died", "week 3 of May", "week 2 of the season"],
    ),
    Rule(
        id="date.week_of_month",
        pattern="week number:<d1> of month:<month> ( ,? year:<year4> )?",
        build=_week_of_month,
        gives="date dated",
        yes={"2023-W41": ["week 2 of October 2023"], "2015-W41": ["week 1 of October, 2015"]},
        no=["week 2 of the trial"],
    ),
    Rule(
        id="date.decade",
        pattern="the? ( year:<d4> / ' short:<d2> ) ~'? s",
        build=decade,
        gives="date dated era",
        yes={"199": ["the 1990s", "1990s", "the 1990's"], "198": ["the '80s"], "18": ["the 1800s"]},
        no=["1995s", "the 80 seats"],
    ),
    Rule(
        id="date.decade_short",
        pattern="the short:<d2> ~'? s",
        build=decade,
        gives="date dated era",
        not_after="temperatures|highs|lows in",
        yes={"198": ["the 80s"], "197": ["the 70s"]},
        no=["the 85s", "temperatures in the 90s"],
    ),
    Rule(
        id="date.decade_listed",
        pattern="short:<d2> ~'? s",
        build=decade,
        gives="date dated era",
        after="s and|to|or|through|-|~-",
        yes={"196 197": ["the 1960s and 70s"], "195 196": ["the 1950s-60s"]},
        no=["seats and 70s", "the 1960s and 75s"],
    ),
    Rule(
        id="date.decade_words",
        pattern="( the / the? last:nineteen ~-? / the last:roaring|swinging ) tens:<tens_plural>",
        build=_decade_in_words,
        gives="date dated era",
        yes={
            "196": ["the sixties", "nineteen-sixties"],
            "192": ["the nineteen-twenties", "the roaring twenties"],
        },
        no=["in his sixties", "the lively sixties"],
    ),
    Rule(
        id="date.part_of_decade_words",
        pattern="the modifier:<early_late> ~-? ( ( last:nineteen ~-? )? tens:<tens_plural> / short:<d2> ~'? s )",
        build=_part_of_decade,
        gives="date dated era",
        yes={
            "196": ["the mid-sixties", "the early sixties"],
            "197": ["the late nineteen-seventies", "the mid-70s"],
        },
        no=["in his late sixties"],
    ),
    Rule(
        id="date.decade_era",
        pattern="the year:<digits> s era:<era>",
        build=decade,
        gives="date dated era",
        yes={"BC047": ["the 470s BC"], "BC046": ["the 460s BC"]},
        no=["the 470s"],
    ),
    Rule(
        id="date.century",
        pattern="the? number:<ordinal> ~-? century|centuries era:<era>?",
        build=century,
        gives="date dated era",
        yes={
            "18": ["the 19th century", "19th-century"],
            "BC03": ["the 4th century BC"],
            "BC00": ["the 1st century BC"],
            "00": ["the 1st century AD"],
            "20": ["the 21st century"],
        },
        no=["the century"],
    ),
)
