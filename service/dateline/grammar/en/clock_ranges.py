"""Ranges of times of day in which one end leaves something out: "3 to 4 p.m.". DCT: 2024-05-16, a Thursday.

A range that ends at an earlier hour than it begins goes over midnight: "from 10 p.m. on Friday to 2 a.m.".
"""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.ranges import range_ends
from dateline.grammar.rule import Captures, Rule
from dateline.model.expressions import Anchor, Calendar, Clock, DayPart, Expression, RangeEnd, Shift

_NOON, _HOURS = 12, 24
TO = "( ~- / - / to|and|until|till|through )"
_UP_TO = "( ~- / - / to|until|till|through )"
_DAY_TOLD = Shift(0, "day", Anchor.STORY)
_TIMES = {"start": "time linked", "end": "time linked"}


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


def _night_between(captures: Captures) -> DayPart | None:
    """The night from a day of a month to the next one, which is that of the first."""
    day, number = captures["day"], captures["number"]
    if not isinstance(day, Calendar) or day.day is None or day.number is None or abs(day.day - number) != 1:
        return None
    return DayPart("NI", replace(day, day=min(day.day, number), weekday=None))


def _goes_over_midnight(start: Clock, end: Clock) -> bool:
    return (end.hour, end.minute or 0) < (start.hour % _HOURS, start.minute or 0)


def _of_day_after(captures: Captures) -> tuple[Expression, Expression] | None:
    """Both ends of a range on the day that is told with the second, where one is told."""
    start, end = captures["start"], captures["end"]
    if not isinstance(start, Clock) or not isinstance(end, Clock):
        return None
    if end.day is not None:
        return range_ends({"start": _before(start, end), "end": end})
    return RangeEnd(0, start, end), _end_on(_DAY_TOLD, start, end)


def _before(start: Clock, end: Clock) -> Clock:
    """The first of two times on the day of the second, or on the day before."""
    return replace(start, day=Shift(-1, "day", base=end.day) if _goes_over_midnight(start, end) else end.day)


def _end_on(day: Expression, start: Clock, end: Clock) -> RangeEnd:
    """The end of a range that begins on a day."""
    last = Shift(1, "day", base=day) if _goes_over_midnight(start, end) else day
    return RangeEnd(1, replace(start, day=day), replace(end, day=last))


def _listed(captures: Captures) -> tuple[Expression, Expression] | None:
    """Two times of the day that is told with the second."""
    start, end = captures["start"], captures["end"]
    is_told = isinstance(start, Clock) and isinstance(end, Clock) and end.day is not None
    return (_before(start, end), end) if is_told else None


def _of_day_before(captures: Captures) -> tuple[Expression, Expression] | None:
    """Two times of the day that is told before both or with the first."""
    start, end = captures["start"], captures["end"]
    if not isinstance(start, Clock) or not isinstance(end, Clock) or (start.day is None and "day" not in captures):
        return None
    first = _end_on(captures.get("day", start.day), start, end)
    return replace(first, side=0), _end_on(_DAY_TOLD, start, end)


CLOCK_RANGES = (
    Rule(
        id="time.night_between_days",
        pattern="the? night of|from|between ( number:<day_number|figured> ( ~-|- / ~/ / to|and ) day:<dayish> "
        "/ day:<dayish> ( ~-|- / to|and ) number:<day_number|figured> )",
        build=_night_between,
        gives="time partial",
        yes={"2024-05-04TNI": ["on the night of 4 to 5 May", "the night of May 4-5", "the night between 4 and 5 May"]},
        no=["the night of 4 May", "the night of 4 to 8 May"],
    ),
    Rule(
        id="time.range_of_clocks",
        pattern=f"start:<unhalved> {TO} end:<halved>",
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
            "2024-05-21T10:15 2024-05-21T13:00": ["from 10:15 to 1 on Tuesday"],
        },
        no=["9:30 to 11", "from 9:30 to 11 people"],
    ),
    Rule(
        id="time.range_to_hour_after_half",
        pattern="start:<halved> ( ~- / - / to|until|till ) hour:<hour>",
        build=_range_end,
        emits={"start": "clock linked", "hour": "clock linked"},
        before="<end>|.|,|;|)|on|<dayish>|<deictic>",
        not_before="~.|~,|. <digits>",
        yes={"2024-05-16T12:00 2024-05-16T15:00": ["noon till 3"], "2024-05-16T09:00 2024-05-16T17:00": ["9am to 5"]},
        no=["9am to 5 people", "9:30 to 11"],
    ),
    Rule(
        id="time.range_of_hours",
        pattern=f"hour:<hour|ones|teens|tens> {TO} end:<clock>",
        build=_range_start,
        emits={"hour": "clock linked", "end": "clock linked"},
        after="from|between|at|,|(|<start>|<weekday>|<dayish>|on",
        yes={"2024-05-16T15:00 2024-05-16T16:00": ["from 3 to 4 p.m.", "from three to four in the afternoon"]},
        no=["3 to 4 people"],
    ),
    Rule(
        id="time.range_of_joined_hours",
        pattern="hour:<hour> ~- end:<halved>",
        build=_range_start,
        emits={"hour": "clock linked", "end": "clock linked"},
        not_after="<currency>|~-|~.|~,",
        yes={
            "2024-05-16T14:00 2024-05-16T15:30": ["It runs 2-3:30 p.m."],
            "2024-05-14T08:00 2024-05-14T09:00": ["It was held 8-9 a.m. Tuesday."],
        },
        no=["won 2-3 at 4 p.m.", "a 2-3 win"],
    ),
)

CLOCKS_OF_DAYS = (
    Rule(
        id="range.clocks",
        pattern=f"( from|between start:<clock> {TO} end:<time|clock> / start:<clock> {_UP_TO} end:<time|clock> )",
        build=_of_day_after,
        emits={"start": "clock linked", "end": "time linked"},
        yes={
            "2024-05-21T09:30 2024-05-21T11:00": ["between 9:30 and 11:00 on Tuesday", "9:30 - 11 a.m. on Tuesday"],
            "2024-05-17T15:00 2024-05-17T16:00": ["from 3 to 4 pm tomorrow"],
            "2024-05-20T22:00 2024-05-21T06:00": ["from 10 p.m. to 6 a.m. on Tuesday"],
            "2024-05-16T22:00 2024-05-17T06:00": ["It is shut from 10 p.m. to 6 a.m."],
            "2024-05-15T22:00 2024-05-16T06:00": ["It was shut from 10 p.m. to 6 a.m."],
        },
        no=["at 9:30, and at 11:00 on Tuesday"],
    ),
    Rule(
        id="list.clocks",
        pattern="start:<clock> and|or end:<time>",
        build=_listed,
        emits={"start": "clock linked", "end": "time linked"},
        yes={
            "2024-05-21T09:30 2024-05-21T11:00": ["It opens at 9:30 and 11 a.m. on Tuesday"],
            "2024-05-14T07:00 2024-05-14T19:00": ["It was read at 7 a.m. and 7 p.m. on Tuesday"],
        },
        no=["between 9:30 and 11 a.m. on Tuesday", "at 9:30 and 11 a.m."],
    ),
    Rule(
        id="range.times",
        pattern=f"( from|between start:<time> {TO} end:<time> / start:<time> {_UP_TO} end:<time> )",
        build=range_ends,
        emits=_TIMES,
        yes={
            "2024-05-14T22:00 2024-05-15T05:00": ["It was shut from 10 p.m. on Tuesday until 5 a.m. on Wednesday."],
            "2024-05-12TEV 2024-05-14TMO": ["It was shut from Sunday evening to Tuesday morning."],
        },
        no=["Sunday evening and Tuesday morning"],
    ),
    Rule(
        id="range.clocks_of_day_before",
        pattern=f"day:<dayish|deictic> ,? from|between start:<clock> {TO} end:<clock>",
        build=_of_day_before,
        emits=_TIMES,
        yes={
            "2024-05-17 2024-05-17T09:00 2024-05-17T11:00": ["tomorrow from 9am to 11am"],
            "2024-05-21 2024-05-21T15:00 2024-05-21T17:00": ["on Tuesday between 3 and 5 pm"],
            "2024-05-10 2024-05-10T22:00 2024-05-11T02:00": ["last Friday from 10 p.m. to 2 a.m."],
        },
        no=["tomorrow from 9am", "tomorrow and from 9am to 11am"],
    ),
    Rule(
        id="range.clocks_of_first_day",
        pattern=f"start:<time> {TO} end:<clock>",
        build=_of_day_before,
        emits=_TIMES,
        yes={
            "2024-05-10T22:00 2024-05-11T02:00": ["It was shut from 10 p.m. on Friday to 2 a.m."],
            "2023-05-02T15:00 2023-05-02T17:00": ["from 3 p.m. on 2 May 2023 until 5 p.m."],
        },
        no=["from 10 p.m. on Friday to 2 a.m. on Saturday", "Tuesday night to 5 p.m."],
    ),
)
