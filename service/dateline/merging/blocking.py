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

import numpy as np
from numpy.typing import NDArray

from dateline.calendars import MINUTES_PER_DAY
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

Numbers = NDArray[np.int64]
Bools = NDArray[np.bool_]


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


def pair_codes(ones: Numbers, others: Numbers) -> Numbers:
    """One number for each two members, whichever comes first."""
    return np.minimum(ones, others) << _WORD | np.maximum(ones, others)


def members_in(codes: Numbers) -> tuple[Numbers, Numbers]:
    """The two members of each pair, the smaller first."""
    return codes >> _WORD, codes & ((1 << _WORD) - 1)


def distinct(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Where each of the codes stands once, by size, and for each of all the place of its own there."""
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
    members: Numbers = field(default_factory=no_numbers)
    pairs: Numbers = field(default_factory=no_numbers)
    meetings: Numbers = field(default_factory=no_numbers)
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
        order = np.lexsort((_places(moments, ties)[members], signs))
        signs, members = signs[order], members[order]
        was, is_left = members < size, ~np.append(is_gone, np.zeros(len(come), dtype=bool))[members]

        runs, near = _runs(signs, was, is_left)
        (fewer, off), more = (_meeting(runs[rows & near], members[rows & near]) for rows in (was, is_left))
        signs, members = signs[is_left], members[is_left]
        codes, by = _summed([(fewer, -off), more])
        at, known = find(self.pairs, codes)
        meetings = self.meetings.copy()
        meetings[at[known]] += by[known]
        fresh, stale = codes[~known], self.pairs[meetings == 0]
        pairs = np.insert(self.pairs, at[~known], fresh)
        meetings = np.insert(meetings, at[~known], by[~known])
        rest, theirs = self.signs[~touched], self.members[~touched]
        home = np.searchsorted(rest, signs)
        blocks = Blocks(
            np.insert(rest, home, signs), np.insert(theirs, home, members),
            pairs[meetings > 0], meetings[meetings > 0], moments, ties,
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


def _places(moments: Numbers, ties: Numbers) -> Numbers:
    """The place of each member in time."""
    places = np.empty(len(moments), dtype=np.int64)
    places[np.lexsort((ties, moments))] = np.arange(len(moments))
    return places


def _tie(profile: Profile) -> int:
    """Puts mentions of one moment in order: those of one article together, in their order there."""
    article, index = profile.key
    return int.from_bytes(blake2b(article.encode(), digest_size=5).digest(), "big") * _MOST_MENTIONS + index


def _rows(profiles: Sequence[Profile], first: int) -> tuple[Numbers, Numbers]:
    """The rows of profiles that are numbered from `first` on, in no order."""
    signs = [no_numbers()]
    for profile in profiles:
        triggers, matters = _hashes(trigger_signs(profile)), _hashes(matter_signs(profile))
        signs.append((triggers[:, None] << _WORD | matters).ravel())
    counts = [len(each) for each in signs[1:]]
    return np.concatenate(signs), np.repeat(np.arange(first, first + len(profiles)), counts)


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


def _meeting(signs: Numbers, members: Numbers) -> tuple[Numbers, Numbers]:
    """The pairs of members that stand within WINDOW places of each other in a block, and in how many blocks.

    So many rows are looked at together, with those that follow within reach: more would only take memory.
    """
    starts = range(0, len(signs), _AT_ONCE)
    return _summed([
        _counted(_meeting_from(signs[start : start + _AT_ONCE + WINDOW], members[start : start + _AT_ONCE + WINDOW]))
        for start in starts
    ])


def _meeting_from(signs: Numbers, members: Numbers) -> Numbers:
    """The pairs of which the first stands in one of the first `_AT_ONCE` rows, once for each block."""
    found = [no_numbers()]
    for step in range(1, min(WINDOW + 1, len(signs))):
        same = signs[step : _AT_ONCE + step] == signs[:-step][:_AT_ONCE]
        if not same.any():
            break
        found.append(pair_codes(members[:-step][:_AT_ONCE][same], members[step : _AT_ONCE + step][same]))
    return np.concatenate(found)


def _counted(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Each of the codes once, in order, and how often it stands there. They are sorted in place."""
    codes.sort()
    if not len(codes):
        return codes, codes
    first = np.flatnonzero(np.append(True, codes[1:] != codes[:-1]))
    return codes[first], np.diff(np.append(first, len(codes)))


def _summed(parts: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    """The codes whose worth does not cancel out, in order, and what each is worth in all."""
    codes = np.concatenate([no_numbers(), *(codes for codes, _ in parts)])
    worth = np.concatenate([no_numbers(), *(worth for _, worth in parts)])
    if not len(codes):
        return codes, worth
    order = np.argsort(codes)
    codes, worth = codes[order], worth[order]
    first = np.flatnonzero(np.append(True, codes[1:] != codes[:-1]))
    codes, worth = codes[first], np.add.reduceat(worth, first)
    return codes[worth != 0], worth[worth != 0]


def find(pairs: Numbers, codes: Numbers) -> tuple[Numbers, Bools]:
    """Where codes stand, or would stand, among pairs; and which of them are there."""
    at = np.searchsorted(pairs, codes)
    known = np.zeros(len(codes), dtype=bool)
    inside = at < len(pairs)
    known[inside] = pairs[at[inside]] == codes[inside]
    return at, known
