"""Numbers in words and figures, as far as times need them. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import capture


def _sum(captures: Captures) -> int:
    total: int = captures["tens"] + captures["ones"]
    return total


def _product(captures: Captures) -> int:
    total: int = captures.get("count", 1) * captures["magnitude"] + captures.get("rest", 0)
    return total


def _grouped(captures: Captures) -> int:
    total = captures["head"]
    for name in ("one", "two", "three"):
        if name in captures:
            total = total * 1000 + captures[name]
    return int(total)


def _decimal(captures: Captures) -> float:
    return float(f"{captures['whole']}.{captures['rest']}")


def _mixed(captures: Captures) -> float:
    over, under = int(captures["over"]), int(captures["under"])
    return float(captures["whole"]) + over / max(under, 1)


def _year_in_words(captures: Captures) -> int:
    year: int = captures["century"] * 100 + captures["tens"] + captures.get("ones", 0)
    return year


def _early_year_in_words(captures: Captures) -> int:
    year: int = captures["century"] * 100 + captures.get("ones", 0)
    return year


def _vulgar(captures: Captures) -> float:
    return float(captures.get("whole", 0) + captures["part"] / 100)


def _dozens(captures: Captures) -> float:
    return 12 * float(captures.get("count", 0.5 if "half" in captures else 1))


def _millennium(captures: Captures) -> int:
    year: int = 2000 + captures.get("ones", 0)
    return year


FIGURES = (
    Rule(
        id="number.grouped",
        pattern="head:<d1|d2|d3> ~, one:<d3> ( ~, two:<d3> )? ( ~, three:<d3> )?",
        build=_grouped,
        gives="number figure",
        yes={"P1000Y": ["1,000 years"], "P10000D": ["10,000 days"]},
        no=["In May 15,1999"],
    ),
    Rule(
        id="number.decimal",
        pattern="whole:<digits> ~. rest:<digits>",
        build=_decimal,
        gives="number figure",
        not_after="~.",
        not_before="~.",
        yes={"P2Y6M": ["2.5 years"], "PT1H30M": ["1.5 hours"]},
        no=["11.12.2025"],
    ),
    Rule(
        id="number.mixed",
        pattern="whole:<digits> over:<d1> ~/ under:<d1>",
        build=_mixed,
        gives="number figure",
        yes={"P9Y6M": ["9 1/2 years"], "PT1H30M": ["1 1/2 hours"]},
        no=["1/2/2024"],
    ),
    Rule(
        id="number.vulgar",
        pattern="( whole:<digits> )? part:<vulgar>",
        build=_vulgar,
        gives="number figure",
        yes={"P2Y6M": ["2½ years"], "PT1.25H": ["1¼ hours"]},
        no=["2 years"],
    ),
)

WORDS = (
    Rule(
        id="number.tens_and_ones",
        pattern="tens:<tens> ~-? ones:<ones>",
        build=_sum,
        gives="number spoken",
        yes={"P25Y": ["twenty-five years"], "P42D": ["forty two days"]},
        no=["twenty years"],
    ),
    Rule(
        id="number.early_year_in_words",
        pattern="century:<century_word> ( hundred / oh ~-? ones:<ones> )",
        build=_early_year_in_words,
        gives="year4 modern_year",
        after="in|since|until|by|before|after|year|of",
        not_before="and|<units>|<unit>|<counted>|<people>|<word>|<name>",
        yes={"1900": ["in nineteen hundred"], "1905": ["since nineteen oh five"]},
        no=["nineteen hundred people", "in nineteen hundred cases"],
    ),
    Rule(
        id="number.millennium_year",
        pattern="two thousand ( and? ones:<ones|teens> )?",
        build=_millennium,
        gives="year4 modern_year",
        after="year|in|since|<start>",
        not_before="<units>|<unit>|<counted>|<people>|<word>|<name>|~-|<magnitude>|,|a|to|or",
        yes={"2000": ["the year two thousand"], "2004": ["the year two thousand and four"]},
        no=["two thousand years"],
    ),
    Rule(
        id="number.dozen",
        pattern="( count:<number> / a / half:half a )? dozen",
        build=_dozens,
        gives="number",
        yes={"P12Y": ["a dozen years"], "P24D": ["two dozen days"], "P6W": ["half a dozen weeks"]},
        no=["dozens of years"],
    ),
    Rule(
        id="number.magnitude",
        pattern="( ( count:<number> / a )? magnitude:<magnitude> ( and rest:<number> )? / "
        "( count:<number> / a )? magnitude:hundred|thousand rest:<number> )",
        build=_product,
        gives="number",
        yes={"P100Y": ["a hundred years"], "P2000Y": ["two thousand years"]},
        no=["hundreds of years"],
    ),
    Rule(
        id="number.ordinal_figure",
        pattern="number:<day_number|d2|d3> st|nd|rd|th",
        build=capture("number"),
        gives="ordinal figured",
        yes={"2024-05-15": ["15th May", "May 15th"], "18": ["the 19th century"]},
        no=["15 May"],
    ),
    Rule(
        id="number.ordinal_words",
        pattern="tens:<tens> ~-? ones:<ordinal>",
        build=_sum,
        gives="ordinal",
        yes={"20": ["the twenty-first century"], "2024-05-23": ["May twenty-third"]},
        no=["the first century"],
    ),
    Rule(
        id="number.year_in_words",
        pattern="century:<century_word> ( tens:<tens> ( ~-? ones:<ones> )? / tens:<teens> )",
        build=_year_in_words,
        gives="year4 modern_year",
        yes={"1994": ["in nineteen ninety-four"], "1979": ["since nineteen seventy-nine"]},
        no=["twenty-five years"],
    ),
)
