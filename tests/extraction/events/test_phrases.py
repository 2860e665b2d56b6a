"""Words that make one event together, and which of them tells it."""

import pytest
from spacy.tokens import Token

from dateline.extraction.events.phrases import done_by, is_borne, is_held, leads_to, light_verb, phrase_complement
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def _text(token: Token | None) -> str | None:
    return None if token is None else token.text


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The plane made its maiden flight.", "made", "flight"),
        ("The mayor made a table.", "made", None),
        ("The town has a festival.", "has", None),
        ("The navy sank a ferry.", "sank", None),
        ("The club's losses totalled $5 million.", "totalled", "losses"),
        ("The city's debts total €4 billion.", "total", None),
    ],
)
def test_done_by(text: str, verb: str, noun: str | None) -> None:
    assert _text(done_by(word(read(text), verb))) == noun


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The ministers held talks.", "talks", "held"),
        ("She took office.", "office", None),
        ("The ministers welcomed talks.", "talks", None),
        ("The talks are to be held in May.", "talks", "held"),
        ("The club's losses totalled $5 million.", "losses", "totalled"),
    ],
)
def test_light_verb(text: str, noun: str, verb: str | None) -> None:
    assert _text(light_verb(word(read(text), noun))) == verb


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The bank reported a loss.", "loss", True),
        ("The bank reported the loss.", "loss", False),
        ("The bank reported its loss.", "loss", False),
        ("The bank feared a loss.", "loss", False),
        ("The bank filed for bankruptcy.", "bankruptcy", True),
        ("The bank paid for the bankruptcy.", "bankruptcy", False),
    ],
)
def test_is_borne(text: str, noun: str, expected: bool) -> None:
    assert is_borne(word(read(text), noun)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "complement"),
    [
        ("She took office.", "took", "office"),
        ("She came to power.", "came", "power"),
        ("She took a bus.", "took", None),
    ],
)
def test_phrase_complement(text: str, verb: str, complement: str | None) -> None:
    assert _text(phrase_complement(word(read(text), verb))) == complement


@pytest.mark.parametrize(
    ("text", "verb", "inner"),
    [
        ("She began to sing.", "began", "sing"),
        ("The mayor is expected to open the bridge.", "expected", "open"),
        ("The bridge is due to open in May.", "due", "open"),
        ("The mayor is not expected to open the bridge.", "expected", None),
        ("The mayor refused to open the bridge.", "refused", None),
        ("The dam came near to collapse in May.", "came", "collapse"),
        ("Kenya went on buying oil.", "went", "buying"),
        ("The raft drifted close to disaster.", "drifted", None),
    ],
)
def test_leads_to(text: str, verb: str, inner: str | None) -> None:
    assert _text(leads_to(word(read(text), verb))) == inner


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The flight lasted four hours.", "flight", True),
        ("The vote was postponed.", "vote", True),
        ("The prisoners were held.", "prisoners", False),
        ("The flight pleased him.", "flight", False),
    ],
)
def test_is_held(text: str, noun: str, expected: bool) -> None:
    assert is_held(word(read(text), noun)) is expected
