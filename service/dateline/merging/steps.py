"""Steps of one process: who was charged on a day and pleaded that day did two things.

A person takes most steps of an office or a trial once: who left the cabinet is who resigned.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from dateline.merging.kinship import KINSHIPS, kinship
from dateline.merging.names import agree, prefix
from dateline.merging.participants import PERSONS
from dateline.merging.profiles import Profile
from dateline.merging.tables import word_lists
from dateline.model.mentions import Role

#: A process, and the step of it.
Step = tuple[str, str]
#: What a person goes through, each step once as a rule.
_OF_PERSONS = frozenset({"court", "office"})


def steps_of(profile: Profile) -> frozenset[Step]:
    """The steps that a mention's trigger may be."""
    return _steps(profile.lemmas | profile.families)


@lru_cache(maxsize=16384)
def _steps(words: frozenset[str]) -> frozenset[Step]:
    found = (name.partition("_") for name, step in word_lists("steps").items() if not step.isdisjoint(words))
    return frozenset((process, step) for process, _, step in found)


def other_step(one: Profile, other: Profile) -> float:
    """Two steps of one process ("charged", "convicted"), and no step in common."""
    mine, theirs = steps_of(one), steps_of(other)
    shares = not {process for process, _ in mine}.isdisjoint(process for process, _ in theirs)
    return float(shares and mine.isdisjoint(theirs))


def same_step(one: Profile, other: Profile) -> float:
    """One step of one person, in related words, told as done by both ("resigned", "left the cabinet")."""
    is_done = one.reality == other.reality == 1 and kinship(one, other) in KINSHIPS[:-1]
    return float(is_done and bool(_own_steps(one) | _own_steps(other)) and agree(takers(one), takers(other)))


def _own_steps(profile: Profile) -> frozenset[Step]:
    return frozenset(step for step in steps_of(profile) if step[0] in _OF_PERSONS)


def takers(profile: Profile) -> Set[str]:
    """The one person that a step is told of: to whom it was done, else who did it; nobody where it is several."""
    roles = (Role.PATIENT, Role.AGENT)
    told = ([key for key in profile.keys.get(role, ()) if prefix(key) in PERSONS] for role in roles)
    found = next(filter(None, told), [])
    return frozenset(found if len(found) == 1 else ())
