"""Weekdays, months and seasons in a direction. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bare_unit, stepped
from dateline.model.expressions import Anchor, Calendar, Expression, Shift, Weekday

_NAMED = "( weekday:<weekday> / month:<month> / the? season:<season|shy_season> / feast:<festive> )"
# "The last Monday of March".
_OF_A_WHOLE = "of|in the? this|last|next|every|each? <month|tiny_month>|<season>|<dated>|<year4>|<unit>"
_STEPS = {"last": -1, "this": 0, "next": 1}


def _stepped(captures: Captures) -> Expression:
    """A weekday of the last week, this or the next."""
    return Weekday(bare_unit(captures), _STEPS[captures["step"]])


def _stepped_day(captures: Captures) -> Expression | None:
    """The last such day and month, the one of this year or the next; None of what is no day."""
    day = captures["day"]
    is_day = isinstance(day, Calendar) and day.day is not None
    return Weekday(day, _STEPS[captures["step"]]) if is_day else None


def _coming(captures: Captures) -> Expression:
    """The first such unit after the day of writing, be it of this week or the next."""
    return Weekday(bare_unit(captures), 1, base=Shift(0, "day"))


NAMED = (
    Rule(
        id="relative.last_named",
        pattern=f"last|past {_NAMED}",
        build=stepped(-1),
        gives="date dayish",
        not_before=f"( <day_number> / {_OF_A_WHOLE} )",
        yes={
            "2024-05-10": ["last Friday"],
            "2023-10": ["last October"],
            "2023-FA": ["last fall"],
            "2023-12-25": ["last Christmas"],
        },
        no=["the last straw", "the last Friday of March", "last monday of march"],
    ),
    Rule(
        id="relative.next_named",
        pattern=f"next {_NAMED}",
        build=stepped(1),
        gives="date dayish",
        not_before="<day_number>",
        yes={
            "2024-05-24": ["next Friday"],
            "2024-10": ["next October"],
            "2024-SU": ["next summer"],
            "2025-04-20": ["next Easter"],
        },
        no=["next door"],
    ),
    Rule(
        id="relative.this_named",
        pattern=f"this {_NAMED}",
        build=stepped(0),
        gives="date dayish",
        not_before="<day_number>",
        yes={"2024-05-17": ["this Friday"], "2024-10": ["this October"], "2024-SU": ["this summer"]},
        no=["this may help"],
    ),
    Rule(
        id="relative.named_day",
        pattern="step:last|this|next day:<yearless>",
        build=_stepped_day,
        gives="date dayish",
        not_before="<counted>|<people>|<unit>|<units>",
        yes={"2024-03-03": ["last March 3rd"], "2025-03-03": ["next March 3rd", "next 3rd of March"]},
        no=["last March 3 people died", "last March"],
    ),
    Rule(
        id="relative.tiny_weekday",
        pattern="step:last|this|next weekday:<short_weekday|tiny_weekday> .?",
        build=_stepped,
        gives="date dayish",
        not_before="<word>|<name>|on|in|down|and|with|by|a|the",
        yes={"2024-05-21": ["next tue", "next Tues."], "2024-05-18": ["this sat"], "2024-05-09": ["last thurs"]},
        no=["this sun shines", "last sat on a bench"],
    ),
    Rule(
        id="relative.coming_named",
        pattern=f"this|the? coming|upcoming {_NAMED}",
        build=_coming,
        gives="date dayish",
        not_before="<day_number>",
        yes={
            "2024-05-17": ["this coming Friday", "the upcoming Friday"],
            "2024-05-23": ["coming Thursday"],
            "2024-WI": ["the coming winter"],
        },
        no=["coming home", "this Friday"],
    ),
    Rule(
        id="relative.this_past_named",
        pattern=f"this past {_NAMED}",
        build=stepped(-1),
        gives="date dayish",
        not_before="<day_number>",
        yes={"2024-05-12": ["this past Sunday"], "2023-WI": ["this past winter"]},
        no=["this Sunday"],
    ),
    Rule(
        id="relative.that_named",
        pattern=f"( that same? / the same ) {_NAMED}",
        build=stepped(0, Anchor.STORY),
        gives="date dayish",
        yes={"2024-05-17": ["that Friday"], "2024-SP": ["that spring", "the same spring"]},
        no=["that may help"],
    ),
    Rule(
        id="relative.previous_named",
        pattern=f"the previous|preceding {_NAMED}",
        build=stepped(-1, Anchor.STORY),
        gives="date dayish",
        yes={"2024-05-10": ["the previous Friday"], "2023-SU": ["the previous summer"]},
        no=["the previous may"],
    ),
    Rule(
        id="relative.following_named",
        pattern=f"the following|next {_NAMED}",
        build=stepped(1, Anchor.STORY),
        gives="date dayish",
        yes={"2024-05-17": ["the following Friday"], "2024-07": ["the following July"]},
        no=["the next may"],
    ),
)
