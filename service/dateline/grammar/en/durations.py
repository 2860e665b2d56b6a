"""Lengths of time. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.lengths import length, one
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import capture
from dateline.model.expressions import Duration, Expression

#: From the largest to the smallest, as lengths of several units tell them.
_UNITS = ("century", "decade", "year", "month", "fortnight", "week", "day", "workday", "hour", "minute", "second")
_MOST_OF_SINGULAR = 100  # "the 2022 quarter" counts no quarters


def _counted(captures: Captures) -> Expression | None:
    if "unit" in captures:
        return length(captures)
    count = captures["count"]
    return Duration(((count, captures["single"]),)) if count < _MOST_OF_SINGULAR else None


def _roughly(captures: Captures) -> Expression:
    told: Duration = captures["length"]
    return replace(told, modifier="APPROX")


_MODIFIERS = {
    "more": "MORE_THAN",
    "longer": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "at": "EQUAL_OR_MORE",
}


def _half_more(captures: Captures) -> Expression:
    return Duration(((captures.get("count", 1) + 0.5, captures["unit"]),))


def _and_a_half(captures: Captures) -> Expression | None:
    """A number of units and half of one; None for lengths of several units."""
    (count, unit), *others = captures["length"].amounts
    return None if others or count is None else Duration(((count + 0.5, unit),))


def _and_a_quarter(captures: Captures) -> Expression:
    return Duration(((captures.get("count", 1), "hour"), (45 if "three" in captures else 15, "minute")))


def _quarters(captures: Captures) -> Expression:
    return Duration(((captures.get("count", 1) / 4, captures["unit"]),))


def _raced(captures: Captures) -> Expression:
    """The time of a race in figures."""
    return Duration(tuple((captures[unit], unit) for unit in ("hour", "minute", "second")))


def _half(captures: Captures) -> Expression:
    return Duration(((captures.get("count", 0) + 0.5, captures["unit"]),))


def _both(captures: Captures) -> Expression | None:
    """Two lengths as one, of which the second is counted in smaller units; None else."""
    amounts = (*captures["major"].amounts, *captures["minor"].amounts)
    sizes = [_UNITS.index(unit) for _, unit in amounts if unit in _UNITS]
    is_told = all(count is not None for count, _ in amounts) and len(sizes) == len(amounts)
    return Duration(amounts) if is_told and sizes == sorted(set(sizes)) else None


def _working(captures: Captures) -> Expression:
    """A length of working days, or of other units of business."""
    unit = "workday" if "workday" in captures else captures["unit"]
    return Duration(((captures["count"], unit),))


def _hours_minutes(captures: Captures) -> Expression:
    return Duration(((captures["hours"], "hour"), (captures["minutes"], "minute")))


def _vague(captures: Captures) -> Expression:
    return Duration(((None, captures["unit"]),))


def _bare(captures: Captures) -> Expression | None:
    """A length of units without a number; bare nights and seconds are hardly ever one."""
    return None if captures["unit"] in ("night", "second") else _vague(captures)


def _modified(captures: Captures) -> Expression:
    told: Duration = captures["length"]
    return replace(told, modifier=_MODIFIERS.get(captures["modifier"], captures["modifier"]))


FIGURES = (
    Rule(
        id="duration.race",
        pattern="hour:<hour> ~: minute:<minute> ~: second:<minute> ( ~.|~, <digits> )?",
        build=_raced,
        gives="length numeric",
        after="in|of|than",
        not_before="<meridiem>|<zone>|local|on|<dayish>|hrs|hours",
        yes={"PT2H9M45S": ["She won in 2:09:45.", "a time of 2:09:45", "faster than 2:09:45.3"]},
        no=["at 2:09:45", "of 2:09:45 p.m. on Tuesday", "in 2:09"],
    ),
    Rule(
        id="duration.hours_h_minutes",
        pattern="hours:<hour> h minutes:<minute>",
        build=_hours_minutes,
        gives="length numeric",
        after="for|lasted|took|takes|ran|in|lasting|of",
        yes={"PT1H30M": ["It ran for 1h30.", "it took 1h30"]},
        no=["at 1h30", "from 1h30"],
    ),
)

LENGTHS = (
    Rule(
        id="duration.count",
        pattern="count:<number> ( + / ~- odd|something )? more|full|straight|consecutive|successive|whole|long|solid? "
        "( unit:<units> / single:<unit> long? )",
        build=_counted,
        gives="length numeric",
        not_after="<currency>|~.|~-|~/",
        yes={
            "P3Y": ["three years", "3 years"],
            "P1500000Y": ["1.5 million years"],
            "P9D": ["a nine day long march"],
            "P10Y": ["10+ years"],
            "P40Y": ["40-odd years"],
        },
        no=["third year", "the 2018/19 season"],
    ),
    Rule(
        id="duration.working",
        pattern="count:<number> "
        "( working|business|trading workday:day|days / workday:weekdays / "
        "working|business|trading|calendar|fiscal unit:<units> / school|calendar unit:<unit|units> )",
        build=_working,
        gives="length",
        not_after="<currency>|~.|~-",
        yes={
            "P5D": ["five working days", "5 business days", "five weekdays"],
            "P2Y": ["two school years"],
            "2024-05-21": ["three business days from now", "in three business days"],
            "2024-05-09": ["five working days ago"],
        },
        no=["two business owners"],
    ),
    Rule(
        id="duration.short_unit",
        pattern="count:<digits|figure> unit:<short_unit>",
        build=length,
        gives="length numeric",
        not_after="<currency>|~.|~-|~:|~/",
        not_before="~-|<word>|<name>|before",
        yes={"PT3H": ["3 h", "3h", "3 hr"], "PT90M": ["90min", "90 min"]},
        no=["H", "3 h before noon"],
    ),
    Rule(
        id="duration.hours_minutes",
        pattern="hours:<digits> h|hr|hrs ,? minutes:<digits> m",
        build=_hours_minutes,
        gives="length numeric",
        not_after="<currency>|~.|~-|~:|~/",
        yes={"PT2H30M": ["2h 30m", "2h30m", "2 hrs 30 m"]},
        no=["2h", "30 m"],
    ),
    Rule(
        id="duration.hyphenated",
        pattern="count:<number> ~- unit:<unit|units> ( ~-? long )?",
        build=length,
        gives="attributive",
        not_before="~- old",
        yes={"P2W": ["a two-week trial", "two-week-long"], "P10Y": ["10-year"]},
        no=["a 6-year-old boy"],
    ),
    Rule(
        id="duration.period",
        pattern="a|the same? length:<attributive> period",
        build=capture("length"),
        gives="span",
        yes={"P60D": ["a sixty-day period"], "P4W": ["the same four-week period"]},
        no=["a quiet period"],
    ),
    Rule(
        id="duration.long",
        pattern="( ( a|an ~-? )? ( unit:<unit> ~- long / unit:<long_unit> ) / all ~- unit:<span_unit> )",
        build=one,
        gives="attributive",
        yes={"P1D": ["day-long", "daylong", "an all-day event"], "P10Y": ["decade-long", "a decade-long"]},
        no=["a long day"],
    ),
    Rule(
        id="duration.vague_long",
        pattern="( multi ~-? unit:<unit> / <vague> ~- unit:<unit> / unit:<units> ~- long )",
        build=_vague,
        gives="attributive",
        yes={"PXY": ["a multi-year deal", "a several-year stay", "a years-long siege"], "PXM": ["months-long talks"]},
        no=["a multi-part deal", "long years"],
    ),
    Rule(
        id="duration.one",
        pattern="a|an full|whole|entire|single|solid|additional|extra? unit:<span_unit>",
        build=one,
        gives="length single",
        not_before="~-|<ordinal>",
        yes={"P1Y": ["a year", "a full year"], "PT1H": ["an hour"]},
        no=["a second", "the year"],
    ),
    Rule(
        id="duration.vague",
        pattern="a|the? very? ( <vague> / number of / hundreds|thousands|dozens|tens of ) "
        "more|other|short|long? unit:<units>",
        build=_vague,
        gives="length",
        yes={"PXW": ["several weeks", "a few weeks"], "PXY": ["many years"]},
        no=["few people"],
    ),
    Rule(
        id="duration.couple",
        pattern="a|the? couple of? more|other? unit:<units>",
        build=lambda captures: Duration(((2, captures["unit"]),)),
        gives="length",
        yes={"P2D": ["a couple of days"], "P2W": ["couple of weeks", "a couple more weeks"]},
        no=["a couple"],
    ),
    Rule(
        id="duration.half_more",
        pattern="( a|an|one / count:<number> ) "
        "( ~-? and ~-? a ~-? half ~-? unit:<units|unit> / unit:<unit> and a half )",
        build=_half_more,
        gives="length",
        yes={
            "P1Y6M": ["a year and a half", "one and a half years"],
            "P2Y6M": ["two and a half years", "two-and-a-half years"],
        },
        no=["half a year"],
    ),
    Rule(
        id="duration.and_a_half",
        pattern="length:<numeric> and a half",
        build=_and_a_half,
        gives="length",
        yes={"P2Y6M": ["two years and a half", "2 years and a half"]},
        no=["two years and a day", "two years and half of it"],
    ),
    Rule(
        id="duration.and_a_quarter",
        pattern="( ( an hour / count:<number> hours ) and ( a quarter / three:three quarters ) "
        "/ count:<number> and ( a quarter / three:three quarter|quarters ) hours )",
        build=_and_a_quarter,
        gives="length numeric",
        not_before="of|<ordinal>",
        yes={
            "PT1H15M": ["an hour and a quarter", "one and a quarter hours"],
            "PT2H45M": ["two hours and three quarters", "two and three quarter hours"],
        },
        no=["an hour and a quarter of it", "an hour and a half"],
    ),
    Rule(
        id="duration.half",
        pattern="( half a|an / a half ~-? / half ~- / a|the half ~- ) unit:<unit>",
        build=_half,
        gives="length",
        yes={"P50Y": ["half a century"], "PT30M": ["half an hour", "a half-hour"]},
        no=["the second half"],
    ),
    Rule(
        id="duration.half_told_before",
        pattern="half unit:<span_unit>",
        build=_half,
        gives="length",
        after="last|past|previous|next|coming|first",
        yes={"P50Y": ["the last half century", "over the past half century"]},
        no=["half century", "the last half of it"],
    ),
    Rule(
        id="duration.quarters",
        pattern="( ( a / count:<number> )? ~-? quarter|quarters of a|an unit:<span_unit> / a? quarter ~-? unit:hour )",
        build=_quarters,
        gives="length",
        yes={
            "PT45M": ["three quarters of an hour"],
            "PT15M": ["quarter of an hour", "a quarter hour"],
            "P25Y": ["a quarter of a century"],
        },
        no=["three quarters of the vote"],
    ),
    Rule(
        id="duration.whole",
        pattern="the whole|entire unit:<span_unit>",
        build=one,
        gives="length",
        not_before="~-|<ordinal>",
        yes={"P1D": ["the whole day"], "P1W": ["the entire week"]},
        no=["the whole daylight", "all day"],
    ),
    Rule(
        id="duration.all",
        pattern="all unit:<span_unit> long|round?",
        build=one,
        gives="length",
        not_after="of|at|for",
        not_before="<word>|<name>|~-",
        yes={"P1D": ["all day", "it rained all day long."], "P1Y": ["all year", "open all year round"]},
        no=["all days", "all day tickets", "of all year"],
    ),
    Rule(
        id="duration.bare_plural",
        pattern="unit:<units>",
        build=_bare,
        gives="length plural",
        not_after="<digits>|~'|~-|early|small|wee|working|opening|office",
        not_before="~-",
        yes={"PXW": ["for weeks"], "PXY": ["for years"]},
        no=["the week", "dark nights", "the early hours", "working hours"],
    ),
    Rule(
        id="duration.from_to",
        pattern="( count:<number> to|or|~- <number> / between count:<number> and <number> ) unit:<units>",
        build=length,
        gives="length numeric",
        yes={"P2W": ["two to three weeks", "between two and three weeks"], "P12M": ["12 to 18 months", "12-18 months"]},
        no=["two to three people"],
    ),
    Rule(
        id="duration.roughly",
        pattern="about|around|approximately|roughly length:<length>",
        emits={"length": "length"},
        build=_roughly,
        yes={"P2Y": ["about two years", "roughly two years"]},
        no=["about the years"],
    ),
    Rule(
        id="duration.about",
        pattern="( modifier:<roughly> length:<length> / modifier:more|less|fewer|longer than length:<length> / "
        "modifier:at least|most length:<length> / modifier:over length:<single> )",
        build=_modified,
        gives="length",
        yes={"P2Y": ["nearly two years", "more than two years", "at least two years"]},
        no=["more years"],
    ),
    Rule(
        id="duration.to_the_day",
        pattern="length:<length> to the day",
        build=capture("length"),
        gives="length",
        yes={"P2Y": ["two years to the day after the vote", "two years to the day before the vote"]},
        no=["two years to the end"],
    ),
    Rule(
        id="duration.or_two",
        pattern="length:<single> or two|three|more",
        build=_roughly,
        gives="length",
        yes={"P1W": ["a week or two"], "2024-05-15": ["a day or two ago"]},
        no=["a week or two days"],
        not_before="<unit>|<units>",
    ),
    Rule(
        id="duration.vague_pair",
        pattern="unit:<plural> or|and <plural>",
        build=lambda captures: captures["unit"],
        gives="length plural",
        yes={"PXW": ["weeks or months"], "PXD": ["days and weeks"]},
        no=["weeks and talks"],
    ),
    Rule(
        id="duration.clock",
        pattern="major:<numeric|single> ,? and? minor:<numeric>",
        build=_both,
        gives="length numeric",
        yes={
            "PT2H30M": ["two hours and 30 minutes", "two hours 30 minutes"],
            "P1Y2M3D": ["1 year, 2 months and 3 days"],
            "PT1H15M": ["an hour and 15 minutes"],
        },
        no=["two hours or so", "two days, three weeks"],
    ),
)
