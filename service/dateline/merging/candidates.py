"""Which pairs of mentions join, kept from one merging to the next: only what changed is scored again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from dateline.merging.arrays import Bools, Numbers
from dateline.merging.blocking import find, no_numbers
from dateline.merging.blocks import Blocks, BlocksChange
from dateline.merging.profiles import Profile, profiles_in
from dateline.merging.sheets import Sheet
from dateline.model.mentions import DatedArticle

#: All is made anew once so many times more members have come than there are: those that went leave gaps.
_WORN = 4


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
class Joining:
    """Pairs that meet and score enough to join, in order, with their scores and in how many blocks they meet."""

    pairs: Numbers = field(default_factory=no_numbers)
    scores: Numbers = field(default_factory=no_numbers)
    blocks: Numbers = field(default_factory=no_numbers)

    def those(self, where: Bools) -> Joining:
        """Some of them."""
        return Joining(self.pairs[where], self.scores[where], self.blocks[where])

    def changed(self, change: BlocksChange, profiles: Mapping[int, Profile], sheet: Sheet) -> Joining:
        """Those that join after a change; a pair that meets anew is scored unless it meets elsewhere already."""
        blocks, fresh = self.blocks.copy(), change.gained
        if len(self.pairs):
            at, is_known = find(self.pairs, change.gained.pairs)
            blocks[at[is_known]] += change.gained.blocks[is_known]
            fresh = change.gained.those(~is_known)
            at, is_known = find(self.pairs, change.lost.pairs)
            blocks[at[is_known]] -= change.lost.blocks[is_known]
        pairs, scores = sheet.joining(fresh.pairs, profiles)
        rest = replace(self, blocks=blocks).those(blocks > 0)
        homes = np.searchsorted(rest.pairs, pairs)
        return Joining(
            np.insert(rest.pairs, homes, pairs),
            np.insert(rest.scores, homes, scores),
            np.insert(rest.blocks, homes, fresh.blocks[np.searchsorted(fresh.pairs, pairs)]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Mentions by article, the blocks in which they meet, and the pairs that join.

    Attributes:
        entries: by article id.
        profiles: by member number.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    blocks: Blocks = field(default_factory=Blocks)
    joining: Joining = field(default_factory=Joining)

    def changed(self, articles: Iterable[DatedArticle], sheet: Sheet) -> Candidates:
        """The candidates of other articles, of which most are the same; what it gives does not depend on these."""
        by_id = {article.records.article.id: article for article in articles}
        entries, fresh = self._entries(by_id)
        come = [profile for entry in fresh for profile in entry.profiles]
        gone = [
            member for id, entry in self.entries.items() if entries.get(id) is not entry for member in entry.members
        ]
        profiles = {
            member: profile
            for entry in entries.values()
            for member, profile in zip(entry.members, entry.profiles, strict=True)
        }
        change = self.blocks.changed(gone, come)
        return Candidates(entries, profiles, change.blocks, self.joining.changed(change, profiles, sheet))

    def is_worn(self, mentions: int) -> bool:
        """Whether most of what is kept is of mentions that are gone, of which so many are left."""
        return len(self.blocks.moments) > _WORN * mentions

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
