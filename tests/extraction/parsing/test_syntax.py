"""Tense, clauses and paths of hand-built parses."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.extraction.parsing.syntax import (
    clause_head,
    is_infinitive,
    is_set_off,
    path,
    shares_auxiliaries,
    tense,
    word_before,
)
from dateline.model.times import Tense
from tests.extraction.parsed import build


def _will_meet_and_sign() -> Doc:
    rows = [
        ("They", "PRON", "nsubj", 2), ("will", "AUX", "aux", 2), ("meet", "VERB", "ROOT", 2),
        ("and", "CCONJ", "cc", 2), ("sign", "VERB", "conj", 2), ("papers", "NOUN", "dobj", 4),
    ]  # fmt: skip
    return build(*rows, tags={1: "MD", 2: "VB", 4: "VB"})


@pytest.mark.parametrize(
    ("tag", "helper", "expected"),
    [
        ("VBD", None, Tense.PAST),
        ("VBZ", None, Tense.PRESENT),
        ("VB", ("will", "MD"), Tense.FUTURE),
        ("VB", ("can", "MD"), None),
        ("VBG", ("is", "VBZ"), Tense.PRESENT),
        ("VBG", ("was", "VBD"), Tense.PAST),
    ],
)
def test_tense(tag: str, helper: tuple[str, str] | None, expected: Tense | None) -> None:
    rows = [("verb", "VERB", "ROOT", 0)] + ([(helper[0], "AUX", "aux", 0)] if helper else [])
    doc = build(*rows, tags={0: tag} | ({1: helper[1]} if helper else {}))

    assert tense(doc[0]) is expected


def test_tense_of_a_perfect_is_past() -> None:
    doc = build(("has", "AUX", "aux", 1), ("sunk", "VERB", "ROOT", 1), tags={0: "VBZ", 1: "VBN"})
    doc[0].lemma_ = "have"

    assert tense(doc[1]) is Tense.PAST


def test_tense_is_shared_along_coordination() -> None:
    doc = _will_meet_and_sign()

    assert shares_auxiliaries(doc[4])
    assert tense(doc[4]) is Tense.FUTURE


def test_clause_head_of_an_object_is_its_verb() -> None:
    doc = _will_meet_and_sign()

    assert clause_head(doc[5]).text == "sign"


def test_path_goes_up_and_down() -> None:
    doc = _will_meet_and_sign()

    assert path(doc[5], doc[0]) == "dobj<conj^nsubj"


def test_is_infinitive() -> None:
    doc = build(("to", "PART", "aux", 1), ("go", "VERB", "ROOT", 1), tags={0: "TO", 1: "VB"})

    assert is_infinitive(doc[1])


def test_nothing_stands_before_the_first_phrase_whatever_ends_the_text() -> None:
    rows = [
        ("Who", "PRON", "nsubj", 1), ("won", "VERB", "relcl", 2), ("left", "VERB", "ROOT", 2),
        (",", "PUNCT", "punct", 2),
    ]  # fmt: skip
    doc = build(*rows)
    assert word_before(doc[1]) is None
    assert not is_set_off(doc[1])
    assert word_before(doc[3]) == doc[2]
