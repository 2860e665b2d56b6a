"""The ways to read a text's times without their year, and what each step of them costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.clauses import is_beyond
from dateline.dating.moments import Moment, is_finer
from dateline.dating.named import is_by, is_end, is_next, looks_back, named_unit, units_around
from dateline.dating.prices import Price, load_prices
from dateline.model.dates import Granularity
from dateline.model.expressions import Bound, Calendar, Feast
from dateline.model.times import Tense, Timex

DISTANT = 300 * MINUTES_PER_DAY  # from there on a told year is not the publication's own
_MONTH, _YEAR = 30 * MINUTES_PER_DAY, 366 * MINUTES_PER_DAY
_OF_OLD = 50 * _YEAR  # longer than careers last
_KEPT = 8  # ways
_BESIDE = 5  # characters between two times that are told as one
_DAYS = (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE)


PRICES = load_prices()


@dataclass(frozen=True, slots=True)
class Way:
    """A way to read the times so far: what it costs and how far the past has got that is told, None for today.

    `year` is the whole year that opened the retrospect, `by` the time of it that was told last, `home` the block that
    told last of today.
    """

    cost: float
    at: Moment | None = None
    year: Moment | None = None
    by: Timex | None = None
    home: int = -1


@dataclass(frozen=True, slots=True)
class Ways:
    """How ways go on; `dct` is the day of publication, `today` the blocks that tell anything of that."""

    dct: Moment | None
    today: frozenset[int]

    def over(self, way: Way, timex: Timex, time: Moment | Calendar | Feast | None) -> list[Way]:
        """The ways on over a time: its moment, its unit without a year, or None where it is counted from today."""
        if time is None:
            return [Way(way.cost, home=timex.block)]
        return self.told(way, timex, time) if isinstance(time, Moment) else self.named(way, timex, time)

    def told(self, way: Way, timex: Timex, moment: Moment) -> list[Way]:
        """The ways on over a time that tells its year: into the past from there, or past it."""
        if self.is_near(moment):
            return [Way(way.cost, home=timex.block)]
        if is_end(timex) or is_finer(Granularity.YEAR, moment.granularity):
            return [way]
        goes_on = is_next(timex)
        opening, passing = self._price(way, timex, moment, is_next=goes_on)
        share = 1.0
        if goes_on and way.at is not None:
            share, passing = PRICES.from_another, max(passing, PRICES.left_behind)
        whole = moment if moment.granularity is Granularity.YEAR else None
        by = timex if goes_on or way.at is None else way.by
        return [
            Way(way.cost + share * opening, moment, whole, timex, way.home),
            replace(way, cost=way.cost + passing + self._staying(way, timex), by=by),
            replace(way, cost=way.cost + passing + self._leaving(way, timex), by=by, at=None, year=None),
        ]

    def _price(self, way: Way, timex: Timex, moment: Moment, *, is_next: bool) -> Price:
        """The price of a time that tells its year."""
        if timex.is_fronted:
            return PRICES.fronted
        is_home, is_day = way.home == timex.block, moment.granularity in _DAYS
        is_year = not is_finer(moment.granularity, Granularity.YEAR)
        if timex.is_led_in and not isinstance(timex.expression, Bound):
            return PRICES.led_in_year if is_year else PRICES.led_in
        if not is_next or isinstance(timex.expression, Bound):
            return PRICES.day_aside if is_day and not is_home else PRICES.aside
        if is_home or (self.today and is_year):
            return PRICES.year_today
        if is_day:
            return PRICES.day
        is_alone = not self.today or (way.home < 0 and self._is_of_old(moment))
        return PRICES.alone if is_alone else PRICES.month_today

    def named(self, way: Way, timex: Timex, unit: Calendar | Feast) -> list[Way]:
        """The ways on over a unit without its year: in that of the publication, or on in the past that is told."""
        cost = way.cost + self._leaving(way, timex) + self._age(unit)
        ways = [replace(way, cost=cost, at=None, year=None)]
        is_left = way.by is not None and is_beyond(timex, way.by)
        if way.at is not None and not is_left and (moment := nearest(way, unit, timex)) is not None:
            staying = self._staying(way, timex) + (PRICES.stay_relative if _is_loose(way, timex) else 0)
            staying += PRICES.stay_perfect if _is_back(way, timex) else 0
            cost = way.cost + staying + _cost(way, moment, timex)
            stays = looks_back(timex) or timex.tense is Tense.FORESEEN or is_end(timex)
            at = way.at if stays else moment
            ways.append(Way(cost, at, way.year, timex, way.home))
        return ways

    def _leaving(self, way: Way, timex: Timex) -> float:
        """What it costs not to go on from a retrospect, or from what might have opened one."""
        if way.by is None:
            return 0
        if _is_back(way, timex):
            return 0
        is_beside = timex.start_char - way.by.end_char <= _BESIDE  # "in 2001, in May and June"
        if timex.sentence == way.by.sentence and (is_beside or is_next(way.by)):
            return PRICES.leave_sentence
        is_here = timex.block == way.by.block
        cost = PRICES.leave_perfect if timex.is_perfect and is_here and is_next(way.by) else 0
        cost += PRICES.leave_by if is_by(timex) and timex.block <= way.by.block + 1 else 0
        if way.at is None:
            return cost
        return cost + (PRICES.leave_block if is_here and not _is_loose(way, timex) else PRICES.leave)

    def _staying(self, way: Way, timex: Timex) -> float:
        """What it costs that a retrospect goes on in another paragraph."""
        if way.at is None or way.by is None or timex.block == way.by.block:
            return 0
        quoted = PRICES.stay_quoted if timex.is_quoted and not way.by.is_quoted else 0
        beside = PRICES.stay_beside_today if timex.block in self.today else 0
        is_its_own = way.home < 0 and (way.year is None or self._is_of_old(way.at))
        return quoted + beside + (PRICES.stay if is_its_own else PRICES.stay_today)

    def _age(self, unit: Calendar | Feast) -> float:
        """What it costs that the last such unit lies some way before the publication."""
        if self.dct is None:
            return PRICES.unknown_age
        last = max((one.end for one in self.since(unit)), default=self.dct.start)
        back = max(self.dct.start - last, 0)
        return PRICES.per_log_age * log(1 + back / _MONTH)

    def since(self, unit: Calendar | Feast) -> list[Moment]:
        """The units of a name up to the publication, of the years around it."""
        dct = self.dct
        return [] if dct is None else [one for one in units_around(unit, dct) if one.start < dct.end]

    def _is_of_old(self, moment: Moment) -> bool:
        return self.dct is None or moment.end < self.dct.start - _OF_OLD

    def is_near(self, moment: Moment) -> bool:
        """Whether a moment is no distant past."""
        return self.dct is not None and moment.end >= self.dct.start - DISTANT


def _is_back(way: Way, timex: Timex) -> bool:
    """Whether a sentence comes back from what had been ("had refused it in 2017, but banned it on 3 May")."""
    if way.by is None or timex.sentence != way.by.sentence or timex.block != way.by.block:
        return False
    return way.by.is_perfect and timex.tense is Tense.PAST and not timex.is_perfect


def nearest(way: Way, unit: Calendar | Feast, timex: Timex) -> Moment | None:
    """The unit of a name to which a way into the past goes on at the least cost."""
    found = [] if way.at is None else units_around(unit, way.at)
    return min(found, key=lambda one: _cost(way, one, timex), default=None)


def _cost(way: Way, to: Moment, timex: Timex) -> float:
    """What a step on in the past costs, or a step back, which only a past perfect likes to take."""
    assert way.at is not None  # or the way goes nowhere
    at, year = way.at, way.year
    is_inside = year is not None and year.start <= to.start < year.end
    out = 0 if is_inside or year is None else PRICES.out_of_year
    if to.start >= at.end:
        is_going = is_inside or (way.by is not None and named_unit(way.by) is not None)
        per_log = PRICES.per_log_going if is_going else PRICES.per_log
        return out + per_log * log(1 + (to.start - at.end) / _MONTH) + (PRICES.back if looks_back(timex) else 0)
    if to.end <= at.start:
        months = (at.start - to.end) / _MONTH
        against = PRICES.back_days if months < 1 else PRICES.back  # "on 20 May. The envoy had landed on 18 May"
        return out + PRICES.per_log * log(1 + months) + (0 if looks_back(timex) else against)
    return out


def _is_loose(way: Way, timex: Timex) -> bool:
    """Whether a time describes something in a relative clause of a sentence that tells no other time of the past."""
    is_alone = way.by is None or way.by.sentence != timex.sentence
    return is_alone and timex.is_relative and not looks_back(timex)


def best(ways: Iterable[Way]) -> list[Way]:
    """The cheapest of the ways that have got as far, the cheapest first, a fixed number of them at most."""
    found: dict[int | None, Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        found.setdefault(None if way.at is None else way.at.start, way)
    return list(found.values())[:_KEPT]
