"""Dates of Chinese, Japanese and Korean: in figures and Han numerals, with eras, and what ends a range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.model.expressions import Calendar

LANGUAGES = ("zh", "ja", "ko")
_HAN = "[〇零一二三四五六七八九十\\d]"
_ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911,
}  # fmt: skip
_YEAR = rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<of_era>元|{_HAN}{{1,3}})|(?P<year>{_HAN}{{4}}))\s?[年년](?!代|대)"
_NUMBER = rf"{_HAN}{{1,3}}"
_DATE = re.compile(
    rf"{_YEAR}(?:\s?(?P<month>{_NUMBER})\s?[月월](?:\s?(?P<day>{_NUMBER})\s?[日号號일])?)?"
    rf"|(?<!\d)(?P<month_alone>{_NUMBER})\s?[月월](?:\s?(?P<day_of_month>{_NUMBER})\s?[日号號일])?"
    rf"|(?<!\d)(?P<day_alone>{_NUMBER})\s?[日号號일]"
)
_JOINT = re.compile(r"\s?(?:至|到|和|与|與|及|から|と|、|,|부터|[-–—~〜～－])\s?")  # noqa: RUF001 - in use
_DIGITS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": "0", "元": "1"}


def find_ideographic_dates(text: str, start_char: int, end_char: int, language: str) -> Iterator[ForeignTime]:
    """The dates between two characters of a text, in order of place; what ends a range is one of its own.

    Days and months alone come too; they count for nothing unless what stands beside them completes them.
    """
    before: ForeignTime | None = None
    for match in _DATE.finditer(text, start_char, end_char):
        date = _date(match)
        if date is not None and before is not None and _JOINT.fullmatch(text, before.end_char, match.start()):
            date = _completed(date, before.expression)
        if date is None:
            continue
        found = ForeignTime(*match.span(), date, f"fallback.{language}")
        if date.year is not None or None not in (date.number, date.day):
            before = found
        yield found


def _date(match: re.Match[str]) -> Calendar | None:
    told = match["of_era"] or match["year"]
    year = _number(told)
    if told and not year:
        return None
    if year is not None and match["era"]:
        year += _ERAS[match["era"]]
    month, day = match["month"] or match["month_alone"], match["day"] or match["day_of_month"] or match["day_alone"]
    return calendar_date(year, _number(month), _number(day))


def _completed(date: Calendar, before: object) -> Calendar | None:
    """A date with the year and month of the one before it where it tells none: "2022年3月5日至7日".

    None where that makes a day that does not exist.
    """
    if not isinstance(before, Calendar) or date.year is not None or before.number is None:
        return date
    if date.number is None:
        return calendar_date(before.year, before.number, date.day) if before.day is not None else None
    if before.year is None:
        return date
    return calendar_date(before.year + (date.number < before.number), date.number, date.day)


def _number(numeral: str | None) -> int | None:
    """A number below 100 in Han numerals, or digits one by one: 二十三, 二〇一九; None where it is none."""
    if numeral is None:
        return None
    digits = "".join(_DIGITS.get(character, character) for character in numeral)
    tens, is_ten, ones = digits.partition("十")
    if is_ten:
        digits = f"{tens or 1}{ones or 0}"
    return int(digits) if digits.isdecimal() else None
