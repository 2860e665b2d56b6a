"""Years, months, weeks and other units told from the day of writing or of the story.

DCT of the examples: 2024-05-16, a Thursday.
"""

from __future__ import annotations

from dateline.grammar.lengths import one
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always, shift
from dateline.model.expressions import (
    Anchor,
    Calendar,
    Duration,
    Expression,
    Shift,
    Unresolved,
    Window,
    Within,
)


def _year_before(captures: Captures) -> Expression | None:
    if "ago" in captures and captures["ago"] != _YEAR:
        return None
    if "length" in captures:
        return Window(captures["length"], -1, Anchor.STORY)
    before = Shift(-1, "year", Anchor.STORY, keeps=True)
    if "inner" in captures:
        return Within(captures["inner"], Shift(-1, "year", Anchor.STORY))
    return before


def _this_time(captures: Captures) -> Expression:
    """A day as far from today as the words say."""
    if "count" in captures:
        return Shift(captures["count"], "day")
    return Shift(-1 if captures["step"] == "last" else 1, captures["unit"], keeps=True)


def _window_of_one(captures: Captures) -> Expression:
    return Window(_one_of(captures), -1)


def _one_of(captures: Captures) -> Duration:
    return Duration(((1, captures["unit"]),))


def _quarter_of_year(captures: Captures) -> Expression:
    return Within(Calendar("quarter"), Calendar("year", captures["year"]))


_YEAR = Duration(((1, "year"),))
_AFTER_WEEKEND = Shift(2, "day")  # on a Saturday or a Sunday in the week to come, else in this one
_OF_A_WHOLE = "of|in the? this|last|next? <month|tiny_month>|<season>|<dated>|<year4>|<unit>"  # "the last day of May"

_BUSINESS = "fiscal|financial|school|academic"  # years of other lengths than the calendar's, told as if they were its

UNITS = (
    Rule(
        id="relative.this_unit",
        pattern=f"( this very? {_BUSINESS}? / the? current|present ) unit:<unit>",
        build=shift(0),
        gives="date unitary",
        yes={
            "2024": ["this year", "the current year", "this fiscal year"],
            "2024-W20": ["this week"],
            "2024-05": ["this month"],
        },
        no=["these years"],
    ),
    Rule(
        id="relative.last_unit",
        pattern=f"last {_BUSINESS}? unit:<unit>",
        build=shift(-1),
        gives="date unitary",
        not_after="the|a|its|his|their",
        not_before="of the? <month>|<season>|<dated>|<year4>|<unit>",
        yes={"2023": ["last year", "last fiscal year"], "2024-W19": ["last week"], "2024-04": ["last month"]},
        no=["the last year", "last day of July 2023"],
    ),
    Rule(
        id="relative.working_day",
        pattern="the? ( next / last:last|previous ) working|business|trading day",
        build=lambda captures: Shift(-1 if "last" in captures else 1, "workday"),
        gives="date dayish",
        yes={"2024-05-17": ["the next business day", "next working day"], "2024-05-15": ["the last trading day"]},
        no=["the next business", "the last trading days"],
        not_before="of|in",
    ),
    Rule(
        id="relative.this_time_away",
        pattern="this day|time ( count:<deictic_day> / step:last|next unit:week|month|year )",
        build=_this_time,
        gives="date dayish",
        yes={
            "2023-05-16": ["this time last year", "this day last year"],
            "2024-05-23": ["this time next week"],
            "2024-05-17": ["this time tomorrow"],
        },
        no=["this year", "this time it rained last year"],
    ),
    Rule(
        id="relative.past_weekend",
        pattern="this|the? past weekend",
        build=always(Shift(-1, "weekend")),
        gives="date unitary",
        yes={"2024-W19-WE": ["this past weekend", "the past weekend"]},
        no=["the past weekends"],
    ),
    Rule(
        id="relative.last_week_long",
        pattern="the? last|past unit:<unit>",
        build=_window_of_one,
        gives="span",
        not_after="on",
        not_before="of|in",
        yes={"P1Y": ["the past year"], "P1W": ["the last week"], "P10Y": ["the past decade"]},
        no=["last year"],
    ),
    Rule(
        id="relative.next_fortnight",
        pattern="the next|coming|following unit:fortnight",
        build=lambda captures: Window(_one_of(captures), 1),
        gives="span",
        yes={"P2W": ["over the next fortnight", "in the coming fortnight"]},
        no=["the next fortnightly", "a fortnight"],
    ),
    Rule(
        id="relative.coming_weekend",
        pattern="this|the? coming|upcoming weekend",
        build=always(Shift(0, "weekend", base=_AFTER_WEEKEND)),
        gives="date unitary",
        yes={"2024-W20-WE": ["this coming weekend", "the upcoming weekend"]},
        no=["next weekend", "the weekend"],
    ),
    Rule(
        id="relative.next_unit",
        pattern=f"( this coming / next|coming|upcoming {_BUSINESS}? ) unit:<unit>",
        build=shift(1),
        gives="date unitary",
        not_after="the",
        yes={
            "2025": ["next year", "next school year"],
            "2024-W21": ["next week", "this coming week"],
            "2024-06": ["next month"],
        },
        no=["next to a week"],
    ),
    Rule(
        id="relative.the_next_unit",
        pattern="the very? next|following|subsequent|ensuing|coming unit:<unit>",
        build=shift(1, Anchor.STORY),
        gives="date unitary",
        yes={"2025": ["the following year"], "2024-05-17": ["the next day", "the following day"]},
        no=["the next step"],
    ),
    Rule(
        id="relative.unit_following",
        pattern="the unit:<unit> following|after",
        build=shift(1, Anchor.STORY),
        gives="date unitary",
        before=".|,|;|)|:|and|or|in|on|at|<end>",
        yes={"2024-05-17": ["the day after.", "the day following, he will leave"]},
        no=["the day after the vote"],
    ),
    Rule(
        id="relative.unit_before",
        pattern="the unit:<unit> before|previously|earlier",
        build=shift(-1, Anchor.STORY),
        gives="date unitary",
        before=".|,|;|)|:|and|or|in|on|at|<end>",
        yes={"2024-05-15": ["the day before.", "the day before"], "2023": ["the year before, he left"]},
        no=["the day before the vote"],
    ),
    Rule(
        id="relative.the_previous_unit",
        pattern="the previous|preceding|prior unit:<unit>",
        build=shift(-1, Anchor.STORY),
        gives="date unitary",
        yes={"2023": ["the previous year"], "2024-05-15": ["the previous day"]},
        no=["the previous owner"],
    ),
    Rule(
        id="relative.that_unit",
        pattern="( that same|very? / the same|very ) unit:<unit>",
        build=shift(0, Anchor.STORY),
        gives="date unitary",
        yes={"2024": ["that year", "the same year"], "2024-05-16": ["that same day", "the same day"]},
        no=["that yearly"],
    ),
    Rule(
        id="relative.the_unit",
        pattern="the unit:week|month|year",
        build=shift(0, Anchor.STORY),
        gives="date unitary the_year",
        not_before="( ~-|<ordinal>|<digits>|for|old|before|after|following|ended|ending|when / in which|<date> "
        "/ that i|he|she|it|we|they / of the|a|an|his|her|its|their )",
        yes={"2024": ["the year"], "2024-05": ["the month"]},
        no=["the day", "in the year of the panic", "In the week that I met her he left.", "the year in which it began"],
    ),
    Rule(
        id="relative.the_day",
        pattern="the unit:day",
        build=shift(0, Anchor.STORY),
        gives="date",
        after="later|earlier|late|early in",
        yes={"2024-05-16": ["later in the day", "He left earlier in the day."]},
        no=["in the day", "the day of the vote"],
    ),
    Rule(
        id="relative.the_business_year",
        pattern="the fiscal|full? unit:year",
        build=one,
        gives="span business_year",
        before="ended|ending",
        yes={"P1Y": ["the year ended", "the full year ended"]},
        no=["the year."],
    ),
    Rule(
        id="relative.full_year",
        pattern="the full year",
        build=always(Shift(0, "year", base=Calendar("quarter"))),
        gives="date unitary",
        after="for",
        not_before="of|ended|ending|<word>",
        yes={"2024": ["Sales for the full year were lower.", "a rise in profit for the full year"]},
        no=["for the full year of talks", "he stayed the full year"],
    ),
    Rule(
        id="relative.nth_day_today",
        pattern="the <ordinal|last_number> day",
        build=always(Shift(0, "day")),
        gives="date",
        after="it|this|today|' is|s",
        not_before=_OF_A_WHOLE,
        yes={"2024-05-16": ["It's the second day of the strike.", "It is the last day of the fair"]},
        no=["Monday is the last day", "it is the last day of June"],
    ),
    Rule(
        id="relative.nth_day",
        pattern="the <ordinal|last_number> day|<daypart>",
        build=always(Unresolved()),
        gives="date open",
        after="on|of|by|in|for|until|,|towards|is|was|s",
        not_before=_OF_A_WHOLE,
        yes={"?": ["on the second day", "on the third evening"]},
        no=["the second time"],
    ),
    Rule(
        id="relative.the_weekend",
        pattern="the|all weekend",
        build=always(Calendar("weekend")),
        gives="date unitary",
        yes={"2024-W19-WE": ["the weekend", "over the weekend", "it rained all weekend"]},
        no=["a weekend"],
    ),
    Rule(
        id="relative.the_quarter",
        pattern="the|its quarter",
        build=always(Calendar("quarter")),
        gives="date quarterly unitary",
        not_before="~-|of|century",
        yes={"2024-Q1": ["the quarter", "its quarter"]},
        no=["a quarter"],
    ),
    Rule(
        id="relative.the_latest_quarter",
        pattern="the latest quarter|period",
        build=always(Calendar("quarter")),
        gives="date quarterly unitary",
        yes={"2024-Q1": ["the latest quarter", "the latest period"]},
        no=["the quarter"],
    ),
    Rule(
        id="relative.fiscal_year",
        pattern="the latest|current? fiscal year",
        build=always(Shift(0, "year")),
        gives="date unitary",
        yes={"2024": ["the fiscal year", "the current fiscal year"]},
        no=["fiscal years"],
    ),
    Rule(
        id="relative.year_period",
        pattern="the year:<year4> quarter|period",
        build=_quarter_of_year,
        gives="date quarterly",
        yes={"2022-Q1": ["the 2022 period", "the 2022 quarter"]},
        no=["the 2022 vote"],
    ),
    Rule(
        id="relative.year_earlier",
        pattern="( the? comparable? year ~- earlier|ago "
        "( inner:<quarterly> / quarter|period|level|figure / length:<length> )? / "
        "the same|comparable|corresponding quarter|period of|in? "
        "( last year / ago:<single> ago|earlier|before / the? previous|prior year / the year before ) "
        "/ the quarter|period ago:<single> ago|earlier / last year ~' s quarter|period )",
        build=_year_before,
        gives="date",
        yes={"2023-05-16": ["the year-earlier period", "the same quarter of last year", "the quarter a year ago"]},
        no=["a year earlier"],
    ),
)
