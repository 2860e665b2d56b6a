"""Times told from the day of writing or from the story. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import (
    always,
    away,
    capture,
    from_event,
    one,
    part_of_shifted,
    refer,
    shift,
    stepped,
    vague,
    window,
)
from dateline.model.expressions import Anchor, Calendar, Duration, Expression, Shift, Unresolved, Window, Within

_NAMED = "( weekday:<weekday> / month:<month> / the? season:<season|shy_season> )"
_DETERMINER = "the|a|an|that|this|these|his|her|its|their|our|my|any|<name>"


def _year_before(captures: Captures) -> Expression:
    if "length" in captures:
        return Window(captures["length"], -1, Anchor.STORY)
    before = Shift(-1, "year", Anchor.STORY, keeps=True)
    if "inner" in captures:
        return Within(captures["inner"], Shift(-1, "year", Anchor.STORY))
    return before


def _window_of_one(captures: Captures) -> Expression:
    return Window(Duration(((1, captures["unit"]),)), -1)


def _quarter_of_year(captures: Captures) -> Expression:
    return Within(Calendar("quarter"), Calendar("year", captures["year"]))


REFERENCES = (
    Rule(id="relative.reference", pattern="name:<reference>", build=refer, gives="date reference", not_after="as",
         yes={"PRESENT_REF": ["now", "currently", "nowadays"], "PAST_REF": ["recently"]}, no=["as recently as"]),
    Rule(id="relative.soon", pattern="soon", build=vague("FUTURE_REF"), gives="date reference", after="will|would|to|be|ll|shall|could|expected|is|are|very|happen|come|enough",
         not_before="as|after", yes={"FUTURE_REF": ["it will soon end", "it is soon over"]}, no=["as soon as", "he soon left"]),
    Rule(id="relative.adjective", pattern="name:<reference_adjective>", build=refer, gives="date reference",
         before="<word>|<name>", not_before="of|in|to|account|accounts",
         yes={"PRESENT_REF": ["the current crisis"], "PAST_REF": ["recent talks"]}, no=["current of air"]),
    Rule(id="relative.vague_units", pattern="name:<coming> <vague>? units:<plural>", build=refer, gives="date reference",
         yes={"FUTURE_REF": ["future years", "coming months"]}, no=["coming home"]),
    Rule(id="relative.recent_units", pattern="recent length:<plural>", build=window(-1), gives="span",
         yes={"PXW": ["recent weeks"], "PXY": ["recent years"]}, no=["recent talks"]),
    Rule(id="relative.the_future", pattern="the near|distant|foreseeable? future", build=vague("FUTURE_REF"),
         gives="date reference", yes={"FUTURE_REF": ["the future", "the near future"]}, no=["a future"]),
    Rule(id="relative.the_past", pattern="the recent|distant? past", build=vague("PAST_REF"), gives="date reference",
         after="in|from|of", not_before="<unit>|<units>|<number>|<vague>", yes={"PAST_REF": ["in the past", "from the recent past"]}, no=["the past year"]),
    Rule(id="relative.that_period", pattern="( this|that / the same ) period|date|moment|point", build=always(Unresolved()),
         gives="date open", not_before="of|in", yes={"?": ["during this period", "in the same period"]}, no=["this point of view"]),
    Rule(id="relative.this_time", pattern="this time", build=vague("PRESENT_REF"), gives="date reference", after="at",
         yes={"PRESENT_REF": ["at this time", "no comment at this time."]}, no=["this time"]),
    Rule(id="relative.that_time", pattern="this|that time", build=always(Unresolved()), gives="date open",
         after="during|by|since|until|before|from|around|throughout|about|at", yes={"?": ["during this time", "by that time"]}, no=["this time"]),
    Rule(id="relative.earlier_years", pattern="previous|past|earlier|intervening units:<plural>", build=vague("PAST_REF"),
         gives="date reference", not_after="<number>|<vague>|the", yes={"PAST_REF": ["previous years", "past years"]}, no=["past the year"]),
)

DEICTIC = (
    Rule(id="relative.day", pattern="count:<deictic_day>", build=lambda c: Shift(c["count"], "day"), gives="date dayish deictic",
         not_before="~' s world|youth|society",
         yes={"2024-05-16": ["today", "Today"], "2024-05-15": ["yesterday"], "2024-05-17": ["tomorrow"]}, no=["day"]),
    Rule(id="relative.day_after_tomorrow", pattern="the day after tomorrow", build=always(Shift(2, "day")),
         gives="date dayish deictic", yes={"2024-05-18": ["the day after tomorrow", "on the day after tomorrow"]}, no=["the day after"]),
    Rule(id="relative.day_before_yesterday", pattern="the day before yesterday", build=always(Shift(-2, "day")),
         gives="date dayish deictic", yes={"2024-05-14": ["the day before yesterday", "since the day before yesterday"]}, no=["the day before"]),
    Rule(id="relative.tonight", pattern="part:<deictic_part>", build=part_of_shifted(0), gives="time",
         yes={"2024-05-16TNI": ["tonight", "Tonight"]}, no=["night"]),
    Rule(id="relative.last_night", pattern="last part:night|evening", build=part_of_shifted(-1), gives="time",
         yes={"2024-05-15TNI": ["last night", "Last night"], "2024-05-15TEV": ["last evening"]}, no=["the last nights"]),
    Rule(id="relative.this_part", pattern="this part:<daypart>", build=part_of_shifted(0), gives="time",
         yes={"2024-05-16TMO": ["this morning"], "2024-05-16TAF": ["this afternoon"]}, no=["this day"]),
    Rule(id="relative.that_part", pattern="( that / the same ) part:<daypart>", build=part_of_shifted(0, Anchor.STORY), gives="time",
         yes={"2024-05-16TMO": ["that morning"], "2024-05-16TEV": ["the same evening"]}, no=["that mourning"]),
    Rule(id="relative.next_part", pattern="the next|following part:<daypart>", build=part_of_shifted(1, Anchor.STORY), gives="time",
         yes={"2024-05-17TMO": ["the next morning", "the following morning"]}, no=["the next door"]),
    Rule(id="relative.previous_part", pattern="the previous part:<daypart>", build=part_of_shifted(-1, Anchor.STORY), gives="time",
         yes={"2024-05-15TNI": ["the previous night"], "2024-05-15TMO": ["the previous morning"]}, no=["the previous owner"]),
)

UNITS = (
    Rule(id="relative.this_unit", pattern="( this / the? current|present ) unit:<unit>", build=shift(0), gives="date unitary",
         yes={"2024": ["this year", "the current year"], "2024-W20": ["this week"], "2024-05": ["this month"]}, no=["these years"]),
    Rule(id="relative.last_unit", pattern="last unit:<unit>", build=shift(-1), gives="date unitary", not_after="the|a|its|his|their",
         yes={"2023": ["last year"], "2024-W19": ["last week"], "2024-04": ["last month"]}, no=["the last year"]),
    Rule(id="relative.last_week_long", pattern="the? last|past unit:<unit>", build=_window_of_one, gives="span", not_before="of|in",
         yes={"P1Y": ["the past year"], "P1W": ["the last week"], "P10Y": ["the past decade"]}, no=["last year"]),
    Rule(id="relative.next_unit", pattern="next|coming unit:<unit>", build=shift(1), gives="date unitary", not_after="the",
         yes={"2025": ["next year"], "2024-W21": ["next week"], "2024-06": ["next month"]}, no=["next to a week"]),
    Rule(id="relative.the_next_unit", pattern="the very? next|following|subsequent|ensuing|coming unit:<unit>",
         build=shift(1, Anchor.STORY), gives="date unitary",
         yes={"2025": ["the following year"], "2024-05-17": ["the next day", "the following day"]}, no=["the next step"]),
    Rule(id="relative.unit_following", pattern="the unit:<unit> following|after", build=shift(1, Anchor.STORY),
         gives="date unitary", before=".|,|;|)|:|and|or|in|on|at",
         yes={"2024-05-17": ["the day after.", "the day following, he left"]}, no=["the day after the vote"]),
    Rule(id="relative.unit_before", pattern="the unit:<unit> before|previously|earlier",
         build=shift(-1, Anchor.STORY, keeps=True), gives="date unitary", before=".|,|;|)|:|and|or|in|on|at",
         yes={"2024-05-15": ["the day before."], "2023": ["the year before, he left"]}, no=["the day before the vote"]),
    Rule(id="relative.the_previous_unit", pattern="the previous|preceding|prior unit:<unit>",
         build=shift(-1, Anchor.STORY), gives="date unitary",
         yes={"2023": ["the previous year"], "2024-05-15": ["the previous day"]}, no=["the previous owner"]),
    Rule(id="relative.that_unit", pattern="( that same|very? / the same|very ) unit:<unit>", build=shift(0, Anchor.STORY),
         gives="date unitary",
         yes={"2024": ["that year", "the same year"], "2024-05-16": ["that same day", "the same day"]}, no=["that yearly"]),
    Rule(id="relative.the_unit", pattern="the unit:week|month|year", build=shift(0, Anchor.STORY), gives="date unitary",
         not_before="~-|<ordinal>|<digits>|for|old|before|after|following|ended|ending", yes={"2024": ["the year"], "2024-05": ["the month"]}, no=["the day"]),
    Rule(id="relative.the_business_year", pattern="the fiscal|full? unit:year", build=one, gives="length",
         before="ended|ending|to", yes={"P1Y": ["the year ended", "the year to"]}, no=["the year."]),
    Rule(id="relative.nth_day", pattern="the <ordinal|last_number> day|<daypart>", build=always(Unresolved()), gives="date open",
         after="on|of|by|in|for|until|,|towards", yes={"?": ["on the second day", "on the third evening"]}, no=["the second time"]),
    Rule(id="relative.the_weekend", pattern="the weekend", build=always(Calendar("weekend")), gives="date unitary",
         yes={"2024-W19-WE": ["the weekend", "over the weekend"]}, no=["a weekend"]),
    Rule(id="relative.the_quarter", pattern="the|its quarter", build=always(Calendar("quarter")), gives="date quarterly unitary",
         not_before="~-|of|century", yes={"2024-Q1": ["the quarter", "its quarter"]}, no=["a quarter"]),
    Rule(id="relative.the_latest_quarter", pattern="the latest quarter|period", build=always(Shift(-1, "quarter")), gives="date quarterly unitary",
         yes={"2024-Q1": ["the latest quarter", "the latest period"]}, no=["the quarter"]),
    Rule(id="relative.fiscal_year", pattern="the latest|current? fiscal year", build=always(Shift(0, "year")), gives="date unitary",
         yes={"2024": ["the fiscal year", "the current fiscal year"]}, no=["fiscal years"]),
    Rule(id="relative.year_period", pattern="the year:<year4> quarter|period", build=_quarter_of_year, gives="date quarterly",
         yes={"2022-Q1": ["the 2022 period", "the 2022 quarter"]}, no=["the 2022 vote"]),
    Rule(id="relative.year_end", pattern="year ~-? end", build=always(Calendar("day", None, 12, 31)), gives="date yearless dayish",
         yes={"2023-12-31": ["year-end", "year end"]}, no=["year endless"]),
    Rule(id="relative.year_earlier",
         pattern="the? comparable? ( year ~- ) earlier|ago ( inner:<quarterly> / quarter|period|level|figure / length:<length> )?",
         build=_year_before, gives="date", yes={"2023-05-16": ["year-earlier", "the year-earlier period"]}, no=["a year earlier"]),
)

LENGTHS = (
    Rule(id="relative.ago", pattern="length:<length> ( or so )? ago", build=away(-1), gives="date unitary",
         yes={"2024-W18": ["two weeks ago"], "2023": ["a year ago"], "2024-03": ["two months ago"]}, no=["long ago"]),
    Rule(id="relative.earlier", pattern="length:<length> earlier|previously|beforehand", build=away(-1, Anchor.STORY, keeps=True),
         gives="date unitary", not_before="than",
         yes={"2024-05-13": ["three days earlier"], "2024-05-14": ["two days previously"]}, no=["three days earlier than"]),
    Rule(id="relative.before", pattern="length:<length> before", build=away(-1, Anchor.STORY, keeps=True),
         gives="date unitary", before=",|.|;|)|:", yes={"2024-05-14": ["two days before.", "two days before, it rained"]}, no=["two days before the vote"]),
    Rule(id="relative.later", pattern="length:<length> later|afterwards|afterward|thereafter|hence",
         build=away(1, Anchor.STORY, keeps=True), gives="date unitary", not_before="than",
         yes={"2024-05-19": ["three days later"], "2024-05-18": ["two days afterwards"]}, no=["later in three days"]),
    Rule(id="relative.after", pattern="length:<length> after", build=away(1, Anchor.STORY, keeps=True), gives="date unitary",
         before=",|.|;|)|:", yes={"2024-05-18": ["two days after.", "two days after, it rained"]}, no=["two days after the vote"]),
    Rule(id="relative.from_now", pattern="length:<length> from now|today", build=away(1), gives="date unitary",
         yes={"2024-05-18": ["two days from now"], "2026": ["two years from now"]}, no=["from now"]),
    Rule(id="relative.past_window", pattern="( the|these? last|past|previous|preceding / the four? previous ) length:<length>",
         build=window(-1), gives="span", yes={"P2Y": ["the past two years", "the last two years"], "PXW": ["the past few weeks"]},
         no=["two years past"]),
    Rule(id="relative.next_window", pattern="the? next|coming|following|ensuing length:<length>", build=window(1), gives="span",
         yes={"P2Y": ["the next two years"], "PXM": ["the next few months"]}, no=["the next step"]),
    Rule(id="relative.first_window", pattern="the|its|his|their? first|final|last|opening length:<length>",
         build=capture("length"), gives="span", not_after="<ordinal>",
         yes={"P9M": ["the first nine months"], "P2Y": ["its last two years"]}, no=["nine months"]),
    Rule(id="relative.the_length", pattern="the length:<numeric>", build=capture("length"), gives="span",
         before=",|.|ended|ending|to|)|;|and|in", yes={"P9M": ["the nine months.", "the nine months to"]}, no=["the two day rally"]),
    Rule(id="relative.units_ahead", pattern="the length:<plural> ahead|since|to", build=capture("length"), gives="span",
         before="<word>|.|,|come", yes={"PXW": ["the weeks ahead.", "the weeks to come"]}, no=["the weeks"]),
)

EVENTS = (
    Rule(id="relative.before_event", pattern="length:<length> before|prior", build=from_event(-1), emits={"length": "length told"},
         before=f"to|{_DETERMINER}|<word>", yes={"P6M": ["six months before the invasion"], "P2D": ["two days before its vote"]},
         no=["six months before."]),
    Rule(id="relative.after_event", pattern="length:<length> after|following|into|since", build=from_event(1),
         emits={"length": "length told"}, before=f"{_DETERMINER}|<word>",
         yes={"P2D": ["two days after the vote"], "P3W": ["three weeks following the verdict"]}, no=["two days after."]),
)

NAMED = (
    Rule(id="relative.last_named", pattern=f"last|past {_NAMED}", build=stepped(-1), gives="date dayish", not_before="<day_number>",
         yes={"2024-05-10": ["last Friday"], "2023-10": ["last October"], "2023-FA": ["last fall"]}, no=["the last straw"]),
    Rule(id="relative.next_named", pattern=f"next|coming {_NAMED}", build=stepped(1), gives="date dayish", not_before="<day_number>",
         yes={"2024-05-24": ["next Friday"], "2024-10": ["next October"], "2024-SU": ["next summer"]}, no=["next door"]),
    Rule(id="relative.this_named", pattern=f"this past|coming? {_NAMED}", build=stepped(0), gives="date dayish", not_before="<day_number>",
         yes={"2024-05-17": ["this Friday"], "2024-10": ["this October"], "2024-SU": ["this summer"]}, no=["this may help"]),
    Rule(id="relative.that_named", pattern=f"( that same? / the same ) {_NAMED}", build=stepped(0, Anchor.STORY), gives="date dayish",
         yes={"2024-05-17": ["that Friday"], "2024-SP": ["that spring", "the same spring"]}, no=["that may help"]),
    Rule(id="relative.previous_named", pattern=f"the previous|preceding {_NAMED}", build=stepped(-1, Anchor.STORY), gives="date dayish",
         yes={"2024-05-10": ["the previous Friday"], "2023-SU": ["the previous summer"]}, no=["the previous may"]),
    Rule(id="relative.following_named", pattern=f"the following|next {_NAMED}", build=stepped(1, Anchor.STORY), gives="date dayish",
         yes={"2024-05-17": ["the following Friday"], "2024-07": ["the following July"]}, no=["the next may"]),
)
