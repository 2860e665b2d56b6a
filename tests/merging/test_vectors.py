"""Unit vectors of words."""

from __future__ import annotations

import pytest

from dateline.merging.vectors import cosine, unit_vector


def even(term: str) -> float:
    return 1.0


@pytest.mark.parametrize(
    ("one", "other", "but", "value"),
    [
        ({"a": 1}, {"a": 3}, (), 1.0),
        ({"a": 1}, {"b": 1}, (), 0.0),
        ({"a": 1, "b": 1}, {"b": 1}, (), 0.5**0.5),
        ({"a": 1, "b": 1}, {"a": 1, "b": 1}, ("a",), 0.5),
        ({}, {"a": 1}, (), 0.0),
        ({"a": 0}, {"a": 1}, (), 0.0),
    ],
)
def test_cosine(one, other, but, value):
    found = cosine(unit_vector(one, even), unit_vector(other, even), frozenset(but))
    assert found == pytest.approx(value)
