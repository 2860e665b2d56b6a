"""Intervals and dates: what is known of when something was, and how it is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Granularity(StrEnum):
    """The unit in which a date is told; `range` when it has two ends of its own or an open one."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class Modifier(StrEnum):
    """What part of the unit the words claim, or that they claim it only roughly."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    ABOUT = "about"


class Relation(StrEnum):
    """How an event lies to the time it is tied to: in it, or bounded by it."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    DURING = "during"


class Basis(StrEnum):
    """How a date was got, strongest first.

    The words tell it (stated), they count from a publication date or another time (resolved) or from another
    event (event), an earlier sentence or a heading sets the time (inherited), or the article's own date is all
    that there is (published).
    """

    STATED = "stated"
    RESOLVED = "resolved"
    EVENT = "event"
    INHERITED = "inherited"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of time, `start ≤ t < end`.

    Both ends are minutes since 0000-01-01T00:00 in the proleptic Gregorian calendar (astronomical
    years, so 480 BC is year -479); None is an open end. `dateline.calendars` does all arithmetic.
    """

    start: int | None
    end: int | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"an interval must end after it starts, got {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another honest reading of the same words, with its share of belief (0 to 1)."""

    interval: Interval
    granularity: Granularity
    score: float
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """When an event was, claiming no more than its sources give.

    `interval` is None when the words leave it open; `pattern` is then the EDTF string with X for
    what is missing ("XXXX-10"), else None. `offset` is the stated zone in minutes east of UTC.
    `end_unit` is the unit that told the one end of an open date: the month of "since January 2000".
    EDTF string and display text derive from these fields (`dateline.calendars`).
    """

    interval: Interval | None
    granularity: Granularity
    basis: Basis
    modifier: Modifier | None = None
    relation: Relation = Relation.IN
    pattern: str | None = None
    offset: int | None = None
    alternatives: tuple[Alternative, ...] = field(default=())
    end_unit: Granularity | None = None

    @property
    def is_open(self) -> bool:
        """Whether the words and the anchors leave the date unknown."""
        return self.interval is None
