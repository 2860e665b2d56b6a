"""The labelled pages and articles of bench/reading keep their figures."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bench.reading import dct, furniture


@pytest.mark.parametrize("half", ["A", "B"])
def test_furniture_is_found_on_both_halves(half: str) -> None:
    paths = dict(furniture.halves())[half]
    counts = sum((furniture.score(path)[0] for path in paths), Counter[str]())
    figures = furniture.figures(counts)
    assert figures["precision"] >= 0.97
    assert figures["recall"] >= 0.9


def test_pages_are_eighty_of_different_styles() -> None:
    names = [path.stem for _, paths in furniture.halves() for path in paths]
    assert len(names) >= 80
    assert len({re.sub(r"^\d+-", "", name) for name in names}) >= 20


@pytest.mark.model
def test_dct_is_right_on_the_checking_half() -> None:
    right = dct.measure(["B"])["B"]
    assert len(right) >= 70
    assert sum(right) / len(right) > 0.95


def test_cases_have_names_of_their_own() -> None:
    names = [case["name"] for _, case in dct.cases()]
    assert len(set(names)) == len(names)
