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
    """Groups under way, each by its first item.

    `sums` are those of the scores between groups, as they are and with `most` at most; -inf where a pair keeps two
    apart, and of groups that are part of another. All else are whole numbers, so they do not depend on the order in
    which groups grew. `average` is -inf for groups that must not join, `cohesion` the average score within a group, of
    small ones so low that it keeps nothing apart.
    """

    def __init__(self, scores: Scores, limits: Limits) -> None:
        count = len(scores)
        self.limits = limits
        between: Floats = np.where(scores <= limits.never, -np.inf, scores)
        np.fill_diagonal(between, -np.inf)
        self.sums = np.stack([between, np.minimum(between, limits.most)])
        self.average = between.copy()
        self.within = [0] * count
        self.cohesion = np.full(count, -np.inf)
        self.sizes = np.ones(count)
        self.groups = {item: [item] for item in range(count)}

    def join_best(self) -> bool:
        """Join the two groups that agree best; False when none agree enough."""
        one, other = sorted(divmod(int(self.average.argmax()), len(self.sizes)))
        if self.average[one, other] < self.limits.join:
            return False
        self.groups[one] += self.groups.pop(other)
        self.within[one] += self.within[other] + int(self.sums[1, one, other])
        self.sums[:, one] += self.sums[:, other]
        self.sums[:, :, one] = self.sums[:, one]
        self.sums[:, other] = self.sums[:, :, other] = self.average[other] = self.average[:, other] = -np.inf
        self._refresh(one)
        return True

    def _refresh(self, group: int) -> None:
        size = len(self.groups[group])
        self.sizes[group] = size
        if size >= _COHESIVE_SIZE:
            self.cohesion[group] = self.within[group] / (size * (size - 1) / 2)
        row = self.sums[0, group] / (size * self.sizes)
        row[row < np.minimum(self.cohesion, self.cohesion[group]) - self.limits.slack] = -np.inf
        self.average[group] = self.average[:, group] = row
