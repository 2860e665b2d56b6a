"""The anchors of an article: its publication date and the story's own line of time.

Policy. A news text tells its times from the publication date: weekdays, months and days without a
year are the ones nearest to it, before it when told in the past, after it when told as to come. A
narrative tells them from the time it has reached, and its publication date says nothing. Which of
the two a text is shows in its own times: full dates of years that are not the publication's make a
narrative, "yesterday", "last week", "now" and weekdays make news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.calendars import MINUTES_PER_DAY, contains
from dateline.dating.moments import Moment, enclosing, is_finer
from dateline.model.articles import Dct
from dateline.model.dates import Granularity, Interval
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Expression,
    Part,
    Reference,
    Shift,
    Weekday,
)
from dateline.model.times import Tense, Timex, TimexType

_BACKWARD = 1.2  # how much farther a step back in a story counts than a step on
JUMP = [2, 5]
_DAYS = (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE)
#: What makes a narrative: at least so many full dates, and so many for each time counted from today.
_FULL_DATES, _PER_DEICTIC, _PER_PRESENT = 8, 12, 3
_NOW = Reference("PRESENT_REF")
_UP_TO = ("bound.by", "bound.until")
_YEAR = 366 * MINUTES_PER_DAY


@dataclass(slots=True)
class Storyline:
    """Where the telling has got to. `dct` is None where nothing is known of the publication date."""

    dct: Moment | None
    is_narrative: bool
    bounds: Interval = Interval(None, None)
    last: Moment | None = None
    recent: Moment | None = None
    aside: Moment | None = None
    last_block: int = -1

    def anchor(self, name: str) -> Moment | None:
        """The moment that an anchor stands for."""
        if name == Anchor.DCT and not (self.is_narrative and self.last is not None):
            return self.dct
        return self.recent or (None if self.is_narrative else self.dct)

    @property
    def day(self) -> Moment | None:
        """The day that a time of day without one belongs to; None where the story tells no day."""
        if self.recent is not None and self.recent.granularity in _DAYS:
            return replace(
                self.recent,
                interval=enclosing(self.recent.start, Granularity.DAY),
                granularity=Granularity.DAY,
            )
        return None if self.is_narrative else self.dct

    def move(self, timex: Timex, moment: Moment) -> None:
        """Let the story go on to a moment that a timex of it tells."""
        if moment.interval is None or moment.interval.start is None:
            return
        self.recent = moment
        if self.last is not None and self.last.interval is not None:
            if is_finer(self.last.granularity, moment.granularity) and contains(
                moment.interval, self.last.interval
            ):
                return
            if self._is_aside(timex, moment, self.last):
                self.aside = moment
                return
        self.aside = None
        self.last = moment
        self.last_block = timex.block

    @property
    def reached(self) -> Moment | None:
        """What a time without its year is near to: the story's last time in a narrative, else the DCT."""
        return (self.last or self.dct) if self.is_narrative else self.dct

    def _is_aside(self, timex: Timex, moment: Moment, last: Moment) -> bool:
        """Whether a time is too far from where the story is to be its next step; a second one in a row is not."""
        if timex.is_heading or timex.block != self.last_block:
            return False
        if self.aside is not None and abs(moment.start - self.aside.start) < _YEAR:
            return False
        return not last.start - JUMP[0] * _YEAR < moment.start < _end(last) + JUMP[1] * _YEAR

    def pick(self, candidates: Sequence[Moment], timex: Timex) -> Moment | None:
        """The candidate that is meant: the nearest, a step against the tense counting as a longer one.

        Candidates are in order of time; None where there is nothing to choose by.
        """
        if not candidates or self.reached is None:
            return None
        if self.is_narrative:
            return self._nearest(candidates, self.reached, back=_BACKWARD, on=1)
        back, on = _weights(timex, candidates[0])
        return self._nearest(candidates, self.reached, back=back, on=on)

    def _nearest(self, candidates: Sequence[Moment], to: Moment, *, back: float, on: float) -> Moment:
        return min(candidates, key=lambda one: _distance(one, to, back, on))


def _weights(timex: Timex, candidate: Moment) -> tuple[float, float]:
    """How much longer a step back and a step on from the publication date count."""
    expression = timex.expression
    if isinstance(expression, Bound) and expression.relation == "since":
        return 1, 1000
    if timex.derivation[0] in _UP_TO:
        return (1, 1) if timex.tense is Tense.PAST else (2, 1)
    if timex.tense is Tense.FUTURE:
        return (1, 1) if candidate.granularity is Granularity.QUARTER else (4, 1)
    if candidate.granularity is Granularity.DAY and not _is_weekly(expression):
        return (1, 3) if timex.tense is Tense.PAST else (1, 2)
    if timex.tense is Tense.PAST or _is_weekly(expression):
        return 1, 1000
    return 1, 5


def _is_weekly(expression: Expression) -> bool:
    match expression:
        case Calendar(weekday=int(), number=None) | Calendar(granularity="weekend"):
            return True
        case DayPart(day=inner) | Clock(day=inner) | Part(whole=inner) | Bound(time=inner) if (
            inner is not None
        ):
            return _is_weekly(inner)
    return False


def _end(moment: Moment) -> int:
    assert moment.interval is not None and moment.interval.end is not None
    return moment.interval.end


def _distance(one: Moment, to: Moment, back: float, on: float) -> float:
    if one.start >= _end(to):
        return (one.start - _end(to) + 1) * on
    if _end(one) <= to.start:
        return (to.start - _end(one) + 1) * back
    return 0


def is_narrative(timexes: Sequence[Timex], dct: Moment | None) -> bool:
    """Whether the times of a text are those of a narrative, not of news.

    A narrative tells many full dates and hardly ever counts from today; one weekday in a short
    life story, told when its subject died, makes that news.
    """
    expressions = [timex.expression for timex in timexes if timex.type is not TimexType.DURATION]
    dated = sum(_tells_other_year(expression, dct) for expression in expressions)
    deictic = sum(_is_deictic(expression) for expression in expressions)
    present = sum(expression == _NOW for expression in expressions)
    return (
        dated >= _FULL_DATES and dated > _PER_DEICTIC * deictic and dated > _PER_PRESENT * (deictic + present)
    )


def _tells_other_year(expression: Expression, dct: Moment | None) -> bool:
    match expression:
        case Calendar(year=int(), short_year=False):
            return True
        case Part(whole=inner):
            return _tells_other_year(inner, dct)
    return False


def _is_deictic(expression: Expression) -> bool:
    match expression:
        case Shift(anchor=Anchor.DCT) | Weekday() | Calendar(year=None, weekday=int()):
            return True
        case Part(whole=inner):
            return _is_deictic(inner)
    return False


__all__ = ["Dct", "Granularity", "Storyline", "is_finer", "is_narrative"]
