"""Which triggers of a sentence happen when another of them does."""

import pytest

from dateline.extraction.events.sharing import gives_time_to, shares_time_with
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "head", "other"),
    [
        # Coordinated in one tense, participles, the means.
        ("Kenya closed the border and sent troops.", "sent", "closed"),
        ("Kenya closed the border and will send troops.", "send", None),
        ("The ferry sank, killing nine people.", "killing", "sank"),
        ("The army held the town by firing on boats.", "firing", "held"),
        ("Malta beat the hosts to win the cup.", "win", "beat"),
        ("Malta trained to win the cup.", "win", None),
        ("The quake struck at noon.", "quake", "struck"),
        ("The trial begins in May.", "trial", "begins"),
        # The occasion, the form of what is done.
        ("In her speech, Lind attacked the bank.", "speech", "attacked"),
        ("Lind quit in a dispute over pay.", "dispute", "quit"),
        ("Lind believed in the merger.", "merger", None),
        # A new object; what stands alone.
        ("Kenya signed a deal.", "deal", "signed"),
        ("Kenya left.", "left", None),
    ],
)
def test_shares_time_with(text: str, head: str, other: str | None) -> None:
    found = shares_time_with(word(read(text), head))
    assert (None if found is None else found.text) == other


@pytest.mark.parametrize(
    ("text", "head", "verb"),
    [
        ("The storm on 4 March destroyed the bridge.", "storm", "destroyed"),
        ("The outage will delay trains.", "outage", None),
        ("Kenya left for Chad.", "Chad", None),
    ],
)
def test_gives_time_to(text: str, head: str, verb: str | None) -> None:
    found = gives_time_to(word(read(text), head))
    assert (None if found is None else found.text) == verb
