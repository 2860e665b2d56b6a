"""Events counted back from a time that is told by them: "in May 2010, fifteen months after he fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from dateline.calendars import hull
from dateline.dating.forms import is_fewer, is_told_roughly
from dateline.dating.moments import Moment, enclosing, is_finer, moved_on, shifted, unit_of
from dateline.dating.vague import stretch
from dateline.model.articles import Article, Span
from dateline.model.dates import Basis, Date, Granularity, Modifier
from dateline.model.expressions import Anchor, Shift
from dateline.model.times import ClauseKind, ResolvedTimex, Timex

#: What stands between a time and the distance that repeats it, and between a distance with its event and the time.
_THEN_DISTANCE = re.compile(
    r"(?:\s+(?:after|as|when)\s[^,.;:()\"“”]{3,80}(?=,))?"  # "on Friday after it began to leak, two weeks after …"
    r"\s*[,(–—-]?\s*(?:about|almost|barely|exactly|just|nearly|only|some)?\s*",
    re.IGNORECASE,
)
_THEN_TIME = re.compile(r"[^,.;:()]{3,80},\s+(?:at|in|on)\s+", re.IGNORECASE)

# "Ten days after the quake struck, rescuers found a boy on Thursday".
_THEN_CLAUSE = re.compile(
    r"[^,.;:()]{3,80},(?: (?!and\b|but\b|or\b|then\b)[^\s,.;:()\"“”]+){2,20} (?:at |in |on )?", re.IGNORECASE
)

_ABOUT, _TO_THE_DAY = ("duration.about", "duration.roughly"), "duration.to_the_day"
_PER_DAY = {Granularity.HOUR: 24, Granularity.MINUTE: 24 * 60}


class Counted(NamedTuple):
    """An event by its words, its date, and the times that give it, by their index: distance and told time."""

    event: Span
    date: Date
    distance: int
    told: int


def counted_back(article: Article, times: Sequence[ResolvedTimex]) -> list[Counted]:
    """The events whose dates follow from a time of the article and a distance to them that repeats it."""
    found = []
    for distance, told in _pairs(article, times):
        timex = times[distance].timex
        date = _before(times[told].date, timex)
        if timex.event is not None and date is not None:
            found.append(Counted(timex.event, date, distance, told))
    return found


def _pairs(article: Article, times: Sequence[ResolvedTimex]) -> Iterator[tuple[int, int]]:
    """The distances to an event and the times beside them that they repeat, by index."""
    for (index, one), (_, other) in pairwise(enumerate(times)):
        if (one.timex.field, one.timex.sentence) != (other.timex.field, other.timex.sentence):
            continue
        gap = article.field_text(one.timex.field)[one.timex.end_char : other.timex.start_char]
        if other.timex.event is not None and _THEN_DISTANCE.fullmatch(gap):
            yield index + 1, index
        elif one.timex.event is not None and one.timex.is_fronted and _leads_on(other.timex, gap):
            yield index, index + 1


def _leads_on(told: Timex, gap: str) -> bool:
    """Whether between a fronted distance and a time that repeats it stand but the event and the main clause."""
    if _THEN_TIME.fullmatch(gap):
        return True
    is_of_main = told.clause is not None and told.clause.kind is ClauseKind.MAIN and not told.clause.is_of_noun
    return is_of_main and _THEN_CLAUSE.fullmatch(gap) is not None


def _before(told: Date | None, timex: Timex) -> Date | None:
    """The date that lies a distance to an event before a time, or after it; None where either is not known."""
    distance = timex.expression
    if told is None or not isinstance(distance, Shift) or distance.anchor != Anchor.EVENT:
        return None
    if distance.count is not None:
        return at_distance(told, timex, distance, -round(distance.count))
    before = replace(distance, direction=-distance.direction)
    found = None if told.interval is None else stretch(told.interval, told.granularity, before)
    return None if found is None else Date(found, Granularity.RANGE, Basis.EVENT, Modifier.ABOUT)


def at_distance(told: Date, timex: Timex, distance: Shift, count: int) -> Date | None:
    """The date that lies `count` units of the distance of a timex from another; None where that has no two ends.

    "Less than three weeks after" is some day of these weeks, "nearly three weeks after" is about that day.
    """
    date = _moved(told, replace(distance, keeps=distance.keeps and _TO_THE_DAY not in timex.derivation), count)
    if date is None or date.interval is None or told.interval is None:
        return date
    if is_fewer(timex):
        return Date(hull(told.interval, date.interval), Granularity.RANGE, Basis.EVENT)
    is_about = date.modifier is None and any(one in timex.derivation for one in _ABOUT)
    return replace(date, modifier=Modifier.ABOUT) if is_about else date


def _moved(told: Date, distance: Shift, count: int) -> Date | None:
    """The date that lies `count` units of a distance from another; None where that has no two ends.

    Months and years from a day claim a month, not a day. From a stretch longer than the unit it is as long: "two days
    after the battle of 1643". Hours from a day are whole days.
    """
    if told.interval is None or told.interval.start is None or told.interval.end is None:
        return None
    unit, anchor = unit_of(distance.unit), Moment(told.interval, told.granularity)
    if is_finer(unit, Granularity.DAY) and not is_finer(told.granularity, Granularity.DAY):
        days = int(count / _PER_DAY[unit])
        return Date(moved_on(told.interval, days, "day"), told.granularity, Basis.EVENT, Modifier.ABOUT)
    if is_finer(unit, told.granularity):
        return Date(moved_on(told.interval, count, distance.unit), Granularity.RANGE, Basis.EVENT)
    moment = shifted(anchor, count, distance.unit, keeps=True)
    is_rough = is_told_roughly(distance, anchor)
    if is_rough and is_finer(moment.granularity, Granularity.MONTH):
        moment = Moment(enclosing(moment.start, Granularity.MONTH), Granularity.MONTH)
    is_rough |= told.modifier is not None
    return Date(moment.interval, moment.granularity, Basis.EVENT, Modifier.ABOUT if is_rough else None)
