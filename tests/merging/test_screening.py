"""The look at many pairs at once: it may keep too many, and loses none."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging.blocking import pair_code
from dateline.merging.features import BOUNDLESS
from dateline.merging.kinship import KINSHIPS
from dateline.merging.profiles import profiles_in
from dateline.merging.scores import NAMES, Scorer
from dateline.merging.screening import OF_EITHER, Screen, rows_of
from dateline.merging.tables import Weights, load_weights
from dateline.model.mentions import Role
from tests.merging.builders import article, mention, on_day, person
from tests.merging.test_chains import corpora

HOLM, BRANDT = person(Role.AGENT, "Ada Holm"), person(Role.AGENT, "Tom Brandt")


def looked_at(articles, weights):
    """All pairs of mentions with their profiles, and those that pass."""
    profiles, rows = {}, []
    for each in articles:
        first = len(profiles)
        rows.append(rows_of(profiles_in(each), first))
        profiles |= dict(enumerate(profiles_in(each), first))
    pairs = {pair_code(*members): tuple(map(profiles.get, members)) for members in combinations(profiles, 2)}
    screen = Screen(Scorer(weights), np.concatenate(rows), profiles)
    return pairs, set(screen.passing(np.array(sorted(pairs), dtype=np.int64)))


def assert_no_related_pair_is_lost(articles, weights):
    scorer = Scorer(weights)
    pairs, passing = looked_at(articles, weights)
    for pair, (one, other) in pairs.items():
        if not set(KINSHIPS).isdisjoint(scorer.features(one, other)):
            assert pair in passing or scorer.score(one, other) < weights.join


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_no_related_pair_that_joins_is_lost(articles):
    assert_no_related_pair_is_lost(articles, load_weights())


@settings(max_examples=30, deadline=None)
@given(corpora(), st.lists(st.floats(-4, 4), min_size=len(NAMES), max_size=len(NAMES)), st.integers(-4000, 4000))
def test_no_related_pair_that_joins_is_lost_whatever_the_weights(articles, worths, join):
    weights = Weights(-1.0, dict(zip(NAMES, worths, strict=True)), join=join, slack=0, most=0)
    assert_no_related_pair_is_lost(articles, weights)


@pytest.mark.parametrize(
    ("other", "passes"),
    [
        (mention("visit", HOLM), True),
        (mention("visit", BRANDT), True),
        (mention("banana", HOLM), False),
    ],
    ids=["same", "other agent", "unrelated trigger"],
)
def test_related_mentions_of_one_day_pass(other, passes):
    day = on_day(2024, 5, 6)
    articles = [article("a", (mention("visit", HOLM), day)), article("b", (other, day))]
    assert bool(looked_at(articles, load_weights())[1]) is passes


@pytest.mark.parametrize(("day", "passes"), [(6, True), (7, True), (20, False)])
def test_what_is_told_for_a_day_far_off_does_not_pass(day, passes):
    articles = [
        article(id, (mention("visit", HOLM), on_day(2024, 5, each))) for id, each in (("a", 6), ("b", day))
    ]
    assert bool(looked_at(articles, load_weights())[1]) is passes


def test_a_boundless_feature_is_that_of_either_mention():
    assert set(BOUNDLESS) <= set(OF_EITHER)
