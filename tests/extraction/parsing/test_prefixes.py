"""Words with a prefix and a hyphen stay whole, and have the lemma of the word that they are."""

import pytest

from dateline.extraction.parsing.prefixes import is_prefixed
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("The bridge re-opened on Monday.", "re-opened", "reopen"),
        ("She co-founded the firm in 2001.", "co-founded", "found"),
        ("The troops counter-attacked on 3 May.", "counter-attacked", "counterattack"),
        ("He was re-arrested in June.", "re-arrested", "arrest"),
        ("Her re-election in May was close.", "re-election", "reelection"),
    ],
)
def test_prefixes_lemma(text: str, form: str, lemma: str) -> None:
    assert word(read(text), form).lemma_ == lemma


@pytest.mark.parametrize("text", ["co-owner", "pre-war", "re-", "over-55s", "Re-Max", "out-of-date", "by-election"])
def test_prefixes_other_words_are_taken_apart(text: str) -> None:
    assert not is_prefixed(text)
