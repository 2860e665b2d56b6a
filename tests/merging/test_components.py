"""Which mentions are linked together: labels of connected members, and which parts are what they were."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.merging.blocking import pair_codes
from dateline.merging.candidates import Joining
from dateline.merging.components import COMPONENT_SIZE, connected, labels_of, parts_changed
from dateline.merging.profiles import Profile, profiles_of
from dateline.model.mentions import Role
from tests.merging.builders import article, in_month, mention, person


@pytest.mark.parametrize(
    ("pairs", "homes"),
    [
        ([], [0, 1, 2, 3, 4]),
        ([(1, 3)], [0, 1, 2, 1, 4]),
        ([(3, 4), (0, 4), (1, 2)], [0, 1, 1, 0, 0]),
        ([(4, 3), (3, 2), (2, 1), (1, 0)], [0, 0, 0, 0, 0]),
    ],
)
def test_connected_items_are_known_by_the_first_of_them(pairs, homes):
    ones, others = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    assert connected(ones, others, 5).tolist() == homes


def joined(pairs: dict[tuple[int, int], int]) -> Joining:
    ones, others = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2).T
    scores = np.array([pairs[pair] for pair in sorted(pairs)], dtype=np.int64)
    return Joining(pair_codes(ones, others), scores, np.ones(len(pairs), dtype=np.int64))


@pytest.fixture(scope="module")
def many() -> dict[int, Profile]:
    """A visit a month, in order of time."""
    told = mention("visit", person(Role.AGENT, "Ada Holm"))
    articles = [article(f"{n:04}", (told, in_month(1990 + n // 12, 1 + n % 12))) for n in range(2 * COMPONENT_SIZE)]
    return dict(enumerate(profiles_of(articles)))


def test_a_small_part_has_the_label_of_its_first_member(many):
    assert labels_of(joined({(1, 3): 300, (3, 4): 9000}), many, 5, 300).tolist() == [0, 1, 2, 1, 1]


def test_a_large_part_falls_apart_where_its_pairs_are_weakest(many):
    chain = {(n, n + 1): 300 if n == 150 else 900 for n in range(COMPONENT_SIZE)}
    labels = labels_of(joined(chain), many, COMPONENT_SIZE + 1, 300)
    assert np.unique(labels).tolist() == [0, 151]


def test_a_large_part_whose_pairs_are_all_as_weak_is_cut_by_time(many):
    chain = {(n, n + 1): 300 for n in range(COMPONENT_SIZE + 4)}
    labels = labels_of(joined(chain), many, COMPONENT_SIZE + 5, 300)
    assert np.unique(labels).tolist() == [0, COMPONENT_SIZE]


@pytest.mark.parametrize(
    ("before", "labels", "changed"),
    [
        ([0, 0, 2], [0, 0, 2], {}),
        ([0, 0, 2], [0, 0, 2, 3], {3: [3]}),
        ([0, 0, 2], [0, 0, 2, 2], {2: [2, 3]}),
        ([0, 0, 2], [0, 1, 2], {0: [0], 1: [1]}),
        ([0, 0, 2], [0, 0, 0], {0: [0, 1, 2]}),
        ([0, 0, 0, 3], [0, 1, 1, 0], {0: [0, 3], 1: [1, 2]}),
    ],
    ids=["nothing", "one more alone", "one more in a part", "a part that falls apart", "two that join", "a swap"],
)
def test_changed_are_the_parts_of_other_members_than_before(before, labels, changed):
    assert parts_changed(np.array(labels), np.array(before)) == changed
