from __future__ import annotations

import re

import pytest

from dateline.reading.names import named


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Ada Holt", True),
        ("Ole van Holm", True),
        ("J. P. Ames", True),
        ("Ada", False),
        ("Ada Holt Rita Ames", False),
        ("Ada holt", False),
        ("Faculty of Law", False),
        ("Ada  Holt", False),
    ],
)
def test_named_counts_words_and_lets_only_particles_be_small(text: str, is_name: bool) -> None:
    assert (re.fullmatch(named(2, 3), text) is not None) is is_name


def test_named_takes_further_small_words() -> None:
    assert re.fullmatch(named(2, 3, also=("of",)), "Faculty of Law")
