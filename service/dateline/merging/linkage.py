"""Average linkage: the two groups that agree best on average become one, as long as they agree enough.

Two groups never join over a pair that has the lowest score of all: events of different dates stay apart,
however many undated mentions would agree with both.
Two groups of three or more also stay apart when they agree much less than the members of either agree with
one another: so two look-alike events, each told by many articles, stay two although they share a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dateline.merging.arrays import Floats, Numbers, Scores

#: A group is cohesive from this size on.
_COHESIVE_SIZE = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """Where linkage stops, all in thousandths of a logit.

    `join` is the least average score of two groups that become one; `slack` how much less than the
    own averages of two cohesive groups that may be, for which a score counts as `most` at most: copies of
    one text agree better than any two retellings. A pair with a score of `never` or less keeps groups apart.
    """

    join: int
    slack: int
    never: int
    most: int


@lru_cache(maxsize=256)
def above_diagonal(count: int) -> tuple[Numbers, Numbers]:
    """The rows and columns of all pairs of `count` items, row by row."""
    rows, columns = np.triu_indices(count, 1)
    return rows, columns


def link(scores: Scores, limits: Limits) -> list[list[int]]:
    """Groups of item numbers, each in order, the groups by their first item.

    Args:
        scores: Of all pairs of items, symmetric. Of equal pairs the one with the first items joins first.
    """
    if len(scores) < 2:
        return [[item] for item in range(len(scores))]
    linkage = _Linkage(scores, limits)
    while linkage.join_best():
        pass
    return [sorted(linkage.groups[first]) for first in sorted(linkage.groups)]


class _Linkage:
    """Groups under way, each by its first item: sums of scores within and between, and sizes.

    `average` is -inf for groups that must not join. Sums are whole numbers, so they do not depend on
    the order in which groups grew.
    """

    def __init__(self, scores: Scores, limits: Limits) -> None:
        self.limits = limits
        self.between = scores.astype(np.int64)
        self.bounded = np.minimum(self.between, limits.most)
        self.within = np.zeros(len(scores), dtype=np.int64)
        self.sizes = np.ones(len(scores), dtype=np.int64)
        self.groups = {i: [i] for i in range(len(scores))}
        self.barred = scores <= limits.never
        self.average: Floats = np.where(self.barred, -np.inf, scores.astype(np.float64))
        np.fill_diagonal(self.average, -np.inf)

    def join_best(self) -> bool:
        """Join the two groups that agree best; False when none agree enough."""
        one, other = sorted(divmod(int(np.argmax(self.average)), len(self.sizes)))
        if self.average[one, other] < self.limits.join:
            return False
        self.groups[one] += self.groups.pop(other)
        self.within[one] += self.within[other] + self.bounded[one, other]
        for sums in (self.between, self.bounded):
            sums[one] += sums[other]
            sums[:, one] += sums[:, other]
        self.barred[one] |= self.barred[other]
        self.barred[:, one] |= self.barred[:, other]
        self.sizes[one] += self.sizes[other]
        self.sizes[other] = 0
        self.average[other] = self.average[:, other] = -np.inf
        self._refresh(one)
        return True

    def _refresh(self, group: int) -> None:
        alive = self.sizes > 0
        alive[group] = False
        row = np.full(len(self.sizes), -np.inf)
        row[alive] = self.between[group, alive] / (self.sizes[group] * self.sizes[alive])
        row[self.barred[group]] = -np.inf
        own = self._cohesion()
        row[row < np.minimum(own, own[group]) - self.limits.slack] = -np.inf
        self.average[group] = self.average[:, group] = row

    def _cohesion(self) -> Floats:
        """The average score within each group; of small ones so low that it keeps nothing apart."""
        pairs = self.sizes * (self.sizes - 1) / 2
        own = np.full(len(self.sizes), -np.inf)
        np.divide(self.within, pairs, out=own, where=self.sizes >= _COHESIVE_SIZE)
        return own
