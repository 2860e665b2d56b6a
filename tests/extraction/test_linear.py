"""Linear models score by the sum of their weights."""

from __future__ import annotations

import pytest

from dateline.extraction.linear import Linear


@pytest.mark.parametrize(
    ("features", "probability"),
    [([], 0.5), (["a"], 0.8808), (["a", "b"], 0.5), (["unseen"], 0.5)],
)
def test_linear_probability(features: list[str], probability: float) -> None:
    model = Linear({"<intercept>": 0.0, "a": 2.0, "b": -2.0})

    assert model.probability(features) == pytest.approx(probability, abs=1e-4)


@pytest.mark.parametrize("name", ["triggers", "tlinks"])
def test_linear_load_has_an_intercept(name: str) -> None:
    assert "<intercept>" in Linear.load(name).weights
