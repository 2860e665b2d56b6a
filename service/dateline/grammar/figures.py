"""Figures as dates and times: what rules build from numbers whose places alone tell year, month, day and hour."""

from __future__ import annotations

from dataclasses import replace

from dateline.calendars import civil, day_number, is_day
from dateline.grammar.rule import Build, Captures
from dateline.grammar.verbs import calendar_day, clock
from dateline.model.expressions import Calendar, Clock, Expression, Numeric, Within

_LAST_CLOCK = 2400  # hours and minutes; a greater number has seconds too
_LONGEST_RANGE = 20  # years that "2005-12" can span; of more, the figures are a month


def numeric(day_first: bool | None) -> Build:
    """A numeric date from `first`, `second` and `year` or `short`; None where neither order exists."""

    def build(captures: Captures) -> Expression | None:
        first, second = captures["first"], captures["second"]
        if max(first, second) > 31 or min(first, second) > 12 or (day_first and second > 12):
            return None
        year, short = captures.get("year", captures.get("short")), "short" in captures
        return Numeric(first, second, year, short, day_first)

    return build


def compact_day(captures: Captures) -> Expression | None:
    """A day from `figures`, eight digits as ISO 8601 writes them without hyphens; None for none that exists."""
    year, rest = divmod(captures["figures"], 10_000)
    month, day = divmod(rest, 100)
    return Calendar("day", year, month, day) if is_day(year, month, day) else None


def day_of_year(captures: Captures) -> Expression | None:
    """The `number`-th day of a `year`; None where the year has not as many."""
    found = civil(day_number(captures["year"], 1, 1) + captures["number"] - 1)
    return Calendar("day", *found) if found.year == captures["year"] else None


def compact_moment(captures: Captures) -> Expression | None:
    """A time of day from `figures` (eight digits) and `clock` (hours, minutes and seconds in two digits each).

    Or from all in one, `moment`.
    """
    if "moment" in captures:
        figures, rest = divmod(captures["moment"], 10**6)
        day, time = compact_day({"figures": figures}), _clock(*divmod(rest, 10**4))
    else:
        day, time = compact_day(captures), clock_in_figures(captures["clock"], captures.get("zone"))
    return None if day is None or time is None else replace(time, day=day)


def clock_in_figures(figures: int, zone: int | str | None = None) -> Clock | None:
    """A time of day from the number that its digits make, 1530 or 153045; None for none that exists."""
    if figures > _LAST_CLOCK:
        return _clock(*divmod(figures, 10**4), zone)
    hour, minute = divmod(figures, 100)
    return Clock(hour, minute, None, zone) if _exists(hour, minute) else None


def _clock(hour: int, rest: int, zone: int | str | None = None) -> Clock | None:
    """A time of day from its hour and its minutes and seconds in four digits."""
    minute, second = divmod(rest, 100)
    return Clock(hour, minute, second, zone) if _exists(hour, minute, second) else None


def _exists(hour: int, minute: int, second: int = 0) -> bool:
    """Whether there is such a time of day; 24:00 is the end of it."""
    return minute < 60 and second < 60 and (hour < 24 or (hour, minute, second) == (24, 0, 0))


def iso_month(captures: Captures) -> Expression | None:
    """A month of a `year`; None where its figures may be those of a year soon after, as in "1998-99"."""
    year, month = captures["year"], captures["month"]
    is_range = 0 < (month - year) % 100 <= _LONGEST_RANGE
    return Calendar("month", year, month) if 1 <= month <= 12 and not is_range else None


def week_day(captures: Captures) -> Expression | None:
    """The `weekday` (1 Monday to 7 Sunday) of the ISO week `number` of a `year`."""
    week, weekday = Calendar("week", captures["year"], captures["number"]), captures["weekday"]
    return Within(Calendar("day", weekday=weekday - 1), week) if 1 <= weekday <= 7 else None


def moment_of_day(captures: Captures) -> Expression | None:
    """A time of day on the day that the same captures tell."""
    day, time = calendar_day(captures), clock(captures)
    return None if day is None or not isinstance(time, Clock) else replace(time, day=day)
