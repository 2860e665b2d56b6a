"""Whom "her son" means once the article has named somebody so."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def _meant(text: str, noun: str) -> str | None:
    doc = parse_of(read(text))
    entity = find_cast(doc).meant_by([token for token in doc if token.text == noun][-1])
    return entity and entity.name


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Zellpay's founder, Ana Soto, left. The board thanked Zellpay's founder.", "founder", "Ana Soto"),
        ("Mrs Ana Soto came with her son, Hans Berg. Ana Soto thanked her son.", "son", "Hans Berg"),
        # The son's mother, too.
        ("Mrs Ana Soto came with her son, Hans Berg. Hans Berg paid his mother.", "mother", "Ana Soto"),
    ],
)
def test_an_owners_noun_means_whom_the_article_named_so(text: str, noun: str, name: str) -> None:
    assert _meant(text, noun) == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        # Of two sons it is not told which; another's founder is not this one; who came after is not who left.
        ("Ana Soto's son, Hans Soto, met Ana Soto's son, Otto Soto. Ana Soto's son won.", "son"),
        ("Zellpay's founder, Ana Soto, left. The board thanked Acme's founder.", "founder"),
        ("Zellpay's founder, Ana Soto, left. The board thanked Zellpay's former founder.", "founder"),
    ],
)
def test_an_owners_noun_stays_open(text: str, noun: str) -> None:
    assert _meant(text, noun) is None


def test_a_noun_keeps_what_stands_before_it() -> None:
    doc = parse_of(read("Acme's chief executive, Ana Soto, met Acme's chief clerk."))
    assert find_cast(doc).meant_by(word(doc, "clerk")) is None
