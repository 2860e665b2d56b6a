"""Units without their year, as "June" and "Christmas", and how such times stand to what was told before."""

from __future__ import annotations

from dateline.dating.feasts import feast_days
from dateline.dating.forms import innermost, is_weekly, tells_year
from dateline.dating.moments import Moment, fill
from dateline.model.dates import Granularity, Relation
from dateline.model.expressions import Bound, Calendar, Expression, Feast, Nth, Shift, Weekday
from dateline.model.times import Tense, Timex

TOLD = (Tense.PAST, Tense.FORESEEN, None)


def units_around(unit: Calendar | Feast, moment: Moment) -> list[Moment]:
    """The units of a name in the years around a moment, in order of time."""
    years = range(moment.civil.year - 1, moment.civil.year + 2)
    return [one for year in years if (one := _in_year(unit, year)) is not None]


def _in_year(unit: Calendar | Feast, year: int) -> Moment | None:
    if isinstance(unit, Calendar):
        return fill(unit, year)
    days = feast_days(unit.name, year)
    return None if days is None else Moment(days, Granularity.DAY)


def named_unit(timex: Timex) -> Calendar | Feast | None:
    """The unit without its year that a timex tells as past; None for none."""
    unit = innermost(timex.expression)
    unit = innermost(unit.whole) if isinstance(unit, Nth) else unit
    if isinstance(unit, Shift | Weekday) and unit.base is not None:
        unit = innermost(unit.base)  # "the Friday after Easter"
    is_told = timex.tense in TOLD and not is_weekly(timex.expression) and not tells_year(timex.expression)
    return unit if is_told and isinstance(unit, Calendar | Feast) and is_named(unit) else None


def is_named(unit: Expression) -> bool:
    """Whether each year has one such unit: "June", "3 June", "Christmas"."""
    return isinstance(unit, Feast) or (isinstance(unit, Calendar) and unit.number is not None)


def is_next(timex: Timex) -> bool:
    """Whether a time goes on with the story of its text: it opens a sentence, or its main clause tells the past."""
    is_told = timex.is_main and timex.tense is not None and timex.tense in TOLD
    return timex.is_fronted or named_unit(timex) is not None or (is_told and not timex.is_quoted)


def is_by(timex: Timex) -> bool:
    """Whether a sentence about the past begins with a time by which something had come about: "By June …"."""
    return timex.derivation[0] == "bound.by" and timex.is_fronted and timex.tense is Tense.PAST


def looks_back(timex: Timex) -> bool:
    """Whether a time tells what was before the story: "had sailed in May", "since May"."""
    is_since = isinstance(timex.expression, Bound) and timex.expression.relation == Relation.SINCE
    return timex.is_perfect or is_since


def is_end(timex: Timex) -> bool:
    """Whether a time is only that until which something lasts: the story does not go on to it."""
    return isinstance(timex.expression, Bound) and timex.expression.relation == Relation.UNTIL
