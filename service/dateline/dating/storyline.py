"""The anchors of an article: its publication date and the story's own line of time.

Policy. A news text tells its times from the publication date: weekdays, months and days without a
year are the ones nearest to it, before it when told in the past, after it when told as to come. A
narrative tells them from the time it has reached, and its publication date says nothing. Which of
the two a text is shows in its own times: full dates of years that are not the publication's make a
narrative, "yesterday", "last week" and weekdays make news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.moments import Moment, is_finer
from dateline.model.articles import Dct
from dateline.model.dates import Granularity, Interval
from dateline.model.expressions import Anchor, Calendar, Expression, Part, Shift, Weekday
from dateline.model.times import Tense, Timex, TimexType

_BACKWARD = 1.0  # how much farther a step back in a story counts than a step on
_YEAR = 366 * MINUTES_PER_DAY


@dataclass(slots=True)
class Storyline:
    """Where the telling has got to. `dct` is None where nothing is known of the publication date."""

    dct: Moment | None
    is_narrative: bool
    bounds: Interval = Interval(None, None)
    last: Moment | None = None
    last_sentence: int = -1
    trail: list[Moment] = field(default_factory=list)

    def anchor(self, name: str) -> Moment | None:
        """The moment that an anchor stands for."""
        if name == Anchor.DCT and not (self.is_narrative and self.last is not None):
            return self.dct
        return self.last or (None if self.is_narrative else self.dct)

    def move(self, timex: Timex, moment: Moment) -> None:
        """Let the story go on to a moment that a timex of it tells."""
        if moment.interval is None or moment.interval.start is None:
            return
        self.last = moment
        self.last_sentence = timex.sentence

    def pick(self, candidates: Sequence[Moment], timex: Timex) -> Moment | None:
        """The candidate that is meant; None where there is nothing to choose by. Candidates are in order of time."""
        if not candidates:
            return None
        if self.is_narrative or self.dct is None:
            return self._nearest(candidates, self.last) if self.last else None
        if timex.tense is Tense.FUTURE:
            return next((one for one in candidates if _end(one) > self.dct.start), candidates[-1])
        return next((one for one in reversed(candidates) if one.start <= self.dct.start), candidates[0])

    def _nearest(self, candidates: Sequence[Moment], to: Moment) -> Moment:
        return min(candidates, key=lambda one: _distance(one, to))


def _end(moment: Moment) -> int:
    assert moment.interval is not None and moment.interval.end is not None
    return moment.interval.end


def _distance(one: Moment, to: Moment) -> float:
    if one.start >= _end(to):
        return one.start - _end(to)
    if _end(one) <= to.start:
        return (to.start - _end(one)) * _BACKWARD
    return 0


def is_narrative(timexes: Sequence[Timex], dct: Moment | None) -> bool:
    """Whether the times of a text are those of a narrative, not of news."""
    dated = sum(1 for timex in timexes if _tells_other_year(timex.expression, dct))
    deictic = sum(1 for timex in timexes if timex.type is not TimexType.DURATION and _is_deictic(timex.expression))
    return dated > 3 * deictic and dated >= 4


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
