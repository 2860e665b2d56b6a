"""What only the second of two times in a row tells: "was arrested on 3 June and freed on 4 June 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.grammar.ranges import with_year
from dateline.model.expressions import Calendar, Clock, Expression
from dateline.model.times import Tense, Timex

# Nothing but the second clause itself, of which no noun has a time of its own ("and charged with the theft on").
_AND = re.compile(
    r"\s+(?:and|but|before|then)\s+"
    r"(?:(?!(?:about|after|against|by|for|from|of|over|since|that|until|which|who|with)\b)[^\W\d_]+\s+){0,7}?"
    r"(?:at|in|on)\s+"
)


def carried(timexes: Sequence[Timex], text: str) -> list[Timex]:
    """The times of a block, those with the year or the day that the next one in their row tells.

    What is to come tells none of what was done: "was passed in March and takes effect in June 2027".
    """
    found: list[Timex] = []
    for timex in reversed(timexes):
        after = found[-1] if found else None
        is_row = after is not None and after.sentence == timex.sentence
        if after is not None and is_row and Tense.FUTURE not in (timex.tense, after.tense):
            expression = _with(timex.expression, after.expression)
            if expression is not None and _AND.fullmatch(text, timex.end_char, after.start_char):
                timex = replace(timex, expression=expression)
        found.append(timex)
    return found[::-1]


def _with(one: Expression, other: Expression) -> Expression | None:
    """A time with the year or the day of the one after it; None where it has its own, or that none."""
    match one, other:
        case Clock(day=None), Clock(day=Expression() as day) if one.hour <= other.hour:
            return replace(one, day=day)
        case Calendar(year=None, number=int(number)), Calendar(year=int(year), number=int(last)):
            is_same = one.granularity == other.granularity and one.granularity in ("day", "month")
            is_before = (number, one.day or 0) <= (last, other.day or 0)
            return with_year(one, year - (not is_before)) if is_same and not other.short_year else None
    return None
