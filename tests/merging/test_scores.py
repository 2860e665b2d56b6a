"""The score of a pair: a sum of weighted features, in whole thousandths."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings

from dateline.merging.features import BOUNDLESS, FEATURES, STORY_FEATURES
from dateline.merging.kinship import KINSHIPS
from dateline.merging.profiles import profiles_of
from dateline.merging.scores import LIMIT, NAMES, Scorer
from dateline.merging.tables import Weights, load_weights
from dateline.model.mentions import Role
from tests.merging.builders import article, mention, on_day, person
from tests.merging.test_chains import corpora

HOLM = person(Role.AGENT, "Ada Holm")


def pair(*dates):
    return profiles_of([article(id, (mention("visit", HOLM), date)) for id, date in zip("ab", dates, strict=True)])


def test_names_are_those_of_all_features_each_once():
    assert len(NAMES) == len(set(NAMES)) and {*KINSHIPS, *FEATURES, *STORY_FEATURES} < set(NAMES)


def test_the_model_in_the_project_weighs_every_feature_and_no_other():
    assert set(load_weights().features) == set(NAMES)


def test_score_is_bias_and_weighted_features_in_thousandths():
    weights = Weights(-1.0, {"same_lemma": 2.5, "same_words": 9.0}, join=0, slack=0, most=0)
    assert Scorer(weights).score(*pair(None, None)) == 1500


@pytest.mark.parametrize(("worth", "score"), [(50.0, LIMIT), (-50.0, -LIMIT)])
def test_score_is_cut_at_both_ends(worth, score):
    assert Scorer(Weights(0.0, {"same_lemma": worth}, join=0, slack=0, most=0)).score(*pair(None, None)) == score


def test_far_dates_are_a_veto():
    assert Scorer().score(*pair(on_day(2024, 5, 6), on_day(2023, 5, 6))) == -LIMIT


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_score_is_symmetric_and_that_of_the_features(articles):
    scorer = Scorer()
    for one, other in combinations(profiles_of(articles), 2):
        score = scorer.score(one, other)
        features = scorer.features(one, other)
        logit = scorer.weights.bias + sum(scorer.worth[name] * value for name, value in features.items())
        assert all(0 <= FEATURES[name](one, other) <= 1 for name in FEATURES if name not in BOUNDLESS)
        assert score == scorer.score(other, one)
        assert abs(score - max(-LIMIT, min(LIMIT, 1000 * logit))) <= 1
