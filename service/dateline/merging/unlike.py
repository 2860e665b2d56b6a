"""Unrelated triggers that tell one event all the same ("walked out with the etching", "was stolen")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.kinship import RARE, kinship
from dateline.merging.names import name_marks_of, prefix
from dateline.merging.profiles import Profile
from dateline.merging.sentences import common_head
from dateline.merging.tables import idf
from dateline.merging.timing import is_firm, same_fine_date, same_month
from dateline.model.mentions import Argument, Role, TriggerClass

#: Who tells an event so many days after it tells the deed that it is remembered for, no more all that went with it.
_LATER = 28
#: What these do without an object they do, and do not suffer.
_DOERS = frozenset({"person", "state", "group", "org"})
#: Numbers of fewer digits count many things.
_DIGITS = 2


def same_thing_then(one: Profile, other: Profile) -> float:
    """One thing in one month, of which two articles tell in unrelated words, one of them long after.

    The value is how rare the word for the thing is, from 0 to 1; a name or a number is rare.
    """
    if one.story is other.story or kinship(one, other) is not None or not (is_long_after(one) or is_long_after(other)):
        return 0.0
    shared = things_then(one) & things_then(other)
    if not shared or not (same_fine_date(one, other) or same_month(one, other)):
        return 0.0
    return max(min(1.0, idf(thing) / RARE) for thing in sorted(shared))


def is_long_after(profile: Profile) -> bool:
    """Whether an article appeared long after what it tells."""
    appeared, date = profile.story.appeared.start, profile.interval
    if appeared is None or date is None or date.end is None:
        return False
    return appeared - date.end > _LATER * MINUTES_PER_DAY


def things_then(profile: Profile) -> frozenset[str]:
    """The names and head words of what a deed of a known month was done to, and the numbers told of it.

    Of what an article that tells it long after is most about there are none.
    """
    is_deed = profile.dated.mention.trigger_class is TriggerClass.OCCURRENCE and profile.reality == 1
    if not is_deed or profile.month is None or not is_firm(profile):
        return frozenset()
    known = profile.story.foremost if is_long_after(profile) else ()
    things = {term for argument in _undergoers(profile) for term in _terms(argument)}.difference(known)
    return frozenset(things | {number for number in profile.numbers if len(number) >= _DIGITS})


def _undergoers(profile: Profile) -> Iterator[Argument]:
    """What a deed was done to; who did it is that only without an object, and a thing ("the ferry capsized")."""
    has_object = any(argument.role is Role.PATIENT for argument in profile.unit.arguments)
    for argument in profile.unit.arguments:
        if argument.role is not Role.AGENT or not has_object and prefix(argument.key or "") not in _DOERS:
            yield argument


def _terms(argument: Argument) -> set[str]:
    if argument.key:
        return name_marks_of(argument.key)
    head = common_head(argument)
    return {head} if head else set()
