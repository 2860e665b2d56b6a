"""What is read of many mentions, in numbers: equal readings have equal numbers."""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.merging.arrays import Bools, Numbers, Small
from dateline.merging.far import NO_TIME, Times
from dateline.merging.profiles import Profile
from dateline.merging.readings import Group, Marks, Reading, time_of
from dateline.merging.scores import bits_of

Kinds = NDArray[np.int8]
Bits = NDArray[np.uint64]

_BITS = 64
#: So many words of bits tell of the marks of a reading; several marks may share a bit.
_WORDS = 4


class _Column:
    """What is read of members by one reading: a number for each, -1 where it has not been read yet."""

    def __init__(self) -> None:
        self.members: Small = np.empty(0, dtype=np.int32)
        self.readings: list[Any] = [None]
        self._numbers: dict[Hashable, int] = {None: 0}

    def number(self, reading: Hashable) -> int:
        """The number of what has been read."""
        number = self._numbers.setdefault(reading, len(self.readings))
        if number == len(self.readings):
            self.readings.append(reading)
        return number


class Columns:
    """What is read of members, read when it is first asked for. Numbers of readings hold for good.

    Attributes:
        profiles: by member.
    """

    def __init__(self) -> None:
        self.profiles: Mapping[int, Profile] = {}
        self._size = 0
        self._columns: dict[Reading, _Column] = {}
        self._times = Times()
        self._bits: dict[tuple[Reading, Marks], Bits] = {}

    @property
    def most(self) -> int:
        """How much one reading has read, whether members still stand for it or not."""
        return max((len(column.readings) for column in self._columns.values()), default=0)

    def know(self, profiles: Mapping[int, Profile]) -> None:
        """Know these members in place of others; of one that stands for another profile now nothing has been read."""
        if profiles is self.profiles:
            return
        others = [member for member, profile in profiles.items() if self.profiles.get(member) is not profile]
        self.profiles = profiles
        self._size = max(self._size, 1 + max(profiles, default=-1))
        for column in self._columns.values():
            column.members = self._sized(column.members)
            column.members[others] = -1

    def _sized(self, members: Small) -> Small:
        return np.append(members, np.full(self._size - len(members), -1, dtype=np.int32))

    def read(self, reads: Reading, members: Numbers) -> Small:
        """A number for what is read of each member; 0 for None."""
        if reads not in self._columns:
            self._columns[reads] = _Column()
            self._columns[reads].members = self._sized(self._columns[reads].members)
        column = self._columns[reads]
        found = column.members[members]
        lacking = members[found < 0]
        if not len(lacking):
            return found
        for member in np.unique(lacking).tolist():
            column.members[member] = column.number(reads(self.profiles[member]))
        return column.members[members]

    def readings(self, reads: Reading) -> Sequence[Any]:
        """What has been read, by number."""
        return self._columns[reads].readings

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
            may[may] = self.may_share(group.reads, group.marks, ones[may], others[may])
        for reads in group.apart:
            may[may] = ~self._share(reads, ones[may], others[may])
        if group.other_time:
            may[may] = ~self._are_at_one_time(ones[may], others[may])
        return may

    def _are_at_one_time(self, ones: Numbers, others: Numbers) -> Bools:
        first, second = (self.read(time_of, members) for members in (ones, others))
        # Number 0 stands for what has not been read.
        self._times.add([NO_TIME if time is None else time for time in self.readings(time_of)[len(self._times) :]])
        return self._times.are_one(first, second)

    def _share(self, reads: Reading, ones: Numbers, others: Numbers) -> Bools:
        """Which pairs share a word of what is read, a set for each."""
        first, second = self.read(reads, ones), self.read(reads, others)
        share = self.may_share(reads, iter, ones, others)
        sets = self.readings(reads)
        met = zip(first[share].tolist(), second[share].tolist(), strict=True)
        share[share] = [not sets[one].isdisjoint(sets[other]) for one, other in met]
        return share

    def may_share(self, reads: Reading, marks: Marks, ones: Numbers, others: Numbers) -> Bools:
        """Of which pairs what is read may have a mark in common."""
        first, second = self.read(reads, ones), self.read(reads, others)
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
