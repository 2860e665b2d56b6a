"""The words of a title that its source does not have as they stand."""

import pytest

from dateline.extraction.titling.wording import finite_form, group_text, listed, possessive, present, shared_auxiliaries
from tests.extraction.parsed import build, word


@pytest.mark.parametrize(
    ("lemma", "one", "many"),
    [("urge", "urges", "urge"), ("carry", "carries", "carry"), ("pay", "pays", "pay"), ("be", "is", "are"),
     ("go", "goes", "go"), ("reach", "reaches", "reach")],
)  # fmt: skip
def test_present(lemma: str, one: str, many: str) -> None:
    assert (present(lemma, is_many=False), present(lemma, is_many=True)) == (one, many)


@pytest.mark.parametrize(("name", "owner"), [("Kenya", "Kenya's"), ("Boeings", "Boeings'")])
def test_possessive(name: str, owner: str) -> None:
    assert possessive(name) == owner


def test_listed_with_another_conjunction() -> None:
    assert listed(["Chile", "Peru"], "nor") == "Chile nor Peru"


def test_finite_form_of_a_participle_with_a_passed_on_subject() -> None:
    doc = build(("Chile", "PROPN", "nsubj", 1), ("left", "VERB", "ROOT", 1), ("citing", "VERB", "advcl", 1),
                tags={2: "VBG"})  # fmt: skip
    doc[2].lemma_ = "cite"
    assert finite_form(doc[2], is_many=False) == "cites"


def test_shared_auxiliaries_of_a_coordinated_verb() -> None:
    doc = build(("Chile", "PROPN", "nsubj", 2), ("will", "AUX", "aux", 2), ("come", "VERB", "ROOT", 2),
                ("sign", "VERB", "conj", 2), tags={2: "VB", 3: "VB"})  # fmt: skip
    assert shared_auxiliaries(doc[3]) == ["will"]


def test_a_past_that_is_no_participle_shares_no_passive() -> None:
    doc = build(("Ship", "NOUN", "nsubjpass", 2), ("was", "AUX", "auxpass", 2), ("launched", "VERB", "ROOT", 2),
                ("sank", "VERB", "conj", 2), tags={2: "VBN", 3: "VBD"})  # fmt: skip
    doc[3].lemma_ = "sink"
    assert shared_auxiliaries(doc[3]) == []


def test_group_text_of_neither() -> None:
    doc = build(("Neither", "PRON", "nsubj", 1), ("left", "VERB", "ROOT", 1))
    assert group_text(word(doc, "Neither"), ["Chile", "Peru"]) == "neither Chile nor Peru"
