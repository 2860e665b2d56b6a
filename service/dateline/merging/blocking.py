"""Candidates without all pairs: mentions that share a trigger's sign and something of what it was about.

A mention has signs of its trigger (lemma, family, classes of related words) and signs of its matter
(its participants and places, the names that its article is most about, the head of its object, its
month). Mentions that share one of each stand in one block. Blocks are small as a rule; in a large one
a mention meets only its neighbours in time. So the number of candidates grows with that of mentions.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeVar

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.arrays import Bools, Numbers, Small
from dateline.merging.profiles import Profile
from dateline.merging.tables import idf

#: In a block a mention meets at most this many that follow it in time.
WINDOW = 12
#: From this inverse document frequency on, the head word of an argument may join unrelated triggers.
_TELLING = 3.0
_DAYS_PER_BUCKET = 31
_WORD = 32
_MOST_MENTIONS = 1 << 20
_AT_ONCE = 1 << 19

Held = TypeVar("Held", Numbers, Small)


def trigger_signs(profile: Profile) -> set[str]:
    """What two mentions must share one of: the family, a class of related words, or what it was done with."""
    classes = profile.classes
    return {
        *(f"{family}*" for family in profile.families),
        *(f"{c}" for c in classes.own | classes.above),
        *(f"{word}=" for word in profile.words if idf(word) > _TELLING),
    }


def matter_signs(profile: Profile) -> set[str]:
    """What they must share one of, too: a participant, a place, what the article is about, the month."""
    signs = set(profile.name_marks | profile.words)
    signs.update(profile.story.foremost)
    if profile.interval is not None and profile.interval.start is not None:
        signs.add(f"{profile.interval.start // (MINUTES_PER_DAY * _DAYS_PER_BUCKET)}@")
    return signs


def pair_codes(ones: Numbers | Small, others: Numbers | Small) -> Numbers:
    """One number for each two members, whichever comes first."""
    return np.minimum(ones, others).astype(np.int64) << _WORD | np.maximum(ones, others)


def members_in(codes: Numbers) -> tuple[Numbers, Numbers]:
    """The two members of each pair, the smaller first."""
    return codes >> _WORD, codes & ((1 << _WORD) - 1)


def distinct(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Where each of the codes stands once, by size, and for each of all the place of its own there.

    np.unique gives the same, but sorts stably, which takes twice as long.
    """
    order = np.argsort(codes)
    ordered = codes[order]
    is_first = np.append(True, ordered[1:] != ordered[:-1])[: len(codes)]
    places = np.empty(len(codes), dtype=np.int64)
    places[order] = np.cumsum(is_first) - 1
    return order[is_first], places


def no_numbers() -> Numbers:
    """None at all."""
    return np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The blocks of some members, and the pairs that meet in them.

    A member is a number that stands for one profile for good: a mention of which something changes is
    another member. Rows are (sign, member), by sign, then by time; a sign is a hash of a trigger's sign
    and a matter's sign. `pairs` are in order, each with the number of blocks in which it meets;
    `moments` and `ties` give a member's place in time.
    """

    signs: Numbers = field(default_factory=no_numbers)
    members: Small = field(default_factory=lambda: no_numbers().astype(np.int32))
    pairs: Numbers = field(default_factory=no_numbers)
    meetings: Small = field(default_factory=lambda: no_numbers().astype(np.int32))
    moments: Numbers = field(default_factory=no_numbers)
    ties: Numbers = field(default_factory=no_numbers)

    def changed(self, gone: Sequence[int], come: Sequence[Profile]) -> BlocksChange:
        """The blocks without some members and with new ones, which take the next numbers.

        Only the blocks of these members are looked at; the result is that of blocking all anew.
        """
        size = len(self.moments)
        moments = np.append(self.moments, np.array([p.moment for p in come], dtype=np.int64))
        ties = np.append(self.ties, np.array([_tie(p) for p in come], dtype=np.int64))
        signs, members = _rows(come, size)
        is_gone = np.zeros(size, dtype=bool)
        is_gone[np.array(gone, dtype=np.int64)] = True
        touched = self._rows_of(np.append(signs, self.signs[is_gone[self.members]]))
        signs, members = np.append(self.signs[touched], signs), np.append(self.members[touched], members)
        signs, members = _ordered(signs, members, np.lexsort((ties, moments)))
        was, is_left = members < size, ~np.append(is_gone, np.zeros(len(come), dtype=bool))[members]

        runs, near = _runs(signs, was, is_left)
        (fewer, off), more = (_meeting(runs[rows & near], members[rows & near]) for rows in (was, is_left))
        signs, members = signs[is_left], members[is_left]
        codes, by = _summed([(fewer, -off), more])
        at, known = find(self.pairs, codes)
        meetings = self.meetings.copy()
        meetings[at[known]] += by[known]
        fresh, stale = codes[~known], self.pairs[meetings == 0]
        pairs, meetings = _with(self.pairs, at[~known], fresh), _with(meetings, at[~known], by[~known])
        rest, theirs = self.signs[~touched], self.members[~touched]
        home = np.searchsorted(rest, signs)
        blocks = Blocks(
            _with(rest, home, signs), _with(theirs, home, members), pairs[meetings > 0], meetings[meetings > 0],
            moments, ties,
        )
        return BlocksChange(blocks, fresh, stale)

    def _rows_of(self, signs: Numbers) -> Bools:
        """Which rows have one of these signs."""
        first, end = (np.searchsorted(self.signs, signs, side) for side in ("left", "right"))
        steps = np.zeros(len(self.signs) + 1, dtype=np.int64)
        np.add.at(steps, first, 1)
        np.add.at(steps, end, -1)
        return np.cumsum(steps[:-1]) > 0


@dataclass(frozen=True, slots=True, eq=False)
class BlocksChange:
    """Blocks after a change, the pairs that meet only since then, and those that meet no more."""

    blocks: Blocks
    fresh: Numbers
    stale: Numbers


def _ordered(signs: Numbers, members: Small, in_time: Numbers) -> tuple[Numbers, Small]:
    """Rows by sign, then by time.

    Args:
        in_time: all members in order of time.
    """
    order = np.argsort(signs)
    signs = signs[order]
    places = np.empty(len(in_time), dtype=np.int64)
    places[in_time] = np.arange(len(in_time))
    rows = np.cumsum(np.append(False, signs[1:] != signs[:-1])[: len(signs)])
    rows <<= _WORD
    rows |= places[members[order]]
    rows.sort()
    return signs, in_time[members_in(rows)[1]].astype(np.int32)


def _with(old: Held, at: Numbers, new: Held) -> Held:
    """An array with others put in at some places."""
    return np.insert(old, at, new) if len(old) else new


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


def _runs(signs: Numbers, was: Bools, is_left: Bools) -> tuple[Numbers, Bools]:
    """A number for each run of rows that may have come within reach of one another or out of it; and which rows do.

    Args:
        signs: of rows that were there or are left, in order.
    """
    if not was.any():
        return signs, is_left
    changed = was ^ is_left
    near = changed.copy()
    for rows in (was, is_left):
        ranks = np.cumsum(rows)
        steps = np.zeros(len(signs) + 2 * WINDOW + 2, dtype=np.int64)
        np.add.at(steps, np.maximum(ranks[changed] - WINDOW, 0), 1)
        np.add.at(steps, ranks[changed] + WINDOW + 1, -1)
        near |= np.cumsum(steps)[ranks] > 0
    begins = near & ~np.append(False, near[:-1] & (signs[1:] == signs[:-1]))
    return np.cumsum(begins), near


def _meeting(signs: Numbers, members: Small) -> tuple[Numbers, Small]:
    """The pairs of members that stand within WINDOW places of each other in a block, and in how many blocks.

    So many rows are looked at together, with those that follow within reach: more would only take memory.
    """
    starts = range(0, len(signs), _AT_ONCE)
    return _summed([
        _counted(_meeting_from(signs[start : start + _AT_ONCE + WINDOW], members[start : start + _AT_ONCE + WINDOW]))
        for start in starts
    ])


def _meeting_from(signs: Numbers, members: Small) -> Numbers:
    """The pairs of which the first stands in one of the first `_AT_ONCE` rows, once for each block."""
    found = [no_numbers()]
    for step in range(1, min(WINDOW + 1, len(signs))):
        same = signs[step : _AT_ONCE + step] == signs[:-step][:_AT_ONCE]
        if not same.any():
            break
        found.append(pair_codes(members[:-step][:_AT_ONCE][same], members[step : _AT_ONCE + step][same]))
    return np.concatenate(found)


def _counted(codes: Numbers) -> tuple[Numbers, Small]:
    """Each of the codes once, in order, and how often it stands there. They are sorted in place."""
    codes.sort()
    first = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])[: len(codes)])
    return codes[first], np.diff(np.append(first, len(codes))).astype(np.int32)


def _summed(parts: Sequence[tuple[Numbers, Small]]) -> tuple[Numbers, Small]:
    """The codes whose worth does not cancel out, in order, and what each is worth in all.

    Of many, those of one stretch are summed after those of another: all at once would only take memory.

    Args:
        parts: codes, each once and in order, and what they are worth.
    """
    top = max((int(codes[-1]) for codes, _ in parts if len(codes)), default=0)
    lots = 1 + sum(len(codes) for codes, _ in parts) // _AT_ONCE
    edges = [top * lot // lots for lot in range(1, lots)]
    cuts = [np.searchsorted(codes, [-1, *edges, top + 1]) for codes, _ in parts]
    summed = [
        _sum_of([(codes[at[lot] : at[lot + 1]], worth[at[lot] : at[lot + 1]])
                 for (codes, worth), at in zip(parts, cuts, strict=True)])
        for lot in range(lots)
    ]  # fmt: skip
    return np.concatenate([codes for codes, _ in summed]), np.concatenate([worth for _, worth in summed])


def _sum_of(parts: Sequence[tuple[Numbers, Small]]) -> tuple[Numbers, Small]:
    codes = np.concatenate([no_numbers(), *(codes for codes, _ in parts)])
    worth = np.concatenate([np.empty(0, dtype=np.int32), *(worth for _, worth in parts)])
    order = np.argsort(codes)
    codes, worth = codes[order], worth[order]
    first = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])[: len(codes)])
    codes, worth = codes[first], np.add.reduceat(worth, first, dtype=np.int32) if len(first) else worth
    return codes[worth != 0], worth[worth != 0]


def find(pairs: Numbers, codes: Numbers) -> tuple[Numbers, Bools]:
    """Where codes stand, or would stand, among pairs; and which of them are there."""
    at = np.searchsorted(pairs, codes)
    known = np.zeros(len(codes), dtype=bool)
    inside = at < len(pairs)
    known[inside] = pairs[at[inside]] == codes[inside]
    return at, known
