"""Words given to the phrase beside their own; the parses are those that the parser really gives."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.extraction.parsing.torn import called_in_row
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model

LAKE = (
    "A spacecraft has detected what appears to be a lake of brine beneath the surface of the asteroid Themora, "
    "the European Space Agency announced on Thursday."
)


@pytest.mark.parametrize(
    ("text", "part", "role", "head"),
    [
        ("In August pupils of Lane school read aloud on the steps of the town hall.", "pupils", "nsubj", "read"),
        ("In August pupils of Lane school read aloud on the steps of the town hall.", "August", "pobj", "In"),
        ("The museum has lent three works, among them a Vermeer, to a show in Tokyo.", "Vermeer", "appos", "works"),
        ("The show will open in Linz in March and travel to Toledo next autumn.", "Toledo", "pobj", "to"),
        (
            "It tested the core for tritium, which bombs spread over the globe, and found none.",
            "which",
            "dobj",
            "spread",
        ),
        ("Forty died when an earth dam above the town gave way early on Sunday.", "way", "dobj", "gave"),
        ("He was arrested in April 2022 as he was about to board a flight to Brazil.", "about", "acomp", "was"),
        (
            LAKE,
            "Themora",
            "appos",
            "asteroid",
        ),
        (
            LAKE,
            "detected",
            "ccomp",
            "announced",
        ),
        ("“Three hours of coughing in tune,” wrote the Morning Herald on Monday.", "hours", "ccomp", "wrote"),
        ("He accepted a flat in Paris and $1.4 million in cash in 2012.", "million", "conj", "flat"),
        ("The mayor called them “sweet but misled” in May.", "misled", "conj", "sweet"),
        ("It sold its mill to a rival, Denby Stores, the following year.", "year", "npadvmod", "sold"),
        ("The minister declared two days of mourning, starting on Friday.", "starting", "acl", "days"),
        ("Shares of Harrow, founded in 1911 by two brothers, have risen.", "founded", "acl", "Harrow"),
        ("The president of Ardland, Lena Okoro, fled on Tuesday.", "Okoro", "appos", "president"),
        ("The president of Ukraine, Bohdan Ardenko, fled on Tuesday.", "Ardenko", "appos", "president"),
        ("“I have lost my house, my savings and most of my friends,” Ana Berg said.", "savings", "conj", "house"),
    ],
)
def test_a_word_goes_to_its_own_phrase(text: str, part: str, role: str, head: str) -> None:
    token = word(read(text), part)
    assert (token.dep_, token.head.text) == (role, head)


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("In the August elections voters chose her.", "August", "compound"),
        ("He called her a friend and left.", "left", "conj"),
        ("She met her brother, her oldest friend.", "friend", "appos"),
        ("The minister left a note, starting a quarrel.", "starting", "advcl"),
    ],
)
def test_a_word_in_its_phrase_stays(text: str, part: str, role: str) -> None:
    assert word(read(text), part).dep_ == role


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Killing two people, the storm hit on Monday.", "hit"),
        ("Starting on Friday, shops will close.", "close"),
        ("Founded in 1911, Acme closed on Monday.", "closed"),
    ],
)
def test_a_participle_that_opens_a_text_stands_in_its_clause(text: str, verb: str) -> None:
    doc = read(text)
    assert doc[0].head.text in (verb, "Acme")


def test_a_region_is_that_of_its_town() -> None:
    assert word(read("The mayor of Durham, North Carolina, was arrested on Tuesday."), "Carolina").head.text == "Durham"


def test_a_participle_that_opens_its_text_goes_on_with_nothing() -> None:
    doc = Doc(Vocab(), ["Called", "off"], heads=[1, 1], deps=["conj", "ROOT"], tags=["VBN", "RP"])
    assert called_in_row(doc[0]) is None
