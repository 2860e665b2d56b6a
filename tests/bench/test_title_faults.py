"""Faults that a title shows by its words alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench" / "entities"))
from title_faults import FAULTS, Told, rates, with_time


@pytest.mark.parametrize(
    ("title", "faults"),
    [
        ("Kenya seized two tankers", set()),
        ("Kenya seized " + "very " * 20 + "old tankers", {"long", "repeating"}),
        ("Kenya seized “two tankers", {"unbalanced"}),
        ("Berg was charged with", {"open_end"}),
        ("Berg and the his crew left", {"repeating"}),
        ("She left the party", {"pronoun_first"}),
        ("Council approved it", {"pronoun_object"}),
        ("Berg said “I had hoped to be on it with them and”", set()),
        ("Warning", {"one_word"}),
    ],
)
def test_faults_of_a_title(title: str, faults: set[str]) -> None:
    assert {name for name, has in FAULTS.items() if has(title)} == faults


def test_a_title_that_tells_a_day_is_found() -> None:
    titles = ["Kenya seized two tankers", "Berg left on 4 May 2021", "Mayor resigned"]
    assert list(with_time(titles)) == ["Berg left on 4 May 2021"]


def test_rates_are_shares_of_all_titles() -> None:
    told = [Told(title, "") for title in ("She left", "Berg left", "Warning", "Mayor resigned")]
    found = rates(told)
    assert (found["pronoun_first"], found["one_word"], found["time"]) == (25.0, 25.0, 0.0)
