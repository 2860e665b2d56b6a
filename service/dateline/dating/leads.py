"""The lead: what the first sentences below a dateline say of its day."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.articles import BlockKind, TextField
from dateline.model.expressions import Calendar, DayPart, Expression, Part, Weekday
from dateline.model.mentions import Records
from dateline.model.times import Tense, Timex

_LEAD = 400  # characters after the dateline


def weekday_of_lead(records: Records) -> int | None:
    """The weekday, 0 for Monday, that the lead below a dateline tells as past before any other; else None.

    A wire story of Thursday says what happened "on Thursday". "Last Monday", "late on Wednesday" and a
    day to come are other days, or may be.
    """
    first = next((timex for timex in _lead(records) if _names_weekday(timex.expression)), None)
    if first is None or first.tense is not Tense.PAST or not isinstance(first.expression, Calendar):
        return None
    return first.expression.weekday if first.expression.number is None else None


def _lead(records: Records) -> Iterator[Timex]:
    """The times of the story that stand in the first characters below its dateline, in order."""
    blocks = [block for block in records.article.blocks if block.field is TextField.TEXT and block.furniture is None]
    below = next((block.end_char for block in blocks if block.kind is BlockKind.DATELINE), None)
    if below is None:
        return
    for timex in records.times:
        is_near = timex.field is TextField.TEXT and below <= timex.start_char < below + _LEAD
        if is_near and any(block.start_char <= timex.start_char < block.end_char for block in blocks):
            yield timex


def _names_weekday(expression: Expression) -> bool:
    match expression:
        case Part(whole=inner) | Weekday(unit=inner):
            return _names_weekday(inner)
        case DayPart(day=Expression() as inner):
            return _names_weekday(inner)
    return isinstance(expression, Calendar) and expression.weekday is not None
