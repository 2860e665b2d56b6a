"""Ends of units: "month-end", "end of day", "by EOD". DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always
from dateline.model.expressions import Anchor, Calendar, Expression, Part, Shift


def _end(captures: Captures) -> Expression:
    """The end of the unit that the writing is in."""
    return Part("end", Shift(0, captures["unit"]))


def _end_of_unit(captures: Captures) -> Expression:
    return Part("end", Shift(0, captures["unit"], Anchor.STORY))


def _end_of_day(captures: Captures) -> Expression:
    return Part("end", captures.get("day", Shift(0, "day")))


UNIT_ENDS = (
    Rule(
        id="relative.year_end",
        pattern="year ~-? end",
        build=always(Calendar("day", None, 12, 31)),
        gives="date yearless dayish",
        yes={"2023-12-31": ["year-end", "year end"]},
        no=["year endless"],
    ),
    Rule(
        id="relative.turn_of_year",
        pattern="the turn of the year",
        build=always(Calendar("day", None, 1, 1)),
        gives="date yearless dayish",
        not_before="<year4>",
        yes={"2024-01-01": ["since the turn of the year", "It has fallen since the turn of the year."]},
        no=["the turn of the year 2000", "the end of the year"],
    ),
    Rule(
        id="relative.unit_end",
        pattern="( unit:month|quarter ~-? end / unit:month|quarter|year|week ~' s end )",
        build=_end_of_unit,
        gives="date",
        not_before="~-|of",
        yes={"2024-05": ["month-end", "at month end", "by month's end"], "2024": ["by year's end"]},
        no=["the month ended", "month-end-of"],
    ),
    Rule(
        id="relative.unit_end_in_short",
        pattern="unit:<unit_end>",
        build=_end,
        gives="date",
        not_before=",|on|of? <dayish>|<weekday>|<deictic_day>",
        yes={"2024-05-16": ["by EOD", "COB"], "2024-05": ["by EOM"], "2024": ["EOY"]},
        no=["by EOD Friday", "corn on the cob"],
    ),
)

DAY_ENDS = (
    Rule(
        id="part.end_of_day",
        pattern="( end|close of business? day / end|close of business|trading|play / <unit_end> ) "
        ",? on|of? day:<dayish>",
        build=_end_of_day,
        gives="date dayish",
        not_after="the",
        yes={"2024-05-17": ["end of day tomorrow", "by EOD on Friday 17 May", "close of play tomorrow"]},
        no=["the end of day two", "end of day"],
    ),
    Rule(
        id="part.end_of_this_day",
        pattern="( end of business day? / close of business )",
        build=_end_of_day,
        gives="date",
        after="by|at|until|before|<start>",
        yes={"2024-05-16": ["by end of business", "by close of business"]},
        no=["end of the day", "by end of business tomorrow"],
    ),
)
