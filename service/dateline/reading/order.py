"""The order of day and month in a document's numeric dates, told by those that allow one order only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.grammar import recognise, tokenize
from dateline.model.expressions import Calendar, Clock, Expression

_NUMERIC = re.compile(r"(?<!\d)(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)")


def month_first(text: str) -> bool | None:
    """Whether numeric dates such as 11/12/2025 give the month first; None where nothing tells.

    A number over 12 tells, and so does a date in words that one reading of a numeric date equals.
    Dotted dates are day first anyway and tell nothing of the others. Contradicting dates tell nothing.

    >>> month_first("Posted 12/25/2023, edited 12/11/2023")
    True
    """
    pairs = {(int(m["first"]), int(m["second"])) for m in _NUMERIC.finditer(text)}
    if not pairs:
        return None
    votes = {second > 12 for first, second in pairs if (first > 12) is not (second > 12)}
    if not votes:
        votes = set(_by_words(text, pairs))
    return votes.pop() if len(votes) == 1 else None


def _by_words(text: str, pairs: set[tuple[int, int]]) -> Iterable[bool]:
    told = {(d.number, d.day) for d in map(_day_of, _expressions(text)) if d is not None}
    for first, second in pairs:
        if first != second and ((first, second) in told) is not ((second, first) in told):
            yield (first, second) in told


def _expressions(text: str) -> list[Expression]:
    return [time.expression for time in recognise(tokenize(text), text).timexes]


def _day_of(expression: Expression) -> Calendar | None:
    if isinstance(expression, Clock) and expression.day is not None:
        return _day_of(expression.day)
    is_day = isinstance(expression, Calendar) and expression.granularity == "day" and expression.number
    return expression if is_day and isinstance(expression, Calendar) else None
