"""Blocks of mentions, kept from one merging to the next: a change looks only at the rows near to what changed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeVar

import numpy as np

from dateline.merging.arrays import Bools, Numbers, Small
from dateline.merging.blocking import matter_signs, members_in, no_numbers, pair_codes, trigger_signs
from dateline.merging.profiles import Profile

#: In a block a mention meets at most this many that follow it in time.
WINDOW = 12
_WORD = 32
_MOST_MENTIONS = 1 << 20
#: So many rows are looked at together, with those that follow within reach: more would only take memory.
_AT_ONCE = 1 << 19

Held = TypeVar("Held", Numbers, Small, Bools)


def _no_members() -> Small:
    return np.empty(0, dtype=np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The blocks of some members; two meet that stand within WINDOW places of each other in one.

    A member is a number that stands for one profile for good: a mention of which something changes is
    another member. Rows are (sign, member), by sign, then by time; a sign is a hash of a trigger's sign
    and a matter's sign. `moments` and `ties` give a member's place in time.
    """

    signs: Numbers = field(default_factory=no_numbers)
    members: Small = field(default_factory=_no_members)
    moments: Numbers = field(default_factory=no_numbers)
    ties: Numbers = field(default_factory=no_numbers)

    def changed(self, gone: Sequence[int], come: Sequence[Profile]) -> BlocksChange:
        """The blocks without some members and with new ones, which take the next numbers.

        Only the rows within reach of those that go or come are looked at: no others meet whom they did not meet
        before, or meet no more.
        """
        size = len(self.moments)
        moments = np.append(self.moments, np.array([p.moment for p in come], dtype=np.int64))
        ties = np.append(self.ties, np.array([_tie(p) for p in come], dtype=np.int64))
        in_time = np.lexsort((ties, moments))
        signs, members = _ordered(*_rows(come, size), in_time)
        comes = np.ones(len(signs), dtype=np.bool_)
        if not len(self.signs):
            gained = _meetings(np.cumsum(_begins(signs), dtype=np.int32), members, comes, ~comes)
            return BlocksChange(Blocks(signs, members, moments, ties), gained, Meetings())
        homes = self._homes(signs, members, _places(in_time))
        leaves = self._rows_of(gone)
        near, spans, theirs = _near(np.flatnonzero(leaves), homes, len(leaves))
        at = np.searchsorted(near, homes)
        runs = np.cumsum(
            _begins(_with(self.signs[near], at, signs)) | _begins(_with(spans, at, theirs)), dtype=np.int32
        )
        beside = _with(self.members[near], at, members)
        was, is_left = _with(np.ones(len(near), dtype=np.bool_), at, ~comes), _with(~leaves[near], at, comes)
        gained, lost = _meetings(runs, beside, is_left, was), _meetings(runs, beside, was, is_left)

        signs, members = _with(self.signs, homes, signs), _with(self.members, homes, members)
        if gone:
            stay = ~_with(leaves, homes, ~comes)
            signs, members = signs[stay], members[stay]
        return BlocksChange(Blocks(signs, members, moments, ties), gained, lost)

    def _rows_of(self, members: Sequence[int]) -> Bools:
        """Whether each row is of one of these members."""
        if not members:
            return np.zeros(len(self.members), dtype=np.bool_)
        inside = np.zeros(len(self.moments), dtype=np.bool_)
        inside[np.array(members)] = True
        return inside[self.members]

    def beside(self, members: Sequence[int]) -> set[int]:
        """The members that meet some of these in a block."""
        rows = np.flatnonzero(self._rows_of(members))
        found: set[int] = set()
        for step in range(1, WINDOW + 1):
            for one, other in ((rows, rows + step), (rows, rows - step)):
                there = (other >= 0) & (other < len(self.signs))
                one, other = one[there], other[there]
                found.update(self.members[other[self.signs[one] == self.signs[other]]].tolist())
        return found

    def _homes(self, signs: Numbers, members: Small, places: Numbers) -> Numbers:
        """Before which row each of some new ones stands.

        Args:
            places: of all members in time.
        """
        low, high = (np.searchsorted(self.signs, signs, side) for side in ("left", "right"))
        while np.any(is_open := low < high):
            middle = (low + high) >> 1
            is_later = is_open.copy()
            is_later[is_open] = places[self.members[middle[is_open]]] < places[members[is_open]]
            low, high = np.where(is_later, middle + 1, low), np.where(is_open & ~is_later, middle, high)
        return low


@dataclass(frozen=True, slots=True, eq=False)
class Meetings:
    """Pairs in order, and in how many blocks."""

    pairs: Numbers = field(default_factory=no_numbers)
    blocks: Small = field(default_factory=_no_members)

    def those(self, where: Bools) -> Meetings:
        """Some of them."""
        return Meetings(self.pairs[where], self.blocks[where])


@dataclass(frozen=True, slots=True, eq=False)
class BlocksChange:
    """Blocks after a change, the meetings that there are only since then, and those that there were only before."""

    blocks: Blocks
    gained: Meetings
    lost: Meetings


def _with(old: Held, at: Numbers, new: Held) -> Held:
    """An array with others put in at some places."""
    return np.insert(old, at, new)


def _tie(profile: Profile) -> int:
    """Puts mentions of one moment in order: those of one article together, in their order there."""
    article, index = profile.key
    return int.from_bytes(blake2b(article.encode(), digest_size=5).digest(), "big") * _MOST_MENTIONS + index


def _rows(profiles: Sequence[Profile], first: int) -> tuple[Numbers, Small]:
    """The rows of profiles that are numbered from `first` on, in no order."""
    signs = [no_numbers()]
    for profile in profiles:
        triggers, matters = _hashes(trigger_signs(profile)), _hashes(matter_signs(profile))
        signs.append((triggers[:, None] << _WORD | matters).ravel())
    counts = [len(each) for each in signs[1:]]
    return np.concatenate(signs), np.repeat(np.arange(first, first + len(profiles), dtype=np.int32), counts)


def _hashes(signs: set[str]) -> Numbers:
    """32 bits for each sign; two that share them would only meet more often than they need to."""
    return np.array(sorted({zlib.crc32(sign.encode()) for sign in signs}), dtype=np.int64)


def _places(in_time: Numbers) -> Numbers:
    """The place of each member among all, of which the order is given."""
    places = np.empty(len(in_time), dtype=np.int64)
    places[in_time] = np.arange(len(in_time))
    return places


def _ordered(signs: Numbers, members: Small, in_time: Numbers) -> tuple[Numbers, Small]:
    """Rows by sign, then by time.

    Args:
        in_time: all members in order of time.
    """
    order = np.argsort(signs)
    signs = signs[order]
    rows = np.cumsum(_begins(signs), dtype=np.int64)
    rows <<= _WORD
    rows |= _places(in_time)[members[order]]
    rows.sort()
    return signs, in_time[members_in(rows)[1]].astype(np.int32)


def _begins(values: Numbers) -> Bools:
    """Where a value differs from the one before it; the first does."""
    return np.append(True, values[1:] != values[:-1])[: len(values)]


def _near(leaving: Numbers, homes: Numbers, count: int) -> tuple[Numbers, Numbers, Numbers]:
    """Which of `count` rows are within reach of those that leave and of the places where new ones come.

    Args:
        leaving: rows, in order.
        homes: before which rows new ones come, in order.

    Returns:
        The rows; for each a number, by which rows that follow one another differ that are far apart; and the same
        number for each new one.
    """
    places = np.sort(np.append(leaving, homes))
    ends = np.minimum(places + WINDOW + 1, count)
    before = np.append(0, ends[:-1])[: len(ends)]
    begins = np.maximum(np.maximum(places - WINDOW, 0), before)
    lengths = np.maximum(ends - begins, 0)
    spans = np.cumsum(begins > before)
    rows = np.repeat(begins - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
    return rows, np.repeat(spans, lengths), spans[np.searchsorted(places, homes)]


def _meetings(runs: Small, members: Small, here: Bools, there: Bools) -> Meetings:
    """The meetings among the rows that are here, but for those that are among the rows there as well.

    Args:
        runs: a number for each row; those of one block that follow one another have the same.
        members: of the rows.
    """
    rows = np.flatnonzero(here).astype(np.int32)
    found = [(no_numbers(), _no_members())]
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE + WINDOW]
        ranks = np.cumsum(there[part[0] : part[-1] + 1], dtype=np.int32)[part - part[0]]
        found.append(_counted(_met(runs[part], members[part], ranks, there[part])))
    return Meetings(*_summed(found))


def _met(runs: Small, members: Small, ranks: Small, is_there: Bools) -> Numbers:
    """The pairs of which the first stands in one of the first `_AT_ONCE` rows, once for each block.

    Args:
        ranks: of those that are there as well (`is_there`), with whom none counts that they meet there.
    """
    found = [no_numbers()]
    for step in range(1, min(WINDOW + 1, len(runs))):
        same = runs[step:] == runs[:-step]
        same[_AT_ONCE:] = False
        if not same.any():
            break
        same &= ~(is_there[step:] & is_there[:-step] & (ranks[step:] - ranks[:-step] <= WINDOW))
        found.append(pair_codes(members[:-step][same], members[step:][same]))
    return np.concatenate(found)


def _counted(codes: Numbers) -> tuple[Numbers, Small]:
    """Each of the codes once, in order, and how often it stands there. They are sorted in place."""
    codes.sort()
    first = np.flatnonzero(_begins(codes))
    return codes[first], np.diff(np.append(first, len(codes))).astype(np.int32)


def _summed(parts: Sequence[tuple[Numbers, Small]]) -> tuple[Numbers, Small]:
    """The codes in order, and how often each stands there in all.

    Of many, those of one stretch are summed after those of another: all at once would only take memory.

    Args:
        parts: codes, each once and in order, and how often they stand there.
    """
    top = max((int(codes[-1]) for codes, _ in parts if len(codes)), default=0)
    lots = 1 + sum(len(codes) for codes, _ in parts) // _AT_ONCE
    edges = [top * lot // lots for lot in range(1, lots)]
    cuts = [np.searchsorted(codes, [-1, *edges, top + 1]) for codes, _ in parts]
    summed = [
        _sum_of([(codes[at[lot] : at[lot + 1]], counts[at[lot] : at[lot + 1]])
                 for (codes, counts), at in zip(parts, cuts, strict=True)])
        for lot in range(lots)
    ]  # fmt: skip
    return np.concatenate([codes for codes, _ in summed]), np.concatenate([counts for _, counts in summed])


def _sum_of(parts: Sequence[tuple[Numbers, Small]]) -> tuple[Numbers, Small]:
    codes = np.concatenate([no_numbers(), *(codes for codes, _ in parts)])
    counts = np.concatenate([np.empty(0, dtype=np.int32), *(counts for _, counts in parts)])
    order = np.argsort(codes)
    codes, counts = codes[order], counts[order]
    first = np.flatnonzero(_begins(codes))
    return codes[first], np.add.reduceat(counts, first, dtype=np.int32) if len(first) else counts
