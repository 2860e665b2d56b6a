"""Times of day beside a day that is told in full: "a las 15.30 del 3 de marzo", "4. Mai, gegen 14 Uhr"."""

from __future__ import annotations

import re
from functools import cache

from dateline.grammar.foreign.beside import is_day
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import either, value, words
from dateline.model.expressions import Clock, Expression

_LONGEST = 40  # characters that a time of day before its date may take
_MIDNIGHT = 24  # that ends a day
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_WEEKDAY = r"(?:\s?[(（][^()（）]{1,5}[)）]|星期\w)?"  # noqa: RUF001 - wide brackets


def with_clock(found: ForeignTime, text: str, start_char: int, end_char: int, language: str) -> ForeignTime:
    """A day with the time of day that stands right after or before it between two characters of its text."""
    day = found.expression
    if not is_day(day) or not words("clock", language):
        return found
    after, before = _clocks(language)
    start, end = found.start_char, found.end_char
    if match := after.match(text, end, end_char):
        end = match.end()
    elif match := before.search(text[max(start_char, start - _LONGEST) : start]):
        start -= len(match.group())
    clock = _clock(match, day, language) if match else None
    return found if clock is None else ForeignTime(start, end, clock, found.rule)


def _clock(match: re.Match[str], day: Expression, language: str) -> Clock | None:
    """The time of day that a match tells; None for one after midnight at the end of its day, "24:30"."""
    told = match.groupdict()
    hour, minute, half = int(told["hour"]), told.get("minute"), told.get("half")
    if half is not None:
        if (offset := value("half_of_day", language, half)) is None:
            return None
        hour = hour % 12 + offset
    if hour == _MIDNIGHT and int(minute or 0):
        return None
    return Clock(hour, int(minute) if minute else None, day=day)


@cache
def _clocks(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time of day after its date, and one before it."""
    half = f"(?P<half>{either(words('half_of_day', language))})"
    slots = {"{hour}": _HOUR, "{minute}": _MINUTE, "{half}": half}
    clock = words("clock", language).replace(" ", r"\s")
    for slot, pattern in slots.items():
        clock = clock.replace(slot, pattern)
    joint = either(words("clock_before", language))
    return (
        re.compile(rf"{_WEEKDAY}(?:,\s?|\s|\s?\(|)(?:{clock})(?!\d|[.,:]\d)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{clock})(?:,?\s(?:(?:{joint})\s)?)$", re.IGNORECASE),
    )
