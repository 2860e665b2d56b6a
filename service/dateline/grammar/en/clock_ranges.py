"""Ranges of times of day in which one end leaves something out: "3 to 4 p.m.". DCT: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.rule import Captures, Rule
from dateline.model.expressions import Clock, Expression

_NOON = 12


def _range_start(captures: Captures) -> tuple[Expression, Expression] | None:
    """Both ends of a range of hours whose end alone tells the half of the day: "from 3 to 4 p.m."."""
    hour, end = captures["hour"], captures["end"]
    if not isinstance(end, Clock) or hour > _NOON:
        return None
    later = hour % 12 + 12
    return replace(end, hour=later if end.hour >= later else hour, minute=None), end


def _same_half(captures: Captures) -> tuple[Expression, Expression] | None:
    """Both ends of a range of times whose end alone tells the half of the day: "from 3:00 to 5:30 p.m."."""
    start, end = captures["start"], captures["end"]
    if not isinstance(start, Clock) or not isinstance(end, Clock) or start.hour > _NOON:
        return None
    later = start.hour % _NOON + _NOON
    is_later = (later, start.minute or 0) <= (end.hour, end.minute or 0)
    return replace(start, hour=later if is_later else start.hour), end


def _range_end(captures: Captures) -> tuple[Expression, Expression] | None:
    """Both ends of a range whose end is an hour alone, in the afternoon where it would be before the start."""
    start, hour = captures["start"], captures["hour"]
    if not isinstance(start, Clock) or not hour:
        return None
    hour += _NOON * (hour < start.hour and hour < _NOON)
    return (start, replace(start, hour=hour, minute=0)) if start.hour < hour <= 24 else None


CLOCK_RANGES = (
    Rule(
        id="time.range_of_clocks",
        pattern="start:<unhalved> ( ~- / - / to|and|until|till|through ) end:<halved>",
        build=_same_half,
        emits={"start": "clock linked", "end": "clock linked"},
        yes={
            "2024-05-16T15:00 2024-05-16T17:30": ["from 3:00 to 5:30 PM", "3:00-5:30pm"],
            "2024-05-16T11:30 2024-05-16T13:00": ["11:30 to 1 p.m."],
        },
        no=["15:00 to 5 p.m.", "3:00 am to 5:30 pm"],
    ),
    Rule(
        id="time.range_to_hour",
        pattern="start:<clock> ( ~- / - / to|and|until|till ) hour:<hour>",
        build=_range_end,
        emits={"start": "clock linked", "hour": "clock linked"},
        after="from|between",
        before="<end>|.|,|;|)|on|this|<dayish>|<deictic>",
        not_before="~.|~,|. <digits>",
        yes={
            "2024-05-16T09:30 2024-05-16T11:00": ["from 9:30 to 11", "between 9:30 and 11."],
            "2024-05-14T10:15 2024-05-14T13:00": ["from 10:15 to 1 on Tuesday"],
        },
        no=["9:30 to 11", "from 9:30 to 11 people"],
    ),
    Rule(
        id="time.range_of_hours",
        pattern="hour:<hour|ones|teens|tens> ( ~- / - / to|and|until|till|through ) end:<clock>",
        build=_range_start,
        emits={"hour": "clock linked", "end": "clock linked"},
        after="from|between|at|,|(|<start>|<weekday>|<dayish>|on",
        yes={"2024-05-16T15:00 2024-05-16T16:00": ["from 3 to 4 p.m.", "from three to four in the afternoon"]},
        no=["3 to 4 people"],
    ),
)
