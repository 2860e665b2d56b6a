"""Fit the pair model of merging on ECB+ Train, and check it on Dev.

    python bench/fit/pairs.py [--data ../shared/data] [--cache DIR] [--dry]

A pair is any two mentions of one topic that match gold mentions; the label is whether their gold chain
is one. What ECB+ cannot teach is held (`HELD`) or set afterwards (`ADDED`). The limits of linkage are chosen by
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
from semeval import Labelled, read_corpus

from dateline.merging.features import KINSHIPS
from dateline.merging.profiles import Profile, profiles_of
from dateline.merging.scores import NAMES, Scorer
from dateline.merging.tables import Weights

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/weights.json"
#: Weights that ECB+ cannot teach, in logits: its documents are extracts of a few sentences about one thing,
#: without publication dates. In whole articles one word tells many events, and what sets them apart is who did
#: what to whom, and when. Checked on SemEval-2015 Task 4, corpus 1 (`check`).
HELD = {
    "same_fine_date": 2.0, "same_month": 1.5, "same_month_name": 1.0, "same_year": 0.8,
    "other_date": -4.0, "far_date": -20.0, "other_reality": -1.0,
    "other_cast": -3.0, "crowd": -1.0, "rivals": -1.5, "common_trigger": -1.5,
    "same_agent": 0.8, "other_agent": -1.5, "other_patient": -1.5, "other_object": -6.0, "all_roles": 4.5,
}
#: Weights of what is rare in extracts: they join and part mentions that stand far apart in whole articles. Set after
#: the fit, in which they are 0, since it would make up for them by the weights of what goes with them.
ADDED = {"same_actor": 0.8, "same_deed": 2.0, "other_amount": -8.0, "dated_plan": -2.0}
#: How hard the other weights are drawn to 0: one over the variance of a weight.
STIFFNESS = 1.0
#: What a pair of unrelated triggers counts for: they are twenty times as many, and hardly ever one event.
UNRELATED = 0.05
#: Where linkage stops, in thousandths of a logit (`dateline.merging.linkage.Limits`).
JOIN = 100
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


def row_of(scorer: Scorer, one: Profile, other: Profile) -> list[float]:
    """The features of a pair in order of NAMES."""
    values = scorer.features(one, other)
    return [values.get(name, 0.0) for name in NAMES]


def pairs_of(split: Split, topic: str) -> Pairs:
    """All pairs of labelled mentions of a topic."""
    scorer = Scorer(Weights(0.0, {}, JOIN, SLACK))
    profiles = labelled(split, topic)
    rows, labels = [], []
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            rows.append(row_of(scorer, one, other))
            labels.append(split.chains[one.key] == split.chains[other.key])
    return Pairs(np.array(rows).reshape(-1, len(NAMES)), np.array(labels, dtype=bool))


def semeval_pairs(labelled: Labelled) -> Pairs:
    """All pairs of mentions of which the gold timelines say whether they are one event."""
    scorer = Scorer(Weights(0.0, {}, JOIN, SLACK))
    profiles = [p for p in profiles_of(labelled.articles) if p.key in labelled.lines]
    rows, labels = [], []
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            is_same = labelled.is_same(one.key, other.key)
            if is_same is not None:
                rows.append(row_of(scorer, one, other))
                labels.append(is_same)
    return Pairs(np.array(rows).reshape(-1, len(NAMES)), np.array(labels, dtype=bool))


def fit(topics: Sequence[Pairs], without: frozenset[str] = frozenset()) -> Model:
    """The most probable weights, each normally distributed around 0; those held keep theirs, of `without` are 0."""
    is_free = np.array([name not in without | HELD.keys() | ADDED.keys() for name in NAMES])
    held = np.array([0.0 if name in without else HELD.get(name, 0.0) for name in NAMES])
    x = np.concatenate([pairs.features for pairs in topics])
    sign = np.where(np.concatenate([pairs.labels for pairs in topics]), 1.0, -1.0)
    related = x[:, [NAMES.index(name) for name in KINSHIPS]].any(axis=1)
    count = np.where(related, 1.0, UNRELATED)
    fixed, free = x @ held, x[:, is_free]

    def loss(parameters: Matrix) -> tuple[float, Matrix]:
        bias, weights = parameters[0], parameters[1:]
        margin = sign * (free @ weights + fixed + bias)
        slope = -sign * count / (1 + np.exp(np.clip(margin, -30, 30)))
        value = count @ np.logaddexp(0, -margin) + STIFFNESS / 2 * weights @ weights
        return value, np.concatenate([[slope.sum()], free.T @ slope + STIFFNESS * weights])

    found = minimize(loss, np.zeros(1 + int(is_free.sum())), jac=True, method="L-BFGS-B").x
    weights = held.copy()
    weights[is_free] = found[1:]
    weights += np.array([0.0 if name in without else ADDED.get(name, 0.0) for name in NAMES])
    return Model(round(float(found[0]), 3), weights.round(3))


def check(model: Model, labelled: Labelled) -> None:
    """Print how good links between mentions of whole articles are."""
    pairs = semeval_pairs(labelled)
    made = 1000 * (pairs.features @ model.weights + model.bias) >= JOIN
    right = int((made & pairs.labels).sum())
    print(f"whole articles: links made {made.sum()}, P {right / made.sum():.3f}, R {right / pairs.labels.sum():.3f}")


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
        print(f"{weight:8.3f}  {name}" + ("  (held)" if name in HELD | ADDED else ""))
    print(f"{model.bias:8.3f}  bias")
    check(model, read_corpus(options.data, "semeval-1", options.cache))
    if not options.dry:
        weights = model.for_merging()
        table = dataclasses.asdict(weights) | {"features": dict(sorted(weights.features.items()))}
        TARGET.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
