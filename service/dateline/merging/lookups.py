"""What groups of features add for two readings: looked up pair by pair, or computed for many at once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from dateline.merging.arrays import Floats, Numbers
from dateline.merging.blocking import members_in
from dateline.merging.columns import Columns
from dateline.merging.far import FarDates
from dateline.merging.profiles import Profile
from dateline.merging.readings import Group, Measure
from dateline.merging.scores import Weighed, most_of, of_group
from dateline.merging.vectors import Vectors

#: What two mentions add by what is read of them, in one or more numbers.
Lookup = Callable[[Profile, Profile], tuple[float, ...]]


class Table:
    """What pairs of readings add, in so many numbers, and the most that they can."""

    def __init__(self, group: Group, look_up: Lookup, *, width: int = 1, most: float = 0.0) -> None:
        self.group = group
        self.most = most
        self._look_up = look_up
        self._width = width

    def rows(self, codes: Numbers, ones: Numbers, others: Numbers, columns: Columns) -> Floats:
        """What each pair adds, shape (width, pairs).

        Args:
            codes: of the numbers of what is read of the two, each once.
            ones: a member of which the first is read.
            others: a member of which the second is read.
            columns: that read it.
        """
        found = [*self._found(codes, ones, others, columns.profiles)]
        return np.array(found, dtype=np.float64).reshape(len(codes), self._width).T

    def _found(
        self, codes: Numbers, ones: Numbers, others: Numbers, profiles: Mapping[int, Profile]
    ) -> Iterator[tuple[float, ...]]:
        for one, other in zip(ones.tolist(), others.tolist(), strict=True):
            yield self._look_up(profiles[one], profiles[other])


class Memo(Table):
    """A table that remembers: of what pairs have in common that are far from each other."""

    def __init__(self, group: Group, look_up: Lookup, *, width: int = 1) -> None:
        super().__init__(group, look_up, width=width)
        self._known: dict[int, tuple[float, ...]] = {}

    def _found(
        self, codes: Numbers, ones: Numbers, others: Numbers, profiles: Mapping[int, Profile]
    ) -> Iterator[tuple[float, ...]]:
        known = self._known
        for code, one, other in zip(codes.tolist(), ones.tolist(), others.tolist(), strict=True):
            if code not in known:
                known[code] = self._look_up(profiles[one], profiles[other])
            yield known[code]


class Alike(Table):
    """What the likeness of two readings adds (`readings.Likeness`), if it is worth so much in logits."""

    def __init__(self, group: Group, worth: float = 1.0) -> None:
        super().__init__(group, lambda *_: (), most=max(0.0, worth))
        self._worth = worth
        self._vectors = Vectors()
        self._vectors.add([{}])
        self._lengths = np.zeros(1)

    def rows(self, codes: Numbers, ones: Numbers, others: Numbers, columns: Columns) -> Floats:
        """What each pair adds, shape (1, pairs)."""
        like = self.group.like
        assert like is not None
        fresh = columns.readings(self.group.reads)[len(self._vectors) :]
        self._vectors.add(map(like.vector, fresh))
        self._lengths = np.append(self._lengths, [like.length(reading) for reading in fresh])
        first, second = members_in(codes)
        length = np.maximum(self._lengths[first], self._lengths[second])
        likeness = np.minimum(1.0, length * self._vectors.cosines(first, second))
        return np.multiply(self._worth, likeness, out=np.zeros(len(codes)), where=likeness > 0)[None]


class Measured(Table):
    """What a feature adds that is computed from numbers (`readings.Measure`), by what it is worth in logits."""

    def __init__(self, group: Group, measure: Measure, worth: float) -> None:
        super().__init__(group, lambda *_: (), most=max(0.0, worth))
        self._measure = measure
        self._worth = worth
        # Number 0 stands for what is not read.
        self._rows = np.full((1, measure.width), np.nan)

    def rows(self, codes: Numbers, ones: Numbers, others: Numbers, columns: Columns) -> Floats:
        """What each pair adds, shape (1, pairs)."""
        rows = [self._measure.row(reading) for reading in columns.readings(self.group.reads)[len(self._rows) :]]
        self._rows = np.concatenate([self._rows, np.array(rows, dtype=np.float64).reshape(-1, self._measure.width)])
        first, second = members_in(codes)
        value = self._measure.value(self._rows[first], self._rows[second])
        return np.multiply(self._worth, value, out=np.zeros(len(codes)), where=value > 0)[None]


class Dated(Table):
    """A table of groups that far dates bar: of most pairs of dates no more is looked up."""

    def __init__(self, group: Group, look_up: Lookup, *, most: float) -> None:
        super().__init__(group, look_up, most=most)
        self._dates = FarDates()

    def rows(self, codes: Numbers, ones: Numbers, others: Numbers, columns: Columns) -> Floats:
        """What each pair adds, shape (1, pairs)."""
        firm = self.group.firm
        assert firm is not None
        self._dates.add(map(firm, columns.readings(self.group.reads)[len(self._dates) :]))
        near = np.flatnonzero(~self._dates.are_far(*members_in(codes)))
        found = np.full((1, len(codes)), -math.inf)
        found[:, near] = super().rows(codes[near], ones[near], others[near], columns)
        return found


def tables_of(groups: Weighed) -> list[Table]:
    """A table for each group, by what its features are worth."""
    return [_table(group, worth) for group, worth in groups]


def _table(group: Group, worth: Mapping[str, float]) -> Table:
    if group.like is not None:
        return Alike(group, *worth.values())
    if group.measure is not None:
        return Measured(group, group.measure, *worth.values())
    kind = Dated if group.firm is not None and worth.get("far_date") == -math.inf else Table
    return kind(group, lambda one, other: (of_group(worth, one, other),), most=most_of(worth, is_one=group.is_one))
