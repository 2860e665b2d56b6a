"""Which pairs of mentions join, kept from one merging to the next: only what changed is scored again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from dateline.merging.arrays import Bools, Numbers
from dateline.merging.blocking import Blocks, find, members_in, no_numbers
from dateline.merging.profiles import Profile, profiles_in
from dateline.merging.sheets import Sheet
from dateline.model.mentions import DatedArticle

#: Blocks are made anew once so many times more members have come than there are: those that went leave gaps.
_GONE = 4


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An article, the profiles of its mentions, and the member number of the first; the others follow."""

    article: DatedArticle
    profiles: tuple[Profile, ...]
    first: int

    @property
    def members(self) -> range:
        """The member numbers of its mentions."""
        return range(self.first, self.first + len(self.profiles))

    def stands_for(self, article: DatedArticle) -> bool:
        """Whether the profiles of an article would be these again."""
        mine = self.article
        return mine is article or (
            mine.records is article.records and mine.dct == article.dct and mine.mentions == article.mentions
        )


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs in order, as `blocking.pair_codes` gives them, and their scores."""

    pairs: Numbers = field(default_factory=no_numbers)
    scores: Numbers = field(default_factory=no_numbers)

    def those(self, where: Bools) -> Scored:
        """Some of them."""
        return Scored(self.pairs[where], self.scores[where])

    def plus(self, pairs: Numbers, scores: Numbers) -> Scored:
        """With others that are not among them, in order too."""
        home = np.searchsorted(self.pairs, pairs)
        return Scored(np.insert(self.pairs, home, pairs), np.insert(self.scores, home, scores))


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Mentions by article, the blocks in which they meet, and the pairs that join, with their scores.

    Attributes:
        entries: by article id.
        profiles: by member number.
        linked: the pairs of one component, with their scores.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    blocks: Blocks = field(default_factory=Blocks)
    joining: Scored = field(default_factory=Scored)
    linked: Scored = field(default_factory=Scored)

    def changed(self, articles: Iterable[DatedArticle], sheet: Sheet) -> Candidates:
        """The candidates of other articles, of which most are the same; what it gives does not depend on these."""
        by_id = {article.records.article.id: article for article in articles}
        if len(self.blocks.moments) > _GONE * sum(len(article.mentions) for article in by_id.values()):
            return Candidates().changed(by_id.values(), sheet)
        entries, fresh = self._entries(by_id)
        come = [profile for entry in fresh for profile in entry.profiles]
        gone = [
            member for id, entry in self.entries.items() if entries.get(id) is not entry for member in entry.members
        ]
        change = self.blocks.changed(gone, come)
        profiles = {
            member: profile
            for entry in entries.values()
            for member, profile in zip(entry.members, entry.profiles, strict=True)
        }
        stays = ~np.isin(self.joining.pairs, change.stale, assume_unique=True)
        joining = self.joining.those(stays).plus(*sheet.joining(change.fresh, profiles))
        ones, others = members_in(self.linked.pairs)
        linked = self.linked.those(~np.isin(ones, gone) & ~np.isin(others, gone))
        return Candidates(entries, profiles, change.blocks, joining, linked)

    def scored(self, components: Iterable[Sequence[int]], pairs: Numbers, sheet: Sheet) -> Candidates:
        """The candidates that know the scores of some pairs, and of others only within a component.

        Args:
            components: the members of each.
            pairs: in order, each within a component.
        """
        homes = np.arange(len(self.blocks.moments))
        for members in components:
            homes[members] = members[0]
        ones, others = members_in(self.linked.pairs)
        linked = self.linked.those(homes[ones] == homes[others])
        _, is_known = find(linked.pairs, pairs)
        fresh = pairs[~is_known]
        at, is_joining = find(self.joining.pairs, fresh)
        scores = np.empty(len(fresh), dtype=np.int64)
        scores[is_joining] = self.joining.scores[at[is_joining]]
        scores[~is_joining] = sheet.scores(fresh[~is_joining], self.profiles)
        return replace(self, linked=linked.plus(fresh, scores))

    def _entries(self, articles: Mapping[str, DatedArticle]) -> tuple[dict[str, Entry], list[Entry]]:
        """The entries of articles, and those that are new, in the order of their numbers."""
        entries: dict[str, Entry] = {}
        fresh: list[Entry] = []
        first = len(self.blocks.moments)
        for id in sorted(articles):
            known = self.entries.get(id)
            if known is not None and known.stands_for(articles[id]):
                entries[id] = known
            else:
                entries[id] = Entry(articles[id], profiles_in(articles[id]), first)
                fresh.append(entries[id])
                first += len(entries[id].profiles)
        return entries, fresh
