"""Whose part, voice or failure an argument is."""

import pytest

from dateline.extraction.entities.cast import read_cast
from dateline.extraction.participation.owners import owners
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "names"),
    [
        ("Shares of Northwind Airlines fell.", "Shares", ["Northwind Airlines"]),
        ("Northwind Airlines' share price fell.", "price", ["Northwind Airlines"]),
        ("A Northwind Airlines spokeswoman resigned.", "spokeswoman", ["Northwind Airlines"]),
        ("The board of directors of Northwind Airlines met.", "board", ["Northwind Airlines"]),
        ("Talks with Northwind Airlines broke down.", "Talks", ["Northwind Airlines"]),
        ("Northwind Airlines, whose shares fell, was sold.", "shares", ["Northwind Airlines"]),
        # Who asked for it takes part in its end, but not in what it does itself.
        ("A court upheld Northwind Airlines' appeal.", "appeal", ["Northwind Airlines"]),
        ("Ana Ruiz's resignation was accepted.", "resignation", ["Ana Ruiz"]),
        ("Northwind Airlines' offer expired.", "offer", []),
        # A person's voice, a country's shares, and what has events of its own.
        ("Stocks in Kenya fell.", "Stocks", []),
        ("A cabin of Northwind Airlines burned.", "cabin", []),
    ],
)
def test_owners(text: str, noun: str, names: list[str]) -> None:
    doc = read(text)
    assert [entity.name for _, entity in owners(word(doc, noun), read_cast(doc))] == names
