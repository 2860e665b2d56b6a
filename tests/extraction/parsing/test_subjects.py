"""Which noun a verb is told of where the parser took it for something else."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.extraction.parsing.mending import Mender
from dateline.extraction.parsing.subjects import is_told_of, mend_subject, subject_in_row
from tests.extraction.parsed import build, read, word


def _row(joint: int) -> Doc:
    rows = [
        ("yields", "NOUN", "nsubj", 1), ("rattled", "VERB", "ROOT", 1), ("buyers", "NOUN", "dobj", 1),
        ("and", "CCONJ", "cc", joint), ("a", "DET", "det", 5), ("warning", "NOUN", "conj", 2),
        ("hit", "VERB", "conj", 1), ("shares", "NOUN", "dobj", 6),
    ]  # fmt: skip
    return build(*rows, tags={1: "VBD", 6: "VBD"})


def test_a_noun_after_an_object_is_the_subject_of_the_verb_after_it() -> None:
    doc = Mender()(_row(2))
    assert [(doc[i].dep_, doc[i].head.text) for i in (3, 5)] == [("cc", "rattled"), ("nsubj", "hit")]


def test_a_verb_with_its_own_conjunction_leaves_the_row_before_it() -> None:
    assert subject_in_row(_row(1)[6]) is None


def _emphatic() -> Doc:
    rows = [
        ("Keita", "PROPN", "nsubj", 1), ("was", "AUX", "auxpass", 3), ("himself", "PRON", "nsubjpass", 3),
        ("convicted", "VERB", "ROOT", 3),
    ]  # fmt: skip
    return build(*rows, tags={3: "VBN"})


def test_himself_before_a_participle_is_no_subject() -> None:
    doc = _emphatic()
    mend_subject(doc[2])
    assert [(doc[i].dep_, doc[i].head.text) for i in (0, 2)] == [("nsubjpass", "convicted"), ("npadvmod", "convicted")]


def _told_of(pronoun: str) -> Doc:
    rows = [
        ("Oldmere", "ADV", "advmod", 3), (pronoun, "PRON", "nsubj", 2), ("won", "VERB", "relcl", 0),
        ("lost", "VERB", "ROOT", 3), ("to", "ADP", "prep", 3), ("Harwick", "PROPN", "pobj", 4),
    ]  # fmt: skip
    return build(*rows, tags={0: "RB", 2: "VBD", 3: "VBD"})


def test_somebody_of_whom_a_clause_with_who_tells_is_the_subject() -> None:
    doc = _told_of("who")
    mend_subject(doc[0])
    assert (doc[0].tag_, doc[0].dep_) == ("NNP", "nsubj")


def test_an_adverb_with_another_clause_stays_one() -> None:
    assert not is_told_of(_told_of("which")[0])


MENDED = [
    # The verb, what stands as its subject, and what the parser may have taken for that.
    ("The front will disarm by the end of July and elections will be held in May.", "held", "elections"),
    ("The party that has ruled Chad since 1994 lost on Sunday night when the mayor left.", "lost", "party"),
    ("He says neither has reason to help.", "has", "neither"),
    ("The bridge, closed since 3 May, will reopen on Friday.", "reopen", "bridge"),
    ("Soto, 77, who ran the firm for years, died in Lima on Monday, said Otto Berg.", "died", "Soto"),
    ("Two people died when a bus overturned near Leeds on Sunday.", "overturned", "bus"),
    ("He said neither can pay.", "pay", "neither"),
    ("The retired pilot Otto Brandt received a lifetime award.", "received", "Brandt"),
    ("The statue of the goddess Kannon, designated a treasure in 1952, disappeared from Oji in May.", "disappeared",
     "statue"),
    ("Smith, 45, joined the firm in May, left in June.", "joined", "Smith"),
    ("A tsunami warning for Peru and Chile was issued on Monday and lifted later.", "issued", "warning"),
    ("A court ruling for Acme was overturned on Monday.", "overturned", "ruling"),
    ("Inquiry: Brage owner ignored warnings", "ignored", "owner"),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "verb", "subject"), MENDED, ids=[verb for _, verb, _ in MENDED])
def test_a_verb_has_the_subject_that_the_order_of_words_gives_it(text: str, verb: str, subject: str) -> None:
    children = word(read(text), verb).children
    assert [child.text for child in children if child.dep_ in ("nsubj", "nsubjpass")] == [subject]


@pytest.mark.model
def test_today_before_a_second_verb_is_no_subject() -> None:
    doc = read("Acme was founded in 1921 by a baker and today serves 900 people a week.")
    assert word(doc, "today").dep_ == "npadvmod"
