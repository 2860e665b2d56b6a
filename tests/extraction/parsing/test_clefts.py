"""Clefts; the heads are those that the parser really gives."""

from __future__ import annotations

import pytest

from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("It was in May that the firm admitted the leak.", "admitted"),
        ("It was only on Monday that the firm admitted the leak.", "admitted"),
        ("It was not until 2015 that the first claims were paid.", "paid"),
        ("It was not until 2019 that the firm paid.", "paid"),
        ("It was clear in May that the firm had lost.", "was"),
        ("It was a year in which the firm lost.", "was"),
        ("The trouble was in May that the firm had lost.", "was"),
    ],
)
def test_a_cleft_has_the_clause_after_that_for_its_main_one(text: str, root: str) -> None:
    doc = pipeline()(text)
    assert [token.text for token in doc if token.head == token] == [root]
