"""The distant past that news tells for a while: where months, days and weekdays without their year belong to it.

Policy. A year told long past holds for what its paragraph tells as past after it, until a time near the
publication is told: "In 1971 he rowed the Atlantic. He set out on 3 January". It does so where it opens
its sentence; a month or a day does also where its clause goes on with the story, and nothing near
the publication was told before it in the paragraph; a whole year does so in texts that tell nothing of the
day they were written on. No time told by the way does ("the bridge, opened in 1932, was closed").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.forms import innermost, is_weekly
from dateline.dating.moments import Moment, fill, is_finer
from dateline.model.dates import Granularity, Relation
from dateline.model.expressions import Bound, Calendar, Expression, Feast
from dateline.model.times import Tense, Timex

DISTANT = 300 * MINUTES_PER_DAY  # from there on a told year is not the publication's own
_YEAR = 366 * MINUTES_PER_DAY
_STEP = 200 * MINUTES_PER_DAY  # how far on a paragraph goes from one day or month to the next
_TWO_MONTHS = 62 * MINUTES_PER_DAY
_WITH_YEAR = (Granularity.MINUTE, Granularity.HOUR, Granularity.DAY, Granularity.MONTH)


@dataclass(slots=True)
class Flashback:
    """Whether a text of news is in the distant past, and since what time.

    `dct` is the day of publication, `today` the blocks that tell anything of that.
    """

    dct: Moment | None
    today: frozenset[int]
    _opening: Moment | None = None
    _recent: Moment | None = None
    _block: int = -1
    _is_near: bool = False
    _has_been_near: bool = False
    _slack: int = 0

    @property
    def is_of_today(self) -> bool:
        """Whether the text tells anything of the day it was written on."""
        return bool(self.today)

    def is_before(self, timex: Timex, moment: Moment) -> bool:
        """Whether a past perfect only looks back from the distant past that its paragraph tells."""
        if not timex.is_perfect or self._opening is None or self._recent is None or timex.block != self._block:
            return False
        return 0 < self._recent.start - moment.start < _YEAR

    def tell(self, timex: Timex, moment: Moment, *, tells_year: bool) -> None:
        """Let the text go on to the moment of a timex, which may open the distant past or leave it."""
        is_told = tells_year or timex.block == self._block
        if timex.block != self._block:
            self._is_near, self._slack = False, 0
            self._opening = None if self._has_been_near and tells_year else self._opening
        if self.dct is not None and moment.end >= self.dct.start - DISTANT:
            self._opening, self._is_near, self._has_been_near = None, True, True
        elif is_told and self._is_opened_by(timex, moment):
            self._opening, self._is_near = moment, False
            self._slack = _TWO_MONTHS if timex.is_fronted else 0
        self._block = timex.block
        if not _is_end(timex):
            self._recent = moment

    def _is_opened_by(self, timex: Timex, moment: Moment) -> bool:
        if timex.is_fronted:
            return True
        is_next = timex.is_main and timex.tense is Tense.PAST and not timex.is_quoted and not self._is_near
        is_whole = not is_finer(moment.granularity, Granularity.YEAR)
        is_today = self.dct is None or (is_whole and self.is_of_today)
        return is_next and not isinstance(timex.expression, Bound) and not is_today

    def goes_on_from(self, timex: Timex) -> Moment | None:
        """What a time without its year is near to, in the distant past; None where it is not told of that."""
        unit, recent, opening = innermost(timex.expression), self._recent, self._opening
        if recent is None or timex.tense not in (Tense.PAST, None):
            return None
        is_here = timex.block == self._block
        if opening is not None and not is_here and not self._lasts(timex, opening) and not self._is_nearer(unit):
            return None
        if isinstance(unit, Feast):
            return None if opening is None else recent
        if is_weekly(timex.expression):
            is_day = recent.granularity is Granularity.DAY and timex.block not in self.today
            return recent if opening is not None and is_day else None
        if not isinstance(unit, Calendar) or unit.number is None:
            return None
        if opening is not None and opening.granularity is Granularity.YEAR:
            one = fill(unit, opening.civil.year)
            return opening if one is not None and one.end > recent.start - _TWO_MONTHS else None
        if opening is None and (not is_here or self._is_near or not _is_day_after(unit, recent)):
            return None
        return recent if self._is_beside(unit, recent, timex) else None

    def _lasts(self, timex: Timex, opening: Moment) -> bool:
        """Whether the distant past surely goes on in a timex's paragraph: a whole year does in no text of today."""
        is_whole = opening.granularity is Granularity.YEAR
        return not (self._has_been_near or timex.block in self.today or (is_whole and self.is_of_today))

    def _is_nearer(self, unit: Expression) -> bool:
        """Whether a day or month follows on the time told last sooner than the publication on it."""
        recent, dct = self._recent, self.dct
        is_named = isinstance(unit, Calendar) and unit.number is not None and unit.granularity in ("day", "month")
        if not is_named or recent is None or dct is None or not is_finer(recent.granularity, Granularity.YEAR):
            return False
        since_then = [one.start - recent.end for one in _around(unit, recent)]
        since = [dct.start - one.end for one in _around(unit, dct)]
        return _least(since_then) < _least(since)

    def _is_beside(self, unit: Calendar, recent: Moment, timex: Timex) -> bool:
        """Whether a unit lies near the time told last: after it, or a little before; in the past perfect far before."""
        back = _YEAR if timex.is_perfect else self._slack
        found = _around(unit, recent)
        return any(one.end > recent.start - back and one.start - recent.end <= _STEP for one in found)


def _around(unit: Expression, moment: Moment) -> list[Moment]:
    """The units of a name in the years around a moment."""
    assert isinstance(unit, Calendar)  # with its number, which a unit of a year has
    return [one for by in (-1, 0, 1) if (one := fill(unit, moment.civil.year + by))]


def _least(steps: Iterable[int]) -> int:
    """The shortest step on; a year for none."""
    return min((step for step in steps if step >= 0), default=_YEAR)


def _is_end(timex: Timex) -> bool:
    """Whether a time is only that until which something lasts: the story does not go on to it."""
    return isinstance(timex.expression, Bound) and timex.expression.relation == Relation.UNTIL


def _is_day_after(unit: Calendar, recent: Moment) -> bool:
    return unit.granularity == "day" and recent.granularity in _WITH_YEAR
