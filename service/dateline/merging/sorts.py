"""Of which sort an unnamed participant is: what stands before its head word ("the third patient", "coal miners")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.merging.profiles import Profile
from dateline.merging.tables import word_lists
from dateline.model.mentions import Argument, Role

#: What several have in place of an ordinal: "two patients" are not "a third patient".
_SEVERAL = frozenset({"several"})
_FIGURE_RANK = re.compile(r"\d+(?:st|nd|rd|th)")
_WORD = re.compile(r"[^\W\d]+")
#: Those of either sex: "the women's team" and "the men" are two, whatever their head words.
_SEXES = ("female", "male")


class Sort(NamedTuple):
    """The role and head word of participants, the words before it that say of what sort they are, and ordinals.

    Where their words tell the sex, that stands as an ordinal under a head of its own.
    """

    role: Role
    head: str
    words: frozenset[str]
    ranks: frozenset[str]


def sorts_of(profile: Profile) -> tuple[Sort, ...]:
    """The unnamed participants of a mention of which something stands before the head word, alike ones as one."""
    found: dict[tuple[Role, str], Sort] = {}
    unnamed = [argument for argument in profile.unit.arguments if argument.key is None]
    for sort in (each for argument in unnamed for each in (_sort(argument), _sex(argument))):
        known = found.get(sort[:2], sort)
        found[sort[:2]] = Sort(*sort[:2], known.words | sort.words, known.ranks | sort.ranks)
    return tuple(sort for sort in found.values() if any(sort[2:]))


@lru_cache(maxsize=65536)
def _sort(argument: Argument) -> Sort:
    listed = word_lists("words")
    words = frozenset(argument.name.casefold().split()[:-1]) - listed["determiners"]
    ranks = frozenset(word for word in words if word in listed["ordinals"] or _FIGURE_RANK.fullmatch(word))
    if argument.quantity is None:
        return Sort(argument.role, argument.head, words - ranks, ranks)
    return Sort(argument.role, argument.head, frozenset(), ranks or _SEVERAL if argument.quantity != "1" else ranks)


@lru_cache(maxsize=65536)
def _sex(argument: Argument) -> Sort:
    words = set(_WORD.findall(argument.name.casefold()))
    told = frozenset(sex for sex in _SEXES if not words.isdisjoint(word_lists("words")[sex]))
    return Sort(argument.role, "", frozenset(), told if len(told) == 1 else frozenset())


def other_sort(one: Profile, other: Profile) -> float:
    """In one role the same word, and nothing in common that stands before it ("coal miners", "striking miners")."""
    return float(any(_are_two(a.words, b.words) for a, b in _alike(one, other)))


def other_rank(one: Profile, other: Profile) -> float:
    """In one role the same word with different ordinals ("a third patient", "a fifth patient"), or the other sex."""
    return float(any(_are_two(a.ranks, b.ranks) for a, b in _alike(one, other)))


def _alike(one: Profile, other: Profile) -> list[tuple[Sort, Sort]]:
    """Participants of one role and head word."""
    return [(a, b) for a in sorts_of(one) for b in sorts_of(other) if a[:2] == b[:2]]


def _are_two(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words and others) and words.isdisjoint(others)
