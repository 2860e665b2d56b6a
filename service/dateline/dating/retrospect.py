"""The retrospects of news: which times without their year go on from a distant past, and which count from today.

Policy. News tells its times from its publication, and looks back: a time told with a year long past may open a
retrospect, in which months and days without a year go on from the time told last ("In 1971 he rowed the
Atlantic. He set out on 3 January"). No single sign tells, so each way to read the times costs what is unlikely in
it: to open a retrospect by the way, to pass one by that opens a sentence, to stay in it in another paragraph, to
leave it within one, long steps, steps back. The cheapest way over this time and those told next is taken;
where the cheapest of the other kind costs hardly more, its reading is kept beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import exp
from typing import NamedTuple

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.forms import innermost, is_weekly, tells_year
from dateline.dating.moments import Moment
from dateline.dating.named import TOLD, is_by, is_end, is_named, named_unit
from dateline.dating.ways import Way, Ways, best, nearest
from dateline.model.dates import Granularity
from dateline.model.expressions import Anchor, Calendar, Expression, Feast, Reference, Shift, Weekday
from dateline.model.times import Timex, TimexType

_REACH = 8  # times looked at
_SURE = 1.5  # how much more the other reading costs where none is kept
_YEAR = 366 * MINUTES_PER_DAY


class Reading(NamedTuple):
    """How a time without its year is read: what it goes on from, None where that is the publication.

    `past` is its moment in the retrospect, None where none is on; `doubt` the belief in the other reading, 0 where that
    is not worth keeping, and `other` what it goes on from.
    """

    anchor: Moment | None
    past: Moment | None = None
    doubt: float = 0
    other: Moment | None = None

    @property
    def turned(self) -> Reading:
        """The other reading."""
        return Reading(self.other, self.past, 1 - self.doubt, self.anchor)


class _Step(NamedTuple):
    """A time that a text goes over: its moment, a unit without its year, or None for one counted from today."""

    timex: Timex
    time: Moment | Calendar | Feast | None


class Retrospect:
    """Whether a text of news is in a distant past; to be told its times, and asked for them, in order of place.

    `dct` is the day of publication, `today` the blocks that tell anything of that.
    """

    def __init__(self, dct: Moment | None, today: frozenset[int]) -> None:
        self._guide, self._today = Ways(dct, today), today
        self._ways = [Way(0)]
        self._block = -1
        self._steps: list[_Step] = []
        self._next: dict[tuple[str, int], int] = {}
        self._asked: tuple[Timex, Reading] | None = None

    def look_ahead(self, timexes: Sequence[Timex], place: Callable[[Expression, Timex], Moment | None]) -> None:
        """Learn what is told; `place` gives the moment of an expression that tells its year."""
        for timex in timexes:
            if timex.type in (TimexType.DATE, TimexType.TIME) and (step := _step(timex, place)) is not None:
                self._steps.append(step)
            self._next[timex.field, timex.start_char] = len(self._steps)

    def is_before(self, timex: Timex, moment: Moment) -> bool:
        """Whether a past perfect only looks back from the distant past that its paragraph tells."""
        at = self._ways[0].at
        if not timex.is_perfect or at is None or timex.block != self._block:
            return False
        return 0 < at.start - moment.start < _YEAR

    def tell(self, timex: Timex, moment: Moment, *, tells_year: bool) -> None:
        """Let the text go on to the moment of a timex."""
        if (unit := named_unit(timex)) is not None:
            self._ways = best(one for way in self._ways for one in self._guide.named(way, timex, unit))
        elif tells_year or self._guide.is_near(moment):
            self._ways = best(one for way in self._ways for one in self._guide.told(way, timex, moment))
        elif not is_end(timex):
            year, home = self._ways[0].year, self._ways[0].home
            is_inside = year is not None and year.start <= moment.start < year.end and not timex.is_fronted
            at = Way(self._ways[0].cost, moment, year if is_inside else None, timex, home)
            self._ways = [at, *(replace(way, by=timex) for way in self._ways if way.at is None)]
        self._block = timex.block

    def read(self, timex: Timex) -> Reading:
        """How a time without its year is read; from the publication what is none."""
        if self._asked is None or self._asked[0] is not timex:
            self._asked = timex, self._read(timex)
        return self._asked[1]

    def suppose(self, timex: Timex, reading: Reading) -> None:
        """Let a time be read so, until another is asked for."""
        self._asked = timex, reading

    def _read(self, timex: Timex) -> Reading:
        if is_weekly(timex.expression):
            return Reading(self._day_before(timex))
        unit = None if timex.is_news else named_unit(timex)
        ways = [] if unit is None else [(way, one) for way in self._ways for one in self._guide.named(way, timex, unit)]
        gone_on = [(way, one) for way, one in ways if one.at is not None]
        if unit is None or not gone_on:
            return Reading(None)
        on = self._cheapest([one for _, one in gone_on], timex)
        off = self._cheapest([one for _, one in ways if one.at is None], timex)
        source, _ = min(gone_on, key=lambda pair: pair[1].cost)
        past = nearest(source, unit, timex)
        anchor, other = (source.at, None) if on < off else (None, source.at)
        doubt = round(1 / (1 + exp(abs(on - off))), 2) if abs(on - off) < _SURE else 0
        return Reading(anchor, past, doubt, other)

    def _day_before(self, timex: Timex) -> Moment | None:
        """The day of the past that a weekday follows on; in a block that tells of today only "by" such a one."""
        at, by = self._ways[0].at, self._ways[0].by
        if at is None or by is None or at.granularity is not Granularity.DAY or timex.tense not in TOLD:
            return None
        is_beside = is_weekly(by.expression) and timex.sentence == by.sentence
        goes_on = is_beside or (is_by(timex) and timex.sentence <= by.sentence + 1)
        return at if goes_on or timex.block not in self._today else None

    def _cheapest(self, ways: Iterable[Way], timex: Timex) -> float:
        """What the cheapest of some ways costs over the times that are told next."""
        start, ways = self._next.get((timex.field, timex.start_char), len(self._steps)), best(ways)
        for ahead, time in self._steps[start : start + _REACH]:
            ways = best(one for way in ways for one in self._guide.over(way, ahead, time))
        return ways[0].cost


def _step(timex: Timex, place: Callable[[Expression, Timex], Moment | None]) -> _Step | None:
    """What a text goes over with a time; None for one that other times or events tell."""
    if tells_year(timex.expression):
        moment = place(timex.expression, timex)
        interval = None if moment is None else moment.interval
        is_whole = interval is not None and interval.start is not None and interval.end is not None
        return _Step(timex, moment) if is_whole else None
    if (named := named_unit(timex)) is not None:
        return _Step(timex, named)
    unit = innermost(timex.expression)
    is_counted = isinstance(unit, Shift | Weekday) and unit.anchor == Anchor.DCT
    is_today = is_counted or is_weekly(timex.expression) or is_named(unit) or unit == Reference("PRESENT_REF")
    return _Step(timex, None) if is_today else None
