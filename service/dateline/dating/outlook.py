"""The outlook of a narrative: which year a month without one belongs to, by the times that are told next.

Of all years that a run of months and days may have, the story takes those that make its way
shortest: from where it is, over the times without a year, to the dates that are told in full. A
full date may also be an aside, left out of the way at a price. Long steps cost little more than
longer ones (logarithms of months), so that one far aside does not draw a whole run after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.forms import innermost, is_stated
from dateline.dating.moments import Moment, fill, is_finer
from dateline.model.dates import Granularity
from dateline.model.expressions import Calendar, Expression
from dateline.model.times import Timex, TimexType

_MONTH = 30 * MINUTES_PER_DAY
_TO_A_YEAR = 4 * _MONTH  # a step to a whole year counts in longer units
_REACH = 8  # times looked at
BACKWARD = 1.2  # how much farther a step back in a story counts than a step on
_ASIDE = 1.5  # the price of leaving a full date out, as that of a step of some three months
_OUT_OF_YEAR = 1.5  # the price of leaving a year told as a whole
_NEW_BLOCK = 0.5  # what part of its price a step into another paragraph costs
_BESIDE = (-1, 0, 1)
_UNITS = ("day", "month", "season", "quarter")
_WIDTH = 24  # ways kept


class Step(NamedTuple):
    """A time that a story may go over: a full date, or a unit without a year; and the block it stands in."""

    time: Moment | Calendar
    block: int


class _Way(NamedTuple):
    """A way of the story: what it costs, where it has got to, and the candidate it began with."""

    cost: float
    at: Moment
    first: Moment


@dataclass(frozen=True, slots=True)
class Outlook:
    """The times of an article that a story may go over, by the order of its timexes.

    `first` tells for each timex, by its field and first character, the first of the `steps` after it.
    """

    steps: Sequence[Step]
    first: dict[tuple[str, int], int]

    def choose(self, candidates: Iterable[Moment], reached: Moment, timex: Timex) -> Moment:
        """The candidate with which the way from `reached` over the times after a timex is shortest."""
        ways = [_Way(_cost(reached, one), one, one) for one in candidates]
        start, block = self.first[timex.field, timex.start_char], timex.block
        for time, at in self.steps[start : start + _REACH]:
            share = 1 if at == block else _NEW_BLOCK
            ways = _stated(ways, time, share) if isinstance(time, Moment) else _told(ways, time, share)
            block = at
        return min(ways, key=_by_cost).first


def outlook(timexes: Sequence[Timex], place: Callable[[Expression, Timex], Moment | None]) -> Outlook:
    """The outlook of an article; `place` gives the moment of an expression that tells its year."""
    steps: list[Step] = []
    first: dict[tuple[str, int], int] = {}
    for timex in timexes:
        if timex.type in (TimexType.DATE, TimexType.TIME):
            time = _time(timex, place)
            steps += [] if time is None else [Step(time, timex.block)]
        first[timex.field, timex.start_char] = len(steps)
    return Outlook(steps, first)


def _time(timex: Timex, place: Callable[[Expression, Timex], Moment | None]) -> Moment | Calendar | None:
    if is_stated(timex.expression):
        moment = place(timex.expression, timex)
        return moment if moment is not None and _is_a_step(moment) else None
    unit = innermost(timex.expression)
    if isinstance(unit, Calendar) and unit.number is not None and unit.granularity in _UNITS:
        return unit
    return None


def _is_a_step(moment: Moment) -> bool:
    interval = moment.interval
    is_whole = interval is not None and interval.start is not None and interval.end is not None
    return is_whole and not is_finer(Granularity.YEAR, moment.granularity)


def _stated(ways: Sequence[_Way], date: Moment, share: float) -> list[_Way]:
    """Each way with a full date left out, and the best from each candidate with it."""
    return [
        *(_Way(cost + _ASIDE, at, first) for cost, at, first in ways),
        *_best(_Way(cost + share * _cost(at, date), date, first) for cost, at, first in ways),
    ]


def _told(ways: Sequence[_Way], unit: Calendar, share: float) -> list[_Way]:
    """The best ways on to a unit without a year, in the years around; as they were where none has it."""
    return _best(
        _Way(cost + share * _cost(at, found), found, first)
        for cost, at, first in ways
        for by in _BESIDE
        if (found := fill(unit, at.civil.year + by))
    ) or list(ways)


def _best(ways: Iterable[_Way]) -> list[_Way]:
    """The cheapest of the ways that have the same ends, a fixed number of them at most."""
    found: dict[tuple[int, int], _Way] = {}
    for way in ways:
        ends = (way.at.start, way.first.start)
        if ends not in found or way.cost < found[ends].cost:
            found[ends] = way
    return sorted(found.values(), key=_by_cost)[:_WIDTH]


def _by_cost(way: _Way) -> float:
    return way.cost


def _cost(one: Moment, to: Moment) -> float:
    """What a step costs: the logarithm of the months between, none within what is told."""
    if to.start >= one.end:
        distance: float = to.start - one.end + 1
    elif to.end <= one.start:
        distance = (one.start - to.end + 1) * BACKWARD
    elif one.granularity is Granularity.YEAR and to.start < one.start:
        distance = (one.start - to.start) * BACKWARD  # the winter that had begun before a year
    else:
        return 0
    if to.granularity is Granularity.YEAR:
        return log(1 + distance / _TO_A_YEAR)
    return log(1 + distance / _MONTH) + (_OUT_OF_YEAR if one.granularity is Granularity.YEAR else 0)
