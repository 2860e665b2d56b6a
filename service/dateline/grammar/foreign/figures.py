"""Dates and years in figures, which every language writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.grammar.foreign.words import either, words
from dateline.model.expressions import Calendar, Numeric

_NUMERIC = re.compile(r"(?<![\w.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])", re.ASCII)
_ISO = re.compile(r"(?<![\w.,/-])([12]\d{3})([./-])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)", re.ASCII)
# A letter that means "and" or "to" may stand right before a year in Arabic and Hebrew.
_YEAR = re.compile(
    r"(?:(?<![\w.,/$€£-])(?<![$€£¥]\s)|(?<=\sو)|(?<=[\u05d0-\u05ea][-־])|(?<=\b19\d\d-)|(?<=\b20\d\d-))"
    r"(?:19|20)\d\d(?![A-Za-z\d_%€$/]|[.,:]\d|-(?!(?:19|20)\d\d\b)\d|\s?(?:euro|€|%|\$))"
)
_LONGEST_WORDS = 30  # characters looked at before a year
_ANY_WORD = re.compile(r"\s[^\W\d_]")
_NOUN = {"de": re.compile(r"\s[A-ZÄÖÜ]")}  # where nouns show, a year is told from a count by what follows
_RANGE_OPEN = re.compile(r"\b(?:19|20)\d\d\s?[-–—]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)['’]?$")
_NEXT_YEAR = r"(?:\s?[-–—]\s?|\s\w{1,2}\s)(?:19|20)\d\d"


def find_figures(text: str, start_char: int, end_char: int, *, is_day_first: bool) -> Iterator[ForeignTime]:
    """The dates in figures alone between two characters of a text.

    Args:
        text: the field that offsets count in.
        start_char: the first character of the stretch.
        end_char: the one after its last.
        is_day_first: whether a day comes before its month where the figures leave it open.
    """
    for match in _NUMERIC.finditer(text, start_char, end_char):
        figures = _numeric(match, is_day_first)
        if figures is not None:
            yield ForeignTime(*match.span(), figures, "fallback.numeric")
    for match in _ISO.finditer(text, start_char, end_char):
        date = calendar_date(*map(int, match.group(1, 3, 4)))
        if date is not None:
            yield ForeignTime(*match.span(), date, "fallback.iso")


def find_years(text: str, start_char: int, end_char: int, language: str) -> Iterator[ForeignTime]:
    """The years in figures between two characters of a text that the words around do not make a count."""
    for match in _YEAR.finditer(text, start_char, end_char):
        end = _year_end(text, match, language)
        if end is not None:
            yield ForeignTime(match.start(), end, Calendar("year", int(match.group())), "fallback.year")


def _numeric(match: re.Match[str], is_day_first: bool) -> Numeric | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    is_first = (match[2] == "." or is_day_first) and second <= 12
    is_short = len(match[4]) == 2
    day, month = (first, second) if is_first or first > 12 else (second, first)
    if (not is_short and year == 0) or calendar_date(None if is_short else year, month, day) is None:
        return None
    return Numeric(first, second, year, is_short, is_first)


def _year_end(text: str, match: re.Match[str], language: str) -> int | None:
    """Where a year in figures ends, with the word after it; None where the words around tell none."""
    end = match.end()
    if (after := _after_year(language)) is not None:
        word = after.match(text, end)
        return None if word is None else word.end("word") if word["word"] else end
    known = words("before_year", language)
    if not known or not _NOUN.get(language, _ANY_WORD).match(text, end) or _year_word(language).match(text, end):
        return end
    before = text[max(0, match.start() - _LONGEST_WORDS) : match.start()].lower().rstrip()
    if _RANGE_OPEN.search(before):
        return end
    last = _LAST_WORD.search(before)
    is_count = before.endswith(tuple(words("before_count", language)))
    return None if is_count or (last[1] if last else before[-1:]) not in known else end


@cache
def _after_year(language: str) -> re.Pattern[str] | None:
    """What must follow a year in a language that says "year" after it: the word, a range up to one, a bracket."""
    known = words("after_year", language)
    if not known:
        return None
    said = rf"\s?(?:{either(known)})(?!\w)"
    return re.compile(rf"(?P<word>{said})|{_NEXT_YEAR}(?:{said}|\))|\)")


@cache
def _year_word(language: str) -> re.Pattern[str]:
    """What no count has after it: a word of years ("2018 yılında"), a later year ("2016 ile 2019")."""
    joint = either(words("between", language))
    return re.compile(rf"\s(?:{either(words('beside_year', language))}|(?:{joint})\s(?:19|20)\d\d)")
