"""Names of two articles: which may be one entity, and which are not."""

from __future__ import annotations

from functools import lru_cache

from dateline.model.entities import marks_of, same_entity

#: How many letters a part of a name needs to stand for all of it.
_SHORTEST = 4
#: The kinds of which a part of a name may stand for all of it.
_SHORTENED = frozenset({"org", "place", "group", "name"})
_UNKNOWN = "name"
_KINDS = {"person": "person", "state": "place", "place": "place", "group": "place", "name": _UNKNOWN}


@lru_cache(maxsize=65536)
def agree(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether some entity of one side can be one of the other."""
    if _marks(keys).isdisjoint(_marks(others)):
        return False
    return not keys.isdisjoint(others) or any(
        same_entity(key, other) or is_short_for(key, other) for key in keys for other in others
    )


@lru_cache(maxsize=65536)
def _marks(keys: frozenset[str]) -> frozenset[str]:
    """The marks of some names: those that agree have one in common."""
    return frozenset().union(*map(name_marks_of, keys))


@lru_cache(maxsize=16384)
def is_short_for(key: str, other: str) -> bool:
    """Whether one name begins or ends the other ("the Inspectorate", "the Crossings Inspectorate")."""
    if not (is_shortened(key) and is_shortened(other)):
        return False
    few, many = sorted((name.partition(":")[2].partition("|")[0].split() for name in (key, other)), key=len)
    if not few or any(word.isdigit() for word in many) or len("".join(few)) < _SHORTEST:
        return False
    return many[: len(few)] == few or many[-len(few) :] == few


@lru_cache(maxsize=65536)
def differ(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both sides name entities of one kind, and none of one side can be one of the other.

    Of different kinds nothing follows: a head of state may stand for the state. What is only known to be a name may
    be of any kind.
    """
    mine, theirs = {kind_of_thing(key) for key in keys}, {kind_of_thing(key) for key in others}
    are_comparable = not mine.isdisjoint(theirs) or mine == {_UNKNOWN} or theirs == {_UNKNOWN}
    return bool(mine and theirs) and are_comparable and not agree(keys, others)


def kind_of_thing(key: str) -> str:
    """What things of its kind may differ from: persons from persons, places from places; "name" if unknown."""
    return _KINDS.get(prefix(key), "thing")


def prefix(key: str) -> str:
    """The sort of entity that a key names ("person", "place")."""
    return key.partition(":")[0]


def is_shortened(key: str) -> bool:
    """Whether a part of a name may stand for all of it ("the Inspectorate"): not of persons, states and products."""
    return prefix(key) in _SHORTENED


def name_marks_of(key: str) -> set[str]:
    """The marks of a name, and the word at either end of a longer one, by which a shorter one may mean it."""
    marks = marks_of(key)
    if is_shortened(key):
        marks += [word for mark in marks for word in mark.split()[:: max(1, len(mark.split()) - 1)]]
    return set(marks)
