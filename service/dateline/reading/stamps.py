"""Stamps: the dates of short lines, and whether a line gives nothing else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.grammar import recognise, tokenize
from dateline.model.expressions import Calendar, Clock, Numeric
from dateline.model.times import Timex, TimexType

_LONGEST = 200
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w.]*")
_CLOCK = re.compile(r"(?<![\w:.])\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m)?(?![\w:])", re.I)
_AGE = re.compile(
    r"(?<!\w)(?:\d+|an?)\s?(?:[smhdwy]|mins?|hrs?|mo|yrs?|(?:minute|hour|day|week|month|year)s?)(?:\s+ago|(?=\W*$))",
    re.I,
)


def times_of(text: str, language: str = "en") -> tuple[Timex, ...]:
    """The dates and times of day in a line of up to 200 characters, in order; offsets in the line.

    Longer lines are prose: what dates they have says nothing of when they were written. English is
    tried first, since pages of every language have English stamps, then the line's `language`, then the
    one of which it has a word such as "Publicado".
    """
    if len(text) > _LONGEST or not any(char.isdigit() for char in text):
        return ()
    for tried in dict.fromkeys(("en", language, _told_language(text) or language)):
        found = recognise(tokenize(text), text, language=tried).timexes
        times = tuple(filter(_is_point, found))
        if any(map(has_day, times)):
            break
    return times


def weekdays_of(text: str) -> list[tuple[Timex, int]]:
    """The names of weekdays in a line, whatever date in figures they stand by, with their numbers: 0 for Monday."""
    found = recognise(tokenize(_FIGURE.sub(" ", text)), text).timexes
    told = [(time, time.expression) for time in found]
    return [(time, one.weekday) for time, one in told if isinstance(one, Calendar) and one.weekday is not None]


def has_day(time: Timex) -> bool:
    """Whether a time names a day of the calendar, by itself or with a time of day."""
    expression = time.expression.day if isinstance(time.expression, Clock) else time.expression
    return isinstance(expression, Numeric) or (isinstance(expression, Calendar) and expression.day is not None)


def _is_point(time: Timex) -> bool:
    """Whether a time is a date or a time of day; "1/5" counts the pictures of a gallery or the parts of a thread."""
    is_fraction = isinstance(time.expression, Numeric) and time.expression.year is None
    return time.type in (TimexType.DATE, TimexType.TIME) and not is_fraction


def is_bare_clock(time: Timex) -> bool:
    """Whether a time is one of day alone: "14:30"."""
    return isinstance(time.expression, Clock) and time.expression.day is None


def is_stamp(text: str, times: tuple[Timex, ...]) -> bool:
    """Whether a line gives a date, a time of day or an age and nothing else.

    >>> is_stamp("11.12.2025, 10:34", times_of("11.12.2025, 10:34"))
    True
    """
    if len(text) > _LONGEST // 2:
        return False
    rest = _CLOCK.sub(" ", _foreign_age().sub(" ", _AGE.sub(" ", without(text, times))))
    if rest == text:
        return False
    return not any(char.isdigit() for char in rest) and words_besides(rest) == []


def words_besides(text: str) -> list[str]:
    """The words of a line, written small, that a stamp would not have."""
    return [word for word in (m.group().casefold().rstrip(".") for m in _WORD.finditer(text)) if word not in _filler()]


def has_age(text: str) -> bool:
    """Whether a short line says how long ago it was posted ("3 hours ago", "2d")."""
    return len(text) <= _LONGEST // 2 and any(pattern.search(text) for pattern in (_AGE, _foreign_age()))


def without(text: str, times: tuple[Timex, ...]) -> str:
    """A line with blanks in place of its times."""
    for time in times:
        text = text[: time.start_char] + " " * (time.end_char - time.start_char) + text[time.end_char :]
    return text


@cache
def table() -> Mapping[str, Any]:
    """The words of data/stamps.toml: `filler`, `label`, `header`."""
    return tomllib.loads((files(__package__) / "data/stamps.toml").read_text(encoding="utf-8"))


def _told_language(text: str) -> str | None:
    """The language whose word labels the date of a line; None where none does."""
    said = [_languages().get(word.casefold()) for word in _WORD.findall(text)]
    return next((language for language in said if language), None)


@cache
def _languages() -> Mapping[str, str]:
    return {word: language for language, words in table()["language"].items() for word in words}


@cache
def _foreign_age() -> re.Pattern[str]:
    """An age in another language than English: "il y a 2 heures", "vor 3 Std.", "5 часов назад"."""
    before, after, units = ("|".join(map(re.escape, table()["age"][name])) for name in ("before", "after", "units"))
    counted = rf"\w{{1,4}}\s(?:{units})\b\.?"
    return re.compile(rf"(?<!\w)(?:(?:{before})\s{counted}|{counted}\s(?:{after})(?!\w))", re.IGNORECASE)


@cache
def _filler() -> frozenset[str]:
    return frozenset(table()["filler"])
