"""Fit the pair model of merging on ECB+ Train, and check it on Dev.

    python bench/fit/pairs.py [--data ../shared/data] [--cache DIR] [--dry]

A pair is any two mentions of one topic that match gold mentions; the label is whether their gold chain
is one. ECB+ documents have no publication date and hardly a date, so weights of features that it cannot
teach are drawn towards `PRIOR` instead of 0. The limits of linkage are chosen by
bench/merging/quality.py.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1] / "merging"))
from ecb import DATA, Split, read_split

from dateline.merging.features import FEATURES, STORY_FEATURES
from dateline.merging.profiles import Profile, profiles_of
from dateline.merging.scores import Scorer
from dateline.merging.tables import Weights

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/weights.json"
NAMES = (*FEATURES, *STORY_FEATURES, "same_trigger_like_articles", "akin_trigger_like_articles")
RELATED = ("same_lemma", "same_family", "synonym", "kind_of")
#: What a feature is worth before anything is seen, in logits.
PRIOR = {
    "same_fine_date": 2.0, "same_month": 1.5, "same_year": 0.8, "other_date": -3.0, "far_date": -3.0,
    "other_reality": -0.6, "same_family": 2.5, "same_object": 1.5, "other_object": -3.0,
}
#: How hard weights are drawn to the prior: one over the variance of a weight around it.
STIFFNESS = 1.0
#: What a pair of unrelated triggers counts for: they are twenty times as many, and hardly ever one event.
UNRELATED = 0.05
#: Where linkage stops, in thousandths of a logit (`dateline.merging.linkage.Limits`).
JOIN = 200
SLACK = 2500

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Pairs:
    """The pairs of a topic: features in order of NAMES, and labels."""

    features: Matrix
    labels: NDArray[np.bool_]


@dataclass(frozen=True)
class Model:
    """Weights in order of NAMES."""

    bias: float
    weights: Matrix

    def for_merging(self, join: int = JOIN, slack: int = SLACK) -> Weights:
        """The model as merging reads it."""
        return Weights(self.bias, dict(zip(NAMES, self.weights.tolist(), strict=True)), join, slack)


def labelled(split: Split, topic: str) -> list[Profile]:
    """The mentions of a topic that have a gold chain, in order of key."""
    return [p for p in profiles_of(split.topics[topic]) if p.key in split.chains]


def pairs_of(split: Split, topic: str) -> Pairs:
    """All pairs of labelled mentions of a topic."""
    scorer = Scorer(Weights(0.0, {}, JOIN, SLACK))
    profiles = labelled(split, topic)
    rows, labels = [], []
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            values = scorer.features(one, other)
            rows.append([values.get(name, 0.0) for name in NAMES])
            labels.append(split.chains[one.key] == split.chains[other.key])
    return Pairs(np.array(rows).reshape(-1, len(NAMES)), np.array(labels, dtype=bool))


def fit(topics: Sequence[Pairs], without: frozenset[str] = frozenset()) -> Model:
    """The most probable weights, each normally distributed around its prior; those of `without` are 0."""
    keep = np.array([name not in without for name in NAMES])
    x = np.concatenate([pairs.features for pairs in topics])[:, keep]
    is_related = x[:, [column for column, name in enumerate(np.array(NAMES)[keep]) if name in RELATED]].any(axis=1)
    count = np.where(is_related, 1.0, UNRELATED)
    sign = np.where(np.concatenate([pairs.labels for pairs in topics]), 1.0, -1.0)
    prior = np.array([PRIOR.get(name, 0.0) for name in NAMES])[keep]

    def loss(parameters: Matrix) -> tuple[float, Matrix]:
        bias, weights = parameters[0], parameters[1:]
        margin = sign * (x @ weights + bias)
        slope = -sign * count / (1 + np.exp(np.clip(margin, -30, 30)))
        away = weights - prior
        value = count @ np.logaddexp(0, -margin) + STIFFNESS / 2 * away @ away
        return value, np.concatenate([[slope.sum()], x.T @ slope + STIFFNESS * away])

    found = minimize(loss, np.concatenate([[-4.0], prior]), jac=True, method="L-BFGS-B").x
    weights = np.zeros(len(NAMES))
    weights[keep] = found[1:]
    return Model(round(float(found[0]), 3), weights.round(3))


def main() -> None:
    """Fit on Train, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, help="folder that keeps the records")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    train = read_split(options.data, "Train", options.cache)
    model = fit([pairs_of(train, topic) for topic in sorted(train.topics)])
    for name, weight in sorted(zip(NAMES, model.weights.tolist(), strict=True), key=lambda row: -row[1]):
        print(f"{weight:8.3f}  {name}")
    print(f"{model.bias:8.3f}  bias")
    if not options.dry:
        weights = model.for_merging()
        table = dataclasses.asdict(weights) | {"features": dict(sorted(weights.features.items()))}
        TARGET.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
