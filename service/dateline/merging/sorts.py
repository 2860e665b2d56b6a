"""Of which sort an unnamed participant is: what stands before its head word ("the third patient", "coal miners")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.merging.profiles import Profile
from dateline.model.mentions import Argument, Role

#: Words before another that do not say which is meant.
_DETERMINERS = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "some", "all", "any",
    "no", "other", "more", "many", "several",
})
_RANK = re.compile(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)")


class Sort(NamedTuple):
    """The role and head word of participants, the words before it that say of what sort they are, and ordinals."""

    role: Role
    head: str
    words: frozenset[str]
    ranks: frozenset[str]


def sorts_of(profile: Profile) -> tuple[Sort, ...]:
    """The unnamed participants of a mention of which something stands before the head word, alike ones as one."""
    found: dict[tuple[Role, str], Sort] = {}
    for sort in (_sort(a) for a in profile.unit.arguments if a.key is None):
        known = found.get(sort[:2], sort)
        found[sort[:2]] = Sort(*sort[:2], known.words | sort.words, known.ranks | sort.ranks)
    return tuple(sort for sort in found.values() if any(sort[2:]))


@lru_cache(maxsize=65536)
def _sort(argument: Argument) -> Sort:
    words = frozenset(argument.name.casefold().split()[:-1]) - _DETERMINERS
    ranks = frozenset(word for word in words if _RANK.fullmatch(word))
    is_counted = argument.quantity is not None
    return Sort(argument.role, argument.head, frozenset() if is_counted else words - ranks, ranks)


def other_sort(one: Profile, other: Profile) -> float:
    """In one role the same word, and nothing in common that stands before it ("coal miners", "striking miners")."""
    return float(any(_are_two(a.words, b.words) for a, b in _alike(one, other)))


def other_rank(one: Profile, other: Profile) -> float:
    """In one role the same word with different ordinals ("a third patient", "a fifth patient")."""
    return float(any(_are_two(a.ranks, b.ranks) for a, b in _alike(one, other)))


def _alike(one: Profile, other: Profile) -> list[tuple[Sort, Sort]]:
    """Participants of one role and head word."""
    return [(a, b) for a in sorts_of(one) for b in sorts_of(other) if a[:2] == b[:2]]


def _are_two(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words and others) and words.isdisjoint(others)
