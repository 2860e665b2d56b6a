"""Times of day and parts of a day. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.figures import clock_in_figures
from dateline.grammar.ranges import with_year
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always, capture, clock, day_part
from dateline.model.expressions import Calendar, Clock, DayPart, Expression, Shift, Unresolved

#: The last time of day that four figures tell.
_END_OF_DAY = 2400


def _clock_with_half(captures: Captures) -> Expression | None:
    """A time of day with its half, in figures with or without a point between hours and minutes."""
    if "figures" not in captures:
        return clock(captures)
    hour, minute = divmod(captures["figures"], 100)
    told = {"hour": hour, "minute": minute, "meridiem": captures["meridiem"]}
    return clock(told) if minute < 60 else None


def _named_hour(captures: Captures) -> Expression:
    return Clock(captures["hour"], 0, day=captures.get("day"))


def _clock_on(captures: Captures) -> Expression:
    time: Clock = captures["time"]
    return replace(time, offset=captures.get("zone", time.offset), day=captures["day"])


def _clock_on_unit(captures: Captures) -> Expression | None:
    """A time of day of a day told from another; None of other units."""
    day: Expression = captures["day"]
    return _clock_on(captures) if isinstance(day, Shift) and day.unit == "day" else None


def _part_first(captures: Captures) -> Expression:
    """A part of the day that follows; midday is its twelfth hour."""
    return Clock(12, 0, day=captures["day"]) if captures["part"] == "MI" else day_part(captures)


def _small_hours(captures: Captures) -> Expression:
    return DayPart("MO", captures["day"])


def _day_with_year(captures: Captures) -> Expression | None:
    """A day whose year follows the time of day, as programs write it; None where a month is not told."""
    day: Expression = captures["day"]
    time: Clock = captures["time"]
    if not isinstance(day, Calendar) or day.year is not None or None in (day.number, day.day):
        return None
    return replace(time, day=with_year(day, captures["year"].year))


_OF_PLACE = "( local time / new? <name> <name>? time )?"
_BEFORE_CLOCK = "at|by|from|until|till|to|around|between|since|before|after|<start>"


def _military(captures: Captures) -> Expression | None:
    return None if captures["figures"] > _END_OF_DAY else clock_in_figures(captures["figures"], captures.get("zone"))


ZONES = (
    Rule(
        id="time.zone_name",
        pattern="zone:<zone_name>",
        build=capture("zone"),
        gives="zone",
        after="<meridiem>|<minute>|.|clock|<hour_name>",
        not_before="<name>",
        yes={"2024-05-16T17:00": ["5 p.m. Eastern", "at 17:00 Pacific"]},
        no=["at 5 p.m. Central Park", "At 9 a.m. Eastern Airlines flew"],
    ),
)

FIGURES = (
    Rule(
        id="time.military",
        pattern="figures:<d4> ( hours|hrs / zone:<zone> )",
        build=_military,
        gives="clock",
        after=_BEFORE_CLOCK,
        not_after="<currency>",
        not_before="of|a|an|per|<word>",
        yes={"2024-05-16T17:30": ["at 1730 hours", "by 1730 hrs", "at 1730 GMT"]},
        no=["took 1730 hours", "at 1790 GMT"],
    ),
    Rule(
        id="time.military_beside",
        pattern="figures:<d4> zone:<zone>",
        build=_military,
        gives="clock",
        after="(|[|,|;|is|was|~/",
        not_before="<word>|<name>",
        yes={"2024-05-16T14:40": ["(1440 GMT)", "It was 1440 GMT."], "2024-05-22T20:00": ["(2000 GMT Wednesday)"]},
        no=["(1490 GMT)", "In 2000 GMT moved."],
    ),
    Rule(
        id="time.early_military",
        pattern="figures:<early_clock>",
        build=_military,
        gives="clock",
        after="at|by|from|until|till|since|before|after|between",
        not_before="~-|~.|~,|~:|~/|<counted>|<people>",
        yes={"2024-05-16T06:00": ["at 0600", "by 0600."]},
        no=["room 0600", "at 600"],
    ),
    Rule(
        id="time.clock",
        pattern="hour:<hour> "
        "~: minute:<minute> ( ~: second:<minute> ( ~.|~, <digits> )? )? hrs? "
        "( zone:<zone> ( sign:~+|~- ( zone_hour:<d1|d2> ( ~: zone_minute:<minute> )? / zone_clock:<d4> ) )? "
        "/ sign:+ zone_clock:<d4> / sign:- zone_clock:<early_clock> )?",
        build=clock,
        gives="clock unhalved",
        yes={
            "2024-05-16T15:00": ["15:00", "15:00 GMT", "15:00 UTC+2"],
            "2024-05-16T15:00:30": ["15:00:30 +0200", "15:00:30.250 -0500"],
        },
        no=["25:99"],
    ),
    Rule(
        id="time.clock_with_half",
        pattern="( hour:<hour> ~:|~. minute:<minute> ( ~:|~. second:<minute> )? / figures:<d3|d4> ) "
        "meridiem:<meridiem> zone:<zone>?",
        build=_clock_with_half,
        gives="clock halved",
        not_after="<currency>",
        yes={"2024-05-16T15:30": ["3:30 p.m.", "3.30pm", "330 p.m."], "2024-05-16T03:00": ["3:00 am EST"]},
        no=["13:00 p.m.", "390 p.m."],
    ),
    Rule(
        id="time.clock_with_letter",
        pattern="hour:<hour> ~: minute:<minute> meridiem:<meridiem_letter>",
        build=clock,
        gives="clock halved",
        before="<end>|.|,|;|)|on|-|~-|to|<weekday>|<deictic_day>",
        yes={"2024-05-16T15:20": ["3:20p", "at 3:20p."], "2024-05-16T09:30": ["9:30a"]},
        no=["at 9:30 a man came", "13:20p"],
    ),
    Rule(
        id="time.clock_with_h",
        pattern="hour:<hour> h minute:<minute>",
        build=clock,
        gives="clock",
        not_before="min|m|<units>|<short_unit>|~.|<word>",
        yes={"2024-05-16T15:30": ["15h30", "at 15h30"], "2024-05-16T09:05": ["9h05"]},
        no=["2h 30min", "15h"],
    ),
    Rule(
        id="time.clock_dotted_in_zone",
        pattern="hour:<hour> ~. minute:<minute> zone:<zone>",
        build=clock,
        gives="clock",
        not_after="<currency>|~.|~,",
        yes={"2024-05-16T17:30": ["17.30 GMT", "It left at 17.30 GMT."]},
        no=["17.75 GMT", "17.30"],
    ),
    Rule(
        id="time.clock_dotted",
        pattern="hour:<hour> ~. minute:<minute>",
        build=clock,
        gives="clock",
        after="at|from|by|until|till|@",
        before="hours|hrs|local|on|<weekday>|<deictic_day>|this|<zone>",
        yes={"2024-05-21T19:15": ["at 19.15 on Tuesday"], "2024-05-15T09:30": ["until 9.30 yesterday"]},
        no=["at 19.15", "at 19.15 dollars", "at 19.75 on Tuesday"],
    ),
    Rule(
        id="time.hour",
        pattern="hour:<hour> ~-? ( o ~' clock / ish )? meridiem:<meridiem> zone:<zone>?",
        build=clock,
        gives="clock halved",
        yes={"2024-05-16T17:00": ["5 p.m.", "5pm", "5 p.m. EST"]},
        no=["am 5"],
    ),
)

TIMES = (
    Rule(
        id="time.oclock",
        pattern="hour:<hour|ones|teens|tens> ( o ~' clock / oclock ) meridiem:<meridiem>? zone:<zone>?",
        build=clock,
        gives="clock",
        yes={
            "2024-05-16T05:00": ["5 o'clock", "at five o'clock"],
            "2024-05-16T11:00": ["eleven o'clock"],
            "2024-05-16T15:00": ["three o'clock p.m."],
        },
        no=["five o'clocks"],
    ),
    Rule(
        id="time.roughly",
        pattern="hour:<hour> ~-? ish",
        build=clock,
        gives="clock",
        yes={"2024-05-16T08:00": ["8ish", "at 8-ish"]},
        no=["8 dishes"],
    ),
    Rule(
        id="time.midday",
        pattern="midday",
        build=always(Clock(12, 0)),
        gives="clock",
        not_after="the",
        yes={"2024-05-16T12:00": ["midday", "at midday"]},
        no=["middays"],
    ),
    Rule(
        id="time.named_hour",
        pattern="hour:<hour_name> zone:<zone>?",
        build=_named_hour,
        gives="clock halved",
        yes={"2024-05-16T12:00": ["noon", "by noon"]},
        no=["noontide"],
    ),
    Rule(
        id="time.part",
        pattern="( the / mid ~-? ) part:<daypart>",
        build=day_part,
        gives="time",
        after="in|during|by|until|since",
        not_before="of",
        yes={"2024-05-16TMO": ["in the morning"], "2024-05-16TAF": ["by mid-afternoon"]},
        no=["the morning of"],
    ),
    Rule(
        id="time.late_part",
        pattern="mid|early|late ~-? part:<daypart>",
        build=day_part,
        gives="time",
        after="in|during|by|until|since|from|this|<start>",
        not_before="of|on|~-|<word>",
        yes={"2024-05-16TEV": ["late evening", "by late evening"], "2024-05-16TMO": ["mid-morning"]},
        no=["late evening of 5 May", "a late evening walk"],
    ),
    Rule(
        id="time.at_night",
        pattern="part:night",
        build=always(DayPart("NI", Unresolved())),
        gives="date open",
        after="at|by",
        yes={"XXXX-XX-XXTNI": ["at night", "they fled at night."]},
        no=["the night"],
    ),
    Rule(
        id="time.at_day_mark",
        pattern="part:<day_mark>",
        build=day_part,
        gives="time",
        after="at|by|before|after|since|until|till|from",
        not_before="of|on|prayers|service|services|to|till|until|<name>|-|~-",
        yes={
            "2024-05-16TMO": ["at dawn", "They left at first light."],
            "2024-05-16TEV": ["by nightfall", "until dusk"],
        },
        no=["a red dawn", "at dawn of the age", "from dawn to dusk", "at dawn prayers"],
    ),
    Rule(
        id="time.overnight",
        pattern="overnight",
        build=always(DayPart("NI")),
        gives="time",
        yes={"2024-05-16TNI": ["overnight"], "2024-05-15TNI": ["fell overnight"]},
        no=["night"],
    ),
    Rule(
        id="time.clock_on_day",
        pattern=f"time:<clock> {_OF_PLACE} ,? ( on|of? day:<dayish> / on the day:<weekly> ) zone:<zone>?",
        build=_clock_on,
        gives="time",
        not_before="<daypart>",
        yes={
            "2024-05-21T17:00": ["5 p.m. on Tuesday", "5 p.m. Tuesday", "5 p.m. local time on Tuesday"],
            "2024-05-21T05:34": ["5:34 a.m. Moscow time on Tuesday", "5:34 a.m. Baghdad time on Tuesday"],
            "2024-05-21T10:00": ["10 a.m. Port Louis time Tuesday"],
            "2024-05-14T17:00": ["it closed at 5 p.m. on the Tuesday"],
        },
        no=["5 p.m. and Tuesday"],
    ),
    Rule(
        id="time.clock_beside_clock",
        pattern=f"time:<clock> {_OF_PLACE} (|[ <clock> )|] ,? on|of? day:<dayish>",
        build=_clock_on,
        gives="time",
        yes={
            "2024-05-14T15:00": [
                "It fell at 3 p.m. local time (1400 GMT) on Tuesday.",
                "It fell at 3 p.m. (1400 GMT) Tuesday",
            ]
        },
        no=["at 3 p.m. (1400 GMT)", "at 3 p.m. (in May) on Tuesday"],
    ),
    Rule(
        id="time.clock_on_told_day",
        pattern=f"time:<clock> {_OF_PLACE} ,? on|of? day:<unitary>",
        build=_clock_on_unit,
        gives="time",
        not_before="<daypart>",
        yes={
            "2024-05-17T12:00": ["noon the next day", "noon on the following day"],
            "2024-05-16T09:00": ["9 a.m. that day"],
        },
        no=["noon the next year", "9 a.m. this week"],
    ),
    Rule(
        id="time.told_day_at_clock",
        pattern="day:<unitary> ,? at time:<clock>",
        build=_clock_on_unit,
        gives="time",
        yes={"2024-05-17T12:00": ["the next day at noon"], "2024-05-16T09:00": ["the same day at 9 a.m."]},
        no=["the next week at noon", "that day he left at noon"],
    ),
    Rule(
        id="time.clock_on_day_of_event",
        pattern="time:<clock> ( on the day|<daypart> of|after|before / <numeric|single> before|after )",
        build=lambda captures: replace(captures["time"], day=Unresolved()),
        emits={"time": "time"},
        not_before="<date>",
        yes={
            "XXXX-XX-XXT13:50": ["at 1:50 p.m. on the day of the theft"],
            "XXXX-XX-XXT13:50 P1D": ["at 1:50 p.m. on the day after the theft"],
            "XXXX-XX-XXT13:50 P2D": ["at 1:50 p.m. two days before the theft"],
        },
        no=["at 1:50 p.m. on the day", "at 1:50 p.m. on the day after Christmas 2015"],
    ),
    Rule(
        id="time.day_at_clock",
        pattern="day:<dayish> ,|~:? at? time:<clock>",
        build=_clock_on,
        gives="time",
        yes={"2024-05-21T17:00": ["Tuesday at 5 p.m.", "Tuesday, 5 p.m."]},
        no=["Tuesday and 5 p.m."],
    ),
    Rule(
        id="time.day_part",
        pattern="day:<dayish> ( at / mid|early|late ~-? )? part:<daypart>",
        build=day_part,
        gives="time partial",
        yes={
            "2024-05-14TNI": ["Tuesday night", "Tuesday at night"],
            "2024-05-15TMO": ["yesterday morning", "yesterday early morning", "yesterday at dawn"],
        },
        no=["the Tuesday nights"],
    ),
    Rule(
        id="time.small_hours",
        pattern="the? early|small|wee hours of|on day:<dayish|deictic>",
        build=_small_hours,
        gives="time",
        not_before="<daypart>",
        yes={"2023-10-03TMO": ["the early hours of 3 October 2023"], "2024-05-15TMO": ["the small hours of yesterday"]},
        no=["the early hours of the war", "early hours"],
    ),
    Rule(
        id="time.small_hours_alone",
        pattern="the early|small|wee hours",
        build=always(DayPart("MO")),
        gives="time",
        after="in|into|until|till|since|during",
        not_before="of|on|~-|<daypart>",
        yes={"2024-05-16TMO": ["in the early hours", "He rang in the small hours."]},
        no=["the early hours", "in the early hours of the war"],
    ),
    Rule(
        id="time.ctime",
        pattern="day:<dayish> time:<clock> year:<yearly>",
        build=_day_with_year,
        gives="time",
        yes={"2015-02-21T11:50:48": ["Sat Feb 21 11:50:48 2015", "Sat Feb 21 11:50:48 EST 2015"]},
        no=["Feb 21, 2015 11:50:48", "Saturday 11:50 2015"],
    ),
    Rule(
        id="time.part_day",
        pattern="mid? ~-? part:<daypart> day:<deictic|weekly>",
        build=_part_first,
        gives="time",
        yes={
            "2024-05-15TAF": ["mid-afternoon yesterday"],
            "2024-05-14TMO": ["morning Tuesday"],
            "2024-05-17T12:00": ["midday tomorrow"],
        },
        no=["morning papers"],
    ),
    Rule(
        id="time.part_of_day",
        pattern="the? early|late? part:<daypart|day_mark> ( hours|<plural> )? of|on day:<dayish|deictic>",
        build=day_part,
        gives="time partial",
        yes={"2024-05-14TMO": ["the morning of May 14", "the morning of 14 May"]},
        no=["the morning after"],
    ),
)
