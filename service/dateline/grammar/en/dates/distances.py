"""Lengths of time counted from the day of writing, the story or an event.

DCT of the examples: 2024-05-16, a Thursday.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.lengths import away, due, from_day, from_event, in_whole_units
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import capture, day_part, window
from dateline.model.expressions import Anchor, Calendar, Duration, Expression, Shift, Unresolved, Weekday, Window

_WEEKEND = Calendar("weekend")
_CLOCK_UNITS = ("hour", "minute")
_DETERMINER = "the|a|an|that|this|these|his|her|its|their|our|my|any|he|she|it|they|we|i|you|<name>"


def _ago_on(captures: Captures) -> Expression | None:
    """So long ago, counted from a day that is told: "a year ago today"; None of a rough distance."""
    ago, day = captures["time"], captures["day"]
    is_told = isinstance(ago, Shift) and isinstance(day, Shift) and (day.unit == "day" or day.count == 0)
    return replace(ago, base=day, keeps=True) if is_told else None


def _past_window(captures: Captures) -> Expression:
    """A length of time up to now, its number told with it or before: "the four previous weeks"."""
    length: Duration = captures["length"]
    if "count" in captures:
        length = replace(length, amounts=((captures["count"], length.amounts[0][1]),))
    return Window(length, -1)


def _from_clock(captures: Captures) -> Expression | None:
    """So many hours and minutes before or after a time of day; None of longer units."""
    told: Duration = captures["length"]
    is_told = all(count is not None and unit in _CLOCK_UNITS for count, unit in told.amounts)
    direction = -1 if captures["relation"] == "before" else 1
    base: Expression = captures["time"]
    for count, unit in map(_in_whole, told.amounts if is_told else ()):
        base = Shift(direction * count, unit, keeps=True, base=base)
    return base if is_told else None


def _in_whole(amount: tuple[float | None, str]) -> tuple[float, str]:
    return in_whole_units(amount[0] or 0, amount[1])


def _due(captures: Captures) -> Expression:
    return due(captures["length"])


def _beside(captures: Captures) -> Expression | None:
    """The unit before or after a day; None of a unit that is told by itself, but for a weekend."""
    if captures.get("weekend", _WEEKEND) != _WEEKEND:
        return None
    direction = -1 if captures["relation"] == "before" else 1
    return Shift(direction, captures.get("unit", "weekend"), base=captures["day"])


def _beside_event(captures: Captures) -> Expression | None:
    """A named time or a weekend beside an event, which alone tells when it is; None of other units."""
    return None if isinstance(captures["named"], Shift) else Unresolved()


def _weekday_beside(captures: Captures) -> Expression | None:
    """The weekday before or after a day; None beside a stretch of more days."""
    day = captures["day"]
    if isinstance(day, Calendar) and day.granularity != "day":
        return None
    step = (-1 if captures["relation"] == "before" else 1) * captures.get("number", 1)
    return Weekday(captures["weekday"], step, Anchor.STORY, base=day)


LENGTHS = (
    Rule(
        id="relative.ago",
        pattern="length:<length> ( or so )? ago",
        build=away(-1),
        gives="date unitary ago",
        yes={"2024-W18": ["two weeks ago"], "2023": ["a year ago"], "2024-03": ["two months ago"]},
        no=["long ago"],
    ),
    Rule(
        id="relative.back",
        pattern="length:<length> back",
        build=away(-1),
        gives="date unitary",
        before="<end>|.|,|;|)",
        yes={"2024-W18": ["two weeks back"], "2023": ["It closed a year back."]},
        no=["two weeks back home"],
    ),
    Rule(
        id="relative.earlier",
        pattern="length:<length> earlier|previously|beforehand|prior",
        build=away(-1, Anchor.STORY, keeps=True),
        gives="date unitary",
        not_before="than|to",
        yes={"2024-05-13": ["three days earlier"], "2024-05-14": ["two days previously"]},
        no=["three days earlier than"],
    ),
    Rule(
        id="relative.before",
        pattern="length:<length> before",
        build=away(-1, Anchor.STORY, keeps=True),
        gives="date unitary",
        before=",|.|;|)|:|<end>",
        yes={"2024-05-14": ["two days before.", "two days before, it rained"]},
        no=["two days before the vote"],
    ),
    Rule(
        id="relative.later",
        pattern="length:<length> later|afterwards|afterward|thereafter",
        build=away(1, Anchor.STORY, keeps=True),
        gives="date unitary",
        not_before="than",
        yes={"2024-05-19": ["three days later"], "2024-05-18": ["two days afterwards"]},
        no=["later in three days"],
    ),
    Rule(
        id="relative.after",
        pattern="length:<length> after",
        build=away(1, Anchor.STORY, keeps=True),
        gives="date unitary",
        before=",|.|;|)|:|<end>",
        yes={"2024-05-18": ["two days after.", "two days after, it will rain"]},
        no=["two days after the vote"],
    ),
    Rule(
        id="relative.from_now",
        pattern="length:<length> ( from now / hence )",
        build=away(1),
        gives="date unitary",
        yes={"2024-05-18": ["two days from now"], "2026": ["two years from now", "two years hence"]},
        no=["from now"],
    ),
    Rule(
        id="relative.past_window",
        pattern="( the|these? last|past|previous|preceding / the count:<number>? previous ) length:<length>",
        build=_past_window,
        gives="span closing",
        yes={
            "P2Y": ["the past two years", "the last two years"],
            "PXW": ["the past few weeks"],
            "P4W": ["the four previous weeks"],
        },
        no=["two years past"],
    ),
    Rule(
        id="relative.next_window",
        pattern="the? next|coming|upcoming length:<length>",
        build=window(1),
        gives="span",
        yes={"P2Y": ["the next two years"], "PXM": ["the next few months"]},
        no=["the next step"],
    ),
    Rule(
        id="relative.following_window",
        pattern="the? following|ensuing|subsequent length:<length>",
        build=window(1, Anchor.STORY),
        gives="span",
        yes={"P2Y": ["the following two years"], "PXM": ["the ensuing few months"]},
        no=["the following step"],
    ),
    Rule(
        id="relative.first_window",
        pattern="the|its|his|her|their? first|opening length:<length>",
        build=capture("length"),
        gives="span opening",
        not_after="<ordinal>",
        yes={"P9M": ["the first nine months"], "P2Y": ["its first two years"]},
        no=["nine months"],
    ),
    Rule(
        id="relative.final_window",
        pattern="the|its|his|her|their? final|last|closing length:<length>",
        build=capture("length"),
        gives="span closing",
        not_after="<ordinal>",
        yes={"P9M": ["the final nine months"], "P2Y": ["its last two years"]},
        no=["nine months"],
    ),
    Rule(
        id="relative.the_length",
        pattern="the length:<numeric>",
        build=capture("length"),
        gives="span",
        before=",|.|ended|ending|to|)|;|and|in|was|were|that|which",
        yes={"P9M": ["the nine months.", "the nine months to"]},
        no=["the two day rally"],
    ),
    Rule(
        id="relative.units_ahead",
        pattern="the length:<plural> ahead|since|to",
        build=capture("length"),
        gives="span",
        before="<word>|.|,|come",
        yes={"PXW": ["the weeks ahead.", "the weeks to come"]},
        no=["the weeks"],
    ),
)

DAYS = (
    Rule(
        id="relative.from_day",
        pattern="length:<numeric|single> ( relation:from|after|before / relation:prior to ) "
        "day:<dayish|deictic|yearly>",
        build=from_day,
        gives="date dayish",
        not_before="to|until|till|through",
        yes={
            "2024-05-28": ["two weeks from 14 May", "a fortnight after 14 May"],
            "2024-05-12": ["two days before 14 May", "two days prior to 14 May"],
            "1822": ["seven years after 1815"],
        },
        no=["two weeks from the vote", "two weeks after 1815", "64 days from 14 May to 16 July"],
    ),
    Rule(
        id="relative.ago_on",
        pattern="time:<ago> day:<deictic|unitary>",
        build=_ago_on,
        gives="date dayish",
        yes={
            "2023-05-16": ["a year ago today"],
            "2024-05-08": ["a week ago yesterday"],
            "2019-05": ["five years ago this month"],
        },
        no=["a year ago Tuesday", "a year ago last week", "a year ago the weekend"],
    ),
    Rule(
        id="relative.unit_beside_day",
        pattern="( the? unit:day|week / weekend:<unitary> ) relation:before|after|following day:<dayish>",
        build=_beside,
        gives="date dayish",
        yes={
            "2015-11-25": ["the day before Thanksgiving 2015", "day before Thanksgiving 2015"],
            "2015-W51": ["the week before Christmas 2015"],
            "2021-W14-WE": ["the weekend after Easter 2021"],
        },
        no=["the day before the vote"],
    ),
    Rule(
        id="relative.eve_of_day",
        pattern="the? eve of day:<dayish>",
        build=lambda captures: Shift(-1, "day", base=captures["day"]),
        gives="date dayish",
        yes={"2019-01-04": ["the eve of 5 January 2019"], "2024-05-16": ["the eve of tomorrow"]},
        no=["on the eve of the vote", "the eve of 2019"],
    ),
    Rule(
        id="relative.weekday_beside_day",
        pattern="the? number:<ordinal>? weekday:<weekly> relation:before|after|following day:<dated|festive|nth>",
        build=_weekday_beside,
        gives="date dayish",
        yes={
            "2015-04-03": ["the Friday before Easter 2015"],
            "2015-12-27": ["the Sunday after Christmas 2015"],
            "2024-11-05": ["the first Tuesday after the first Monday in November 2024"],
            "2015-12-04": ["the third Friday before Christmas 2015"],
        },
        no=["Friday before noon", "the Friday after 2015"],
    ),
    Rule(
        id="relative.named_beside_event",
        pattern="( the named:<weekly|monthly> / named:<seasonal> / named:<unitary> ) "
        "before|after|following the|a|an|his|her|its|their|<name>",
        build=_beside_event,
        emits={"named": "date open"},
        not_before="<date>|<length>|<ordinal>",
        yes={
            "?": [
                "in the winter after the theft",
                "the Friday before the vote",
                "the November after Lehman",
                "the weekend before the vote",
            ]
        },
        no=["in the winter after 2015", "the Friday before Easter"],
    ),
)

CLOCKS = (
    Rule(
        id="time.clock_on_nth_day",
        pattern="( time:<clock> ( local time / <name> time )? ,? on|of? day:<nth> / day:<nth> ,? at time:<clock> )",
        build=lambda captures: replace(captures["time"], day=captures["day"]),
        gives="time",
        yes={
            "1871-08-26T12:00": ["noon on the last Saturday of August 1871"],
            "2024-06-04T09:00": ["It opens on the first Tuesday of June at 9 a.m."],
        },
        no=["noon on Saturday"],
    ),
    Rule(
        id="time.part_of_nth_day",
        pattern="the? early|late? part:<daypart|day_mark> of|on day:<nth>",
        build=day_part,
        gives="time partial",
        yes={
            "1943-04-12TMO": ["dawn on the second Monday of April 1943"],
            "2024-03-31TNI": ["the night of the last day of March"],
        },
        no=["dawn on Monday"],
    ),
    Rule(
        id="time.from_clock",
        pattern="length:<length> relation:before|after time:<clock|time>",
        build=_from_clock,
        gives="time",
        yes={
            "2024-05-16T11:00": ["an hour before noon"],
            "2024-05-14T18:30": ["an hour and a half after 5 p.m. on Tuesday"],
        },
        no=["a week before noon on Tuesday", "an hour before the vote"],
    ),
)

DUE = (
    Rule(
        id="relative.in_length_first",
        pattern="in about|around|approximately|roughly|exactly|just|only? length:<length>",
        build=_due,
        emits={"length": "date unitary"},
        after="<start>|(|*",
        not_before="of|'|,|<word>",
        yes={"2024-W22": ["in 2 weeks", "In about two weeks."], "2024-05-18": ["in exactly two days"]},
        no=["for two weeks", "In two weeks, prices rose."],
    ),
    Rule(
        id="relative.in_lengths_time",
        pattern="in length:<length> ' s? time",
        build=_due,
        emits={"length": "date unitary"},
        yes={"2024-W22": ["in two weeks' time"], "2025": ["in a year's time"]},
        no=["in two weeks"],
    ),
    Rule(
        id="relative.in_length",
        pattern="in about|around|approximately|roughly|exactly|just|only? length:<length>",
        build=capture("length"),
        emits={"length": "length due"},
        not_before="of|'",
        yes={"2024-W22": ["It will open in 2 weeks", "She will return in two weeks"], "P2W": ["It grew in two weeks"]},
        no=["for two weeks", "in two weeks' time"],
    ),
)

THE_UNITS = (
    Rule(
        id="relative.the_unit_told",
        pattern="the unit:<unit>",
        build=capture("unit"),
        gives="the_unit",
        not_after="to",
        before="before|after",
        yes={"P1D": ["the day after the vote"], "P1Y": ["the year before the war"]},
        no=["the day of the vote", "two years to the day after the vote"],
    ),
)

EVENTS = (
    Rule(
        id="relative.before_event",
        pattern="length:<length> before|prior",
        build=from_event(-1),
        emits={"length": "span told"},
        before=f"to|{_DETERMINER}|<word>",
        yes={"P6M": ["six months before the invasion"], "P2D": ["two days before its vote"]},
        no=["six months before."],
    ),
    Rule(
        id="relative.after_event",
        pattern="length:<length> after|following|into|since",
        build=from_event(1),
        emits={"length": "span told"},
        before=f"{_DETERMINER}|<word>",
        yes={
            "P2D": ["two days after the vote"],
            "P3W": ["three weeks following the verdict"],
            "P15Y": ["fifteen years after he opened it"],
        },
        no=["two days after."],
    ),
    *(
        Rule(
            id=f"relative.unit_{name}_event",
            pattern=f"length:<the_unit> {name}",
            build=from_event(direction),
            emits={"length": "span told"},
            before=_DETERMINER,
            yes=yes,
            no=[f"the day {name}.", f"the day {name} last", f"the day {name} Christmas", f"the Sunday {name} the vote"],
        )
        for name, direction, yes in (
            ("before", -1, {"P1W": ["the week before the vote"], "P1D": ["the day before his arrest"]}),
            ("after", 1, {"P1M": ["the month after the firm was fined"], "P1D": ["the day after the vote"]}),
        )
    ),
)
