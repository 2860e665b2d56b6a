"""Forms of expressions: what resolution asks of them without knowing any anchor."""

from __future__ import annotations

import re

from dateline.dating.moments import Moment, is_finer, unit_of
from dateline.model.dates import Granularity
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Expression,
    Feast,
    Nth,
    Numeric,
    Part,
    RangeEnd,
    Shift,
    Weekday,
    Within,
)
from dateline.model.times import Timex, TimexType

_MIDNIGHT = 24
_HALF = re.compile(r"(?<![a-z])[ap]\.?\s?m\b|noon|night|morning|evening", re.IGNORECASE)
_FEWER = ("less", "fewer", "under")


def modifier_of(expression: Expression) -> str | None:
    """The modifier that an expression puts on its time; None for none."""
    match expression:
        case Part(modifier=modifier):
            return modifier
        case Bound(time=inner):
            return modifier_of(inner)
    return None


def innermost(expression: Expression) -> Expression:
    """What an expression puts a part, a bound, an end of a range or a time of day to."""
    match expression:
        case Part(whole=inner) | Bound(time=inner):
            return innermost(inner)
        case DayPart(day=Expression() as day) | Clock(day=Expression() as day):
            return innermost(day)
        case RangeEnd(side, start, end):
            return innermost(end if side else start)
    return expression


def is_comparison(expression: Expression) -> bool:
    """Whether an expression only looks back from the story ("a year earlier", "the previous autumn").

    It leaves the story where it is.
    """
    match expression:
        case Shift(count=float() | int() as count, anchor=Anchor.STORY):
            return count < 0
        case Weekday(step=step, anchor=Anchor.STORY, base=None):
            return step < 0
        case Part(whole=inner):
            return is_comparison(inner)
        case Within(outer=outer):
            return is_comparison(outer) or outer == Shift(-1, "year", Anchor.STORY)
    return False


def is_told_roughly(shift: Shift, anchor: Moment) -> bool:
    """Whether a distance in months and more tells a time only roughly: "a year later" after a day or a month.

    In a quarter or a half a business is compared with the same one of another year.
    """
    is_fine = anchor.granularity not in (Granularity.QUARTER, Granularity.HALF)
    unit = unit_of(shift.unit)
    return shift.keeps and is_fine and is_finer(anchor.granularity, unit) and not is_finer(unit, Granularity.MONTH)


def is_fewer(timex: Timex) -> bool:
    """Whether a distance is told as less than a number: "less than two weeks ago", not "nearly two weeks ago"."""
    return timex.text.lower().startswith(_FEWER)


def follows_on(expression: Expression) -> bool:
    """Whether an expression counts from the time told last: "the end of the following year", "the same month"."""
    match innermost(expression):
        case Shift(anchor=Anchor.STORY, base=None) | Weekday(anchor=Anchor.STORY, base=None):
            return True
        case Within(outer=outer) | Nth(whole=outer):
            return follows_on(outer)
    return False


def counts_on(expression: Expression) -> bool:
    """Whether an expression counts on from the time told last ("a fortnight later")."""
    match expression:
        case Shift(anchor=Anchor.STORY, base=None, count=count, direction=direction):
            return (count or direction) > 0
        case Part(whole=inner):
            return counts_on(inner)
    return False


def is_prospect(expression: Expression) -> bool:
    """Whether an expression looks on from the day of speaking ("next summer")."""
    match expression:
        case Shift(count=float() | int() as count, anchor=Anchor.DCT):
            return count > 0
        case Weekday(step=step, anchor=Anchor.DCT):
            return step > 0
        case Part(whole=inner) | Bound(time=inner):
            return is_prospect(inner)
        case Within(outer=outer):
            return is_prospect(outer)
    return False


def is_weekly(expression: Expression) -> bool:
    """Whether an expression names a weekday or a weekend and no more."""
    match expression:
        case Calendar(weekday=int(), number=None) | Calendar(granularity="weekend"):
            return True
        case DayPart(day=Expression() as inner) | Clock(day=Expression() as inner):
            return is_weekly(inner)
        case Part(whole=inner) | Bound(time=inner):
            return is_weekly(inner)
        case RangeEnd(side, start, end):
            return is_weekly(end if side else start)
    return False


def tells_clock(expression: Expression) -> bool:
    """Whether an expression is a time of day by the clock."""
    match expression:
        case Part(whole=inner) | Bound(time=inner) | RangeEnd(start=inner):
            return tells_clock(inner)
    return isinstance(expression, Clock)


def tells_midnight(expression: Expression) -> bool:
    """Whether an expression is the midnight of a day that it tells."""
    match expression:
        case Part(whole=inner) | Bound(time=inner) | RangeEnd(start=inner):
            return tells_midnight(inner)
    return isinstance(expression, Clock) and expression.hour == _MIDNIGHT and expression.day is not None


def tells_year(expression: Expression) -> bool:
    """Whether a year is told, in figures or as so many years back from today: "in March of last year"."""
    match innermost(expression):
        case Shift(count=float() | int() as count, unit="year", anchor=Anchor.DCT, base=None):
            return count < 0
        case Within(outer=outer):
            return tells_year(outer)
    return is_stated(expression)


def is_stated(expression: Expression) -> bool:
    """Whether the year is in the words."""
    match expression:
        case Calendar():
            return expression.year is not None or expression.granularity == "century"
        case Numeric():
            return expression.year is not None
        case Part(whole=inner) | Bound(time=inner) | Nth(whole=inner):
            return is_stated(inner)
        case RangeEnd(start=start, end=end):
            return is_stated(start) and is_stated(end)
        case Feast(year=year):
            return year is not None
        case Within(outer=outer):
            return is_stated(outer)
        case DayPart(day=Expression() as day) | Clock(day=Expression() as day):
            return is_stated(day)
    return False


def tells_half(timex: Timex) -> bool:
    """Whether the words of a time of day tell its half: "2:15 p.m.", "2pm", "two in the morning"."""
    return timex.type is TimexType.TIME and _HALF.search(timex.text) is not None
