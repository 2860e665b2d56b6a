"""The Persian (solar Hijri) calendar, by its cycle of 33 years."""

from __future__ import annotations

from dateline.calendars.days import CivilDate, civil, day_number

_NEW_YEAR_1400 = day_number(2021, 3, 21)
_LONG_MONTHS = 6  # of 31 days; the others have 30, the last 29 in common years


def from_persian(year: int, month: int, day: int) -> CivilDate | None:
    """The Gregorian day of a Persian one of the years 1200 to 1500; None for one that does not exist.

    Source: the cycle of 33 years agrees with the calendar of Iran in these years (Borkowski 1996).

    >>> from_persian(1397, 11, 14)
    CivilDate(year=2019, month=2, day=3)
    """
    if not (1200 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    days_before = 31 * min(month - 1, _LONG_MONTHS) + 30 * max(month - 1 - _LONG_MONTHS, 0)
    new_year = _NEW_YEAR_1400 + 365 * (year - 1400) + _leaps_before(year) - _leaps_before(1400)
    return civil(new_year + days_before + day - 1)


def _leaps_before(year: int) -> int:
    return (8 * year + 21) // 33


def _length(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return 31
    return 30 if month < 12 else 29 + _leaps_before(year + 1) - _leaps_before(year)
