"""Triggers that are akin, of one day: one event, unless either article tells of two such that day.

"Shot dead" and "murdered", "capsized" and "went down" are one event where both articles tell one of the kind of that
day. Where one tells of a reporter and of a driver who were killed that day, the kind and the day do not say which.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.calendars import overlaps
from dateline.merging.kinship import AKIN, KINSHIPS, kinship, relation
from dateline.merging.profiles import Profile
from dateline.merging.timing import overdue, same_fine_date, same_month
from dateline.merging.undergoers import may_be_one, undergoers
from dateline.merging.units import Unit
from dateline.model.mentions import Argument

#: How another deed of an article is related that may be meant in its place: by anything but a class above both.
_NEAR = KINSHIPS[:-1]
#: What a month that two have in common counts for, or a plan and what was done soon after its day, beside a day.
_ABOUT = 0.5


def akin_then(one: Profile, other: Profile) -> float:
    """Akin, of one day (half of it of one month), and neither article tells of two such then."""
    when = _together(one, other)
    return 0.0 if not when or _is_one_of_two(one, other) else when


def _together(one: Profile, other: Profile) -> float:
    if not _are_of_a_kind(one, other):
        return 0.0
    return max(same_fine_date(one, other), _ABOUT * max(same_month(one, other), overdue(one, other)))


def _are_of_a_kind(one: Profile, other: Profile) -> bool:
    """Whether two articles tell of one kind of event, in words that are not of one family."""
    is_akin = one.story is not other.story and kinship(one, other) in AKIN
    return is_akin and not one.classes.kinds.isdisjoint(other.classes.kinds)


def _is_one_of_two(one: Profile, other: Profile) -> bool:
    mine, theirs = undergoers(one.unit), undergoers(other.unit)
    if may_be_one(mine, theirs):
        return False
    return _has_rival(one, other) or _has_rival(other, one)


def _has_rival(one: Profile, other: Profile) -> bool:
    """Whether the article of `one` tells another thing of its time that is akin to `other`, done to something else."""
    mine = undergoers(one.unit)
    return any(
        unit is not one.unit and relation(unit, other.unit) in _NEAR and _is_then(unit, one)
        and _are_two(mine, undergoers(unit))
        for unit in one.story.units
    )


def _are_two(mine: Sequence[Argument], theirs: Sequence[Argument]) -> bool:
    """Whether two names or two nouns differ: a noun may stand for a name ("the cyclist")."""
    are_alike = {bool(a.key) for a in mine} & {bool(a.key) for a in theirs}
    return bool(are_alike) and not may_be_one(mine, theirs)


def _is_then(unit: Unit, one: Profile) -> bool:
    when = None if unit.date is None else unit.date.interval
    return when is not None and one.interval is not None and overlaps(when, one.interval)
