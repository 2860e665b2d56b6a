"""Times of day as they are spoken: "half past three", "8 tonight". DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.lengths import due
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import clock
from dateline.model.expressions import Clock, DayPart, Expression, Shift

_HOUR = "hour:<hour|ones|teens|tens>"
_HALF = "( meridiem:<meridiem> / in the part:<daypart> / at part:<daypart> )"
_NOON, _LAST_HOUR, _LAST_NIGHT = 12, 24, 4
_LATE = ("AF", "EV", "NI")
_MIDNIGHT = ("MO", "NI")  # the parts in which twelve is the day's first hour
_NO_COUNT = "~:|~.|~,|~-|<unit>|<units>|<counted>|<people>|<magnitude>|<number>|<currency>"
_NO_PLACE = f"{_NO_COUNT}|<word>|<name>"


def _spoken(captures: Captures) -> Expression | None:
    """An hour in words or figures, so many minutes past or before it, with its half of the day if told."""
    whole = captures["time"] if "time" in captures else Clock(captures["hour"])
    minute = _minutes(captures)
    if not isinstance(whole, Clock) or whole.minute or not 1 <= whole.hour <= 24 or not 0 < minute < 60:
        return None
    before = "to" in captures
    hour = whole.hour % 12 + captures["meridiem"] if "meridiem" in captures else whole.hour
    told = Clock((hour - before) % 24, 60 - int(minute) if before else int(minute))
    return replace(_of_part(told, DayPart(captures["part"])), day=None) if "part" in captures else told


def _spoken_minutes(captures: Captures) -> Expression | None:
    """An hour of at most twelve and ten minutes or more: a number of two words else."""
    minute = captures["minute"]
    is_time = captures["hour"] <= _NOON and 10 <= minute < 60 and minute == int(minute)
    return clock(captures) if is_time else None


def _minutes(captures: Captures) -> float:
    """The minutes that a time lies past or before an hour; 0 for a length in other units and for none."""
    if "length" in captures:
        count, unit = captures["length"].amounts[0]
        return count if unit == "minute" and count is not None else 0
    if "figure" in captures:
        return captures["figure"] if captures["figure"] > _NOON else 0  # a smaller one begins a range of hours
    told: float = captures.get("minute", 30 if "half" in captures else 15)
    return told


def _of_part(time: Clock, part: DayPart) -> Clock:
    """A time of day in a part of a day: eight in the evening is 20:00."""
    if time.hour == _LAST_HOUR and part.part in _LATE:  # the midnight that ends the night
        return replace(time, hour=0, day=None if part.day is None else Shift(1, "day", base=part.day))
    latest = _LAST_NIGHT if part.day == Shift(0, "day") else _NOON // 2  # "tonight at 5" is no morning
    is_late = part.part in _LATE and time.hour < _NOON and (part.part != "NI" or time.hour > latest)
    return replace(time, hour=time.hour + 12 * is_late, day=part.day)


def _hour_of_part(captures: Captures) -> Expression | None:
    part = captures["part"]
    if not isinstance(part, DayPart) or part.day is None:
        return None
    time = captures["time"] if "time" in captures else Clock(captures["hour"])
    return _of_part(time, part) if isinstance(time, Clock) and time.hour <= 24 else None


def _in_the_part(captures: Captures) -> Expression | None:
    return _of_part(captures["time"], DayPart(captures["part"], captures.get("day")))


def _hour_in_the_part(captures: Captures) -> Expression | None:
    """An hour in figures or words, and minutes where told, in a part of the day."""
    minute = captures.get("minute")
    if not 1 <= captures["hour"] <= _NOON or (minute is not None and not 10 <= minute < 60):
        return None
    hour = captures["hour"] % _NOON if captures["part"] in _MIDNIGHT else captures["hour"]
    return _of_part(Clock(hour, minute or 0), DayPart(captures["part"]))


def _half_before(captures: Captures) -> Expression | None:
    """Half an hour after an hour, as the British leave out "past": "at half six"."""
    return Clock(captures["hour"], 30) if 1 <= captures["hour"] <= _NOON else None


def _hour_of_day(captures: Captures) -> Expression | None:
    return Clock(captures["hour"], day=captures["day"]) if 1 <= captures["hour"] <= 24 else None


def _half_day_hour(captures: Captures) -> Expression | None:
    """An hour of a day as it is spoken, twelve at most; a greater number is an age or a price."""
    return _hour_of_day(captures) if captures["hour"] <= _NOON else None


def _twelve(captures: Captures) -> Expression | None:
    return Clock(captures["hour"], 0) if captures["twelve"] == _NOON else None


def _clock_due(captures: Captures) -> Expression | None:
    """A time of day so many days on; None of lengths that end on no day: "in two years at noon"."""
    time: Clock = captures["time"]
    units = [unit for _, unit in captures["length"].amounts]
    return replace(time, day=due(captures["length"])) if units == ["day"] else None


def _spoken_to(captures: Captures) -> Expression | None:
    """So many minutes to an hour, in fives where "minutes" is not said; three to five are hours."""
    return _spoken(captures) if captures.get("minute", 0) % 5 == 0 else None


CLOCKS = (
    Rule(
        id="time.spoken_hour",
        pattern="hour:<ones|teens|tens> meridiem:<meridiem> zone:<zone>?",
        build=clock,
        gives="clock",
        yes={"2024-05-16T03:00": ["at three a.m."], "2024-05-16T22:00": ["ten p.m."]},
        no=["sixty am"],
    ),
    Rule(
        id="time.spoken_minutes",
        pattern="hour:<ones|teens|tens> ~-? minute:<tens|teens|number> meridiem:<meridiem> zone:<zone>?",
        build=_spoken_minutes,
        gives="clock",
        yes={"2024-05-16T19:45": ["seven forty-five pm"], "2024-05-16T06:30": ["six thirty a.m."]},
        no=["seven forty-five", "seven ninety pm"],
    ),
    Rule(
        id="time.hour_in_part",
        pattern=f"( {_HOUR} ( o ~'? clock / ~-? ish )? / hour:<ones|teens|tens> ~-? minute:<tens|teens|number> ) "
        "( in the part:<daypart> / at part:<daypart> )",
        build=_hour_in_the_part,
        gives="clock",
        yes={
            "2024-05-16T08:00": ["8 in the morning", "eight o'clock in the morning", "8-ish in the morning"],
            "2024-05-16T16:00": ["4 in the afternoon"],
            "2024-05-16T19:45": ["seven forty-five in the evening"],
            "2024-05-16T22:00": ["ten at night"],
            "2024-05-16T00:00": ["12 in the morning"],
            "2024-05-16T00:30": ["twelve thirty at night"],
        },
        no=["8 people in the morning", "60 in the morning"],
    ),
    Rule(
        id="time.half_before",
        pattern="half hour:<hour|ones|teens|tens>",
        build=_half_before,
        gives="clock",
        after="at|by|until|till|around|about|<start>",
        before="<end>|.|,|;|on|this|<dayish>|<deictic>|)",
        yes={"2024-05-16T06:30": ["at half six", "by half six."]},
        no=["half six people", "at half six people", "at half 60"],
    ),
    Rule(
        id="time.spoken_minutes_at",
        pattern="hour:<ones|teens|tens> ~-? minute:<tens|teens|number>",
        build=_spoken_minutes,
        gives="clock",
        after="at|by|until|till|around|<start>",
        before="<end>|.|,|;|on|this|in|<dayish>|<deictic>|)",
        yes={"2024-05-16T06:30": ["at six thirty"], "2024-05-16T10:15": ["by ten fifteen, it was over"]},
        no=["at six thirty people", "about six thirty", "six ninety"],
    ),
    Rule(
        id="time.past_hour",
        pattern="( half:half / a? quarter:quarter / minute:<number> / length:<numeric|single> ) past|after "
        f"( time:<clock> / {_HOUR} ( o ' clock )? {_HALF}? )",
        build=_spoken,
        gives="clock",
        not_before=_NO_PLACE,
        yes={
            "2024-05-16T03:30": ["half past three"],
            "2024-05-16T20:10": ["ten past eight p.m.", "ten after eight p.m.", "ten past eight in the evening"],
        },
        no=["past three weeks", "half past"],
    ),
    Rule(
        id="time.to_hour",
        pattern="( ( a? quarter:quarter to:to|before|of / length:<numeric|single> to:to|before ) "
        f"( time:<clock> / {_HOUR} ( o ' clock )? {_HALF}? ) / "
        "( minute:<ones|teens|tens|spoken> / figure:<d2> ) to:to|before "
        f"( time:<halved> / {_HOUR} ( o ' clock )? {_HALF} ) )",
        build=_spoken_to,
        gives="clock",
        not_after="from|between",
        not_before=_NO_COUNT,
        yes={
            "2024-05-16T04:45": ["quarter to five", "15 minutes to 5"],
            "2024-05-16T11:45": ["a quarter to noon"],
            "2024-05-16T23:59": ["a minute to midnight"],
            "2024-05-16T17:45": ["quarter to six p.m.", "a quarter to six in the evening"],
            "2024-05-16T19:50": ["ten to eight in the evening"],
            "2024-05-16T15:40": ["20 to 4 pm"],
        },
        no=["five to ten people", "a quarter of 5 percent", "5 to 7 in the morning", "from ten to two at night"],
    ),
    Rule(
        id="time.minutes_to",
        pattern=f"minute:<ones|teens|tens|spoken> to:to|before {_HOUR} ( o ' clock )?",
        build=_spoken_to,
        gives="clock",
        after="at|until|till|around|nearly|almost|<start>",
        before="<end>|.|,|;|)|?|on|this|in|<dayish>|<deictic>",
        not_before=". <digits>",
        yes={"2024-05-16T03:40": ["at twenty to four", "until twenty to 4."], "2024-05-16T07:55": ["five to eight"]},
        no=[
            "at six to one",
            "odds of ten to one.",
            "five to eight people",
            "in five to ten",
            "They won by ten to five.",
            "Voters approved it by twenty to five on Tuesday.",
        ],
    ),
    Rule(
        id="time.twelve_noon",
        pattern="twelve:<hour|teens> hour:<hour_name>",
        build=_twelve,
        gives="clock",
        yes={"2024-05-16T12:00": ["12 noon", "twelve noon"]},
        no=["11 noon"],
    ),
    Rule(
        id="time.hour_of_part",
        pattern=f"( time:<clock> / {_HOUR} ) on? part:<partial>",
        build=_hour_of_part,
        gives="time",
        after="<start>|at|by|before|after|until|till|from|since|around|about",
        yes={
            "2024-05-16T20:00": ["at 8 tonight", "at 8:00 tonight"],
            "2024-05-16T03:00": ["at 3 this morning"],
            "2024-05-17T00:00": ["midnight tonight"],
            "2024-05-14T18:15": ["It left at 6:15 on Tuesday evening."],
            "2024-05-03T17:20": ["It came at 5.20 on the afternoon of May 3."],
        },
        no=["the 3 this morning"],
    ),
    Rule(
        id="time.half_of_part",
        pattern="time:<halved> on? part:<partial>",
        build=_hour_of_part,
        gives="time",
        yes={"2024-05-13T09:00": ["It shut 9 a.m. Monday morning."], "2024-05-14T23:00": ["shut 11pm Tuesday night"]},
        no=["It shut 9 on Monday morning.", "9 a.m. and Monday morning"],
    ),
    Rule(
        id="time.part_at_hour",
        pattern=f"part:<partial> at|around|about|by? ( time:<clock> / at|around|about|by {_HOUR} ( o ~'? clock )? )",
        build=_hour_of_part,
        gives="time",
        not_before=_NO_PLACE,
        yes={
            "2024-05-16T20:00": ["tonight at 8", "this evening at eight", "tonight at eight o'clock"],
            "2024-05-15T23:30": ["last night at 11:30"],
        },
        no=["tonight at 8 places", "tonight at 10.5 percent"],
    ),
    Rule(
        id="time.clock_in_the_part",
        pattern="( day:<dayish|deictic> ,? at? )? time:<clock> ( in the part:<daypart> / at part:<daypart> )",
        build=_in_the_part,
        gives="clock",
        yes={
            "2024-05-16T15:15": ["3:15 in the afternoon"],
            "2024-05-16T23:20": ["11:20 at night"],
            "2024-05-20T15:00": ["Monday at 3:00 in the afternoon"],
        },
        no=["3:15 in the shade"],
    ),
    Rule(
        id="time.hour_on_day",
        pattern=f"{_HOUR} ( o ~'? clock )? ( on day:<dayish> / day:<deictic> )",
        build=_half_day_hour,
        gives="time",
        after="at|until|till",
        not_before=f"{_NO_COUNT}|~'",
        yes={"2024-05-21T09:00": ["at 9 on Tuesday", "till nine on Tuesday."], "2024-05-17T08:00": ["at 8 tomorrow"]},
        no=[
            "died at 20 on Tuesday",
            "9 on Tuesday",
            "at 9 today's price",
            "Shares rose by 8 on Tuesday.",
            "The index fell by 3 yesterday.",
            "They lost by 2 on Saturday.",
            "The ferry carried about 12 on Friday.",
            "It was cut by 5 on Monday to 20.",
        ],
    ),
    Rule(
        id="time.due_at_clock",
        pattern="length:<numeric|single> at time:<clock>",
        build=_clock_due,
        gives="time",
        after="in",
        yes={"2024-05-18T19:00": ["call him in 2 days at 7 pm", "in two days at 19:00"]},
        no=["in two hours", "for two days at 7 pm", "in two years at noon"],
    ),
    Rule(
        id="time.deictic_at_hour",
        pattern=f"day:<deictic|dayish> at {_HOUR}",
        build=_hour_of_day,
        gives="time",
        before=".|,|;|)|?|!|<end>",
        not_before=_NO_COUNT,
        yes={
            "2024-05-17T09:00": ["tomorrow at 9", "It opens tomorrow at nine."],
            "2024-05-20T10:00": ["Monday at 10"],
            "2024-05-13T10:00": ["13 May at 10"],
        },
        no=["tomorrow at 9 places"],
    ),
)
