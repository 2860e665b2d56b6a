"""Lengths of time as time verbs: told alone, and counted on or back from an anchor, a day or an event."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.rule import Build, Captures
from dateline.model.expressions import Anchor, Calendar, Duration, Expression, Part, Shift

#: What parts of a unit are counted in, and how many it has.
_SMALLER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("week", 4.345),
    "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_ROUGH = ("month", "year", "decade", "century")


def length(captures: Captures) -> Expression:
    """A duration of `count` times `unit`; a `vague` count is not told."""
    return Duration(((captures.get("count"), captures["unit"]),))


def one(captures: Captures) -> Expression:
    """A duration of one `unit`."""
    return Duration(((1, captures["unit"]),))


def away(direction: int, anchor: str = Anchor.DCT, *, keeps: bool = False) -> Build:
    """The captured `length` before (-1) or after (+1) the anchor: "two weeks ago"."""

    def build(captures: Captures) -> Expression | None:
        length = captures["length"]
        if not isinstance(length, Duration):
            return None
        shifted = _shifted(length, direction, anchor, keeps=keeps and _is_exact(length))
        return Part(length.modifier, shifted) if length.modifier else shifted

    return build


def _shifted(length: Duration, direction: int, anchor: str, *, keeps: bool) -> Shift:
    """A length of time before (-1) or after (+1) an anchor, from its first amount to its last."""
    *larger, (count, unit) = length.amounts
    base = _shifted(replace(length, amounts=tuple(larger)), direction, anchor, keeps=True) if larger else None
    if count is None:
        return Shift(None, unit, anchor, direction, keeps, base)
    count, unit = in_whole_units(count, unit)
    return Shift(direction * count, unit, anchor, direction, keeps, base)


def _is_exact(length: Duration) -> bool:
    """Whether a distance tells a day from a day: "a year later" does, "five years later" only a year."""
    count, unit = length.amounts[-1]
    return count == 1 or unit not in _ROUGH


def in_whole_units(count: float, unit: str) -> tuple[float, str]:
    """A count that is none of whole units in smaller ones: half a year is six months."""
    if count == round(count) or unit not in _SMALLER:
        return count, unit
    smaller, size = _SMALLER[unit]
    return round(count * size), smaller


def _in_one_unit(length: Duration) -> tuple[float | None, str]:
    """A length of several units in the smallest of them: "two years and three months" is 27 months."""
    total, unit = length.amounts[0]
    for count, smaller in length.amounts[1:]:
        while total is not None and unit != smaller and unit in _SMALLER:
            unit, size = _SMALLER[unit]
            total *= size
        total = None if total is None else round(total + (count or 0))
    return total, unit


def from_event(direction: int) -> Build:
    """The captured `length` (or one unit) before (-1) or after (+1) the event that follows."""

    def build(captures: Captures) -> Expression | None:
        length = captures["length"]
        if isinstance(length, Duration):
            count, unit = _in_one_unit(length)
            return Shift(
                None if count is None else direction * count, unit, Anchor.EVENT, direction, keeps=True
            )
        return Shift(direction, length, Anchor.EVENT, keeps=True)

    return build


def from_day(captures: Captures) -> Expression | None:
    """The captured `length` from, after or before the captured `day`, or so many years from a year."""
    (count, unit), day = captures["length"].amounts[0], captures["day"]
    if count is None or (isinstance(day, Calendar) and day.granularity == "year" != unit):
        return None
    count, unit = in_whole_units(count, unit)
    direction = -1 if captures["relation"] in ("before", "prior") else 1
    return Shift(direction * count, unit, keeps=True, base=day)


def due(length: Duration) -> Expression:
    """A length as the time at which it will be over: "it will open in two weeks"."""
    return _shifted(length, 1, Anchor.DCT, keeps=False)
