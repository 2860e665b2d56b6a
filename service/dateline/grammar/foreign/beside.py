"""What stands beside a time and belongs to it: its part of the day, its edge ("fin 2014"), the year it is of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dateline.grammar.foreign import ideographs
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import compiled, joint, relative
from dateline.model.expressions import Calendar, DayPart, Expression, Nth, Numeric, Part, Shift, Weekday, Within

_LONGEST = 40  # characters that an edge before its time may take
_PARTS = ("day", "month", "season", "quarter", "half")
_OF = re.compile(r"\s?(?:[^\W\d_]{1,4}['’]?\s?)?")  # one short word between a month and the year it is of


def within_outer(first: ForeignTime, second: ForeignTime, text: str, language: str) -> ForeignTime | None:
    """A day or month with the relative year, month or week beside it: "12 de mayo del año pasado", "去年三月".

    Also the first or last of a weekday with its month: "le premier lundi de juin".
    """
    between = text[first.end_char : second.start_char]
    if not _OF.fullmatch(between) or re.fullmatch(joint(language), between):
        return None
    if (nth := _nth_of(first.expression, second.expression)) is not None:
        return ForeignTime(first.start_char, second.end_char, nth, first.rule)
    for inner, outer in ((first.expression, second.expression), (second.expression, first.expression)):
        if isinstance(inner, Calendar) and isinstance(outer, Shift) and _is_of(inner, outer):
            return ForeignTime(first.start_char, second.end_char, Within(inner, outer), first.rule)
    return None


def _nth_of(first: Expression, second: Expression) -> Expression | None:
    """One of the weekdays of a month, which is told after it; None for other times."""
    match first, second:
        case Nth(), Calendar("month"):
            return replace(first, whole=second)
        case Weekday(unit=Calendar(weekday=int(weekday)), step=-1), Calendar("month"):
            return Nth(-1, "day", second, weekday)
    return None


def _is_of(inner: Calendar, outer: Shift) -> bool:
    """Whether what is missing of a day, month or season is what the other tells."""
    if inner.granularity not in _PARTS or inner.year is not None or outer.count is None:
        return False
    if inner.weekday is not None:
        return outer.unit == "week"
    return outer.unit == ("month" if inner.number is None else "year")


def with_direction(found: ForeignTime, text: str, language: str) -> ForeignTime:
    """A day or month without its year as the last or next one where a word beside it says so: "le 5 mai dernier"."""
    unit = found.expression
    if not isinstance(unit, Calendar) or unit.granularity not in ("day", "month") or unit.year is not None:
        return found
    if unit.number is None:
        return found
    for step, before, after in _directions(language):
        if match := before.search(text[max(0, found.start_char - _LONGEST) : found.start_char]):
            start = found.start_char - len(match.group())
            return found._replace(start_char=start, expression=Weekday(unit, step))
        if match := after.match(text, found.end_char):
            return found._replace(end_char=match.end(), expression=Weekday(unit, step))
    return found


def with_day_part(found: ForeignTime, text: str, end_char: int, language: str) -> ForeignTime:
    """A day with the part of it that is told right after, before a character of its text."""
    if not is_day(found.expression):
        return found
    for part, pattern in _day_parts(language):
        if match := pattern.match(text, found.end_char, end_char):
            return found._replace(end_char=match.end(), expression=DayPart(part, found.expression))
    return found


def is_day(expression: Expression) -> bool:
    """Whether an expression tells a day, by the calendar or from the day of writing."""
    match expression:
        case Calendar("day") | Numeric() | Shift(unit="day") | Within(inner=Calendar("day")):
            return True
        case Weekday(unit=Calendar("day")):
            return True
    return False


def with_edge(found: ForeignTime, text: str, start_char: int, end_char: int, language: str) -> ForeignTime:
    """A month or more with its start, middle or end where that is told beside it between two characters."""
    if not _is_long(found.expression):
        return found
    before, after = _edges(language)
    start, end = max(start_char, found.start_char - _LONGEST), found.end_char
    for modifier, pattern in before:
        if match := pattern.search(text[start : found.start_char]):
            return found._replace(start_char=start + match.start(), expression=Part(modifier, found.expression))
    for modifier, pattern in after:
        if match := pattern.match(text, end, end_char):
            return found._replace(end_char=match.end(), expression=Part(modifier, found.expression))
    return found


def _is_long(expression: Expression) -> bool:
    match expression:
        case Calendar(granularity=unit) | Shift(unit=unit) | Within(inner=Calendar(granularity=unit)):
            return unit in ("month", "year", "decade", "century")
    return False


@cache
def _directions(language: str) -> tuple[tuple[int, re.Pattern[str], re.Pattern[str]], ...]:
    """Steps with the patterns of the words that tell them before and after a day or month."""
    told = [(-1, relative(language).get("past_beside")), (1, relative(language).get("coming_beside"))]
    return tuple(
        (step, compiled(rf"(?<!\w)(?:{words}) $"), compiled(rf" (?:{words})(?!\w)")) for step, words in told if words
    )


@cache
def _day_parts(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    is_joined = language in ideographs.LANGUAGES or relative(language).get("is_glued", False)
    blank = r"\s?" if is_joined else r"\s"
    end = "" if language in ideographs.LANGUAGES else r"(?!\w)"
    parts = relative(language).get("day_parts", {})
    return tuple((part, compiled(f"{blank}(?:{words}){end}")) for part, words in parts.items())


@cache
def _edges(language: str) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    """The patterns of edges before a time and of those after it, each with its modifier."""
    told = relative(language)
    return (
        tuple((edge, compiled(rf"(?<!\w)(?:{words})\s?$")) for edge, words in told.get("edges", {}).items()),
        tuple((edge, compiled(f"(?:{words})")) for edge, words in told.get("edges_after", {}).items()),
    )
