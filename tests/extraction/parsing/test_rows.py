"""Rows of participles after a passive; the readings are those that the parser really gives."""

from __future__ import annotations

import pytest

from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "tag", "dep"),
    [
        ("The museum was looted in 1897 and sold the following year.", "sold", "VBN", "conj"),
        ("The painting was stolen on 3 May and found on Monday.", "found", "VBN", "conj"),
        ("The king was crowned in May, dethroned in June and sent to Malta in July.", "dethroned", "VBN", "conj"),
        ("The king was crowned in May, dethroned in June and sent to Malta in July.", "sent", "VBN", "conj"),
        ("He was arrested on Monday and confessed the next day.", "confessed", "VBD", "conj"),
        ("She was injured on Monday and left the next day.", "left", "VBD", "conj"),
        ("The clerk was paid in May and spent half of it.", "spent", "VBD", "conj"),
        ("The firm was fined in May and sold its ships in June.", "sold", "VBD", "conj"),
        ("The town was hit by a storm in May, flooded and lost power.", "lost", "VBD", "conj"),
        ("The clerk was arrested in May, charged and fined 500 euros.", "fined", "VBN", "conj"),
        ("The clerk was questioned, charged and denied bail.", "denied", "VBN", "conj"),
        ("She was arrested in July and spent three months in custody.", "spent", "VBD", "conj"),
        ("The clerk was questioned and denied the charge.", "denied", "VBD", "conj"),
    ],
)
def test_what_goes_on_with_a_passive_is_a_participle(text: str, verb: str, tag: str, dep: str) -> None:
    token = next(token for token in pipeline()(text) if token.text == verb)
    assert (token.tag_, token.dep_) == (tag, dep)


def test_an_infinitive_goes_on_with_the_one_before_it() -> None:
    doc = pipeline()('"I am willing to leave tomorrow, absolutely alone, and travel to where the child is," he wrote.')
    travel = next(token for token in doc if token.text == "travel")
    assert travel.head.text == "leave"
