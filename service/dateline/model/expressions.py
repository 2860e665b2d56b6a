"""Expressions: what the words of a timex say, before any anchor is known.

A small algebra after SCATE and timenorm (Bethard and Parker 2016): calendar fields with missing
parts, shifts from an anchor, parts and members of other expressions, windows, durations, sets.
Every field is a number, a string, a tuple or another expression, so that records can be stored as
JSON; `to_plain` and `from_plain` are exact inverses.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Expression:
    """Base of the symbolic forms that `dateline.grammar` builds and `dateline.dating` resolves."""


class Anchor(StrEnum):
    """What an expression is counted from."""

    DCT = "dct"
    STORY = "story"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Reference(Expression):
    """A vague time: `name` is PRESENT_REF, PAST_REF or FUTURE_REF ("now", "recently", "soon")."""

    name: str


@dataclass(frozen=True, slots=True)
class Calendar(Expression):
    """Calendar fields, None where the words leave them out: "October", "the 28th", "Friday, Oct. 23".

    `granularity` names the finest field told. `number` counts months, quarters, halves, ISO weeks,
    seasons (1 spring to 4 winter) or centuries (0 and less are BC). `year` is astronomical, for a
    decade its first year; a `short_year` ("'98", "the '80s") has lost its century. `weekday` is 0
    for Monday. In a `fiscal` year or quarter the business year is meant.
    """

    granularity: str
    year: int | None = None
    number: int | None = None
    day: int | None = None
    weekday: int | None = None
    short_year: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Numeric(Expression):
    """A numeric date whose order of day and month the words leave open: "12/11/25"."""

    first: int
    second: int
    year: int | None = None
    short_year: bool = False
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Feast(Expression):
    """A named day, by its key in the feast table; `year` None where the words give none."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shift(Expression):
    """The unit that lies `count` units from the anchor's own: "last year" is -1 year from the DCT.

    `count` 0 is the anchor's own unit ("this week", "that month"); None is a number not told
    ("weeks later"), whose sign is then in `direction`. `keeps` leaves the anchor's granularity as
    it is where it is finer than the unit ("a year earlier"). A `base` is counted from instead of the
    anchor ("two weeks from Tuesday"). `relation` says how the expression
    lies to an event that it is told by ("before", "after", "in").
    """

    count: float | None
    unit: str
    anchor: str = Anchor.DCT
    direction: int = 0
    keeps: bool = False
    base: Expression | None = None


@dataclass(frozen=True, slots=True)
class Weekday(Expression):
    """A weekday, month, season, named day or other unit in a direction: "last Friday", "next May".

    `step` is -1 for last, +1 for next, 0 for this; 3 is the third from now. A `base` is counted from
    instead of the anchor ("the Friday before Easter").
    """

    unit: Calendar | Feast
    step: int
    anchor: str = Anchor.DCT
    base: Expression | None = None


@dataclass(frozen=True, slots=True)
class Within(Expression):
    """The `inner` unit that lies in `outer`: "August of that year", "Monday of last week"."""

    inner: Expression
    outer: Expression


@dataclass(frozen=True, slots=True)
class Nth(Expression):
    """The `number`-th unit (or weekday) of a whole, counted from its end when negative."""

    number: int
    unit: str
    whole: Expression
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Part(Expression):
    """A part of a unit, or the unit taken roughly; `modifier` is a `dates.Modifier`."""

    modifier: str
    whole: Expression


@dataclass(frozen=True, slots=True)
class DayPart(Expression):
    """A part of a day: `part` is MO, MI, AF, EV, NI or DT (TIMEX3); `day` None when not told."""

    part: str
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class Clock(Expression):
    """A time of day on a 24-hour clock.

    `offset` is the zone in minutes east of UTC, or its name in the IANA database where it has summer time.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | str | None = None
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class Duration(Expression):
    """A length of time: amounts with their units, an amount of None is vague ("several weeks")."""

    amounts: tuple[tuple[float | None, str], ...]
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Window(Expression):
    """A length of time that ends (`direction` -1) or begins (+1) at its anchor: "the past two years".

    Where it has a `base`, it ends or begins with that instead: "the first nine months of *2017*".
    """

    length: Duration
    direction: int
    anchor: str = Anchor.DCT
    base: Expression | None = None


@dataclass(frozen=True, slots=True)
class Recurrence(Expression):
    """A set of times: every `unit` or every such `member` ("every Friday", "twice a week").

    `count` units make the period; `quantifier` and `frequency` are TIMEX3's quant and freq.
    """

    unit: str
    count: float | None = 1
    member: Expression | None = None
    quantifier: str | None = None
    frequency: str | None = None


@dataclass(frozen=True, slots=True)
class Bound(Expression):
    """A time that bounds what is told: `relation` is a `dates.Relation` other than `in`."""

    relation: str
    time: Expression


@dataclass(frozen=True, slots=True)
class RangeEnd(Expression):
    """One end of a range that both ends of it are needed to date: "from *May 15* to August 16, 1988"."""

    side: int
    start: Expression
    end: Expression


@dataclass(frozen=True, slots=True)
class Unresolved(Expression):
    """A time that only its own words tell ("the rainy season"); its value stays open.

    `is_anaphor` says that it means the time told last ("that period").
    """

    is_anaphor: bool = False


_KINDS = {
    kind.__name__: kind
    for kind in (
        Reference, Calendar, Numeric, Feast, Shift, Weekday, Within, Nth, Part, DayPart, Clock,
        Duration, Window, Recurrence, Bound, RangeEnd, Unresolved,
    )
}  # fmt: skip


def to_plain(expression: Expression) -> dict[str, Any]:
    """An expression as a dict that JSON can hold; `kind` names its class.

    >>> to_plain(Reference("PAST_REF"))
    {'kind': 'Reference', 'name': 'PAST_REF'}
    """
    plain: dict[str, Any] = {"kind": type(expression).__name__}
    for field in fields(expression):
        value = getattr(expression, field.name)
        plain[field.name] = to_plain(value) if isinstance(value, Expression) else value
    return plain


def from_plain(plain: dict[str, Any]) -> Expression:
    """The expression of a dict that `to_plain` made, also after a way through JSON.

    Raises KeyError for a kind that is not known.
    """
    values = {name: _value(value) for name, value in plain.items() if name != "kind"}
    return _KINDS[plain["kind"]](**values)


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return from_plain(value)
    if isinstance(value, list | tuple):
        return tuple(_value(item) for item in value)
    return value
