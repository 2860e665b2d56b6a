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

import numpy as np

from dateline.merging.arrays import Numbers, Scores
from dateline.merging.blocking import find, no_numbers, pair_codes
from dateline.merging.candidates import Candidates
from dateline.merging.components import labels_of, parts_changed
from dateline.merging.linkage import Limits, above_diagonal, link
from dateline.merging.profiles import MentionKey, Profile
from dateline.merging.scores import LIMIT, Scorer
from dateline.merging.sheets import Sheet
from dateline.merging.tables import Weights, load_weights
from dateline.model.mentions import DatedArticle, DatedMention

#: So many pairs are scored together.
_AT_ONCE = 1 << 20
#: The scores of a mention alone.
_NONE = np.zeros((1, 1), dtype=np.int16)


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
    """Members that were linked together, in order of their keys, the chains they made, and the scores of all pairs."""

    members: tuple[int, ...]
    chains: tuple[Chain, ...]
    scores: Scores = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """The chains of some articles in order of their first mention, and how they came about.

    Where others are to follow, it keeps what a change leaves alone: which pairs join (`candidates`), the label of
    each member's component, the components by label, and what scored them (`sheet`). A member number stands for one
    profile for good and a score depends on two profiles alone, so nothing that is kept can become untrue.
    """

    chains: tuple[Chain, ...]
    components: Mapping[int, Component] = field(default_factory=dict)
    candidates: Candidates = field(default_factory=Candidates)
    labels: Numbers = field(default_factory=no_numbers, repr=False)
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
    mentions = sum(len(article.mentions) for article in articles)
    known, sheet = _kept(earlier or Merged(()), mentions, weights or load_weights())
    merged = _merge(articles, known, sheet)
    return merged if earlier is None else replace(merged, sheet=sheet)


def _kept(earlier: Merged, mentions: int, weights: Weights) -> tuple[Merged, Sheet]:
    """What of an earlier merging serves one of so many mentions with these weights, and what scores its pairs."""
    known = Merged(()) if earlier.weights is not weights or earlier.candidates.is_worn(mentions) else earlier
    sheet = earlier.sheet
    if sheet is None or sheet.weights is not weights or sheet.is_worn(mentions):
        return known, Sheet(Scorer(weights))
    return known, sheet


def _merge(articles: Iterable[DatedArticle], known: Merged, sheet: Sheet) -> Merged:
    candidates = known.candidates.changed(articles, sheet)
    profiles, join = candidates.profiles, sheet.weights.join
    labels = labels_of(candidates.joining, profiles, len(candidates.blocks.moments), join)
    changed = parts_changed(labels, known.labels)
    components = {
        label: one for label, one in known.components.items()
        if label in profiles and labels[label] == label and label not in changed
    }
    parts = [sorted(members, key=lambda member: profiles[member].key) for members in changed.values()
             if members[0] in profiles]
    limits = Limits(join, sheet.weights.slack, never=-LIMIT, most=sheet.weights.most)
    for lot in _lots(parts):
        found = [_Part.of(members, known) for members in lot]
        _score(found, candidates, sheet)
        components |= {min(part.members): part.linked(profiles, limits) for part in found}
    chains = [chain for component in components.values() for chain in component.chains]
    return Merged(tuple(sorted(chains, key=_first)), components, candidates, labels, sheet.weights)


def _lots(parts: Iterable[list[int]]) -> Iterator[list[list[int]]]:
    """Parts, so many together that they have a bounded number of pairs: more would only take memory."""
    lot: list[list[int]] = []
    pairs = 0
    for part in parts:
        lot.append(part)
        pairs += len(part) ** 2
        if pairs > _AT_ONCE:
            yield lot
            lot, pairs = [], 0
    yield lot


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Members to be linked, in order of their keys, and what is known of the scores of their pairs.

    `rows` and `columns` are the places of the pairs of which nothing is known.
    """

    members: tuple[int, ...]
    scores: Scores
    rows: Numbers
    columns: Numbers

    @classmethod
    def of(cls, members: Sequence[int], known: Merged) -> _Part:
        """A part with the scores of all pairs that were in one component before."""
        scores = np.zeros((len(members), len(members)), dtype=np.int16) if len(members) > 1 else _NONE
        rows, columns = above_diagonal(len(members))
        former: dict[int, list[int]] = {}
        for place, member in enumerate(members):
            if member < len(known.labels):
                former.setdefault(int(known.labels[member]), []).append(place)
        is_new = np.ones(len(rows), dtype=np.bool_)
        for label, here in former.items():
            component = known.components[label]
            home = {member: place for place, member in enumerate(component.members)}
            there = [home[members[place]] for place in here]
            scores[np.ix_(here, here)] = component.scores[np.ix_(there, there)]
            is_here = np.isin(np.arange(len(members)), here)
            is_new &= ~(is_here[rows] & is_here[columns])
        return cls(tuple(members), scores, rows[is_new], columns[is_new])

    @property
    def pairs(self) -> Numbers:
        """Those of which nothing is known."""
        members = np.array(self.members, dtype=np.int64)
        return pair_codes(members[self.rows], members[self.columns])

    def linked(self, profiles: Mapping[int, Profile], limits: Limits) -> Component:
        """The component of these members; the scores of all their pairs are known by now."""
        told = [profiles[member].dated for member in self.members]
        chains = tuple(Chain(tuple(told[place] for place in group)) for group in link(self.scores, limits))
        return Component(self.members, chains, self.scores)


def _score(parts: Sequence[_Part], candidates: Candidates, sheet: Sheet) -> None:
    """Give parts the scores that they lack."""
    pairs = np.concatenate([no_numbers(), *(part.pairs for part in parts)])
    at, is_joining = find(candidates.joining.pairs, pairs)
    scores = np.empty(len(pairs), dtype=np.int16)
    scores[is_joining] = candidates.joining.scores[at[is_joining]]
    scores[~is_joining] = sheet.scores(pairs[~is_joining], candidates.profiles)
    first = 0
    for part in parts:
        found = scores[first : first + len(part.rows)]
        part.scores[part.rows, part.columns] = part.scores[part.columns, part.rows] = found
        first += len(found)


def _first(chain: Chain) -> MentionKey:
    return chain.first
