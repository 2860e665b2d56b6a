"""The scores of many pairs of mentions at once.

What a group of features adds is looked up once for each two readings. A pair that cannot reach what is asked for is
left out as soon as that is known: what is left may add no more than the groups that may say something of the pair.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np

from dateline.merging.arrays import Bools, Floats, Numbers
from dateline.merging.blocking import distinct, members_in, pair_codes
from dateline.merging.columns import Columns, Kinds
from dateline.merging.features import STORY_FEATURES
from dateline.merging.lookups import Alike, Memo, Table, tables_of
from dateline.merging.profiles import Profile
from dateline.merging.readings import LIKE_ARTICLES, OF_DEED, OF_STORIES, UNLIKE, Reading, fullness
from dateline.merging.scores import LIMIT, Scorer, most_of
from dateline.merging.unlike import same_thing_then

#: So many pairs are looked at together: more would only take memory.
_AT_ONCE = 1 << 19
#: A sheet is worn once it has read so many times more than there are mentions.
_WORN = 4
#: What rounding may change of a score, in logits.
_ROUNDING = 0.001


class Sheet:
    """Scores pairs of members, and remembers what it has read and looked up. Threads may share it."""

    def __init__(self, scorer: Scorer) -> None:
        self.weights = scorer.weights
        self._lock = threading.Lock()
        self._columns = Columns()
        self._deeds = Memo(OF_DEED, scorer.of_deed, width=3)
        self._stories = Memo(OF_STORIES, lambda one, other: (scorer.of_stories(one, other),))
        self._articles = Alike(LIKE_ARTICLES)
        self._likeness = scorer.worth["like_articles"]
        self._first, self._then = tables_of(scorer.first), tables_of(scorer.then)
        self._of_stories = most_of({name: scorer.worth[name] for name in STORY_FEATURES})

    def joining(self, pairs: Numbers, profiles: Mapping[int, Profile]) -> tuple[Numbers, Numbers]:
        """The pairs that score `join` or more, in their order, and their scores.

        Of unrelated triggers only mentions join that both tell all roles, or of one thing then (`same_thing_then`).
        """
        with self._lock:
            self._columns.know(profiles)
            return self._in_parts(pairs, self.weights.join, only_joining=True)

    def scores(self, pairs: Numbers, profiles: Mapping[int, Profile]) -> Numbers:
        """The scores of all pairs; of one that cannot get above -LIMIT no more is looked up."""
        order = np.argsort(pairs)
        found = np.full(len(pairs), -LIMIT, dtype=np.int64)
        with self._lock:
            self._columns.know(profiles)
            codes, scores = self._in_parts(pairs, -LIMIT + 1, only_joining=False)
        found[order[np.searchsorted(pairs, codes, sorter=order)]] = scores
        return found

    def is_worn(self, mentions: int) -> bool:
        """Whether most of what it remembers is of mentions that are gone, of which so many are left."""
        with self._lock:
            return self._columns.most > _WORN * mentions

    def _in_parts(self, pairs: Numbers, least: int, *, only_joining: bool) -> tuple[Numbers, Numbers]:
        starts = range(0, max(1, len(pairs)), _AT_ONCE)
        parts = [self._scored(pairs[at : at + _AT_ONCE], least, only_joining=only_joining) for at in starts]
        codes, scores = (np.concatenate(column) for column in zip(*parts, strict=True))
        return codes, scores

    def _scored(self, pairs: Numbers, least: int, *, only_joining: bool) -> tuple[Numbers, Numbers]:
        """The pairs that score so much, and what they score."""
        enough = least / 1000 - _ROUNDING
        sums = self._begun(pairs, only_joining=only_joining)
        self._add(sums, self._first, self._may(self._first, sums), -math.inf)
        sums = sums.kept(self._able(sums, sum(table.most for table in self._then), enough))
        may = self._may(self._then, sums)
        able = self._able(sums, _left(self._then, may), enough)
        sums, may = sums.kept(able), [where[able] for where in may]
        self._add_stories(sums)
        self._add(sums, self._then, may, enough)
        scores = np.rint(np.clip(1000 * sums.logit, -LIMIT, LIMIT)).astype(np.int64)
        stay = scores >= least
        if only_joining:
            stay[stay] = self._may_join(sums.kept(stay))
        return sums.pairs[stay], scores[stay]

    def _begun(self, pairs: Numbers, *, only_joining: bool) -> _Sums:
        """What the deeds add, of all pairs or only of those that may join."""
        ones, others = members_in(pairs)
        of_deed, steepness, kin = self._look(self._deeds, ones, others)
        sums = _Sums(pairs, ones, others, self.weights.bias + of_deed, steepness, kin.astype(np.int8))
        if not only_joining:
            return sums
        return sums.kept(self._are_related(sums) | self._columns.may(UNLIKE, ones, others, sums.kin))

    def _are_related(self, sums: _Sums) -> Bools:
        """Which pairs have related triggers or tell all roles."""
        full = [self._columns.read(fullness, members) > 0 for members in (sums.ones, sums.others)]
        return (sums.kin > 0) | (full[0] & full[1])

    def _may_join(self, sums: _Sums) -> Bools:
        """Which pairs may join: those that are related, and those of one thing then."""
        are, known = self._are_related(sums), self._columns.profiles
        members = zip(sums.ones[~are].tolist(), sums.others[~are].tolist(), strict=True)
        are[~are] = [same_thing_then(known[one], known[other]) > 0 for one, other in members]
        return are

    def _able(self, sums: _Sums, left: Floats | float, enough: float) -> Bools:
        """Which pairs the articles and what else is left may still make enough."""
        able: Bools = sums.logit + self._of_stories + np.maximum(0.0, sums.steepness) + left >= enough
        return able

    def _add(self, sums: _Sums, tables: Sequence[Table], may: Sequence[Bools], enough: float) -> None:
        """Add what the tables say of pairs that they alone can still make enough."""
        left = _left(tables, may)
        for table, where in zip(tables, may, strict=True):
            there = np.flatnonzero(where & (sums.logit + left >= enough))
            sums.logit[there] += self._look(table, sums.ones[there], sums.others[there])[0]
            left -= table.most * where

    def _add_stories(self, sums: _Sums) -> None:
        """Add what the articles say."""
        sums.logit += self._look(self._stories, sums.ones, sums.others)[0]
        (there,) = map(np.flatnonzero, self._may([self._articles], sums))
        likeness = self._look(self._articles, sums.ones[there], sums.others[there])[0]
        sums.logit[there] += (self._likeness + sums.steepness[there]) * likeness

    def _may(self, tables: Sequence[Table], sums: _Sums) -> list[Bools]:
        """Of which pairs each group may say something."""
        return [self._columns.may(table.group, sums.ones, sums.others, sums.kin) for table in tables]

    def _look(self, table: Table, ones: Numbers, others: Numbers) -> Floats:
        """What a table has for each pair, a row for each of its numbers."""
        reads, strangers = table.group.reads, table.group.strangers
        if strangers is None:
            return self._look_by(reads, table, ones, others)
        found = np.empty((1, len(ones)))
        may_know = self._columns.may_share(reads, strangers.marks, ones, others)
        for by, where in ((reads, may_know), (strangers.reads, ~may_know)):
            found[:, where] = self._look_by(by, table, ones[where], others[where])
        return found

    def _look_by(self, reads: Reading, table: Table, ones: Numbers, others: Numbers) -> Floats:
        """What a table has for each pair, of which this is all that it asks for."""
        read = self._columns.read
        codes = pair_codes(read(reads, ones), read(reads, others))
        at, places = distinct(codes)
        return table.rows(codes[at], ones[at], others[at], self._columns)[:, places]


@dataclass(slots=True)
class _Sums:
    """What pairs have been found to score so far, in logits; `steepness` is what like articles are worth to each,
    `kin` the bit of its triggers' kinship."""

    pairs: Numbers
    ones: Numbers
    others: Numbers
    logit: Floats
    steepness: Floats
    kin: Kinds

    def kept(self, where: Bools) -> _Sums:
        """Those of some pairs."""
        return _Sums(*(getattr(self, field.name)[where] for field in fields(self)))


def _left(tables: Sequence[Table], may: Sequence[Bools]) -> Floats:
    """The most that tables can add where they may say something, in logits."""
    left = [table.most * where for table, where in zip(tables, may, strict=True)]
    most: Floats = np.sum(left, axis=0, dtype=np.float64)
    return most
