"""Periods told by the day on which they ended: "the quarter ended Sept. 30". DCT of the examples: 2024-05-16."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.model.expressions import Anchor, Calendar, Duration, Expression, Shift, Window

_HALF_A_QUARTER = 45  # days; so far before its end lies the middle of a quarter, on whatever day that is
_ENDED = "ended|ending on|in? / that|which ended|ends on|in?"
_YEAR = Duration(((1, "year"),))


def _quarter_ended(captures: Captures) -> tuple[Expression, Expression] | None:
    """The quarter, by its middle where the words do not number it, and the day itself."""
    quarter, end = captures["quarter"], captures["end"]
    if quarter == Calendar("quarter"):
        quarter = Shift(0, "quarter", base=Shift(-_HALF_A_QUARTER, "day", base=end))
    return quarter, end


def _length_ended(captures: Captures) -> tuple[Expression, Expression] | None:
    """The length of time up to its last day or month; None for what is no length."""
    length, end = captures["length"], captures["end"]
    if length == Shift(0, "year", Anchor.STORY):
        length = _YEAR
    return (Window(length, -1, base=end), end) if isinstance(length, Duration) else None


ENDED = (
    Rule(
        id="results.quarter_ended",
        pattern=f"quarter:<quarterly> ( {_ENDED} / to|through ) end:<dayish>",
        build=_quarter_ended,
        emits={"quarter": "date quarterly unitary", "end": "date dayish linked"},
        yes={
            "2023-Q3 2023-09-30": [
                "the quarter ended Sept. 30", "the quarter to September 30", "the quarter that ended on September 30",
            ],
            "2023-Q2 2023-07-31": ["its quarter ended July 31, 2023"],
        },
        no=["the quarter of 30 September", "the quarter ended badly"],
    ),
    Rule(
        id="results.length_ended",
        pattern=f"length:<span|business_year|the_year> ( {_ENDED} / to ) end:<date>",
        build=_length_ended,
        emits={"length": "span", "end": "date linked"},
        yes={
            "P1Y 2024-03": ["in the year to March 2024", "in the year that ended in March 2024"],
            "P1Y 2023-06-30": ["the year ended 30 June 2023"],
            "P9M 2023-09-30": [
                "the nine months ended 30 September 2023",
                "the nine months that ended on 30 September 2023",
            ],
        },
        no=["last year to March 2024", "two years to 2026"],
    ),
)
