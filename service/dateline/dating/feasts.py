"""Named days in a year: fixed, counted from Easter, or from the calendars of the `holidays` library."""

from __future__ import annotations

import re
from functools import cache

from dateline.calendars import day_number, of_days, weekday
from dateline.model.dates import Interval

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_FROM_EASTER = re.compile(r"(easter|orthodox)([+-]\d+)")
_NAMED = re.compile(r"(?P<country>[A-Z]{2}): (?P<name>.*?)(?P<days>[+-]\d+)?")
_WEEKDAY_FROM = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)>=(\d\d)-(\d\d)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EASTERS = range(1583, 10_000)  # from the first that the Gregorian rule gives to the last that `date` can hold
_LIBRARY_YEARS = range(1900, 2101)
#: Of others it warns, and knows no moving feasts.
_YEARS_OF = {"IN": range(2001, 2036)}


def feast_days(key: str, year: int) -> Interval | None:
    """All days of a feast that begins in a year: one, or as many as its key says after "/"; None as `feast_day`.

    >>> feast_days("12-26/7", 2024) == of_days(day_number(2024, 12, 26), day_number(2025, 1, 1))
    True
    """
    name, _, count = key.partition("/")
    first = feast_day(name, year)
    return None if first is None else of_days(first, first + int(count or 1) - 1)


@cache
def feast_day(key: str, year: int) -> int | None:
    """The day number of a feast in a year; None where no calendar here tells it.

    Args:
        key: a value of the feast lexicon: "12-25", "easter-2", "mon>=09-01" or "IL: Sukkot+7".
        year: astronomical.

    >>> feast_day("easter-2", 2024) == day_number(2024, 3, 29)
    True
    """
    if match := _FIXED.fullmatch(key):
        return day_number(year, int(match[1]), int(match[2]))
    if match := _FROM_EASTER.fullmatch(key):
        return _easter(year, match[1]) + int(match[2]) if year in _EASTERS else None
    if match := _WEEKDAY_FROM.fullmatch(key):
        first = day_number(year, int(match[2]), int(match[3]))
        return first + (_WEEKDAYS.index(match[1]) - weekday(first)) % 7
    named = _NAMED.fullmatch(key)
    found = _holidays(named["country"], year).get(named["name"]) if named else None
    return None if named is None or found is None else found + int(named["days"] or 0)


def _easter(year: int, rite: str) -> int:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    found = easter(year, EASTER_ORTHODOX if rite == "orthodox" else EASTER_WESTERN)
    return day_number(found.year, found.month, found.day)


@cache
def _holidays(country: str, year: int) -> dict[str, int]:
    """The first day of each holiday of a country that begins in a year, by name: public ones, else others.

    The library is slow to import.
    """
    if year not in _years_of(country):
        return {}
    import holidays

    kinds = holidays.country_holidays(country).supported_categories
    return _begun(country, year, kinds) | _begun(country, year, ("public",))


def _years_of(country: str) -> range:
    return _YEARS_OF.get(country, _LIBRARY_YEARS)


def _begun(country: str, year: int, kinds: tuple[str, ...]) -> dict[str, int]:
    """The first day of each holiday of some categories; one that goes on from December began the year before."""
    import holidays

    years = [one for one in (year - 1, year) if one in _years_of(country)]
    calendar = holidays.country_holidays(country, language="en_US", years=years, observed=False, categories=kinds)
    days: dict[str, list[int]] = {}
    for found, names in sorted(calendar.items()):
        for name in names.split("; "):
            known = days.setdefault(re.sub(r" \(.*\)$", "", name), [])
            known.append(day_number(found.year, found.month, found.day))
    first = day_number(year, 1, 1)
    begun = {name: [one for one in known if one >= first and one - 1 not in known] for name, known in days.items()}
    return {name: known[0] for name, known in begun.items() if known}
