"""Hours: what the time told last says of the half and the day of the hour that is told next."""

from __future__ import annotations

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.forms import tells_half, tells_midnight
from dateline.dating.moments import Moment, day_of
from dateline.model.dates import Granularity
from dateline.model.times import Timex

_NOON, _EVENING, _NIGHT = 12, 17, 20
_HOURS = (Granularity.HOUR, Granularity.MINUTE)
_DAYS = (Granularity.DAY, *_HOURS)


def is_night_of(told: Moment | None, by: Timex | None, day: Moment) -> bool:
    """Whether the last time told, `by` that timex, is an evening or a night of a day, an hour of it, or midnight."""
    if told is None or by is None or day_of(told).start != day_of(day).start:
        return False
    is_late = told.granularity in _HOURS and told.start % MINUTES_PER_DAY >= _NIGHT * 60
    return is_late or tells_midnight(by.expression) or told.part in ("EV", "NI")


def is_next_morning(by: Timex | None, timex: Timex, hour: int) -> bool:
    """Whether an hour told after an evening or a night is of the next day: a later sentence goes on from there.

    "It began on Friday night. Police came at noon", but not "Mourners had met at noon".
    """
    return by is not None and timex.sentence > by.sentence and not timex.is_perfect and hour < _EVENING


def is_hour_of(told: Moment | None, day: Moment) -> bool:
    """Whether the last time told is an hour of that day or a part of it, but not its first minute."""
    if told is None or told.interval is None or told.granularity not in _DAYS:
        return False
    is_part = bool(told.part) or told.start % MINUTES_PER_DAY > 0
    return is_part and day_of(told).start == day.start


def is_afternoon(told: Moment | None, by: Timex | None, timex: Timex, at: int) -> bool:
    """Whether an hour alone is after noon, as that of a time told just before: "at 2:15 p.m. … at 2:31".

    Args:
        at: its minute of the day, as if it were before noon.
    """
    if told is None or by is None or not tells_half(by) or timex.sentence > by.sentence + 1:
        return False
    is_bare = 0 < at // 60 < _NOON and not tells_half(timex) and not timex.text.startswith("0")
    before = told.start % MINUTES_PER_DAY
    return is_bare and before // 60 >= _NOON and at < before <= at + 60 * _NOON
