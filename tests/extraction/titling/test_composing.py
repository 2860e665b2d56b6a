"""Clauses and phrases written out."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from dateline.extraction.titling.composing import clausal_subject, clause_draft, object_elsewhere, phrase_text, quotable
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "head", "written"),
    [
        # A name goes over what refers to it; a phrase with a name of its own stays.
        ("Northwind Airlines lost money. The company cut jobs.", "company", "Northwind Airlines"),
        ("President Ana Ruiz left.", "Ruiz", "President Ana Ruiz"),
        ("The prosecutor, Ana Ruiz, left.", "prosecutor", "Ana Ruiz"),
        ("The head of the company, Karl Berg, quit.", "head", "Karl Berg"),
        # Half of it is not all of it.
        ("Half of Kenya was flooded.", "Half", "half of Kenya"),
        ("A fleet of Boeings was sold.", "fleet", "a fleet of Boeings"),
        # No clauses, and the whole list.
        ("The ferry that sank was old.", "ferry", "the ferry"),
        ("Kenya and Chad left.", "Kenya", "Kenya and Chad"),
        # What a pronoun most likely stands for.
        ("The clinic hired a nurse. She left.", "She", "the nurse"),
        ("We left.", "We", "we"),
    ],
)
def test_phrase_text(text: str, head: str, written: str) -> None:
    doc = parse_of(read(text))
    assert phrase_text(word(doc, head), find_cast(doc), frozenset()) == written


@pytest.mark.parametrize(
    ("text", "root", "written"),
    [
        ("Kenya seized two tankers.", "seized", "Kenya seized two tankers"),
        # Passed on: the subject of what comes before, the object of what comes after.
        ("Kenya left, closing the border.", "closing", "Kenya closes the border"),
        ("The jets it sold sank.", "sold", "It sold the jets"),
        # Whose house a relative clause tells of.
        ("Ana Ruiz, whose house was destroyed, left.", "destroyed", "Ana Ruiz's house was destroyed"),
    ],
)
def test_clause_draft(text: str, root: str, written: str) -> None:
    doc = parse_of(read(text))
    verb = word(doc, root)
    assert clause_draft(verb, verb, find_cast(doc), frozenset()).text(90) == written


def test_a_clause_can_be_a_subject() -> None:
    doc = read("Defending the bank carries risks.")
    found = clausal_subject(word(doc, "carries"))
    assert found is not None
    assert found.text == "Defending"


def test_no_object_is_borrowed_over_a_particle() -> None:
    doc = read("Japan's agency stepped in and supplied the engines.")
    assert object_elsewhere(word(doc, "stepped")) is None


@pytest.mark.parametrize(
    ("text", "said", "words"),
    [
        ("“The bridge is safe,” Lang said.", "is", ["The bridge is safe"] * 2),
        ("“The bridge is safe and it will open,” Lang said.", "is",
         ["The bridge is safe and it will open", "The bridge is safe"]),
        ("The bridge is safe, Lang said.", "is", []),
    ],
)
def test_quotable(text: str, said: str, words: list[str]) -> None:
    assert quotable(word(read(text), said)) == words
