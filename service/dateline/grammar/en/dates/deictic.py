"""Days and parts of days told from the day of writing or of the story. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Rule
from dateline.grammar.verbs import always, part_of_shifted
from dateline.model.expressions import Anchor, Shift

DEICTIC = (
    Rule(
        id="relative.day",
        pattern="count:<deictic_day>",
        build=lambda c: Shift(c["count"], "day"),
        gives="date dayish deictic",
        not_before="~' s world|youth|society",
        yes={"2024-05-16": ["today", "Today"], "2024-05-15": ["yesterday"], "2024-05-17": ["tomorrow"]},
        no=["day", "yesterday's world"],
    ),
    Rule(
        id="relative.day_after_tomorrow",
        pattern="the? day after tomorrow|tmrw",
        build=always(Shift(2, "day")),
        gives="date dayish deictic",
        yes={"2024-05-18": ["the day after tomorrow", "on the day after tomorrow"]},
        no=["the day after"],
    ),
    Rule(
        id="relative.day_before_yesterday",
        pattern="the? day before yesterday",
        build=always(Shift(-2, "day")),
        gives="date dayish deictic",
        yes={"2024-05-14": ["the day before yesterday", "since the day before yesterday"]},
        no=["the day before"],
    ),
    Rule(
        id="relative.tonight",
        pattern="part:<deictic_part>",
        build=part_of_shifted(0),
        gives="time partial",
        yes={"2024-05-16TNI": ["tonight", "Tonight"]},
        no=["night"],
    ),
    Rule(
        id="relative.last_night",
        pattern="last part:night|evening",
        build=part_of_shifted(-1),
        gives="time partial",
        not_before="of",
        yes={"2024-05-15TNI": ["last night", "Last night"], "2024-05-15TEV": ["last evening"]},
        no=["the last nights", "the last night of 2023"],
    ),
    Rule(
        id="relative.this_part",
        pattern="this very? part:<daypart>|eve",
        build=part_of_shifted(0),
        gives="time partial",
        yes={
            "2024-05-16TMO": ["this morning", "this very morning"],
            "2024-05-16TAF": ["this afternoon"],
            "2024-05-16TEV": ["this eve"],
        },
        no=["this day", "this event"],
    ),
    Rule(
        id="relative.that_part",
        pattern="( that same|very? / the same|very ) part:<daypart>",
        build=part_of_shifted(0, Anchor.STORY),
        gives="time partial",
        yes={"2024-05-16TMO": ["that morning"], "2024-05-16TEV": ["the same evening", "that same evening"]},
        no=["that mourning"],
    ),
    Rule(
        id="relative.next_part",
        pattern="the next|following part:<daypart>",
        build=part_of_shifted(1, Anchor.STORY),
        gives="time partial",
        yes={"2024-05-17TMO": ["the next morning", "the following morning"]},
        no=["the next door"],
    ),
    Rule(
        id="relative.part_before",
        pattern="the part:night|evening before",
        build=part_of_shifted(-1, Anchor.STORY),
        gives="time partial",
        before=".|,|;|)|:|and|or|in|on|at|<end>",
        yes={"2024-05-15TNI": ["the night before", "the night before."], "2024-05-15TEV": ["the evening before"]},
        no=["the night before the vote"],
    ),
    Rule(
        id="relative.previous_part",
        pattern="the previous part:<daypart>",
        build=part_of_shifted(-1, Anchor.STORY),
        gives="time partial",
        yes={"2024-05-15TNI": ["the previous night"], "2024-05-15TMO": ["the previous morning"]},
        no=["the previous owner"],
    ),
)
