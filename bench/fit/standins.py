"""Fit the model of what pronouns stand for on the pronouns judged by hand of half A (`bench/entities/pronouns.tsv`).

The chances of all candidates of a pronoun, and of nothing, add up to one; `--folds` prints what the model gets right
on documents that it was not fitted on.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from fitting import write_model
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1] / "entities"))
from pronouns import DATA, Case, read_cases

from dateline.extraction.entities.standins import MODEL

NOTE = "Fitted by bench/fit/standins.py on pronouns of news articles judged by hand (bench/entities/pronouns.tsv, A)."
# Strength of regularisation; how often a feature must occur; the least weight kept.
STRENGTH, LEAST_COUNT, LEAST_WEIGHT = 1.5, 3, 0.05
FOLDS = 6
KINDS = ("PERSON", "THING", "MANY")


def matrices(cases: Sequence[Case], names: Sequence[str]) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each case the features of its candidates, the last row for nothing, and which of them are meant."""
    column = {name: i for i, name in enumerate(names)}
    found = []
    for case in cases:
        x = np.zeros((len(case.candidates) + 1, len(names)))
        for row, candidate in enumerate(case.candidates):
            for name in candidate.features:
                if name in column:
                    x[row, column[name]] = 1
        for name in case.nothing:
            x[-1, column[name]] = name in column
        meant = [candidate.is_meant for candidate in case.candidates]
        found.append((x, np.array([*meant, not any(meant)], float)))
    return found


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that make what is meant likeliest."""
    counts = Counter(name for case in cases for candidate in case.candidates for name in set(candidate.features))
    nothing = {name for case in cases for name in case.nothing}
    names = sorted(nothing | {name for name, count in counts.items() if count >= LEAST_COUNT})
    data = matrices(cases, names)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = STRENGTH * (w @ w) / 2, STRENGTH * w
        for x, y in data:
            p = np.exp(x @ w - (x @ w).max())
            p /= p.sum()
            total -= np.log(p @ y)
            slope = slope + x.T @ (p - p * y / (p @ y))
        return total, slope

    solved = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    weights = {name: round(float(w), 3) for name, w in zip(names, solved.x, strict=True)}
    return {name: weight for name, weight in weights.items() if name in nothing or abs(weight) >= LEAST_WEIGHT}


def judged(weights: dict[str, float], case: Case) -> tuple[float, bool]:
    """The probability of the likeliest thing, and whether it is meant."""
    shares: dict[tuple[bool, int], float] = {}
    for each in case.candidates:
        share = np.exp(sum(weights.get(name, 0.0) for name in each.features))
        shares[each.thing] = shares.get(each.thing, 0.0) + share
    if not shares:
        return 0.0, False
    best = max(shares, key=lambda thing: shares[thing])
    is_meant = any(each.is_meant for each in case.candidates if each.thing == best)
    nothing = np.exp(sum(weights.get(name, 0.0) for name in case.nothing))
    return shares[best] / (sum(shares.values()) + nothing), is_meant


def report(cases: Sequence[Case]) -> None:
    """Print what is right and wrong at every threshold, by cross-validation."""
    found = []
    for fold in range(FOLDS):
        asked = range(fold * len(cases) // FOLDS, (fold + 1) * len(cases) // FOLDS)
        weights = fit([case for i, case in enumerate(cases) if i not in asked])
        found += [(cases[i].kind, *judged(weights, cases[i])) for i in asked]
    for least in (0.0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        given = Counter((kind, is_meant) for kind, share, is_meant in found if share >= least)
        told = (f"{kind} {given[kind, True]:3} right, {given[kind, False]:2} wrong" for kind in KINDS)
        print(f"from {least:.2f}: " + "; ".join(told))


def main() -> None:
    """Fit and write `data/standins.tsv`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    cases = read_cases(options.data, "A")
    if options.folds:
        report(cases)
    weights = fit(cases)
    write_model(MODEL, weights, NOTE)
    print(f"{len(weights)} weights from {len(cases)} pronouns")


if __name__ == "__main__":
    main()
