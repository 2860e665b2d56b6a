"""Times of day beside their day: "a las 15.30 del 3 de marzo", "gestern um halb acht", "今晚9点半"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from dateline.grammar.foreign.beside import is_day
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import either, filled, one_of, relative, value, words
from dateline.model.expressions import Clock, DayPart, Expression

_LONGEST = 40  # characters that a time of day before its date may take
_NOON, _MIDNIGHT = 12, 24  # the second ends a day
_LATE = ("AF", "EV", "NI")
_SMALL_HOURS = 6  # up to which a night is of the next day
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_WEEKDAY = r"(?:\s?[(（][^()（）]{1,5}[)）]|星期\w)?"  # noqa: RUF001 - wide brackets


def with_clock(found: ForeignTime, text: str, start_char: int, end_char: int, language: str) -> ForeignTime:
    """A day, or part of one, with the time of day that stands right after or before it between two characters."""
    part = found.expression.part if isinstance(found.expression, DayPart) else None
    day = found.expression.day if isinstance(found.expression, DayPart) else found.expression
    if day is None or not is_day(day) or not words("clock", language):
        return found
    after, before = _clocks(language)
    start, end = found.start_char, found.end_char
    if match := after.match(text, end, end_char):
        end = match.end()
    elif match := before.search(text[max(start_char, start - _LONGEST) : start]):
        start -= len(match.group())
    clock = _clock(match, day, language, part) if match else None
    return found if clock is None else ForeignTime(start, end, clock, found.rule)


def _clock(match: re.Match[str], day: Expression, language: str, part: str | None) -> Clock | None:
    """The time of day that a match tells, in a part of its day where that is told.

    None for one after midnight: "24:30", and twelve or the small hours in a night.
    """
    told = {name: word for name, word in match.groupdict().items() if word is not None}
    hour, minute = _hour_and_minute(told)
    if "half" in told:
        if (offset := value("half_of_day", language, told["half"])) is None:
            return None
        hour = hour % _NOON + offset
    elif part in _LATE:
        if part != "AF" and (hour == _NOON or hour <= _SMALL_HOURS and part == "NI"):
            return None
        hour += _NOON if hour < _NOON else 0
    return None if hour == _MIDNIGHT and minute else Clock(hour, minute, day=day)


def _hour_and_minute(told: dict[str, str]) -> tuple[int, int | None]:
    """The hour and minute of what the slots were filled with: `past_30` is half past the hour, `to_15` a quarter to."""
    spoken = dict(name.split("_") for name in told if "_" in name)
    hour = int(told.get("hour") or spoken["hour"])
    if "to" in spoken:
        return hour - 1 or _NOON, 60 - int(spoken["to"])
    minute = told.get("minute") or spoken.get("past")
    return hour, None if minute is None else int(minute)


@cache
def _clocks(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time of day after its date, and one before it."""
    slots = {
        "hour": _HOUR,
        "spoken": one_of("hour", islice(enumerate(relative(language).get("counts", ()), start=1), _NOON)),
        "minute": _MINUTE,
        "half": f"(?P<half>{either(words('half_of_day', language))})",
    }
    clock = filled(words("clock", language), slots)
    joint = either(words("clock_before", language))
    return (
        re.compile(rf"{_WEEKDAY}(?:,\s?|\s|\s?\(|)(?:{clock})(?!\d|[.,:]\d)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{clock})(?:,?\s(?:(?:{joint})\s)?)$", re.IGNORECASE),
    )
