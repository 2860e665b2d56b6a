"""What a reader is shown for a date: English, the day before the month, no more than is known."""

from __future__ import annotations

import re

from dateline.calendars import intervals
from dateline.calendars.days import MINUTES_PER_DAY, civil
from dateline.calendars.intervals import first_day, last_day
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation

MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December")
_ORDINALS = ("first", "second", "third", "fourth")
_PART = {Modifier.EARLY: "early ", Modifier.MID: "mid-", Modifier.LATE: "late ",
         Modifier.START: "start of ", Modifier.END: "end of ", Modifier.ABOUT: "about "}
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def display(date: Date) -> str:
    """The text of a date for a reader, such as "late October 2025", "since 2000", "2005–2022"."""
    if date.interval is None:
        return _pattern(date.pattern or "")
    if date.basis is Basis.PUBLISHED and (last := last_day(date.interval)) is not None:
        return f"reported {_day(last)}"
    first, last = first_day(date.interval), last_day(date.interval)
    if first is None and last is None:
        return "at an unknown time"
    if first is None or last is None:
        return _open(date, first, last)
    return _closed(date, date.interval)


def _closed(date: Date, interval: Interval) -> str:
    part = "" if date.modifier is None else _PART[date.modifier]
    whole = interval
    if date.modifier not in (None, Modifier.ABOUT):
        whole = _unit_around(interval, date.granularity)
    name = _unit(whole, date)
    if name is None or (part and date.granularity is Granularity.RANGE):
        name = _range(whole)
        part = "about " if date.modifier is Modifier.ABOUT else ""
    return f"{part}{name}"


def _unit(interval: Interval, date: Date) -> str | None:
    """The name of one unit; None for a range."""
    assert interval.start is not None
    number, minute = divmod(interval.start, MINUTES_PER_DAY)
    y, m, _ = civil(number)
    match date.granularity:
        case Granularity.MINUTE | Granularity.HOUR:
            return f"{_day(number)}, {minute // 60:02}:{minute % 60:02}{_zone(date.offset)}"
        case Granularity.DAY:
            return _day(number) if last_day(interval) == number else None
        case Granularity.WEEK:
            return f"week of {_day(number)}" if last_day(interval) == number + 6 else None
        case Granularity.MONTH:
            return f"{MONTH_NAMES[m - 1]} {_year(y)}"
        case Granularity.QUARTER:
            return f"{_ORDINALS[(m - 1) // 3]} quarter of {_year(y)}"
        case Granularity.SEASON:
            name = _SEASONS.get(m)
            return name and f"{name} {_year(y)}{f'–{(y + 1) % 100:02}' if m == 12 else ''}"
        case Granularity.HALF:
            return f"{_ORDINALS[(m - 1) // 6]} half of {_year(y)}"
        case Granularity.YEAR:
            return _year(y)
        case Granularity.DECADE:
            return f"{y}s" if y > 0 else None
        case Granularity.CENTURY:
            return f"{_ordinal(y // 100 + 1)} century" if y >= 0 else None
    return None


def _unit_around(interval: Interval, granularity: Granularity) -> Interval:
    """The whole unit that an early, mid or late part belongs to, by its first day."""
    assert interval.start is not None
    y, m, _ = civil(interval.start // MINUTES_PER_DAY)
    match granularity:
        case Granularity.MONTH:
            return intervals.month(y, m)
        case Granularity.YEAR:
            return intervals.year(y)
        case Granularity.DECADE:
            return intervals.decade(y - y % 10)
        case Granularity.CENTURY:
            return intervals.century(y // 100 + 1)
    return interval


def _open(date: Date, first: int | None, last: int | None) -> str:
    """A date with one end: "since 2000", "until 2019", "before 2013", "after 3 May 2024"."""
    if first is not None:
        word = "after" if date.relation is Relation.AFTER else "since"
        if date.relation is Relation.AFTER:
            first -= 1
            return f"{word} {_covering_name(first, date.end_unit, is_last=True)}"
        return f"{word} {_covering_name(first, date.end_unit, is_last=False)}"
    assert last is not None
    if date.relation is Relation.BEFORE:
        return f"before {_covering_name(last + 1, date.end_unit, is_last=False)}"
    return f"until {_covering_name(last, date.end_unit, is_last=True)}"


def _covering_name(number: int, told: Granularity | None = None, *, is_last: bool) -> str:
    """The unit that an end is named by, which the unit `told` of it bounds."""
    y, m, _ = civil(number)
    match intervals.unit_of_end(number, told, is_last=is_last):
        case Granularity.YEAR:
            return _year(y)
        case Granularity.MONTH:
            return f"{MONTH_NAMES[m - 1]} {_year(y)}"
    return _day(number)


def _range(interval: Interval) -> str:
    """Two ends, the shared month or year said once: "15–17 May 1988", "March–June 2021"."""
    first, last = first_day(interval), last_day(interval)
    assert first is not None and last is not None
    start, end = civil(first), civil(last)
    if first == last:
        return _day(first)
    units = {intervals.unit_of_end(first, is_last=False), intervals.unit_of_end(last, is_last=True)}
    unit = next(one for one in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR) if one in units)
    if unit is Granularity.DAY and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_day(last)}"
    one, other = _covering_name(first, unit, is_last=False), _covering_name(last, unit, is_last=True)
    if one == other:
        return one
    if unit is not Granularity.YEAR and start.year == end.year:
        one = one.removesuffix(f" {_year(start.year)}")
    if one.endswith(" BC") and other.endswith(" BC"):
        one = one.removesuffix(" BC")
    return f"{one} – {other}" if " " in one else f"{one}–{other}"


def _pattern(pattern: str) -> str:
    """A date whose year is not known: "October (year not known)"."""
    match = re.fullmatch(r"XXXX-(\d\d|XX)(?:-(\d\d))?", pattern)
    if match is None:
        return "date not known"
    month = MONTH_NAMES[int(match[1]) - 1] if match[1] != "XX" and 1 <= int(match[1]) <= 12 else None
    if month is None:
        return f"{_ordinal(int(match[2]))} of a month not known" if match[2] else "date not known"
    return f"{int(match[2])} {month} (year not known)" if match[2] else f"{month} (year not known)"


def _day(number: int) -> str:
    y, m, d = civil(number)
    return f"{d} {MONTH_NAMES[m - 1]} {_year(y)}"


def _year(number: int) -> str:
    return f"{number}" if number > 0 else f"{1 - number} BC"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return " UTC"
    sign, minutes = ("−" if offset < 0 else "+"), abs(offset)
    return f" UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")
