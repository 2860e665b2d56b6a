"""Proleptic Gregorian day numbers: day 0 is 0000-01-01 (1 BC), a Saturday; no lower or upper limit."""

from __future__ import annotations

from typing import NamedTuple

MINUTES_PER_DAY = 1440
MONTHS_PER_YEAR = 12
_DAYS_PER_ERA = 146_097  # 400 years
_MARCH_1_OF_YEAR_0 = 60
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CivilDate(NamedTuple):
    """A calendar day; `year` is astronomical (480 BC is -479), month and day count from 1."""

    year: int
    month: int
    day: int


class IsoWeek(NamedTuple):
    """An ISO 8601 week and the year it is counted in, which may differ from the calendar year."""

    year: int
    week: int


def is_leap(year: int) -> bool:
    """Whether February of `year` has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month (month 1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether these three numbers name a day of the calendar.

    >>> is_day(2023, 2, 29)
    False
    """
    return 1 <= month <= MONTHS_PER_YEAR and 1 <= day <= month_length(year, month)


def day_number(year: int, month: int, day: int) -> int:
    """Days from 0000-01-01 to a day; negative before it.

    Raises ValueError for a day that the month does not have.
    Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.

    >>> day_number(1970, 1, 1)
    719528
    """
    if not is_day(year, month, day):
        raise ValueError(f"a day of the calendar expected, got {year}-{month}-{day}")
    year_from_march = year - (month <= 2)
    era, year_of_era = divmod(year_from_march, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_PER_ERA + day_of_era + _MARCH_1_OF_YEAR_0


def civil(number: int) -> CivilDate:
    """The calendar day of a day number; the inverse of `day_number`.

    >>> civil(719528)
    CivilDate(year=1970, month=1, day=1)
    """
    era, day_of_era = divmod(number - _MARCH_1_OF_YEAR_0, _DAYS_PER_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return CivilDate(era * 400 + year_of_era + (month <= 2), month, day)


def weekday(number: int) -> int:
    """The day of the week, 0 = Monday to 6 = Sunday.

    >>> weekday(day_number(2024, 5, 16))
    3
    """
    return (number + 5) % 7


def week_start(iso: IsoWeek) -> int:
    """The day number of a week's Monday."""
    january_4 = day_number(iso.year, 1, 4)
    return january_4 - weekday(january_4) + 7 * (iso.week - 1)


def iso_week(number: int) -> IsoWeek:
    """The ISO week that a day lies in.

    >>> iso_week(day_number(2021, 1, 3))
    IsoWeek(year=2020, week=53)
    """
    thursday = number - weekday(number) + 3
    year = civil(thursday).year
    return IsoWeek(year, (thursday - day_number(year, 1, 1)) // 7 + 1)


def add_months(number: int, months: int) -> int:
    """The same day of the month, `months` later (or earlier); the month's last day where it is shorter.

    >>> civil(add_months(day_number(2024, 3, 31), -1))
    CivilDate(year=2024, month=2, day=29)
    """
    year, month, day = civil(number)
    years, index = divmod(month - 1 + months, MONTHS_PER_YEAR)
    year, month = year + years, index + 1
    return day_number(year, month, min(day, month_length(year, month)))
