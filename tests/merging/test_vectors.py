"""Unit vectors of words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merging.vectors import Vectors, cosine, unit_vector

vectors = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 3)), min_size=1, max_size=6)


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


@given(vectors, vectors)
def test_cosines_of_many_pairs_are_those_of_each(first, then):
    told = [unit_vector(counts, even) for counts in (*first, *then)]
    rows = Vectors()
    rows.add(told[: len(first)])
    rows.add(told[len(first) :])
    ones, others = (places.ravel() for places in np.indices((len(told), len(told))))
    assert rows.cosines(ones, others) == pytest.approx([cosine(one, other) for one in told for other in told])
