"""Named time verbs: what rules build expressions with. Each makes a builder or an expression; no arithmetic."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dateline.calendars import is_day
from dateline.grammar.rule import Build, Captures
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Duration,
    Expression,
    Feast,
    Nth,
    Numeric,
    Part,
    RangeEnd,
    Recurrence,
    Reference,
    Shift,
    Weekday,
    Window,
    Within,
)

_PART_CODES = {"night": "NI", "evening": "EV", "eve": "EV"}  # where a rule names the words themselves
#: What parts of a unit are counted in, and how many it has.
_SMALLER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "month": ("week", 4.345),
    "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_ROUGH = ("month", "year", "decade", "century")
_OPEN_CENTURY = 2000  # the first whose hundreds do not name it
_LONGEST_MONTH = 31
_YEARLESS = ("century", "weekend")  # units that no year is told with
_LEAP_YEAR = 2000  # a year in which every day of every month exists


def always(value: Any) -> Build:
    """The same value whatever was captured."""
    return lambda captures: value


def capture(name: str) -> Build:
    """The value of one capture, as it is."""
    return lambda captures: captures[name]


def vague(name: str) -> Build:
    """A vague reference: PRESENT_REF, PAST_REF or FUTURE_REF."""
    return always(Reference(name))


def refer(captures: Captures) -> Expression:
    """The vague reference that the captured `name` stands for."""
    return Reference(captures["name"])


def calendar_day(captures: Captures) -> Expression | None:
    """A day from `month` and `day`, and `year` and `weekday` where told; None for a day that does not exist."""
    year, month, day = astronomical(captures), captures.get("month"), captures.get("day")
    if day is not None and not is_day(year if year is not None else _LEAP_YEAR, month or 1, day):
        return None
    weekday = captures.get("weekday")
    return Calendar("day", year, month, day, weekday, short_year="short" in captures)


def day_of_month(captures: Captures) -> Expression | None:
    """The captured `day` of a month that the words leave out; None for more than 31."""
    return Calendar("day", day=captures["day"]) if captures["day"] <= _LONGEST_MONTH else None


def calendar_unit(granularity: str) -> Build:
    """A unit from `number` (or `month`) and `year`, `fiscal` where that was said."""

    def build(captures: Captures) -> Expression | None:
        number = captures.get("number", captures.get("month"))
        year = astronomical(captures)
        return Calendar(
            granularity, year, number, short_year="short" in captures, fiscal="fiscal" in captures
        )

    return build


def astronomical(captures: Captures) -> int | None:
    """The year captured as `year` or `short`, with its `era`: 480 BC is -479."""
    year: int | None = captures.get("year", captures.get("short"))
    if year is None or captures.get("era", 1) > 0:
        return year
    return 1 - year


def century(captures: Captures) -> Expression:
    """A century by its `number`; the 1st century BC is number 0."""
    number = captures["number"]
    return Calendar("century", number=1 - number if captures.get("era", 1) < 0 else number)


def decade(captures: Captures) -> Expression | None:
    """A decade from `year` (its first) or `short` ("'80s"); None for one that begins with no 0.

    "The 1800s" are a century, "the 2000s" are a decade yet.
    """
    year = astronomical(captures)
    if year is not None and 0 < year < _OPEN_CENTURY and year % 100 == 0 and "short" not in captures:
        return Calendar("century", number=year // 100 + 1)
    if year is None or abs(captures.get("year", captures.get("short"))) % 10:
        return None
    return Calendar("decade", year, short_year="short" in captures)


def shift(count: float | None, anchor: str = Anchor.DCT, *, direction: int = 0, keeps: bool = False) -> Build:
    """The captured `unit`, `count` units from the anchor."""
    return lambda captures: Shift(count, captures["unit"], anchor, direction, keeps)


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


def part_of_shifted(count: int, anchor: str = Anchor.DCT) -> Build:
    """The captured `part` of the day `count` days from the anchor."""
    return lambda captures: DayPart(
        _PART_CODES.get(captures["part"], captures["part"]), Shift(count, "day", anchor)
    )


def stepped(step: int, anchor: str = Anchor.DCT) -> Build:
    """The captured `weekday`, `month`, `season` or `feast` before, at or after the anchor: "last Friday"."""
    return lambda captures: Weekday(bare_unit(captures), step, anchor)


def bare_unit(captures: Captures) -> Calendar | Feast:
    """The captured `weekday`, `month` or `season` (with a `day`, if told) or `feast` as it stands."""
    if "feast" in captures:
        feast: Feast = captures["feast"]
        return feast
    if "weekday" in captures:
        return Calendar("day", weekday=captures["weekday"])
    if "season" in captures:
        return Calendar("season", number=captures["season"])
    if "day" in captures:
        return Calendar("day", number=captures["month"], day=captures["day"])
    return Calendar("month", number=captures["month"])


def window(direction: int, anchor: str = Anchor.DCT) -> Build:
    """The captured `length` up to (-1) or from (+1) the anchor: "the past two years"."""
    return lambda captures: Window(captures["length"], direction, anchor)


def within(captures: Captures) -> Expression:
    """The captured `inner` in the captured `outer`: "August of that year"."""
    return Within(captures["inner"], captures["outer"])


def part_of(modifier: str) -> Build:
    """A part of the captured `whole`: "late October"."""
    return lambda captures: Part(modifier, captures["whole"])


def nth_of(captures: Captures) -> Expression:
    """The captured `number`-th `unit` or `weekday` of the captured `whole`."""
    weekday = captures.get("weekday")
    number = weekday.weekday if isinstance(weekday, Calendar) else None
    return Nth(captures["number"], captures.get("unit", "day"), captures["whole"], number)


def day_part(captures: Captures) -> Expression:
    """The captured `part` of the captured `day`, which may be missing."""
    return DayPart(captures["part"], captures.get("day"))


_FARTHEST_ZONE = 14 * 60  # minutes east of UTC, that of the Line Islands


def clock(captures: Captures) -> Expression | None:
    """A time of day from `hour`, `minute`, `second`, `meridiem`, `zone` and `day`; None for none that exists."""
    hour, minute, meridiem = captures["hour"], captures.get("minute"), captures.get("meridiem")
    offset = offset_told(captures)
    if hour > 24 or hour == 24 and minute or (meridiem is not None and not 1 <= hour <= 12):
        return None
    if isinstance(offset, int) and abs(offset) > _FARTHEST_ZONE:
        return None
    if meridiem is not None:
        hour = hour % 12 + meridiem
    return Clock(hour, minute, captures.get("second"), offset, captures.get("day"))


def offset_told(captures: Captures) -> int | str | None:
    """The `zone`, or the minutes east of UTC so much east or west (`sign`) of it; None where none is told.

    The distance is told as `zone_hour` and `zone_minute`, or as `zone_clock`, both in four digits.
    """
    zone: int | str | None = captures.get("zone")
    if "sign" not in captures:
        return zone
    hours, minutes = divmod(captures.get("zone_clock", 0), 100)
    distance: int = 60 * captures.get("zone_hour", hours) + captures.get("zone_minute", minutes)
    return (zone if isinstance(zone, int) else 0) + (-distance if captures["sign"] == "-" else distance)


def length(captures: Captures) -> Expression:
    """A duration of `count` times `unit`; a `vague` count is not told."""
    return Duration(((captures.get("count"), captures["unit"]),))


def one(captures: Captures) -> Expression:
    """A duration of one `unit`."""
    return Duration(((1, captures["unit"]),))


def about(modifier: str) -> Build:
    """The captured `length` or `whole` with a modifier of TIMEX3 ("more than", "about")."""

    def build(captures: Captures) -> Expression:
        found = captures.get("length", captures.get("whole"))
        return replace(found, modifier=modifier) if isinstance(found, Duration) else Part(modifier, found)

    return build


def every(quantifier: str | None = None) -> Build:
    """A set of each captured `unit` or `member`."""

    def build(captures: Captures) -> Expression:
        member = captures.get("member")
        if member is None and ("weekday" in captures or "month" in captures):
            member = bare_unit(captures)
        return Recurrence(captures.get("unit", ""), captures.get("count", 1), member, quantifier)

    return build


def bound(relation: str) -> Build:
    """The captured `time` as a bound of what is told: "since 2000"."""
    return lambda captures: Bound(relation, captures["time"])


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
            is_before = (first, start.day or 0) <= (last, inner.day or _LONGEST_MONTH)
            if outer.unit == "year" and outer.count is not None:
                return Within(start, outer if is_before else replace(outer, count=outer.count - 1))
    return start


def _begun_before(start: Expression, told: Expression, end: Expression) -> Expression:
    """The start of a range in the year before where that of its end puts it after: "December 28 to January 3, 2016"."""
    match told, start, end:
        case Calendar(year=None), Calendar(year=int(year), number=int(first)), Calendar(number=int(last)):
            is_ordered = {start.granularity, end.granularity} <= {"day", "month"}
            is_late = (first, start.day or 0) > (last, end.day or _LONGEST_MONTH)
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
