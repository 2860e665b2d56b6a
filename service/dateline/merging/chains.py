"""Mentions of many articles → chains: candidates, components, average linkage in each.

A component is what candidates with a score that joins connect: two groups whose average joins have a
pair that does, so no chain of related triggers is cut. Its chains depend on its own mentions and
articles alone, so merging again after a change takes over every component that it left alone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from dateline.merging.arrays import Numbers
from dateline.merging.blocking import members_in, no_numbers, pair_codes
from dateline.merging.candidates import Candidates, Scored
from dateline.merging.linkage import Limits, above_diagonal, connected, link, score_matrix
from dateline.merging.profiles import MentionKey, Profile
from dateline.merging.scores import LIMIT, Scorer
from dateline.merging.sheets import Sheet
from dateline.merging.tables import Weights, load_weights
from dateline.model.mentions import DatedArticle, DatedMention

#: Larger components fall apart at ever higher scores.
COMPONENT_SIZE = 200
_STEP = 500


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one event, in order of article and place."""

    mentions: tuple[DatedMention, ...]

    @property
    def first(self) -> MentionKey:
        """The key of its first mention, which no other chain has."""
        return self.mentions[0].article, self.mentions[0].index


@dataclass(frozen=True, slots=True, eq=False)
class Component:
    """Mentions that were linked together, what was known of them, and the chains they made."""

    profiles: tuple[Profile, ...]
    chains: tuple[Chain, ...]

    def stands_for(self, profiles: Sequence[Profile]) -> bool:
        """Whether these are the mentions that were linked."""
        return len(profiles) == len(self.profiles) and all(
            mine is theirs for mine, theirs in zip(self.profiles, profiles, strict=True)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """The chains of some articles in order of their first mention, and how they came about.

    `sheet` is what scored them, where others are to follow.
    """

    chains: tuple[Chain, ...]
    components: Mapping[MentionKey, Component] = field(default_factory=dict)
    candidates: Candidates = field(default_factory=Candidates)
    weights: Weights | None = None
    sheet: Sheet | None = field(default=None, repr=False)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of cycles: it would look through all that is built, again and again, and find none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@uncollected()
def merge(
    articles: Iterable[DatedArticle], *, earlier: Merged | None = None, weights: Weights | None = None
) -> Merged:
    """Find the mentions of one event, within and across articles.

    Args:
        articles: In any order; the chains do not depend on it. Ids must differ.
        earlier: What an earlier call gave for most of the same articles, `Merged(())` where others are to
            follow. What nothing touched is taken over; the result is the same without it.
        weights: The pair model; the one in the project when None.
    """
    articles = list(articles)
    sheet = _sheet_of(articles, earlier, weights or load_weights())
    merged = _merge(articles, sheet, earlier)
    return merged if earlier is None else replace(merged, sheet=sheet)


def _sheet_of(articles: Sequence[DatedArticle], earlier: Merged | None, weights: Weights) -> Sheet:
    """What scored the pairs of an earlier merging, unless it is worn or had other weights."""
    known = None if earlier is None else earlier.sheet
    if known is None or known.weights is not weights or known.is_worn(sum(len(one.mentions) for one in articles)):
        return Sheet(Scorer(weights))
    return known


def _merge(articles: Iterable[DatedArticle], sheet: Sheet, earlier: Merged | None) -> Merged:
    known = earlier if earlier is not None and earlier.weights is sheet.weights else Merged(())
    candidates = known.candidates.changed(articles, sheet)
    components: dict[MentionKey, Component] = {}
    fresh: list[list[int]] = []
    parts = _components(candidates, sheet.weights.join)
    for members in parts:
        profiles = [candidates.profiles[member] for member in members]
        old = known.components.get(profiles[0].key)
        if old is not None and old.stands_for(profiles):
            components[profiles[0].key] = old
        elif len(profiles) == 1:
            components[profiles[0].key] = _component(profiles, [[0]])
        else:
            fresh.append(members)
    pairs = np.concatenate([no_numbers(), *map(_pairs_among, fresh)])
    candidates = candidates.scored(parts, np.sort(pairs), sheet)
    components |= {component.profiles[0].key: component for component in _linked(fresh, candidates, sheet.weights)}
    chains = [chain for component in components.values() for chain in component.chains]
    return Merged(tuple(sorted(chains, key=lambda chain: chain.first)), components, candidates, sheet.weights)


def _components(candidates: Candidates, join: int) -> list[list[int]]:
    """The members of each component, in order of key."""
    profiles, joining = candidates.profiles, candidates.joining
    joined = np.unique(np.concatenate(members_in(joining.pairs)))
    parts = [piece for part in _split(joined, joining, join) for piece in _slices(part.tolist(), profiles)]
    known = set(joined.tolist())
    alone = [[member] for member in profiles if member not in known]
    return [*(sorted(part, key=lambda member: profiles[member].key) for part in parts), *alone]


def _split(members: Numbers, edges: Scored, least: int) -> list[Numbers]:
    """What edges of at least `least` connect; too large parts again, with a step more, while any edge is left.

    Args:
        members: in order, as they are in each part.
    """
    ones, others = (np.searchsorted(members, each) for each in members_in(edges.pairs))
    homes = connected(ones, others, len(members))
    places = np.argsort(homes, kind="stable")
    ordered, cuts = members[places], np.flatnonzero(np.diff(homes[places])) + 1
    found: list[Numbers] = []
    for first, end in pairwise([0, *cuts.tolist(), len(places)]):
        part = ordered[first:end]
        if len(part) > COMPONENT_SIZE:
            strong = edges.those((homes[ones] == places[first]) & (edges.scores >= least + _STEP))
            found += _split(part, strong, least + _STEP) if len(strong.pairs) else [part]
        else:
            found.append(part)
    return found


def _slices(part: list[int], profiles: Mapping[int, Profile]) -> list[list[int]]:
    """A part in pieces of bounded size, by time."""
    if len(part) > COMPONENT_SIZE:
        part = sorted(part, key=lambda member: (profiles[member].moment, profiles[member].key))
    return [part[i : i + COMPONENT_SIZE] for i in range(0, len(part), COMPONENT_SIZE)]


def _linked(parts: Iterable[list[int]], candidates: Candidates, weights: Weights) -> Iterator[Component]:
    """The components of these members, with their chains; the scores of all their pairs are known."""
    limits = Limits(weights.join, weights.slack, never=-LIMIT, most=weights.most)
    pairs, scores = candidates.linked.pairs, candidates.linked.scores
    for part in parts:
        inside = scores[np.searchsorted(pairs, _pairs_among(part))]
        groups = link(score_matrix(len(part), inside), limits)
        yield _component([candidates.profiles[member] for member in part], groups)


def _component(profiles: Sequence[Profile], groups: Iterable[Sequence[int]]) -> Component:
    chains = (Chain(tuple(profiles[place].dated for place in group)) for group in groups)
    return Component(tuple(profiles), tuple(chains))


def _pairs_among(members: list[int]) -> Numbers:
    rows, columns = above_diagonal(len(members))
    numbers = np.array(members)
    return pair_codes(numbers[rows], numbers[columns])
