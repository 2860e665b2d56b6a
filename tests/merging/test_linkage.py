"""Average linkage on score matrices written by hand."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.merging.linkage import Limits, link

LIMITS = Limits(join=100, slack=2500, never=-8000, most=8000)


def matrix(count: int, scores: dict[tuple[int, int], int], other: int = -1000) -> np.ndarray:
    table = np.full((count, count), other, dtype=np.int64)
    np.fill_diagonal(table, 0)
    for (i, j), score in scores.items():
        table[i, j] = table[j, i] = score
    return table


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        ({}, [[0], [1], [2]]),
        ({(0, 1): 100}, [[0, 1], [2]]),
        ({(0, 1): 99}, [[0], [1], [2]]),
        ({(0, 1): 900, (1, 2): 900}, [[0, 1], [2]]),
        ({(0, 1): 900, (1, 2): 900, (0, 2): 0}, [[0, 1, 2]]),
        ({(0, 1): 3000, (1, 2): 9000, (0, 2): -8000}, [[0], [1, 2]]),
    ],
)
def test_link_joins_by_average_and_never_over_a_veto(scores, groups):
    assert link(matrix(3, scores), LIMITS) == groups


def triangle(first: int, score: int) -> dict[tuple[int, int], int]:
    return {(first, first + 1): score, (first, first + 2): score, (first + 1, first + 2): score}


def test_link_keeps_two_cohesive_look_alikes_apart():
    assert link(matrix(6, triangle(0, 5000) | triangle(3, 5000), other=2000), LIMITS) == [[0, 1, 2], [3, 4, 5]]


def test_link_joins_a_single_mention_to_a_cohesive_group():
    assert link(matrix(4, triangle(0, 5000), other=2000), LIMITS) == [[0, 1, 2, 3]]


def test_link_does_not_let_copies_keep_retellings_out():
    limits = Limits(join=100, slack=2500, never=-8000, most=4000)
    assert link(matrix(6, triangle(0, 8000) | triangle(3, 8000), other=2000), limits) == [[0, 1, 2, 3, 4, 5]]


def test_link_of_nothing_is_nothing():
    assert link(matrix(0, {}), LIMITS) == []
