"""Vague times and times that only the text around them tells. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Rule
from dateline.grammar.verbs import always, refer, vague, window
from dateline.model.expressions import Unresolved

REFERENCES = (
    Rule(
        id="relative.reference",
        pattern="name:<reference>",
        build=refer,
        gives="date reference",
        not_after="as",
        yes={"PRESENT_REF": ["now", "currently", "nowadays"], "PAST_REF": ["recently"]},
        no=["as recently as"],
    ),
    Rule(
        id="relative.soon",
        pattern="soon",
        build=vague("FUTURE_REF"),
        gives="date reference",
        after="will|would|to|be|ll|shall|could|expected|is|are|very|happen|come|enough",
        not_before="as|after",
        yes={"FUTURE_REF": ["it will soon end", "it is soon over"]},
        no=["as soon as", "he soon left"],
    ),
    Rule(
        id="relative.adjective",
        pattern="name:<reference_adjective>",
        build=refer,
        gives="date reference",
        before="<word>|<name>",
        not_before="of|in|to|account|accounts",
        yes={"PRESENT_REF": ["the current crisis"], "PAST_REF": ["recent talks"]},
        no=["current of air"],
    ),
    Rule(
        id="relative.vague_units",
        pattern="name:<coming> <vague>? units:<plural>",
        build=refer,
        gives="date reference",
        yes={"FUTURE_REF": ["future years", "coming months"]},
        no=["coming home"],
    ),
    Rule(
        id="relative.recent_units",
        pattern="recent length:<plural>",
        build=window(-1),
        gives="span",
        yes={"PXW": ["recent weeks"], "PXY": ["recent years"]},
        no=["recent talks"],
    ),
    Rule(
        id="relative.the_future",
        pattern="the near|distant|foreseeable? future",
        build=vague("FUTURE_REF"),
        gives="date reference",
        yes={"FUTURE_REF": ["the future", "the near future"]},
        no=["a future"],
    ),
    Rule(
        id="relative.the_past",
        pattern="the recent|distant? past",
        build=vague("PAST_REF"),
        gives="date reference",
        after="in|from|of",
        not_before="<unit>|<units>|<number>|<vague>",
        yes={"PAST_REF": ["in the past", "from the recent past"]},
        no=["the past year"],
    ),
    Rule(
        id="relative.that_period",
        pattern="( this|that / the same ) period|date|moment|point",
        build=always(Unresolved()),
        gives="date open",
        not_before="of|in",
        yes={"?": ["during this period", "in the same period"]},
        no=["this point of view"],
    ),
    Rule(
        id="relative.this_time",
        pattern="this time",
        build=vague("PRESENT_REF"),
        gives="date reference",
        after="at",
        yes={"PRESENT_REF": ["at this time", "no comment at this time."]},
        no=["this time"],
    ),
    Rule(
        id="relative.that_time",
        pattern="this|that time",
        build=always(Unresolved()),
        gives="date open",
        after="during|by|since|until|before|from|around|throughout|about|at",
        yes={"?": ["during this time", "by that time"]},
        no=["this time"],
    ),
    Rule(
        id="relative.earlier_years",
        pattern="previous|past|earlier|intervening units:<plural>",
        build=vague("PAST_REF"),
        gives="date reference",
        not_after="<number>|<vague>|the",
        yes={"PAST_REF": ["previous years", "past years"]},
        no=["past the year"],
    ),
)
