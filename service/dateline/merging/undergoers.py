"""Undergoers: what a deed was done to, whatever the form in which it is told."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.merging.names import agree, prefix
from dateline.merging.units import Unit
from dateline.model.mentions import Argument, Role

#: What does what is told without an object ("Norway attacked"): nobody did it to these.
DOERS = frozenset({"state", "group"})


def undergoers(unit: Unit) -> tuple[Argument, ...]:
    """What a deed was done to; without an object, what the verb is said of ("the ferry sank")."""
    objects = tuple(a for a in unit.arguments if a.role is Role.PATIENT)
    return objects or tuple(
        a for a in unit.arguments if a.role is Role.AGENT and prefix(a.key or "") not in DOERS
    )


def may_be_one(mine: Iterable[Argument], theirs: Iterable[Argument]) -> bool:
    """Whether two sides have a name or a common noun in common."""
    return agree(names_of(mine), names_of(theirs)) or not heads_of(mine).isdisjoint(heads_of(theirs))


def names_of(arguments: Iterable[Argument]) -> frozenset[str]:
    """The keys of those among arguments that are named."""
    return frozenset(a.key for a in arguments if a.key)


def heads_of(arguments: Iterable[Argument]) -> frozenset[str]:
    """The common nouns for them, also of those whose name the article has ("her son", who is Jonas)."""
    return frozenset(a.head for a in arguments if a.head.islower())
