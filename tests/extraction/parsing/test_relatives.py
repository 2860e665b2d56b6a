"""Which noun a relative clause tells of; the heads are those that the parser really gives."""

from __future__ import annotations

import pytest

from dateline.extraction.parsing.relatives import told_of
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Talks in Halden, which are due to start on Monday, were agreed.", "Talks"),
        ("The firm gave results for the third quarter, which will be published on Monday.", "results"),
        ("The hearing in Halden, which had been put off twice, began.", "hearing"),
        ("A spokesman for the ministry, who resigned on Monday, denied it.", "spokesman"),
        ("She wrote to the owners of the mill, which was sold in May.", "mill"),
        ("She went to Halden, which was bombed in May.", "Halden"),
        ("The state pledged 3bn crowns, of which 800m has been paid.", "crowns"),
        ("Captain Ruiz was fined on the day that Berg spoke.", "day"),
        ("He was tried over a shooting at a Halden bank that left a clerk dead.", "shooting"),
        ("The minister said the dam was safe, a claim engineers rejected.", "claim"),
    ],
)
def test_a_relative_clause_tells_of_the_nearest_noun_that_it_can(text: str, noun: str) -> None:
    doc = pipeline()(text)
    clause = next(token for token in doc if token.dep_ == "relcl")
    assert told_of(clause).text == noun
    assert clause.head.text == noun
