"""Sentences that the parser reads as a noun phrase have a verb again."""

import pytest

from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("The firm fired Lund, who has been in jail since Monday.", "fired", "Lund"),
        ("The president named Soto, who was then 40.", "named", "Soto"),
        ("The club elected Anna Lund, who had led the party.", "elected", "Lund"),
    ],
)
def test_a_sentence_has_a_verb(text: str, verb: str, name: str) -> None:
    doc = pipeline()(text)
    root = next(token for token in doc if token.dep_ == "ROOT")
    assert root.text == verb
    assert {(child.dep_, child.text) for child in root.children} >= {("dobj", name)}


@pytest.mark.parametrize(
    ("text", "verb", "part"),
    [
        ("The following year the rebels banned plastic bags.", "banned", ("npadvmod", "year")),
        ("The plan to sue the bank was announced on Monday.", "announced", ("nsubjpass", "plan")),
    ],
)
def test_a_clause_after_a_time_or_an_aim_is_the_sentence(text: str, verb: str, part: tuple[str, str]) -> None:
    doc = pipeline()(text)
    root = next(token for token in doc if token.dep_ == "ROOT")
    assert root.text == verb
    assert part in {(child.dep_, child.text) for child in root.children}


def test_a_caption_has_none() -> None:
    doc = pipeline()("A man named Lund.")
    assert next(token for token in doc if token.dep_ == "ROOT").text == "man"
