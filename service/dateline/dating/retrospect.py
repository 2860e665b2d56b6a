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
from dataclasses import dataclass, replace
from math import exp, log
from typing import NamedTuple

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.feasts import feast_days
from dateline.dating.forms import innermost, is_weekly, tells_year
from dateline.dating.moments import Moment, fill, is_finer
from dateline.model.dates import Granularity, Relation
from dateline.model.expressions import Anchor, Bound, Calendar, Expression, Feast, Nth, Reference, Shift, Weekday
from dateline.model.times import Tense, Timex, TimexType

DISTANT = 300 * MINUTES_PER_DAY  # from there on a told year is not the publication's own
_MONTH, _YEAR = 30 * MINUTES_PER_DAY, 366 * MINUTES_PER_DAY
_OF_OLD = 50 * _YEAR  # longer than careers last
_REACH = 8  # times looked at, and ways kept
_BESIDE = 5  # characters between two times that are told as one
_SURE = 1.5  # how much more the other reading costs where none is kept
_DAYS = (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE)
_TOLD = (Tense.PAST, Tense.FORESEEN, None)


class _Price(NamedTuple):
    """What it costs to open a retrospect by a time, and to pass it by."""

    opening: float
    passing: float


# Prices are of one measure, as logarithms of odds are; written on half A of the passages (`bench/times.py --passages`).
# By where a time with its year stands: opening its sentence, or by the way ("the mill, built in 1931").
_FRONTED, _ASIDE, _DAY_ASIDE = _Price(0, 2), _Price(2.5, 0), _Price(0.5, 1)
# Told by a main clause: a day, a month or a year in a text that tells of today, or in one that does not.
_DAY, _MONTH_TODAY, _YEAR_TODAY, _ALONE = _Price(0.2, 1.5), _Price(0.5, 1), _Price(1.5, 0.3), _Price(0.3, 1.5)
_FROM_ANOTHER, _LEFT_BEHIND = 0.3, 1.0  # the share of opening one from another, and what not to costs there
# To count from today again in the same sentence or paragraph, or anywhere, and what more with a past perfect.
_LEAVE_SENTENCE, _LEAVE_BLOCK, _LEAVE, _LEAVE_PERFECT = 3.0, 1.7, 0.2, 1.0
# To stay in another paragraph, and so in a text of today; what more beside today, in a quotation, in a relative clause.
_STAY, _STAY_TODAY, _STAY_BESIDE_TODAY, _STAY_QUOTED, _STAY_RELATIVE = 0.2, 1.5, 1.0, 2.0, 0.7
_PER_LOG, _PER_LOG_GOING = 0.7, 0.35  # of the months of a first step, of one that is on its way or stays in a told year
_BACK, _OUT_OF_YEAR = 1.5, 1.0
_PER_LOG_AGE, _UNKNOWN_AGE = 0.15, 0.3  # of the months from a time of today's year to the publication


class Reading(NamedTuple):
    """How a time without its year is read: what it goes on from, None where that is the publication.

    `past` is its moment in the retrospect, None where none is on; `other` the moment of the other reading where that is
    worth keeping, `doubt` the belief in it.
    """

    anchor: Moment | None
    past: Moment | None = None
    other: Moment | None = None
    doubt: float = 0


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to read the times so far: what it costs and how far the past has got that is told, None for today.

    `year` is the whole year that opened the retrospect, `by` the time of it that was told last, `home` the block that
    told last of today.
    """

    cost: float
    at: Moment | None = None
    year: Moment | None = None
    by: Timex | None = None
    home: int = -1


class _Step(NamedTuple):
    """A time that a text goes over: its moment, a unit without its year, or None for one counted from today."""

    timex: Timex
    time: Moment | Calendar | Feast | None


class Retrospect:
    """Whether a text of news is in a distant past; to be told its times, and asked for them, in order of place.

    `dct` is the day of publication, `today` the blocks that tell anything of that.
    """

    def __init__(self, dct: Moment | None, today: frozenset[int]) -> None:
        self._dct, self._today = dct, today
        self._ways = [_Way(0)]
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
        if (unit := _unit(timex)) is not None:
            self._ways = _best(one for way in self._ways for one in self._named(way, timex, unit))
        elif tells_year or self._is_near(moment):
            self._ways = _best(one for way in self._ways for one in self._told(way, timex, moment))
        elif not _is_end(timex):
            year, home = self._ways[0].year, self._ways[0].home
            is_inside = year is not None and year.start <= moment.start < year.end and not timex.is_fronted
            at = _Way(self._ways[0].cost, moment, year if is_inside else None, timex, home)
            self._ways = [at, *(replace(way, by=timex) for way in self._ways if way.at is None)]
        self._block = timex.block

    def read(self, timex: Timex) -> Reading:
        """How a time without its year is read; from the publication what is none."""
        if self._asked is None or self._asked[0] is not timex:
            self._asked = timex, self._read(timex)
        return self._asked[1]

    def _read(self, timex: Timex) -> Reading:
        if is_weekly(timex.expression):
            return Reading(self._day_before(timex))
        unit = _unit(timex)
        ways = [] if unit is None else [(way, one) for way in self._ways for one in self._named(way, timex, unit)]
        gone_on = [(way, one) for way, one in ways if one.at is not None]
        if unit is None or not gone_on:
            return Reading(None)
        on = self._cheapest([one for _, one in gone_on], timex)
        off = self._cheapest([one for _, one in ways if one.at is None], timex)
        source, _ = min(gone_on, key=lambda pair: pair[1].cost)
        past, anchor = _nearest(source, unit, timex), source.at if on < off else None
        if abs(on - off) >= _SURE:
            return Reading(anchor, past)
        other = past if anchor is None else max(self._since(unit), key=_by_start, default=None)
        return Reading(anchor, past, other, round(1 / (1 + exp(abs(on - off))), 2))

    def _day_before(self, timex: Timex) -> Moment | None:
        """The day of the past that a weekday follows on; None in a block that tells of today."""
        at = self._ways[0].at
        is_day = at is not None and at.granularity is Granularity.DAY
        return at if is_day and timex.tense in _TOLD and timex.block not in self._today else None

    def _cheapest(self, ways: Iterable[_Way], timex: Timex) -> float:
        """What the cheapest of some ways costs over the times that are told next."""
        start, ways = self._next.get((timex.field, timex.start_char), len(self._steps)), _best(ways)
        for ahead, time in self._steps[start : start + _REACH]:
            ways = _best(one for way in ways for one in self._over(way, ahead, time))
        return ways[0].cost

    def _over(self, way: _Way, timex: Timex, time: Moment | Calendar | Feast | None) -> list[_Way]:
        if time is None:
            return [_Way(way.cost, home=timex.block)]
        return self._told(way, timex, time) if isinstance(time, Moment) else self._named(way, timex, time)

    def _told(self, way: _Way, timex: Timex, moment: Moment) -> list[_Way]:
        """The ways on over a time that tells its year: into the past from there, or past it."""
        if self._is_near(moment):
            return [_Way(way.cost, home=timex.block)]
        if _is_end(timex):
            return [way]
        is_next = _is_next(timex)
        opening, passing = self._price(way, timex, moment, is_next=is_next)
        share = 1.0
        if is_next and way.at is not None:
            share, passing = _FROM_ANOTHER, max(passing, _LEFT_BEHIND)
        whole = moment if moment.granularity is Granularity.YEAR else None
        by = timex if is_next or way.at is None else way.by
        return [
            _Way(way.cost + share * opening, moment, whole, timex, way.home),
            replace(way, cost=way.cost + passing + self._staying(way, timex), by=by),
            replace(way, cost=way.cost + passing + self._leaving(way, timex), by=by, at=None, year=None),
        ]

    def _price(self, way: _Way, timex: Timex, moment: Moment, *, is_next: bool) -> _Price:
        """The price of a time that tells its year."""
        is_home = way.home == timex.block
        if timex.is_fronted:
            return _FRONTED
        is_day = moment.granularity in _DAYS
        if not is_next or isinstance(timex.expression, Bound):
            return _DAY_ASIDE if is_day and not is_home else _ASIDE
        if is_home or (self._today and not is_finer(moment.granularity, Granularity.YEAR)):
            return _YEAR_TODAY
        is_alone = not self._today or (way.home < 0 and self._is_of_old(moment))
        return _DAY if is_day else _ALONE if is_alone else _MONTH_TODAY

    def _named(self, way: _Way, timex: Timex, unit: Calendar | Feast) -> list[_Way]:
        """The ways on over a unit without its year: in that of the publication, or on in the past that is told."""
        cost = way.cost + self._leaving(way, timex) + self._age(unit)
        ways = [replace(way, cost=cost, at=None, year=None)]
        if way.at is not None and (moment := _nearest(way, unit, timex)) is not None:
            staying = self._staying(way, timex) + (_STAY_RELATIVE if _is_loose(way, timex) else 0)
            cost = way.cost + staying + _cost(way, moment, timex)
            stays = _looks_back(timex) or timex.tense is Tense.FORESEEN or _is_end(timex)
            at = way.at if stays else moment
            ways.append(_Way(cost, at, way.year, timex, way.home))
        return ways

    def _leaving(self, way: _Way, timex: Timex) -> float:
        """What it costs not to go on from a retrospect, or from what might have opened one."""
        if way.by is None:
            return 0
        is_beside = timex.start_char - way.by.end_char <= _BESIDE  # "in 2001, in May and June"
        if timex.sentence == way.by.sentence and (is_beside or _is_next(way.by)):
            return _LEAVE_SENTENCE
        is_here = timex.block == way.by.block
        perfect = _LEAVE_PERFECT if timex.is_perfect and is_here and _is_next(way.by) else 0
        return perfect + (0 if way.at is None else _LEAVE_BLOCK if is_here and not _is_loose(way, timex) else _LEAVE)

    def _staying(self, way: _Way, timex: Timex) -> float:
        """What it costs that a retrospect goes on in another paragraph."""
        if way.at is None or way.by is None or timex.block == way.by.block:
            return 0
        quoted = _STAY_QUOTED if timex.is_quoted and not way.by.is_quoted else 0
        beside = _STAY_BESIDE_TODAY if timex.block in self._today else 0
        is_its_own = way.home < 0 and (way.year is None or self._is_of_old(way.at))
        return quoted + beside + (_STAY if is_its_own else _STAY_TODAY)

    def _age(self, unit: Calendar | Feast) -> float:
        """What it costs that the last such unit lies some way before the publication."""
        if self._dct is None:
            return _UNKNOWN_AGE
        last = max((one.end for one in self._since(unit)), default=self._dct.start)
        back = max(self._dct.start - last, 0)
        return _PER_LOG_AGE * log(1 + back / _MONTH)

    def _since(self, unit: Calendar | Feast) -> list[Moment]:
        """The units of a name up to the publication, of the years around it."""
        dct = self._dct
        return [] if dct is None else [one for one in units_around(unit, dct) if one.start < dct.end]

    def _is_of_old(self, moment: Moment) -> bool:
        return self._dct is None or moment.end < self._dct.start - _OF_OLD

    def _is_near(self, moment: Moment) -> bool:
        return self._dct is not None and moment.end >= self._dct.start - DISTANT


def units_around(unit: Calendar | Feast, moment: Moment) -> list[Moment]:
    """The units of a name in the years around a moment, in order of time."""
    years = range(moment.civil.year - 1, moment.civil.year + 2)
    return [one for year in years if (one := _in_year(unit, year)) is not None]


def _in_year(unit: Calendar | Feast, year: int) -> Moment | None:
    if isinstance(unit, Calendar):
        return fill(unit, year)
    days = feast_days(unit.name, year)
    return None if days is None else Moment(days, Granularity.DAY)


def _step(timex: Timex, place: Callable[[Expression, Timex], Moment | None]) -> _Step | None:
    """What a text goes over with a time; None for one that other times or events tell."""
    if tells_year(timex.expression):
        moment = place(timex.expression, timex)
        interval = None if moment is None else moment.interval
        is_whole = interval is not None and interval.start is not None and interval.end is not None
        return _Step(timex, moment) if is_whole else None
    if (named := _unit(timex)) is not None:
        return _Step(timex, named)
    unit = innermost(timex.expression)
    is_counted = isinstance(unit, Shift | Weekday) and unit.anchor == Anchor.DCT
    is_today = is_counted or is_weekly(timex.expression) or _is_named(unit) or unit == Reference("PRESENT_REF")
    return _Step(timex, None) if is_today else None


def _unit(timex: Timex) -> Calendar | Feast | None:
    """The unit without its year that a timex tells as past; None for none."""
    unit = innermost(timex.expression)
    unit = innermost(unit.whole) if isinstance(unit, Nth) else unit
    is_told = timex.tense in _TOLD and not is_weekly(timex.expression) and not tells_year(timex.expression)
    return unit if is_told and isinstance(unit, Calendar | Feast) and _is_named(unit) else None


def _is_named(unit: Expression) -> bool:
    """Whether each year has one such unit: "June", "3 June", "Christmas"."""
    return isinstance(unit, Feast) or (isinstance(unit, Calendar) and unit.number is not None)


def _nearest(way: _Way, unit: Calendar | Feast, timex: Timex) -> Moment | None:
    """The unit of a name to which a way into the past goes on at the least cost."""
    found = [] if way.at is None else units_around(unit, way.at)
    return min(found, key=lambda one: _cost(way, one, timex), default=None)


def _cost(way: _Way, to: Moment, timex: Timex) -> float:
    """What a step on in the past costs, or a step back, which only a past perfect likes to take."""
    assert way.at is not None  # or the way goes nowhere
    at, year = way.at, way.year
    is_inside = year is not None and year.start <= to.start < year.end
    out = 0 if is_inside or year is None else _OUT_OF_YEAR
    if to.start >= at.end:
        is_going = is_inside or (way.by is not None and _unit(way.by) is not None)
        per_log = _PER_LOG_GOING if is_going else _PER_LOG
        return out + per_log * log(1 + (to.start - at.end) / _MONTH) + (_BACK if _looks_back(timex) else 0)
    if to.end <= at.start:
        return out + _PER_LOG * log(1 + (at.start - to.end) / _MONTH) + (0 if _looks_back(timex) else _BACK)
    return out


def _by_start(moment: Moment) -> int:
    return moment.start


def _is_next(timex: Timex) -> bool:
    """Whether a time goes on with the story of its text: it opens a sentence, or its main clause tells the past."""
    is_told = timex.is_main and timex.tense is not None and timex.tense in _TOLD
    return timex.is_fronted or _unit(timex) is not None or (is_told and not timex.is_quoted)


def _is_loose(way: _Way, timex: Timex) -> bool:
    """Whether a time describes something in a relative clause of a sentence that tells no other time of the past."""
    is_alone = way.by is None or way.by.sentence != timex.sentence
    return is_alone and timex.is_relative and not _looks_back(timex)


def _looks_back(timex: Timex) -> bool:
    """Whether a time tells what was before the story: "had sailed in May", "since May"."""
    is_since = isinstance(timex.expression, Bound) and timex.expression.relation == Relation.SINCE
    return timex.is_perfect or is_since


def _best(ways: Iterable[_Way]) -> list[_Way]:
    """The cheapest of the ways that have got as far, the cheapest first, a fixed number of them at most."""
    found: dict[int | None, _Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        found.setdefault(None if way.at is None else way.at.start, way)
    return list(found.values())[:_REACH]


def _is_end(timex: Timex) -> bool:
    """Whether a time is only that until which something lasts: the story does not go on to it."""
    return isinstance(timex.expression, Bound) and timex.expression.relation == Relation.UNTIL
