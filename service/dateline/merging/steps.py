"""Steps of one process: who was charged on a day and pleaded that day did two things."""

from __future__ import annotations

from functools import lru_cache

from dateline.merging.profiles import Profile
from dateline.merging.tables import word_lists

#: A process, and the step of it.
Step = tuple[str, str]


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
