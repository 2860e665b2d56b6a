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
    """A participant's role and head word, the words before it that say of what sort it is, and its ordinals."""

    role: Role
    head: str
    words: frozenset[str]
    ranks: frozenset[str]


def sorts_of(profile: Profile) -> tuple[Sort, ...]:
    """The unnamed participants of a mention of which something stands before the head word."""
    return tuple(sort for a in profile.unit.arguments if a.key is None and any((sort := _sort(a))[2:]))


@lru_cache(maxsize=65536)
def _sort(argument: Argument) -> Sort:
    words = frozenset(argument.name.casefold().split()[:-1]) - _DETERMINERS
    ranks = frozenset(word for word in words if _RANK.fullmatch(word))
    return Sort(argument.role, argument.head, words - ranks, ranks)


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
