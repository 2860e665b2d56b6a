"""The English grammar: its stages in order."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from dateline.grammar import lexicon
from dateline.grammar.en import clock_ranges, clocks, durations, links, numbers, parts, rejects, results, sets, times
from dateline.grammar.en.dates import (
    bare,
    counted,
    deictic,
    distances,
    edges,
    feasts,
    named,
    numeric,
    periods,
    references,
    units,
    written,
)
from dateline.grammar.engine import Grammar
from dateline.grammar.rule import Seeds, Stage

STAGES = (
    Stage("zones", times.ZONES),
    Stage("figures", (*numeric.NUMERIC, *durations.FIGURES, *times.FIGURES, *numbers.FIGURES)),
    Stage("numbers", numbers.WORDS),
    Stage("rejects", (*rejects.REJECTS, *written.DAYS_BEFORE_NOUNS)),
    Stage("written", (*written.DAYS, *written.MONTHS, *written.YEARS, *feasts.FEASTS, *periods.PERIODS)),
    Stage("lengths", (*sets.RATES, *durations.LENGTHS), passes=3),
    Stage(
        "relative",
        (
            *references.REFERENCES,
            *deictic.DEICTIC,
            *units.UNITS,
            *edges.UNIT_ENDS,
            *distances.LENGTHS,
            *counted.COUNTED,
            *named.NAMED,
            *sets.NAMED,
            *sets.PARTS,
        ),
    ),
    Stage("bare", bare.BARE),
    Stage("times", (*times.TIMES, *clocks.CLOCKS, *clock_ranges.CLOCK_RANGES), passes=2),
    Stage("parts", (*parts.PARTS, *edges.DAY_ENDS), passes=3),
    Stage("sets", sets.SETS, passes=2),
    Stage("days", (*distances.DAYS, *distances.CLOCKS)),
    Stage("units", distances.THE_UNITS),
    Stage("events", distances.EVENTS),
    Stage("due", distances.DUE),
    Stage("short ranges", links.SHORT),
    Stage("ranges", (*results.ENDED, *clock_ranges.CLOCKS_OF_DAYS, *links.RANGES)),
    Stage("bounds", links.BOUNDS),
)

SEEDS = Seeds(
    not_kinds=(
        "ones",
        "teens",
        "tens",
        "number",
        "magnitude",
        "ordinal",
        "vague",
        "currency",
        "counted",
        "numbered",
        "half_number",
        "last_number",
        "edge",
        "early_late",
        "sooner_later",
        "part_word",
        "zone",
        "zone_name",
        "meridiem_letter",
        "coming",
        "roughly",
        "tiny_month",
        "tiny_weekday",
        "reported_noun",
        "of_feast",
        "the_unit",
    ),
    words=(
        "midday",
        "overnight",
        "future",
        "past",
        "quarterly",
        "period",
        "time",
        "soon",
        "date",
        "point",
        "moment",
        "clock",
        "weekday",
        "weekdays",
    ),
    patterns=(
        "<year4>",
        "<digits> ~:|~/|~.|~- <digits>",
        "' <d2>",
        "~' <d2>",
        "<d2> s",
        "q <quarter_number>",
        "in <d3>",
        "<day_number> st|nd|rd|th",
        "<compact_day>",
        "at|by|until|till|around <ones|teens|tens> <tens|teens>",
        "at|by|from|until|till|since|before|after|between <early_clock>",
        "<tiny_month> ~-? <day_number|ordinal>",
        "on|by|until|last|this|next|from|coming|past <tiny_weekday|short_weekday>",
        "<tiny_weekday> .? <day_number|ordinal>",
        "<compact_moment>",
        "<digits> d|w|y ago",
        "a|an|per annum",
        "<day_number> ~- <tiny_month>",
        "<quarter_number> q <d2>",
        "<d2> q <quarter_number>",
        "fy <d2>",
        "at|by|until|till half <hour|ones|teens|tens>",
        "half <hour|ones|teens|tens> <end>",
        "<ones|teens|tens> <tens|teens> <end>",
        "end|close of business",
        "in|since|year two thousand",
        "<ordinal> of? <tiny_month>",
        "<day_number> <tiny_month>",
        "in|since|until|till|early|late|mid|during|of <tiny_month>",
        "<tiny_month> .? ~-|-|to|through|until|till <tiny_month|short_month>",
        "<tiny_month> <end>",
        "<tiny_weekday> .? ~-|-|to|through|until|till <tiny_weekday>",
        "<hour> ~-? ish",
        "<ones|teens|tens> to|before <hour|ones|teens|tens>",
        "<half_number> ~- half",
    ),
)


@cache
def grammar() -> Grammar:
    """The compiled English grammar."""
    return Grammar(STAGES, lexicon.load(files(__name__) / "lexicon"), SEEDS)
