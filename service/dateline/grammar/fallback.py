"""Dates with a month's name in other languages, by dateparser: its names find them, its parser reads them.

The one place that knows dateparser. It is shown short strings only, each with a day or a year in
figures, always with their language and a fixed base, so that it never reads a clock; only the parts
that it says were in the words are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any
from unicodedata import category

from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.grammar.foreign.words import either, joint, words
from dateline.model.expressions import Calendar

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
_YEAR_FIRST = ("hu",)
_CASE = r"(?:\.?-[^\W\d_]{1,4}|\.(?!\w))?"  # "14-én", "14."
_OF = r"\s?\b(?:del?|do|di|d['’])\s"  # between a day, its month and its year
_ORDINAL = r"(?:er|re|e|:[ea]|\.?º|°|ª|\.|-?[а-яі]{1,2})"


def is_day_first(language: str) -> bool:
    """Whether a language tells the day before the month in figures."""
    return bool(_data(language).get("date_order", "DMY") != "MDY")


def find_written_dates(text: str, start_char: int, end_char: int, language: str) -> Iterator[ForeignTime]:
    """The dates with a month's name between two characters of a text.

    What may begin a range or list comes too, a day alone or a month without its year; it counts for
    nothing unless what stands beside it completes it.
    """
    patterns = _written(language)
    if patterns is None:
        return
    dates, heads = patterns
    for pattern in (dates, heads):
        for match in pattern.finditer(text, start_char, end_char):
            expression = _parsed(match.group(), language)
            if expression is not None:
                yield ForeignTime(*match.span(), expression, f"fallback.{language}")


@lru_cache(maxsize=4096)
def _parsed(candidate: str, language: str) -> Calendar | None:
    """A candidate as dateparser reads it: the parts that its words have. Asked once, since that takes a millisecond."""
    plain = _plain(candidate, language)
    if plain.isdecimal():
        return calendar_date(None, None, int(plain))
    data: Any = _parser(language).get_date_data(plain)
    if data.date_obj is None or not data.parts:
        return None
    parts = {part: getattr(data.date_obj, part) for part in data.parts}
    return calendar_date(*(parts.get(part) for part in ("year", "month", "day")))


def _plain(candidate: str, language: str) -> str:
    """A candidate in the words that dateparser knows: no ordinals, a month's usual form, no "year"."""
    plain = candidate.lower()
    if language in _YEAR_FIRST:
        plain = re.sub(rf"(?<=\d){_CASE}$", "", plain)
    plain = re.sub(rf"^(\d{{1,2}}){_ORDINAL}(?=\s|$)", r"\1", plain)
    plain = re.sub(rf"^(?:{either(words('first', language))})(?=\s)", "1", plain)
    for form, known in words("months", language, {}).items():
        plain = re.sub(rf"\b{form}\b", known, plain)
    plain = re.sub(r"(?<=\w)\s?/\s?[^\W\d]+", "", plain)
    plain = re.sub(_OF, " ", plain)
    return re.sub(rf"\s?(?:{either(_year_words(language))})$", "", plain)


@cache
def _parser(language: str) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": _BASE, "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    return DateDataParser(languages=[language], settings=settings)


@cache
def _written(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Dates with a month's name and figures, and the days and months that begin a range up to one.

    None for a language without month names of letters.
    """
    data = _data(language)
    names = {name.lower() for month in _MONTHS for name in data.get(month, ()) if _is_word(name)}
    if not names:
        return None
    name = either(names | set(words("months", language)))
    month = rf"(?:{name})(?:\s?/\s?(?:{name}))?"  # Arabic newspapers tell both names of a month
    end = r"(?![\w\u200c])"
    of = rf"(?:{_OF}|\s)"
    day = rf"(?:\d{{1,2}}{_ORDINAL}?|{either(words('first', language))})"
    year = rf"[12]\d{{3}}\b(?:\s?(?:{either(_year_words(language))})(?!\w))?"
    dates = rf"(?<!\w)(?:{day}{of}{month}{end}(?:\.?,?{of}{year})?|{month}{end}\.?{of}{year})"
    if language in _YEAR_FIRST:
        dates = rf"(?<!\w)(?:[12]\d{{3}}\.?\s{month}(?:\s\d{{1,2}}{_CASE})?|{month}\s\d{{1,2}}{_CASE})(?!\w)|{dates}"
    between = joint(language)
    heads = rf"(?<![\w.,/-])(?:{day}(?=(?:,\s{day})?{between}{day}{of}{month}{end})|{month}{end})"
    return re.compile(dates, re.IGNORECASE), re.compile(heads, re.IGNORECASE)


def _year_words(language: str) -> list[str]:
    """What is said after a year with or without need."""
    return [*words("after_year", language), *words("may_follow_year", language)]


def _is_word(name: str) -> bool:
    """Whether a name is of letters and the marks on them, which Indic scripts write as characters of their own."""
    return all(category(character)[0] in "LM" for character in name.replace(" ", ""))


@cache
def _data(language: str) -> dict[str, Any]:
    try:
        info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return {}
    return info
