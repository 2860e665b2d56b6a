"""Times told from the day of writing or from the story. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import (
    away,
    bare_unit,
    capture,
    days_away,
    nth_of,
    refer,
    shift,
    stepped,
    window,
    within,
)
from dateline.model.expressions import Anchor, Calendar, DayPart, Expression, Shift, Unresolved, Weekday, Within

_NAMED = "( weekday:<weekday> / month:<month> / the? season:<season|shy_season> )"


def _part_of_today(count: int, part: str) -> Expression:
    return DayPart(part, Shift(count, "day"))


def _month_day_step(step: int) -> object:
    def build(captures: Captures) -> Expression:
        return Weekday(bare_unit(captures), step)

    return build


def _unit_of_year(captures: Captures) -> Expression:
    return Within(bare_unit(captures), captures["outer"])


def _quarter_before(captures: Captures) -> Expression:
    inner = captures.get("inner")
    if inner is None:
        return Shift(-1, "year", Anchor.STORY, keeps=True)
    return Within(inner, Shift(-1, "year", Anchor.STORY))


def _decade_step(captures: Captures) -> Expression:
    return Calendar("decade")


DEICTIC = (
    Rule(id="relative.day", pattern="count:<deictic_day>", build=days_away, gives="date dayish",
         yes={"2024-05-16": ["today", "Today"], "2024-05-15": ["yesterday"], "2024-05-17": ["tomorrow"]}, no=["day"]),
    Rule(id="relative.day_after_tomorrow", pattern="the day after tomorrow", build=lambda captures: Shift(2, "day"),
         gives="date dayish", yes={"2024-05-18": ["the day after tomorrow"]}, no=["the day after"]),
    Rule(id="relative.day_before_yesterday", pattern="the day before yesterday",
         build=lambda captures: Shift(-2, "day"), gives="date dayish",
         yes={"2024-05-14": ["the day before yesterday"]}, no=["the day before"]),
    Rule(id="relative.tonight", pattern="tonight", build=lambda captures: _part_of_today(0, "NI"), gives="time",
         yes={"2024-05-16TNI": ["tonight", "Tonight"]}, no=["night"]),
    Rule(id="relative.last_night", pattern="last night", build=lambda captures: _part_of_today(-1, "NI"),
         gives="time", yes={"2024-05-15TNI": ["last night", "Last night"]}, no=["the last nights"]),
    Rule(id="relative.reference", pattern="( right|just|even|until|as of )? name:<reference>",
         build=capture("name"), gives="date", yes={"PRESENT_REF": ["now"], "PAST_REF": ["recently"]}, no=["know"]),
)

UNITS = (
    Rule(id="relative.this_unit", pattern="this|current unit:<unit>", build=shift(0), gives="date unitary",
         yes={"2024": ["this year"], "2024-W20": ["this week"], "2024-05": ["this month"]}, no=["these years"]),
    Rule(id="relative.the_current_unit", pattern="the current|present unit:<unit>", build=shift(0), gives="date unitary",
         yes={"2024": ["the current year"], "2024-05": ["the current month"]}, no=["the currents"]),
    Rule(id="relative.last_unit", pattern="( the? last|past unit:<unit> )", build=shift(-1), gives="date unitary",
         not_before="of", yes={"2023": ["last year"], "2024-W19": ["last week"], "2024-04": ["last month"]},
         no=["the last years"]),
    Rule(id="relative.next_unit", pattern="next|coming unit:<unit>", build=shift(1), gives="date unitary",
         yes={"2025": ["next year"], "2024-W21": ["next week"], "2024-06": ["next month"]}, no=["next to a week"]),
    Rule(id="relative.the_next_unit", pattern="the next|following|subsequent|ensuing unit:<unit>",
         build=shift(1, Anchor.STORY), gives="date unitary",
         yes={"2025": ["the following year"], "2024-05-17": ["the next day", "the following day"]}, no=["the next step"]),
    Rule(id="relative.unit_following", pattern="the unit:<unit> following|after", build=shift(1, Anchor.STORY),
         gives="date unitary", not_before="<word>|<name>|the|a|that|this",
         yes={"2024-05-17": ["the day after", "the day following"]}, no=["the day after the vote"]),
    Rule(id="relative.unit_before", pattern="the unit:<unit> before|previously|earlier", build=shift(-1, Anchor.STORY, keeps=True),
         gives="date unitary", not_before="<word>|<name>|the|a|that|this|its|his",
         yes={"2024-05-15": ["the day before"], "2023": ["the year before"]}, no=["the day before the vote"]),
    Rule(id="relative.the_previous_unit", pattern="the previous|preceding|prior unit:<unit>",
         build=shift(-1, Anchor.STORY), gives="date unitary",
         yes={"2023": ["the previous year"], "2024-05-15": ["the previous day"]}, no=["the previous owner"]),
    Rule(id="relative.that_unit", pattern="that|the same|very? unit:<unit>", build=shift(0, Anchor.STORY),
         gives="date unitary",
         yes={"2024": ["that year", "the same year"], "2024-05-16": ["that same day", "the same day"]}, no=["that yearly"]),
    Rule(id="relative.year_earlier_unit", pattern="the? ( comparable )? year ~-? earlier|ago inner:<quarterly>?",
         build=_quarter_before, gives="date", not_after="a|one",
         yes={"2023": ["year-earlier"]}, no=["a year earlier"]),
)

LENGTHS = (
    Rule(id="relative.ago", pattern="length:<length> ago", build=away(-1), gives="date unitary",
         yes={"2024-05-02": ["two weeks ago"], "2023-05": ["a year ago"], "2024-03": ["two months ago"]}, no=["long ago"]),
    Rule(id="relative.earlier", pattern="length:<length> earlier|before|previously|prior|beforehand",
         build=away(-1, Anchor.STORY, keeps=True), gives="date unitary",
         not_before="<word>|<name>|the|a|that|this|than|his|its|their|to",
         yes={"2024-05-13": ["three days earlier"], "2024-05-14": ["two days before"]}, no=["earlier than three days"]),
    Rule(id="relative.later", pattern="length:<length> later|after|afterwards|afterward|on|thereafter|hence",
         build=away(1, Anchor.STORY, keeps=True), gives="date unitary",
         not_before="<word>|<name>|the|a|that|this|than|his|its|their|to|<date>",
         yes={"2024-05-19": ["three days later"], "2024-05-18": ["two days after"]}, no=["later in three days"]),
    Rule(id="relative.in_length", pattern="length:<length>", build=away(1), gives="date unitary", after="in",
         before="time|from", yes={"": []}, no=["three days"]),
    Rule(id="relative.from_now", pattern="length:<length> from now|today", build=away(1), gives="date unitary",
         yes={"2024-05-18": ["two days from now"], "2026": ["two years from now"]}, no=["from now"]),
    Rule(id="relative.past_window", pattern="the? last|past|previous|preceding length:<length>", build=window(-1), gives="span",
         yes={"P2Y": ["the past two years", "the last two years"], "PXW": ["the past few weeks"]}, no=["two past years"]),
    Rule(id="relative.next_window", pattern="the? next|coming|following|ensuing length:<length>", build=window(1), gives="span",
         yes={"P2Y": ["the next two years"], "PXM": ["the coming months"]}, no=["two next years"]),
)

NAMED = (
    Rule(id="relative.last_named", pattern=f"last|past {_NAMED}", build=stepped(-1), gives="date dayish",
         yes={"2024-05-10": ["last Friday"], "2023-10": ["last October"], "2023-FA": ["last fall"]}, no=["the last straw"]),
    Rule(id="relative.next_named", pattern=f"next|coming {_NAMED}", build=stepped(1), gives="date dayish",
         yes={"2024-05-24": ["next Friday"], "2024-10": ["next October"], "2024-SU": ["next summer"]}, no=["next door"]),
    Rule(id="relative.this_named", pattern=f"this past? {_NAMED}", build=stepped(0), gives="date dayish",
         yes={"2024-05-17": ["this Friday"], "2024-10": ["this October"], "2024-SU": ["this summer"]}, no=["this may help"]),
    Rule(id="relative.named_of_unit", pattern=f"{_NAMED} of? outer:<unitary>", build=_unit_of_year, gives="date",
         yes={"2023-10": ["October last year", "October of last year"], "2024-05-06": ["Monday last week"]},
         no=["October this way"]),
    Rule(id="relative.named_day_of_unit", pattern="month:<month> .? day:<day_number|ordinal> of? outer:<unitary>",
         build=_unit_of_year, gives="date dayish",
         yes={"2023-10-05": ["October 5 of last year", "October 5 last year"]}, no=["October 5 of the book"]),
)
