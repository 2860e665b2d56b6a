"""Persons whom the parser hung on the wrong verb; the parses are those that it really gives."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.extraction.parsing.adrift import reporter_before
from dateline.extraction.parsing.mending import Mender
from tests.extraction.parsed import build, read, word

pytestmark = pytest.mark.model

REPORTED = (
    "Tankers flew 18 hours and dropped 14 bombs on the site, the chairman of the Joint Staff, General Dan Holt, "
    "told a news conference."
)


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("Torsten Ek, her captain, ordered passengers into the boats and stayed aboard.", "Ek", "ordered"),
        (REPORTED, "chairman", "told"),
        ("Outside court, Mrs Berg thanked her son.", "Berg", "thanked"),
    ],
)
def test_a_verb_is_told_of_the_person_whom_the_order_of_words_gives_it(text: str, name: str, verb: str) -> None:
    doc = read(text)
    assert (word(doc, name).dep_, word(doc, name).head.text) == ("nsubj", verb)
    assert word(doc, verb).dep_ == "ROOT"


def test_a_name_after_its_noun_has_the_verb_before_that_of_the_next_clause() -> None:
    doc = read("Since 1996, when the freighter Dolna capsized in May and 31 sailors drowned, the strait has been shut.")
    assert [(word(doc, each).dep_, word(doc, each).head.text) for each in ("freighter", "Dolna", "sailors")] == [
        ("compound", "Dolna"),
        ("nsubj", "capsized"),
        ("nsubj", "drowned"),
    ]


def test_what_is_reported_hangs_on_who_reports_it() -> None:
    doc = read(REPORTED)
    assert (word(doc, "flew").dep_, word(doc, "flew").head.text) == ("ccomp", "told")
    assert word(doc, "Holt").head.text == "chairman"


def test_a_name_joined_to_an_object_is_no_subject_of_the_verb_after_it() -> None:
    doc = read("Ivan Soto telephoned Hans Berg and Masoud Ruiz, condemned the former and consoled the latter.")
    assert (word(doc, "Ruiz").dep_, word(doc, "Ruiz").head.text) == ("conj", "Berg")


def test_an_indefinite_aside_reports_nothing() -> None:
    doc = read("The council met its lawyer, a former judge, wrote to Berg and left.")
    assert word(doc, "judge").dep_ != "nsubj"


def test_a_name_read_as_an_adverb_is_the_object_or_the_subject() -> None:
    rows = [
        ("Oldmere", "PROPN", "nsubj", 1), ("won", "VERB", "ROOT", 1), ("Soto", "PROPN", "nsubj", 3),
        ("ran", "VERB", "conj", 1), ("Oldmere", "ADV", "advmod", 3),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={1: "VBD", 3: "VBD", 4: "RB"}))
    assert (doc[4].pos_, doc[4].dep_) == ("PROPN", "dobj")


def test_a_name_torn_apart_by_the_verb_at_the_beginning_of_a_text_reports_nothing() -> None:
    doc = Doc(
        Vocab(),
        words=["Ana", "hit", "it", ",", "Berg", ",", "said"],
        tags=["NNP", "VBD", "PRP", ",", "NNP", ",", "VBD"],
        pos=["PROPN", "VERB", "PRON", "PUNCT", "PROPN", "PUNCT", "VERB"],
        lemmas=["Ana", "hit", "it", ",", "Berg", ",", "say"],
        heads=[4, 1, 1, 1, 2, 1, 1],
        deps=["compound", "ROOT", "dobj", "punct", "appos", "punct", "conj"],
    )
    assert reporter_before(doc[6]) is None


def test_an_object_right_before_a_comma_is_no_subject() -> None:
    opening = "A year later, when most of Europe recognised the opposition leader Juan Guaidó"
    doc = read(f"{opening}, the Kremlin and Beijing stayed with Maduro.")
    met = {token.text: (token.dep_, token.head.text) for token in doc}
    assert met["Guaidó"] == ("dobj", "recognised")
    assert met["Kremlin"] == ("nsubj", "stayed")
