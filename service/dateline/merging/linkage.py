"""Average linkage: the two groups that agree best on average become one, as long as they agree enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Near:
    """Two groups, by their places in `Linked.groups`, that were kept apart, and how well they agree."""

    one: int
    other: int
    score: int


@dataclass(frozen=True, slots=True)
class Linked:
    """Groups of item numbers, each in order, the groups by their first item; and the near misses."""

    groups: tuple[tuple[int, ...], ...]
    near: tuple[Near, ...]


def score_matrix(count: int, score: Callable[[int, int], int]) -> NDArray[np.int64]:
    """The scores of all pairs of `count` items; the diagonal is 0."""
    matrix = np.zeros((count, count), dtype=np.int64)
    for i in range(count):
        for j in range(i):
            matrix[i, j] = matrix[j, i] = score(j, i)
    return matrix


def link(scores: NDArray[np.int64], *, join: int, near: int) -> Linked:
    """Join groups while the best average score between two is at least `join`.

    Of equal pairs the one with the first items goes first. `near` is the least average score of
    two groups kept apart that is worth telling.
    """
    sums = scores.astype(np.int64)
    sizes = np.ones(len(sums), dtype=np.int64)
    groups: dict[int, list[int]] = {i: [i] for i in range(len(sums))}
    average = _averages(sums, sizes)
    while len(groups) > 1:
        best = int(np.argmax(average))
        one, other = sorted(divmod(best, len(sums)))
        if average[one, other] < join:
            break
        groups[one] += groups.pop(other)
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sizes[one] += sizes[other]
        sizes[other] = 0
        average[other] = average[:, other] = -np.inf
        _refresh(average, sums, sizes, one)
    return _linked(groups, average, near)


def _averages(sums: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.float64]:
    average = sums / np.outer(sizes, sizes)
    np.fill_diagonal(average, -np.inf)
    return average


def _refresh(
    average: NDArray[np.float64], sums: NDArray[np.int64], sizes: NDArray[np.int64], group: int
) -> None:
    alive = sizes > 0
    alive[group] = False
    row = np.full(len(sizes), -np.inf)
    row[alive] = sums[group, alive] / (sizes[group] * sizes[alive])
    average[group] = average[:, group] = row


def _linked(groups: dict[int, list[int]], average: NDArray[np.float64], near: int) -> Linked:
    order = sorted(groups)
    place = {group: i for i, group in enumerate(order)}
    found = [
        Near(place[one], place[other], round(float(average[one, other])))
        for one in order for other in order
        if one < other and average[one, other] >= near
    ]
    found.sort(key=lambda pair: (-pair.score, pair.one, pair.other))
    return Linked(tuple(tuple(sorted(groups[group])) for group in order), tuple(found))
