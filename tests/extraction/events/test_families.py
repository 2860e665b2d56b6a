"""Families: the verb behind an event noun."""

from __future__ import annotations

import pytest

from dateline.extraction.events.families import family


@pytest.mark.parametrize(
    ("lemma", "pos", "expected"),
    [
        ("invasion", "NOUN", "invade"),
        ("Election", "PROPN", "elect"),
        ("seizure", "NOUN", "seize"),
        ("sale", "NOUN", "sell"),
        ("crackdown", "NOUN", "crack_down"),
        ("rollout", "NOUN", "roll_out"),
        ("organise", "VERB", "organize"),
        ("take over", "VERB", "take_over"),
        ("disputed", "ADJ", "dispute"),
        ("gala", "NOUN", "gala"),
        ("send", "VERB", "send"),
    ],
)
def test_family(lemma: str, pos: str, expected: str) -> None:
    assert family(lemma, pos) == expected
