"""Explicit dates in other languages, by dateparser: its month names find them, its parser reads them.

The one place that knows dateparser. It is shown short strings only, each with a day or a year in
figures, always with their language and a fixed base, so that it never reads a clock; only the parts
that it says were in the words are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.model.expressions import Calendar, Expression, Numeric

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_BASE = datetime(2000, 1, 1)  # a leap year; what it lends to a date is thrown away
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMERIC = re.compile(r"(?<![\w.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])")
_IDEOGRAPHIC = re.compile(
    r"(?:[12]\d{3}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?|\d{1,2}\s?月\s?\d{1,2}\s?[日号])"
)
_YEAR = re.compile(r"(?<![\w.,/$€£-])(?:19|20)\d\d(?![\w%€$/]|[.,:-]\d|\s?(?:euro|€|%|\$))")
_IDEOGRAPHIC_LANGUAGES = ("zh", "ja")


class FoundDate(NamedTuple):
    """A date in another language: its characters (half-open) and what they say."""

    start_char: int
    end_char: int
    expression: Expression
    rule: str


def find_dates(text: str, start_char: int, end_char: int, language: str) -> list[FoundDate]:
    """The explicit dates between two characters of a text, in order of place.

    Args:
        text: the field that offsets count in.
        start_char: the first character of the stretch.
        end_char: the one after its last.
        language: ISO 639-1 code; a language that dateparser does not know gives dates in figures only.
    """
    found: list[FoundDate] = []
    for one in sorted(
        _candidates(text, start_char, end_char, language), key=lambda one: (one.start_char, -one.end_char)
    ):
        if not found or one.start_char >= found[-1].end_char:
            found.append(one)
    return found


def _candidates(text: str, start: int, end: int, language: str) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text, start, end):
        figures = _numeric(match, language)
        if figures is not None:
            yield FoundDate(*match.span(), figures, "fallback.numeric")
    for match in _YEAR.finditer(text, start, end):
        yield FoundDate(*match.span(), Calendar("year", int(match.group())), "fallback.year")
    pattern = _IDEOGRAPHIC if language in _IDEOGRAPHIC_LANGUAGES else _written(language)
    for match in pattern.finditer(text, start, end) if pattern else ():
        expression = _parsed(match.group(), language)
        if expression is not None:
            yield FoundDate(*match.span(), expression, f"fallback.{language}")


def _numeric(match: re.Match[str], language: str) -> Numeric | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    is_day_first = match[2] == "." or _data(language).get("date_order", "DMY") != "MDY"
    return Numeric(first, second, year, len(match[4]) == 2, is_day_first and second <= 12)


def _parsed(candidate: str, language: str) -> Calendar | None:
    """A candidate as dateparser reads it: the parts that its words have."""
    lacks_year = "月" in candidate and "年" not in candidate  # dateparser wants one
    data: Any = _parser(language).get_date_data(f"{_BASE.year}年{candidate}" if lacks_year else candidate)
    if data.date_obj is None or not data.parts:
        return None
    parts = {part: getattr(data.date_obj, part) for part in data.parts if part != "year" or not lacks_year}
    year, month, day = (parts.get(part) for part in ("year", "month", "day"))
    granularity = "day" if day is not None else "month" if month is not None else "year"
    return Calendar(granularity, year, month, day)


@cache
def _parser(language: str) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[language], settings={"RELATIVE_BASE": _BASE, "PARSERS": ["absolute-time"]}
    )


@cache
def _written(language: str) -> re.Pattern[str] | None:
    """Dates with a month's name and figures; None for a language without month names of letters."""
    data = _data(language)
    names = {name.lower() for month in _MONTHS for name in data.get(month, ()) if name.isalpha()}
    if not names:
        return None
    month = "|".join(sorted(names, key=lambda name: (-len(name), name)))
    of = r"(?:\s(?:de|del|do|di)|\s?d['’])?\s"
    day = r"\d{1,2}(?:er|re|º|°|\.|-?[а-я]{1,2})?"
    year = r"[12]\d{3}"
    return re.compile(
        rf"(?<!\w)(?:{day}{of}(?:{month})\b\.?(?:,?{of}{year}\b)?|(?:{month})\b\.?{of}{year}\b)",
        re.IGNORECASE,
    )


@cache
def _data(language: str) -> dict[str, Any]:
    try:
        info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return {}
    return info


__all__ = ["FoundDate", "find_dates"]
