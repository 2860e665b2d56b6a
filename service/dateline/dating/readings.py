"""Other honest readings of a date that is already resolved; each is kept with its share of belief."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.forms import is_stated, modifier_of
from dateline.dating.moments import Moment, claimed, day_moment, fill
from dateline.dating.storyline import Storyline
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval
from dateline.model.expressions import Bound, Calendar, Clock, Expression, Numeric, Part
from dateline.model.times import ResolvedTimex, Tense

_OTHER_YEAR, _OTHER_ORDER = 0.4, 0.5
_OTHER_WINTER, _WINTER = 0.3, 4
_TWO_YEARS = re.compile(r"\d\s?[-–/]\s?\d")
_REACH = 8  # times looked at on either side


def with_other_readings(
    told: Sequence[ResolvedTimex], story: Storyline, *, is_order_known: bool
) -> list[ResolvedTimex]:
    """The same records, with the other reading of the dates that have one.

    - A month told beside an earlier date of its sentence may be of that date's year: "In August,
      following the disputed July 2024 election", told in December 2025, is the August before the
      publication or the one after the election.
    - A date in figures whose order the document does not tell may be read the other way round.
    - "The winter of 2019" may be the one that ended in that year; "the winter of 2019-20" is one alone.
    """
    return [
        _with_other_reading(one, told[max(index - _REACH, 0) : index + _REACH], story, is_order_known)
        for index, one in enumerate(told)
    ]


def _with_other_reading(
    one: ResolvedTimex, told: Sequence[ResolvedTimex], story: Storyline, is_order_known: bool
) -> ResolvedTimex:
    if one.date is None or one.date.interval is None:
        return one
    expression = _inner(one.timex.expression)
    other: Moment | None = None
    share = _OTHER_YEAR
    if isinstance(expression, Numeric):
        other, share = (None if is_order_known else other_order(expression)), _OTHER_ORDER
    elif isinstance(expression, Calendar) and _is_winter_of_one_year(expression, one):
        other, share = fill(expression, (expression.year or 0) - 1), _OTHER_WINTER
    elif isinstance(expression, Calendar) and not story.is_narrative:
        other = _other_year(expression, one, told, story.dct)
    if other is None:
        return one
    reading = claimed(_at_hours_of(one.date, other), modifier_of(one.timex.expression), Basis.RESOLVED)
    if reading.interval is None or reading.interval == one.date.interval:
        return one
    alternative = Alternative(reading.interval, reading.granularity, share, reading.modifier)
    return replace(one, date=replace(one.date, alternatives=(alternative,)))


def _is_winter_of_one_year(season: Calendar, one: ResolvedTimex) -> bool:
    is_winter = season.granularity == "season" and season.number == _WINTER
    return is_winter and season.year is not None and _TWO_YEARS.search(one.timex.text) is None


def _inner(expression: Expression) -> Expression:
    match expression:
        case Part(whole=inner) | Bound(time=inner) | Clock(day=Expression() as inner):
            return _inner(inner)
    return expression


def other_order(expression: Expression) -> Moment | None:
    """The day that figures name if they are read the other way round; None for what has one order."""
    numeric = _inner(expression)
    if (
        not isinstance(numeric, Numeric)
        or numeric.day_first is not None
        or numeric.year is None
        or numeric.short_year
        or max(numeric.first, numeric.second) > 12
    ):
        return None
    return day_moment(numeric.year, numeric.second, numeric.first)


def _at_hours_of(date: Date, day: Moment) -> Moment:
    """Another day; where the date is a time of day, that time on it."""
    if date.granularity not in (Granularity.HOUR, Granularity.MINUTE) or date.interval is None:
        return day
    start, end = date.interval.start or 0, date.interval.end or 0
    moved = day.start - start // MINUTES_PER_DAY * MINUTES_PER_DAY
    return Moment(Interval(start + moved, end + moved), date.granularity, offset=date.offset)


def _other_year(
    month: Calendar, one: ResolvedTimex, told: Sequence[ResolvedTimex], dct: Moment | None
) -> Moment | None:
    """The first such month after a date of the same sentence that tells its year; None after the publication."""
    if (
        dct is None
        or month.granularity != "month"
        or month.year is not None
        or one.timex.tense is Tense.FUTURE
    ):
        return None
    for beside in told:
        if (
            beside.timex.sentence == one.timex.sentence
            and beside.date is not None
            and _tells_day_or_month(beside, beside.date)
        ):
            year = Moment(beside.date.interval, beside.date.granularity).civil.year
            found = [other for step in (0, 1) if (other := fill(month, year + step))]
            after = next((other for other in found if other.start >= _start(beside.date)), None)
            if after is not None and after.end <= dct.start:
                return after
    return None


def _tells_day_or_month(one: ResolvedTimex, date: Date) -> bool:
    is_fine = date.granularity in (Granularity.DAY, Granularity.MONTH)
    return (
        is_fine
        and date.interval is not None
        and date.interval.start is not None
        and is_stated(one.timex.expression)
    )


def _start(date: Date) -> int:
    assert date.interval is not None and date.interval.start is not None  # as _tells_day_or_month has seen
    return date.interval.start
