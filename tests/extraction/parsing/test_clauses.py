"""Arguments along the parse, on hand-built sentences."""

import pytest

from dateline.extraction.parsing.clauses import subject
from tests.extraction.parsed import Row, build, word

SENTENCES: dict[str, tuple[tuple[Row, ...], dict[int, str]]] = {
    "coordinated": (
        (("Chile", "PROPN", "nsubj", 1), ("signed", "VERB", "ROOT", 1), ("and", "CCONJ", "cc", 1),
         ("left", "VERB", "conj", 1)), {},
    ),
    "infinitive": (
        (("Chile", "PROPN", "nsubj", 1), ("agreed", "VERB", "ROOT", 1), ("to", "PART", "aux", 3),
         ("leave", "VERB", "xcomp", 1)), {3: "VB"},
    ),
    "purpose": (
        (("Chile", "PROPN", "nsubj", 1), ("beat", "VERB", "ROOT", 1), ("Peru", "PROPN", "dobj", 1),
         ("to", "PART", "aux", 4), ("win", "VERB", "xcomp", 1)), {4: "VB"},
    ),
    "object control": (
        (("Peru", "PROPN", "nsubj", 1), ("help", "VERB", "ROOT", 1), ("Chile", "PROPN", "dobj", 1),
         ("to", "PART", "aux", 4), ("leave", "VERB", "xcomp", 1)), {4: "VB"},
    ),
    "participle": (
        (("Chile", "PROPN", "nsubj", 1), ("left", "VERB", "ROOT", 1), ("citing", "VERB", "advcl", 1),
         ("costs", "NOUN", "dobj", 2)), {2: "VBG"},
    ),
    "by doing": (
        (("Chile", "PROPN", "nsubj", 1), ("answered", "VERB", "ROOT", 1), ("by", "ADP", "prep", 1),
         ("leaving", "VERB", "pcomp", 2)), {3: "VBG"},
    ),
    "relative": (
        (("Chile", "PROPN", "nsubj", 3), ("which", "PRON", "nsubj", 2), ("left", "VERB", "relcl", 0),
         ("returned", "VERB", "ROOT", 3)), {1: "WDT"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [("coordinated", "left"), ("infinitive", "leave"), ("object control", "leave"), ("purpose", "win"),
     ("participle", "citing"), ("by doing", "leaving"), ("relative", "left")],
)  # fmt: skip
def test_subject_is_passed_on(sentence: str, verb: str) -> None:
    rows, tags = SENTENCES[sentence]
    doc = build(*rows, tags=tags)
    found = subject(word(doc, verb))
    assert found is not None
    assert found.text == "Chile"


@pytest.mark.parametrize(("sent", "sender"), [("PROPN", "Orrin"), ("NOUN", "Chile")])
def test_who_is_sent_does_what_it_is_for(sent: str, sender: str) -> None:
    doc = build(
        ("Chile", "PROPN", "nsubj", 1), ("sent", "VERB", "ROOT", 1), ("Orrin", sent, "dobj", 1),
        ("to", "PART", "aux", 4), ("ask", "VERB", "advcl", 1), tags={1: "VBD", 4: "VB"},
    )  # fmt: skip
    doc[1].lemma_ = "send"
    found = subject(doc[4])
    assert found is not None
    assert found.text == sender


def test_subject_stays_out_of_a_complement_clause() -> None:
    doc = build(("Chile", "PROPN", "nsubj", 1), ("said", "VERB", "ROOT", 1), ("left", "VERB", "ccomp", 1))
    assert subject(doc[2]) is None


def test_subject_is_the_name_after_a_colon() -> None:
    doc = build(
        ("figures", "NOUN", "nsubj", 1), ("differ", "VERB", "ROOT", 1), (":", "PUNCT", "punct", 1),
        ("after", "SCONJ", "mark", 6), ("the", "DET", "det", 5), ("mayor", "NOUN", "nsubj", 6),
        ("left", "VERB", "advcl", 9), (",", "PUNCT", "punct", 9), ("Chile", "PROPN", "appos", 5),
        ("paid", "VERB", "conj", 1), tags={9: "VBD"},
    )  # fmt: skip
    found = subject(doc[9])
    assert found is not None
    assert found.text == "Chile"
