"""Explicit dates in other languages, by dateparser: its month names find them, its parser reads them.

The one place that knows dateparser. It is shown short strings only, each with a day or a year in
figures, always with their language and a fixed base, so that it never reads a clock; only the parts
that it says were in the words are kept.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.grammar import ideographs
from dateline.grammar.ideographs import calendar_date
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
_NUMERIC = re.compile(r"(?<![\w.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])", re.ASCII)
_ISO = re.compile(r"(?<![\w.,/-])([12]\d{3})([./-])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)", re.ASCII)
_YEAR = re.compile(
    r"(?:(?<![\w.,/$€£-])(?<![$€£¥]\s)|(?<=\sو))(?:19|20)\d\d(?![A-Za-z\d_%€$/]|[.,:-]\d|\s?(?:euro|€|%|\$))"
)
_LONGEST_WORDS = 30  # characters looked at before a year
_ANY_WORD = re.compile(r"\s[^\W\d_]")
_NOUN = {"de": re.compile(r"\s[A-ZÄÖÜ]")}  # where nouns show, a year is told from a count by what follows
_RANGE_OPEN = re.compile(r"\b(?:19|20)\d\d\s?[-–—]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)['’]?$")
_YEAR_FIRST = ("hu",)
_ALIASES = {"no": "nb", "nn": "nb", "iw": "he"}  # of codes, to those that dateparser knows
_NEXT_YEAR = r"(?:\s?[-–—]\s?|\s\w{1,2}\s)(?:19|20)\d\d"
_ORDINAL = r"(?:er|re|\.?º|°|ª|\.|-?[а-яі]{1,2})"
_FIGURES = {ord(figure): str(value) for value, figure in enumerate("٠١٢٣٤٥٦٧٨٩")} | {
    ord(figure): str(value) for value, figure in enumerate("۰۱۲۳۴۵۶۷۸۹")
}


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
    text, language = text.translate(_FIGURES), _ALIASES.get(language, language)
    found: list[FoundDate] = []
    for one in sorted(
        _candidates(text, start_char, end_char, language), key=lambda one: (one.start_char, -one.end_char)
    ):
        if not found or one.start_char >= found[-1].end_char:
            found.append(one)
    return [_with_year_of_next(one, found[index + 1 :], text, language) for index, one in enumerate(found)]


def _with_year_of_next(one: FoundDate, after: Sequence[FoundDate], text: str, language: str) -> FoundDate:
    """A day without its year, in the year of the one that ends its range: "del 28 de mayo al 3 de junio de 2018"."""
    first, last = one.expression, after[0].expression if after else None
    if not isinstance(first, Calendar) or not isinstance(last, Calendar) or first.year is not None:
        return one
    if None in (last.year, last.day) or not _between(language).fullmatch(text, one.end_char, after[0].start_char):
        return one
    assert last.year is not None  # as just seen
    is_before = (first.number or 0, first.day or 0) <= (last.number or 0, last.day or 0)
    return one._replace(expression=replace(first, year=last.year if is_before else last.year - 1))


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between the two days of a range."""
    return re.compile(rf"\s(?:{_either(_words('between').get(language, ['-']))})\s|\s?[-–—]\s?", re.IGNORECASE)


def _candidates(text: str, start: int, end: int, language: str) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text, start, end):
        figures = _numeric(match, language)
        if figures is not None:
            yield FoundDate(*match.span(), figures, "fallback.numeric")
    for match in _ISO.finditer(text, start, end):
        yield from _found(match, calendar_date(*map(int, match.group(1, 3, 4))), "fallback.iso")
    if language in ideographs.LANGUAGES:
        for found in ideographs.find_ideographic_dates(text, start, end):
            yield FoundDate(*found, f"fallback.{language}")
        return
    for match in _YEAR.finditer(text, start, end):
        if (told := _year_told(text, match, language)) is not None:
            yield FoundDate(match.start(), told, Calendar("year", int(match.group())), "fallback.year")
    yield from _written_dates(text, start, end, language)


def _found(match: re.Match[str], expression: Calendar | None, rule: str) -> Iterator[FoundDate]:
    if expression is not None:
        yield FoundDate(*match.span(), expression, rule)


def _year_told(text: str, match: re.Match[str], language: str) -> int | None:
    """Where a year in figures ends, with the word after it; None where the words around tell none."""
    end = match.end()
    after = _after_year(language)
    if after is not None:
        word = after.match(text, end)
        return None if word is None else word.end("word") if word["word"] else end
    if language in _words("before_year") and _NOUN.get(language, _ANY_WORD).match(text, end):
        before = text[max(0, match.start() - _LONGEST_WORDS) : match.start()].lower().rstrip()
        if _RANGE_OPEN.search(before):
            return end
        last = _LAST_WORD.search(before)
        is_count = before.endswith(tuple(_words("before_count").get(language, ())))
        if is_count or last is None or last[1] not in _words("before_year")[language]:
            return None
    return end


@cache
def _after_year(language: str) -> re.Pattern[str] | None:
    """What must follow a year in a language that says "year" after it: the word, a range up to one, a bracket."""
    words = _words("after_year").get(language)
    if words is None:
        return None
    said = rf"\s?(?:{_either(words)})(?!\w)"
    return re.compile(rf"(?P<word>{said})|{_NEXT_YEAR}(?:{said}|\))|\)")


def _written_dates(text: str, start: int, end: int, language: str) -> Iterator[FoundDate]:
    """Dates with a month's name, and the first days of ranges that tell the month once."""
    pattern, heads = _written(language)
    if pattern is None or heads is None:
        return
    found: dict[int, Calendar] = {}
    for match in pattern.finditer(text, start, end):
        expression = _parsed(match.group(), language)
        if expression is not None:
            found[match.start()] = expression
            yield FoundDate(*match.span(), expression, f"fallback.{language}")
    for match in heads.finditer(text, start, end):
        last = found.get(match.end())
        if last is not None and last.day is not None and 1 <= int(match[1]) < last.day:
            yield FoundDate(*match.span(1), replace(last, day=int(match[1])), f"fallback.{language}")


def _numeric(match: re.Match[str], language: str) -> Numeric | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    is_day_first = match[2] == "." or _data(language).get("date_order", "DMY") != "MDY"
    return Numeric(first, second, year, len(match[4]) == 2, is_day_first and second <= 12)


def _parsed(candidate: str, language: str) -> Calendar | None:
    """A candidate as dateparser reads it: the parts that its words have."""
    data: Any = _parser(language).get_date_data(_plain(candidate, language))
    if data.date_obj is None or not data.parts:
        return None
    parts = {part: getattr(data.date_obj, part) for part in data.parts}
    return calendar_date(*(parts.get(part) for part in ("year", "month", "day")))


def _plain(candidate: str, language: str) -> str:
    """A candidate in the words that dateparser knows: no ordinals, a month's usual form, no "year"."""
    plain = re.sub(rf"^(\d{{1,2}}){_ORDINAL}(?=\s)", r"\1", candidate.lower())
    plain = re.sub(rf"^(?:{_either(_words('first').get(language, ['1']))})(?=\s)", "1", plain)
    for form, known in _words("months").get(language, {}).items():
        plain = re.sub(rf"\b{form}\b", known, plain)
    return re.sub(rf"\s?(?:{_either(_words('after_year').get(language, ['$']))})$", "", plain)


@cache
def _parser(language: str) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[language], settings={"RELATIVE_BASE": _BASE, "PARSERS": ["absolute-time"]}
    )


@cache
def _written(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Dates with a month's name and figures, and the days before one of the same month.

    None for a language without month names of letters.
    """
    data = _data(language)
    names = {name.lower() for month in _MONTHS for name in data.get(month, ()) if name.isalpha()}
    if not names:
        return None, None
    month = _either(names | set(_words("months").get(language, ())))
    of = r"(?:\s(?:de|del|do|di)|\s?d['’])?\s"
    day = rf"(?:\d{{1,2}}{_ORDINAL}?|{_either(_words('first').get(language, ['1']))})"
    year = rf"[12]\d{{3}}\b(?:\s?(?:{_either(_words('after_year').get(language, ['(?!)']))})(?!\w))?"
    dates = rf"(?<!\w)(?:{day}{of}(?:{month})\b(?:\.?,?{of}{year})?|(?:{month})\b\.?{of}{year})"
    if language in _YEAR_FIRST:
        dates = rf"(?<!\w)[12]\d{{3}}\.?\s(?:{month})(?:\s\d{{1,2}})?\b|{dates}"
    between = _either(_words("between").get(language, ["-"]))
    heads = rf"(?<![\w.,/-])(\d{{1,2}}){_ORDINAL}?(?:\s(?:{between})\s|\s?[-–—]\s?)(?={day}{of}(?:{month})\b)"
    return re.compile(dates, re.IGNORECASE), re.compile(heads, re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """A pattern of one of several words, the longest first."""
    return "|".join(word.replace(".", r"\.") for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _words(table: str) -> dict[str, Any]:
    """A table of `foreign.toml`: by language."""
    words = tomllib.loads(files("dateline.grammar").joinpath("foreign.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = words[table]
    return found


@cache
def _data(language: str) -> dict[str, Any]:
    try:
        info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return {}
    return info


__all__ = ["FoundDate", "find_dates"]
