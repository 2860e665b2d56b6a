"""Dates of Chinese, Japanese and Korean: in figures and Han numerals, with eras, and days that end a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.calendars import is_day
from dateline.model.expressions import Calendar

LANGUAGES = ("zh", "ja", "ko")
_HAN = "[〇零一二三四五六七八九十\\d]"
_ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911,
}  # fmt: skip
_YEAR = rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<of_era>元|{_HAN}{{1,3}})|(?P<year>{_HAN}{{4}}))\s?[年년]"
_DATE = re.compile(
    rf"{_YEAR}(?:\s?(?P<month>{_HAN}{{1,3}})\s?[月월](?:\s?(?P<day>{_HAN}{{1,3}})\s?[日号號일])?)?"
    rf"|(?<!\d)(?P<month_alone>{_HAN}{{1,3}})\s?[月월]\s?(?P<day_alone>{_HAN}{{1,3}})\s?[日号號일]"
)
_LAST_DAY = re.compile(rf"\s?(?:至|到|和|与|與|から|と|、|,|부터|[-–—~〜～])\s?({_HAN}{{1,3}})\s?[日号號일]")  # noqa: RUF001 - tildes in use
_DIGITS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": "0", "元": "1"}
_LEAP_YEAR = 2000  # a year in which every day of every month exists


class IdeographicDate(NamedTuple):
    """A date: its characters (half-open) and what they say."""

    start_char: int
    end_char: int
    expression: Calendar


def find_ideographic_dates(text: str, start_char: int, end_char: int) -> Iterator[IdeographicDate]:
    """The dates between two characters of a text, in order of place; a day that ends a range is one of its own."""
    for match in _DATE.finditer(text, start_char, end_char):
        date = _date(match)
        if date is None:
            continue
        yield IdeographicDate(*match.span(), date)
        last = _LAST_DAY.match(text, match.end(), end_char) if date.day is not None else None
        ends = None if last is None else calendar_date(date.year, date.number, _number(last[1]))
        if last is not None and ends is not None:
            yield IdeographicDate(last.start(1), last.end(), ends)


def _date(match: re.Match[str]) -> Calendar | None:
    told = match["of_era"] or match["year"]
    year = _number(told)
    if told and not year:
        return None
    if year is not None and match["era"]:
        year += _ERAS[match["era"]]
    month, day = match["month"] or match["month_alone"], match["day"] or match["day_alone"]
    return calendar_date(year, _number(month), _number(day))


def calendar_date(year: int | None, month: int | None, day: int | None) -> Calendar | None:
    """A year, month or day by how much is told; None for one that does not exist."""
    if month is not None and not is_day(year or _LEAP_YEAR, month, day or 1):
        return None
    return Calendar("day" if day is not None else "month" if month is not None else "year", year, month, day)


def _number(numeral: str | None) -> int | None:
    """A number below 100 in Han numerals, or digits one by one: 二十三, 二〇一九; None where it is none."""
    if numeral is None:
        return None
    digits = "".join(_DIGITS.get(character, character) for character in numeral)
    tens, is_ten, ones = digits.partition("十")
    if is_ten:
        digits = f"{tens or 1}{ones or 0}"
    return int(digits) if digits.isdecimal() else None
