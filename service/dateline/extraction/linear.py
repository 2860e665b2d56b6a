"""Logistic regression over named features; the weights are data, fitted by the scripts of `bench/fit`."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

INTERCEPT = "<intercept>"


class Linear:
    """A fitted model: one weight for each feature name; names it does not know weigh nothing."""

    def __init__(self, weights: dict[str, float]) -> None:
        self.weights = weights

    @staticmethod
    @cache
    def load(name: str) -> Linear:
        """The model of `data/<name>.tsv`, whose rows are feature and weight."""
        text = (files("dateline.extraction") / f"data/{name}.tsv").read_text("utf-8")
        rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
        return Linear({feature: float(weight) for feature, weight in rows})

    def probability(self, features: Iterable[str]) -> float:
        """The probability, 0 to 1, of what the model was fitted for.

        >>> Linear({"<intercept>": -1.0, "dep=ROOT": 1.0}).probability(["dep=ROOT", "unseen"])
        0.5
        """
        return 1.0 / (1.0 + math.exp(-self.total(features)))

    def total(self, features: Iterable[str]) -> float:
        """The sum of the weights of features.

        >>> Linear({"<intercept>": -1.0, "dep=ROOT": 1.5}).total(["dep=ROOT", "unseen"])
        0.5
        """
        weight, total = self.weights.get, self.weights.get(INTERCEPT, 0.0)
        for feature in features:
            total += weight(feature, 0.0)
        return total
