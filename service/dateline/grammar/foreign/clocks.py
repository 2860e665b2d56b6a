"""Times of day beside a day that is told in full: "a las 15.30 del 3 de marzo", "4. Mai, gegen 14 Uhr"."""

from __future__ import annotations

import re
from functools import cache

from dateline.grammar.foreign.found import FoundDate
from dateline.grammar.foreign.words import either, words
from dateline.model.expressions import Calendar, Clock, Numeric

_LONGEST = 40  # characters that a time of day before its date may take
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_WEEKDAY = r"(?:\s?[(（][^()（）]{1,5}[)）]|星期\w)?"  # noqa: RUF001 - wide brackets


def with_clock(found: FoundDate, text: str, start_char: int, end_char: int, language: str) -> FoundDate:
    """A day with the time of day that stands right after or before it between two characters of its text."""
    day = found.expression
    is_day = isinstance(day, Numeric) or (isinstance(day, Calendar) and day.day is not None)
    if not is_day or not words("clock", language):
        return found
    after, before = _clocks(language)
    match = after.match(text, found.end_char, end_char)
    if match is not None:
        return found._replace(end_char=match.end(), expression=_clock(match, found, language))
    match = before.search(text[max(start_char, found.start_char - _LONGEST) : found.start_char])
    if match is not None:
        return found._replace(
            start_char=found.start_char - len(match.group()), expression=_clock(match, found, language)
        )
    return found


def _clock(match: re.Match[str], found: FoundDate, language: str) -> Clock:
    told = match.groupdict()
    hour, minute, half = int(told["hour"]), told.get("minute"), told.get("half")
    if half is not None:
        hour = hour % 12 + words("half_of_day", language)[half.lower()]
    return Clock(hour, int(minute) if minute else None, day=found.expression)


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
