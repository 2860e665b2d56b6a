"""Which word of a compound tells the event."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from dateline.extraction.events.compounds import contest, dated_part, happening
from dateline.extraction.parsing.attachment import datable
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def _text(token: Token | None) -> str | None:
    return None if token is None else token.text


@pytest.mark.parametrize(
    ("text", "noun", "part"),
    [
        ("The March referendum defeat hurt the mayor.", "defeat", "referendum"),
        ("Her 2020 election victory was narrow.", "victory", "election"),
        ("The court victory pleased the union.", "victory", None),
        ("The election law was changed.", "law", None),
    ],
)
def test_contest(text: str, noun: str, part: str | None) -> None:
    assert _text(contest(word(read(text), noun))) == part


@pytest.mark.parametrize(
    ("text", "noun", "part"),
    [
        ("The sanctions regime was tightened.", "regime", "sanctions"),
        ("The flood victims met in Paris.", "victims", "flood"),
        ("The ceasefire talks failed.", "talks", None),
        ("The crash report was published.", "report", None),
        ("The strike deadline passed.", "deadline", None),
        ("The research team left.", "team", None),
    ],
)
def test_happening(text: str, noun: str, part: str | None) -> None:
    assert _text(happening(word(read(text), noun))) == part


@pytest.mark.parametrize(
    ("text", "part"), [("The 2019 sanctions regime hurt the port.", "sanctions"), ("The 2019 talks failed.", None)]
)
def test_dated_part(text: str, part: str | None) -> None:
    doc = read(text)
    triggers = [token for token in doc if token.text in ("sanctions", "talks", "hurt", "failed")]
    assert _text(dated_part(datable(doc)[0], triggers)) == part
