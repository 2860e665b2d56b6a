"""Fitting of logistic regressions over named features, and the tables that the project keeps of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

DATA = Path(__file__).parents[2] / "service/dateline/extraction/data"
INTERCEPT = "<intercept>"


@dataclass(frozen=True)
class Example:
    """One case: its features, whether it is one of what is looked for, and its weight."""

    features: frozenset[str]
    label: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Settings:
    """Inverse strength of regularisation; how often a feature must occur; the least weight kept."""

    c: float = 0.3
    least_count: int = 3
    least_weight: float = 0.1


def fit(examples: Sequence[Example], settings: Settings) -> dict[str, float]:
    """The weights, rounded to three decimals, of a regression over the examples."""
    counts = Counter(name for example in examples for name in sorted(example.features))
    common = (name for name, count in counts.items() if count >= settings.least_count)
    names = sorted(name for name in common if len(name.split()) == 1 and name.isprintable())
    column = {name: i for i, name in enumerate(names)}
    rows = [sorted(column[name] for name in example.features if name in column) for example in examples]
    indices = np.array([i for row in rows for i in row], dtype=np.int32)
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int32)
    matrix = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(names)))
    model = LogisticRegression(C=settings.c, solver="liblinear", max_iter=500, random_state=0)
    model.fit(matrix, [e.label for e in examples], sample_weight=[e.weight for e in examples])
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= settings.least_weight}
    return {INTERCEPT: round(float(model.intercept_[0]), 3)} | kept


def write_model(name: str, weights: dict[str, float], note: str) -> None:
    """Write `data/<name>.tsv` with a note on its first line."""
    rows = [f"{feature}\t{weight}\n" for feature, weight in sorted(weights.items())]
    (DATA / f"{name}.tsv").write_text(f"# {note}\n" + "".join(rows), "utf-8")


@dataclass(frozen=True)
class Score:
    """Counts of what was found, what was to be found and what both agree on."""

    agreed: int
    found: int
    gold: int

    def __str__(self) -> str:
        precision, recall = self.agreed / max(1, self.found), self.agreed / max(1, self.gold)
        f1 = 2 * self.agreed / max(1, self.found + self.gold)
        return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({self.gold})"
