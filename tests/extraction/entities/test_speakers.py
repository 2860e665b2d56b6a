"""Whom "I" and "we" mean."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "reference", "name"),
    [
        ("“I left in May,” Ana Ruiz said.", "I", "Ana Ruiz"),
        # Who says it may be told by a pronoun, and after it.
        ("Ana Ruiz wrote a letter. “I left in May,” she said.", "I", "Ana Ruiz"),
        ("Ana Ruiz wrote a letter. She said: “I left in May.”", "I", "Ana Ruiz"),
        ("Ana Ruiz wrote a letter. “I was angry,” she told me.", "I", "Ana Ruiz"),
        ("Northwind Airlines spokesman Hans Berg smiled. “We left in May,” he said.", "We", "Northwind Airlines"),
        (
            "Northwind Airlines won. “We lost,” Southwind Airlines chairman Hans Berg said. Berg left.",
            "We",
            "Southwind Airlines",
        ),
    ],
)
def test_first_person_is_who_speaks(text: str, reference: str, name: str) -> None:
    doc = parse_of(read(text))
    meant = find_cast(doc).meant_by(word(doc, reference))
    assert meant is not None
    assert meant.name == name


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("“I left in May,” said a nurse.", "I"),
        # Who is told is who writes.
        ("Ana Ruiz wrote a letter. “I was angry,” she told me.", "me"),
        ("Ana Ruiz met Maria Soto. “I left in May,” she said.", "I"),
    ],
)
def test_first_person_stays_open(text: str, reference: str) -> None:
    doc = parse_of(read(text))
    assert find_cast(doc).meant_by(word(doc, reference)) is None
