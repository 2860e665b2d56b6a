"""What is found in a text of another language."""

from __future__ import annotations

from typing import NamedTuple

from dateline.calendars import is_day
from dateline.model.expressions import Calendar, Clock, DayPart, Duration, Expression, Numeric, Part, Recurrence, Window
from dateline.model.times import TimexType

_LEAP_YEAR = 2000  # a year in which every day of every month exists


class ForeignTime(NamedTuple):
    """A time that a text of another language tells: its characters (half-open) and what they say."""

    start_char: int
    end_char: int
    expression: Expression
    rule: str

    @property
    def type(self) -> TimexType:
        """TIME where a time of day is told, DURATION for a length, SET for what recurs."""
        if isinstance(self.expression, Duration | Window):
            return TimexType.DURATION
        if isinstance(self.expression, Recurrence):
            return TimexType.SET
        return TimexType.TIME if isinstance(self.expression, Clock | DayPart) else TimexType.DATE

    @property
    def is_explicit(self) -> bool:
        """Whether the time is told by the calendar, not from the day of writing."""
        told: Expression | None = self.expression
        while isinstance(told, Clock | DayPart | Part):
            told = told.whole if isinstance(told, Part) else told.day
        return isinstance(told, Calendar | Numeric)

    def moved(self, characters: int) -> ForeignTime:
        """The same time that many characters further on."""
        return self._replace(start_char=self.start_char + characters, end_char=self.end_char + characters)


def calendar_date(year: int | None, month: int | None, day: int | None) -> Calendar | None:
    """A year, month or day by how much is told; None for one that does not exist.

    >>> calendar_date(2019, 2, None).granularity
    'month'
    >>> calendar_date(None, None, 0), calendar_date(2019, 2, 29)
    (None, None)
    """
    if not is_day(year or _LEAP_YEAR, 1 if month is None else month, 1 if day is None else day):
        return None
    return Calendar("day" if day is not None else "month" if month is not None else "year", year, month, day)
