"""Fit the pair model of merging on ECB+ Train and on whole articles, and check it on others.

    python bench/fit/pairs.py [--data ../shared/data] [--cache DIR] [--dry]

A pair is any two mentions of one topic of ECB+ that match gold mentions; any two of SemEval-2015 Task 4,
corpus 1, of which a gold timeline says whether they are one event; or any two of an affair (`FITTED` of
bench/merging/affairs.py) of which one tells an expected event. The weights are the most probable ones, given a
prior for each (`PRIOR`) and the sign that it may have; what no corpus teaches is held (`HELD`). The same
records give the same file. The limits of linkage are chosen by bench/merging/threshold.py.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1] / "merging"))
from affairs import CHECKED, FITTED, Affair, read_affair
from ecb import DATA, Split, read_split
from semeval import Labelled, read_corpus

from dateline.merging.kinship import KINSHIPS
from dateline.merging.profiles import Profile, profiles_of
from dateline.merging.scores import NAMES, Scorer
from dateline.merging.tables import Weights

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/weights.json"
#: Weights that no corpus teaches, in logits: vetoes, look-alikes, what is certain, and words that say next to nothing.
HELD = {
    "far_date": -20.0, "one_telling": 10.0, "other_ordinal": -9.0, "stative": -1.5, "bare_noun": -4.0,
    "other_date": -4.0, "other_month_name": -6.0, "next_day": 2.5, "other_span": -6.0, "far_date_beside": -4.0,
    "other_amount": -8.0, "other_place": -6.0, "other_speaker": -4.0, "other_saying": -3.0, "one_or_many": -5.0,
    "other_reality": -1.5, "other_rank": -8.0, "rival_dates": -1.0,
    "lone_verb": -2.0, "lone_kin": -1.5, "long_ago": -2.0, "not_yet": -20.0, "swapped": -6.0, "other_cargo": -4.0,
    "other_person": -5.0, "other_agent": -1.5, "days_between": -3.0, "other_news": -6.0, "far_sentences": -5.0,
    "light_verb": -3.0, "same_thing_then": 5.0, "akin_then": 6.0, "one_kind": 2.0,
    "other_mover": -8.0, "same_step": 2.5,
    "other_step": -6.0, "never_was": -4.0, "going_on": -3.0, "in_general": -1.5, "headline": 2.0, "total": -4.0,
    "other_object": -2.0, "other_party": -7.0, "same_place": 0.5,
}
#: What weights are believed to be before any pair is seen, in logits; 0 for the rest. ECB+ has extracts of one to three
#: sentences without publication dates, so what it says of dates, roles and look-alikes in whole articles is little.
PRIOR = {
    "same_fine_date": 2.0, "same_month": 1.5, "same_month_name": 1.0, "same_year": 0.8, "far_shaky_date": -3.0,
    "both_known": 0.5, "dated_plan": -2.0,
    "all_roles": 3.0, "same_actor": 0.5,
    "lone_ordinal": -3.0,
    "other_cast": -2.0, "rivals": -1.0, "common_trigger": -1.0,
}
#: What may only repel and what may only attract, beside what its name says so of (`bounds`).
REPELS = frozenset({"same_sentence", "lone_ordinal", "one_saying"})
ATTRACTS = frozenset({*KINSHIPS, "date_beside", "both_known"})
#: How hard a weight is drawn to its prior: one over its variance.
STIFFNESS = 1.0
#: What a pair of each kind counts for. The few whole articles must weigh against very many extracts.
WORTH = {"ecb": 1.0, "semeval": 1.0, "affair": 5.0}
#: What that is multiplied by for a pair of which one tells no expected event: it may be one all the same.
DOUBTFUL = 0.5
#: Of pairs whose triggers are unrelated only every so manieth is fitted on: they are very many, hardly ever one event.
UNRELATED = 20
#: Where linkage stops (`dateline.merging.linkage.Limits`).
JOIN = 300
SLACK = 2000
MOST = 4500

Matrix = NDArray[np.float64]
_KIN = slice(0, len(KINSHIPS))


@dataclass(frozen=True)
class Pairs:
    """Pairs of mentions: features in order of NAMES, labels, and what each pair counts for."""

    features: Matrix
    labels: NDArray[np.bool_]
    worth: Matrix

    def thinned(self) -> Pairs:
        """Without most of the pairs whose triggers are unrelated."""
        kept = self.features[:, _KIN].any(axis=1)
        kept[np.flatnonzero(~kept)[::UNRELATED]] = True
        return Pairs(self.features[kept], self.labels[kept], self.worth[kept])


@dataclass(frozen=True)
class Model:
    """Weights in order of NAMES."""

    bias: float
    weights: Matrix

    def for_merging(self, join: int = JOIN, slack: int = SLACK, most: int = MOST) -> Weights:
        """The model as merging reads it."""
        return Weights(self.bias, dict(zip(NAMES, self.weights.tolist(), strict=True)), join, slack, most)


class _Rows:
    """Pairs under way."""

    def __init__(self) -> None:
        self.scorer = Scorer(Weights(0.0, {}, JOIN, SLACK, MOST))
        self.rows: list[list[float]] = []
        self.labels: list[bool] = []
        self.worth: list[float] = []

    def add(self, one: Profile, other: Profile, label: bool, worth: float) -> None:
        values = self.scorer.features(one, other)
        self.rows.append([values.get(name, 0.0) for name in NAMES])
        self.labels.append(label)
        self.worth.append(worth)

    def pairs(self) -> Pairs:
        features = np.array(self.rows).reshape(-1, len(NAMES))
        return Pairs(features, np.array(self.labels, dtype=bool), np.array(self.worth))


def pairs_of(split: Split, topic: str) -> Pairs:
    """All pairs of the mentions of a topic that have a gold chain."""
    profiles = [p for p in profiles_of(split.topics[topic]) if p.key in split.chains]
    found = _Rows()
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            found.add(one, other, split.chains[one.key] == split.chains[other.key], WORTH["ecb"])
    return found.pairs()


def semeval_pairs(labelled: Labelled) -> Pairs:
    """All pairs of mentions of which the gold timelines say whether they are one event."""
    profiles = [p for p in profiles_of(labelled.articles) if p.key in labelled.lines]
    found = _Rows()
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            is_same = labelled.is_same(one.key, other.key)
            if is_same is not None:
                found.add(one, other, is_same, WORTH["semeval"])
    return found.pairs()


def affair_pairs(affair: Affair) -> Pairs:
    """All pairs of mentions of which one tells an expected event.

    With a mention that tells none it is not one event; that is in doubt, and unknown within a sentence. An
    event that unrelated triggers tell ("assured", "telephoned") teaches nothing.
    """
    profiles = profiles_of(affair.articles)
    found = _Rows()
    for j, other in enumerate(profiles):
        for one in profiles[:j]:
            mine, theirs = affair.events[one.key], affair.events[other.key]
            if len(mine) == len(theirs) == 1:
                found.add(one, other, mine == theirs, WORTH["affair"])
            elif len(mine) + len(theirs) == 1 and not _in_one_sentence(one, other):
                found.add(one, other, False, WORTH["affair"] * DOUBTFUL)
    pairs = found.pairs()
    teaches = ~pairs.labels | pairs.features[:, _KIN].any(axis=1)
    return Pairs(pairs.features[teaches], pairs.labels[teaches], pairs.worth[teaches])


def _in_one_sentence(one: Profile, other: Profile) -> bool:
    return one.key[0] == other.key[0] and one.dated.mention.sentence == other.dated.mention.sentence


def bounds(name: str) -> tuple[float | None, float | None]:
    """The sign that a weight may have: what agrees attracts, what differs repels."""
    if name in REPELS or name.startswith(("other_", "far_")):
        return None, 0.0
    if name in ATTRACTS or name.startswith(("same_", "like_")) or name.endswith("like_articles"):
        return 0.0, None
    return None, None


def fit(parts: Sequence[Pairs], without: frozenset[str] = frozenset()) -> Model:
    """The most probable weights of signs that make sense; those held keep theirs, those of `without` are 0.

    `parts` hold as many pairs of unrelated triggers as shall count (`Pairs.thinned`).
    """
    fixed = {name: 0.0 if name in without else HELD[name] for name in NAMES if name in without or name in HELD}
    free = [name for name in NAMES if name not in fixed]
    x = np.concatenate([pairs.features for pairs in parts])
    worth = np.concatenate([pairs.worth for pairs in parts])
    sign = np.where(np.concatenate([pairs.labels for pairs in parts]), 1.0, -1.0)
    given = sum((value * x[:, NAMES.index(name)] for name, value in fixed.items()), np.zeros(len(x)))
    found = _most_probable(x[:, [NAMES.index(name) for name in free]], sign, worth, given, free)
    weights = fixed | dict(zip(free, found[1:].tolist(), strict=True))
    return Model(round(float(found[0]), 3), np.array([round(weights[name], 3) for name in NAMES]))


def _most_probable(x: Matrix, sign: Matrix, worth: Matrix, given: Matrix, names: Sequence[str]) -> Matrix:
    """Bias and weights: those with the greatest posterior probability."""
    prior = np.array([PRIOR.get(name, 0.0) for name in names])

    def loss(parameters: Matrix) -> tuple[float, Matrix]:
        bias, weights = parameters[0], parameters[1:]
        margin = sign * (x @ weights + given + bias)
        slope = -sign * worth / (1 + np.exp(np.clip(margin, -30, 30)))
        away = weights - prior
        value = worth @ np.logaddexp(0, -margin) + STIFFNESS / 2 * away @ away
        return value, np.concatenate([[slope.sum()], x.T @ slope + STIFFNESS * away])

    start = np.concatenate([[0.0], prior])
    limits = [(None, None), *map(bounds, names)]
    found: Matrix = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=limits, options={"maxiter": 2000}).x
    return found


def read_parts(data: Path, cache: Path | None) -> Mapping[str, Pairs]:
    """The whole articles that the model is fitted on, beside ECB+: SemEval and the affairs, by name."""
    parts = {"semeval-1": semeval_pairs(read_corpus(data, "semeval-1", cache))}
    return parts | {folder.name: affair_pairs(read_affair(folder, cache)) for folder in FITTED}


def check(model: Model, label: str, pairs: Pairs) -> None:
    """Print how good the links are that a model makes between related mentions."""
    made = 1000 * (pairs.features @ model.weights + model.bias) >= JOIN
    sure = pairs.worth == pairs.worth.max()
    right = int((made & pairs.labels).sum())
    print(f"{label:20} links made {(made & sure).sum():5}, P {right / max(1, (made & sure).sum()):.3f}, "
          f"R {right / pairs.labels.sum():.3f}, with mentions of no expected event {(made & ~sure).sum()}")


def main() -> None:
    """Fit, check, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, help="folder that keeps the records")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    train = read_split(options.data, "Train", options.cache)
    whole = read_parts(options.data, options.cache)
    parts = [*(pairs_of(train, topic) for topic in sorted(train.topics)), *whole.values()]
    model = fit([pairs.thinned() for pairs in parts])
    for name, weight in sorted(zip(NAMES, model.weights.tolist(), strict=True), key=lambda row: -row[1]):
        print(f"{weight:8.3f}  {name}" + ("  (held)" if name in HELD else ""))
    print(f"{model.bias:8.3f}  bias")
    for label, pairs in whole.items():
        check(model, f"fitted {label}", pairs)
    for folder in CHECKED:
        check(model, f"checked {folder.name}", affair_pairs(read_affair(folder, options.cache)))
    if not options.dry:
        weights = model.for_merging()
        table = dataclasses.asdict(weights) | {"features": dict(sorted(weights.features.items()))}
        TARGET.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
