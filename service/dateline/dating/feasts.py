"""Named days in a year: fixed, counted from Easter, or from the calendars of the `holidays` library."""

from __future__ import annotations

import re
from functools import cache

from dateline.calendars import day_number, weekday

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_FROM_EASTER = re.compile(r"easter([+-]\d+)")
_WEEKDAY_FROM = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)>=(\d\d)-(\d\d)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIRST_EASTER = 1583  # the first that the Gregorian rule gives
_LIBRARY_YEARS = range(1900, 2101)


@cache
def feast_day(key: str, year: int) -> int | None:
    """The day number of a feast in a year; None where no calendar here tells it.

    Args:
        key: a value of the feast lexicon: "12-25", "easter-2", "mon>=09-01" or "SG: Diwali".
        year: astronomical.

    >>> feast_day("easter-2", 2024) == day_number(2024, 3, 29)
    True
    """
    if match := _FIXED.fullmatch(key):
        return day_number(year, int(match[1]), int(match[2]))
    if match := _FROM_EASTER.fullmatch(key):
        return _easter(year) + int(match[1]) if year >= _FIRST_EASTER else None
    if match := _WEEKDAY_FROM.fullmatch(key):
        first = day_number(year, int(match[2]), int(match[3]))
        return first + (_WEEKDAYS.index(match[1]) - weekday(first)) % 7
    country, _, name = key.partition(": ")
    return _holidays(country, year).get(name)


def _easter(year: int) -> int:
    from dateutil.easter import easter

    found = easter(year)
    return day_number(found.year, found.month, found.day)


@cache
def _holidays(country: str, year: int) -> dict[str, int]:
    """The first day of each holiday of a country in a year, by name. The library is slow to import."""
    if year not in _LIBRARY_YEARS:
        return {}
    import holidays

    calendar = holidays.country_holidays(country, language="en_US", years=year, observed=False)
    days: dict[str, int] = {}
    for found, names in sorted(calendar.items()):
        for name in names.split("; "):
            days.setdefault(re.sub(r" \(.*\)$", "", name), day_number(found.year, found.month, found.day))
    return days
