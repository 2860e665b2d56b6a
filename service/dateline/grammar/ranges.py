"""Both ends of a range, and the year that one end carries to the other."""

from __future__ import annotations

from dataclasses import replace

from dateline.calendars import is_day
from dateline.grammar.rule import Captures
from dateline.grammar.verbs import LONGEST_MONTH
from dateline.model.expressions import (
    Bound,
    Calendar,
    DayPart,
    Expression,
    Numeric,
    Part,
    RangeEnd,
    Shift,
    Within,
)

_YEARLESS = ("century", "weekend")  # units that no year is told with


def range_ends(captures: Captures) -> tuple[Expression, Expression]:
    """Both ends of a range from `start` and `end`; what only the end tells is carried to the start."""
    end = captures["end"]
    start = _in_outer(captures["start"], end)
    start = _begun_before(carry_year(_carry_month(start, end), end), start, end)
    return RangeEnd(0, start, end), RangeEnd(1, start, end)


def _in_outer(start: Expression, end: Expression) -> Expression:
    """The start of a range in the week or year that its end is of: "between June and August last year"."""
    match start, end:
        case Calendar(weekday=int(), day=None), Within(inner=Calendar(weekday=int(), day=None)):
            return Within(start, end.outer)
        case Calendar(year=None, number=int(first)), Within(Calendar(number=int(last)) as inner, Shift() as outer):
            is_before = (first, start.day or 0) <= (last, inner.day or LONGEST_MONTH)
            if outer.unit == "year" and outer.count is not None:
                return Within(start, outer if is_before else replace(outer, count=outer.count - 1))
    return start


def _begun_before(start: Expression, told: Expression, end: Expression) -> Expression:
    """The start of a range in the year before where that of its end puts it after: "December 28 to January 3, 2016"."""
    match told, start, end:
        case Calendar(year=None), Calendar(year=int(year), number=int(first)), Calendar(number=int(last)):
            is_ordered = {start.granularity, end.granularity} <= {"day", "month"}
            is_late = (first, start.day or 0) > (last, end.day or LONGEST_MONTH)
            return replace(start, year=year - 1) if is_ordered and is_late else start
    return start


def _carry_month(start: Expression, end: Expression) -> Expression:
    """A day alone as one of the month of the day that ends its range: "from the 12th to the 15th of June"."""
    match start, end:
        case Calendar("day", number=None, day=int(first)), Calendar("day", number=int(month), day=int(last)):
            return replace(start, number=month) if first < last else start
    return start


def carry_year(expression: Expression, other: Expression) -> Expression:
    """The expression with the year of another where it has none of its own: "May 15 to August 16, 1988"."""
    year = year_of(other)
    return expression if year is None else with_year(expression, year)


def year_of(expression: Expression) -> int | None:
    """The year that an expression tells, None where it tells none."""
    match expression:
        case Calendar(year=year, short_year=False) | Numeric(year=year, short_year=False):
            return year
        case Part(whole=inner) | Bound(time=inner) | DayPart(day=inner) if inner is not None:
            return year_of(inner)
    return None


def with_year(expression: Expression, year: int) -> Expression:
    """The expression with its missing year filled in; the month of a day that the year has not."""
    match expression:
        case Calendar(year=None, number=number, day=day) if expression.granularity not in _YEARLESS:
            if number is None or day is None or is_day(year, number, day):
                return replace(expression, year=year)
            return Calendar("month", year, number)
        case Numeric(year=None):
            return replace(expression, year=year)
        case Part(whole=inner):
            return replace(expression, whole=with_year(inner, year))
    return expression
