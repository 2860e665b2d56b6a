"""How times stand to one another: bounds and ranges. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bound, carry_year, range_ends
from dateline.model.expressions import Calendar, Expression


def _short_end(captures: Captures) -> tuple[Expression, Expression]:
    """"1957-58": the second year takes its century from the first."""
    return range_ends(captures)


RANGES = (
    Rule(id="range.from_to", pattern="from|between start:<date> ( ~- / - / to|and|until|till|through ) end:<date>", build=range_ends,
         emits={"start": "date linked", "end": "date linked"},
         yes={"2005 2022": ["from 2005 to 2022", "between 2005 and 2022"], "1988-05-15 1988-08-16": ["from May 15 to August 16, 1988"]},
         no=["2005 and 2022"]),
    Rule(id="range.dash", pattern="start:<date> ( ~- / - / to|through|until ) end:<date>", build=range_ends,
         emits={"start": "date linked", "end": "date linked"},
         yes={"2005 2022": ["2005-2022", "2005 to 2022"]}, no=["2005, 2022"]),
)

BOUNDS = tuple(
    Rule(id=f"bound.{relation}", pattern=f"{words} time:<date>", build=bound(relation), emits={"time": "date linked"},
         yes=yes, no=no)
    for relation, words, yes, no in (
        ("since", "since", {"2000": ["since 2000"], "2024-03": ["since March"]}, ["in 2000"]),
        ("until", "until|till|through|til", {"2019": ["until 2019", "till 2019"]}, ["in 2019"]),
        ("before", "before|by", {"2013": ["before 2013", "by 2013"]}, ["in 2013"]),
        ("after", "after", {"2013": ["after 2013"]}, ["in 2013"]),
    )
)
