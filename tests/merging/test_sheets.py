"""The scores of many pairs at once: those of each pair by itself, and no pair that joins is lost."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging.blocking import pair_codes
from dateline.merging.kinship import kinship
from dateline.merging.profiles import profiles_of
from dateline.merging.scores import NAMES, Scorer
from dateline.merging.sheets import Sheet
from dateline.merging.tables import Weights, load_weights
from dateline.merging.unlike import same_thing_then
from dateline.model.mentions import Role
from tests.merging.builders import article, mention, on_day, person
from tests.merging.test_chains import corpora

HOLM = person(Role.AGENT, "Ada Holm")

worths = st.lists(st.floats(-4, 4) | st.just(-20.0), min_size=len(NAMES), max_size=len(NAMES))


def pairs_of(articles):
    """All mentions by number, and all pairs of them in order."""
    profiles = dict(enumerate(profiles_of(articles)))
    ones, others = np.array([*combinations(profiles, 2)], dtype=np.int64).reshape(-1, 2).T
    return profiles, pair_codes(ones, others)


def assert_scores_are_those_of_each_pair(articles, weights):
    profiles, pairs = pairs_of(articles)
    scorer, sheet = Scorer(weights), Sheet(Scorer(weights))
    alone = [scorer.score(one, other) for one, other in combinations(profiles.values(), 2)]
    assert sheet.scores(pairs, profiles).tolist() == alone

    may_join = [
        kinship(one, other) is not None or (one.is_full and other.is_full) or bool(same_thing_then(one, other))
        for one, other in combinations(profiles.values(), 2)
    ]
    joining = [
        (pair, score) for pair, score, may in zip(pairs.tolist(), alone, may_join, strict=True)
        if may and score >= weights.join
    ]
    found, scores = sheet.joining(pairs, profiles)
    assert list(zip(found.tolist(), scores.tolist(), strict=True)) == joining


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_scores_are_those_of_each_pair(articles):
    assert_scores_are_those_of_each_pair(articles, load_weights())


@settings(max_examples=50, deadline=None)
@given(corpora(), worths, st.integers(-4000, 4000))
def test_scores_are_those_of_each_pair_whatever_the_weights(articles, worth, join):
    weights = Weights(-1.0, dict(zip(NAMES, worth, strict=True)), join=join, slack=0, most=0)
    assert_scores_are_those_of_each_pair(articles, weights)


@pytest.mark.parametrize(
    ("other", "day", "joins"),
    [
        (mention("visit", HOLM), 6, True),
        (mention("banana", HOLM), 6, False),
        (mention("visit", HOLM), 20, False),
    ],
    ids=["same", "unrelated trigger", "far date"],
)
def test_joining_are_related_mentions_of_one_day(other, day, joins):
    told = [(mention("visit", HOLM), on_day(2024, 5, 6)), (other, on_day(2024, 5, day))]
    profiles, pairs = pairs_of([article(id, each) for id, each in zip("ab", told, strict=True)])
    assert bool(len(Sheet(Scorer()).joining(pairs, profiles)[0])) is joins


def test_scores_of_no_pairs_are_none():
    profiles, pairs = pairs_of([])
    assert Sheet(Scorer()).scores(pairs, profiles).tolist() == []


@settings(max_examples=4, deadline=None)
@given(one=corpora(), other=corpora())
def test_a_sheet_scores_the_same_after_other_mentions_of_the_same_numbers(one, other):
    sheet = Sheet(Scorer())
    for articles in (one, other, one):
        profiles, pairs = pairs_of(articles)
        assert sheet.scores(pairs, profiles).tolist() == Sheet(Scorer()).scores(pairs, profiles).tolist()


def test_a_sheet_is_worn_once_it_has_read_much_more_than_there_is():
    sheet = Sheet(Scorer())
    profiles, pairs = pairs_of([article(str(n), (mention("visit", HOLM), on_day(2024, 5, 1 + n))) for n in range(10)])
    sheet.scores(pairs, profiles)
    assert sheet.is_worn(2) and not sheet.is_worn(10)
