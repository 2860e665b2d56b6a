"""What is no time: figures that would look like one. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always

_HOURS_OF_A_DAY = 24


def _round_the_clock(captures: Captures) -> str | None:
    return "round the clock" if captures["hours"] == _HOURS_OF_A_DAY else None


REJECTS = (
    Rule(
        id="reject.money",
        pattern="<currency> <number> <magnitude>?",
        build=always("an amount of money"),
        gives="rejected",
        yes={"": ["$1998", "€2019"]},
        no=["in 1998"],
    ),
    Rule(
        id="reject.quantity",
        pattern="<number> <magnitude>? ~-? <counted>",
        build=always("a quantity"),
        gives="rejected",
        yes={"": ["1998 percent", "2019 euros"]},
        no=["2019 elections"],
    ),
    Rule(
        id="reject.numbered",
        pattern="( <numbered> .? / no|nr|nos . ) <number>",
        build=always("a number of something"),
        gives="rejected",
        yes={"": ["Route 1998", "No. 1984", "order no. 1984"]},
        no=["in 1998"],
    ),
    Rule(
        id="reject.age",
        pattern="<number> ~-? <unit|units> ~-? old|olds",
        build=always("an age"),
        gives="rejected",
        yes={"": ["a 39-year-old lawyer", "she is 22 years old"]},
        no=["39 years"],
    ),
    Rule(
        id="reject.fraction",
        pattern="<number>|a ~-? quarter|quarters of",
        build=always("a fraction"),
        gives="rejected",
        not_before="a|an <span_unit>",
        yes={"": ["three quarters of the vote", "a quarter of them"]},
        no=["the third quarter of 2024"],
    ),
    Rule(
        id="reject.round_the_clock",
        pattern="( hours:<d2> ~/ <d1> / hours:<d2> hours a day )",
        build=_round_the_clock,
        gives="rejected",
        yes={"": ["open 24/7", "a 24/7 service", "24 hours a day"]},
        no=["9/11/2001", "12 hours a day"],
    ),
)
