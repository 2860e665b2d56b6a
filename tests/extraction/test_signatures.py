"""Signatures of passages."""

from __future__ import annotations

import pytest

from dateline.extraction.signatures import signature_of


@pytest.mark.parametrize("other", ["the ferry sank off the cape", "The ferry sank, off the Cape!"])
def test_signature_ignores_case_and_punctuation(other):
    assert signature_of("The ferry sank off the cape.", 8) == signature_of(other, 8)


@pytest.mark.parametrize(("text", "size"), [("", 0), ("Ferry sinks", 1), ("The ferry sank off", 2), ("a b c d e f", 3)])
def test_signature_has_a_hash_for_each_run_up_to_its_size(text, size):
    assert len(signature_of(text, 3)) == size
