"""Named time verbs: what rules build expressions with. Each makes a builder or an expression; no arithmetic."""

from __future__ import annotations

from typing import Any

from dateline.calendars import is_day
from dateline.grammar.rule import Build, Captures
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Expression,
    Feast,
    Nth,
    Part,
    Recurrence,
    Reference,
    Shift,
    Weekday,
    Window,
    Within,
)

_PART_CODES = {"night": "NI", "evening": "EV", "eve": "EV"}  # where a rule names the words themselves
_MIDDAY = "12"
_OPEN_CENTURY = 2000  # the first whose hundreds do not name it
_GONE_THROUGH = ("season", "decade", "century")  # where "through" means all of it, not the end of it
LONGEST_MONTH = 31
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
    return Calendar("day", day=captures["day"]) if captures["day"] <= LONGEST_MONTH else None


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
    """The captured `part` of the captured `day`, which may be missing; midday is its twelfth hour."""
    if captures["part"] == _MIDDAY:
        return Clock(12, 0, day=captures.get("day"))
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


def every(quantifier: str | None = None) -> Build:
    """A set of each captured `unit` or `member`."""

    def build(captures: Captures) -> Expression:
        member = captures.get("member")
        if member is None and ("weekday" in captures or "month" in captures):
            member = bare_unit(captures)
        return Recurrence(captures.get("unit", ""), captures.get("count", 1), member, quantifier)

    return build


def bound(relation: str) -> Build:
    """The captured `time` as a bound of what is told: "since 2000"; not what is gone through, "through the 1950s"."""

    def build(captures: Captures) -> Expression | None:
        time = captures["time"]
        is_gone_through = "over" in captures and isinstance(time, Calendar) and time.granularity in _GONE_THROUGH
        return None if is_gone_through else Bound(relation, time)

    return build
