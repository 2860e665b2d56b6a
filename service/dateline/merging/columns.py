"""What is read of many mentions, in numbers: equal readings have equal numbers."""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.merging.arrays import Bools, Numbers, Small
from dateline.merging.profiles import Profile
from dateline.merging.readings import Group, Marks, Reading
from dateline.merging.scores import bits_of

Kinds = NDArray[np.int8]
Bits = NDArray[np.uint64]

_BITS = 64
#: So many words of bits tell of the marks of a reading; several marks may share a bit.
_WORDS = 4


class Columns:
    """What is read of members, read when it is first asked for.

    Attributes:
        profiles: by member; a member is the same profile for good.
    """

    def __init__(self) -> None:
        self.profiles: Mapping[int, Profile] = {}
        self._size = 0
        self._columns: dict[Reading, Small] = {}
        self._numbers: dict[Reading, dict[Hashable, int]] = {}
        self._bits: dict[tuple[Reading, Marks], Bits] = {}

    def know(self, profiles: Mapping[int, Profile]) -> None:
        """Know these members, too."""
        self.profiles = profiles
        more = np.full(max(0, 1 + max(profiles, default=-1) - self._size), -1, dtype=np.int32)
        self._size += len(more)
        self._columns = {reads: np.append(column, more) for reads, column in self._columns.items()}

    def read(self, reads: Reading, members: Numbers) -> Small:
        """A number for what is read of each member; 0 for None."""
        if reads not in self._columns:
            self._columns[reads], self._numbers[reads] = np.full(self._size, -1, dtype=np.int32), {None: 0}
        column, numbers = self._columns[reads], self._numbers[reads]
        found = column[members]
        lacking = np.unique(members[found < 0]).tolist()
        for member in lacking:
            column[member] = numbers.setdefault(reads(self.profiles[member]), len(numbers))
        return column[members] if lacking else found

    def readings(self, reads: Reading) -> Sequence[Any]:
        """What has been read, by number."""
        return [*self._numbers[reads]]

    def may(self, group: Group, ones: Numbers, others: Numbers, kin: Kinds) -> Bools:
        """Of which pairs a group of features may say something.

        Args:
            kin: the bit of the kinship of each pair's triggers.
        """
        first, second = self.read(group.reads, ones), self.read(group.reads, others)
        may: Bools = (first > 0) & (second > 0)
        if group.kin:
            may &= kin & bits_of(group.kin) > 0
        if group.alike:
            may &= self.read(group.alike, ones) == self.read(group.alike, others)
        if group.unlike:
            may &= self.read(group.unlike, ones) != self.read(group.unlike, others)
        if group.marks:
            may[may] = self._may_share(group.reads, group.marks, first[may], second[may])
        for reads in group.apart:
            may[may] = ~self._share(reads, ones[may], others[may])
        return may

    def _share(self, reads: Reading, ones: Numbers, others: Numbers) -> Bools:
        """Which pairs share a word of what is read, a set for each."""
        first, second = self.read(reads, ones), self.read(reads, others)
        share = self._may_share(reads, iter, first, second)
        sets = self.readings(reads)
        met = zip(first[share].tolist(), second[share].tolist(), strict=True)
        share[share] = [not sets[one].isdisjoint(sets[other]) for one, other in met]
        return share

    def _may_share(self, reads: Reading, marks: Marks, first: Small, second: Small) -> Bools:
        """Which pairs of readings may have a mark in common."""
        bits = self._bits_of(reads, marks)
        may: Bools = np.any(bits[first] & bits[second], axis=1)
        return may

    def _bits_of(self, reads: Reading, marks: Marks) -> Bits:
        """Bits for the marks of everything that has been read, a row for each number."""
        known = self._bits.get((reads, marks), np.zeros((1, _WORDS), dtype=np.uint64))
        fresh = self.readings(reads)[len(known) :]
        if fresh:
            known = np.concatenate([known, np.array([_bits(marks(each)) for each in fresh], dtype=np.uint64)])
            self._bits[reads, marks] = known
        return known


def _bits(marks: Iterable[str]) -> list[int]:
    """One bit for each mark."""
    words = [0] * _WORDS
    for mark in marks:
        number = zlib.crc32(mark.encode()) % (_BITS * _WORDS)
        words[number // _BITS] |= 1 << number % _BITS
    return words
