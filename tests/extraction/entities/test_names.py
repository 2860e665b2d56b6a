"""Where names are found, by the recogniser's entities and by how they are written."""

import pytest

from dateline.extraction.entities.names import find_names
from tests.extraction.parsed import build, read


def test_names_join_a_model_number_to_its_make() -> None:
    doc = build(
        ("Acme", "PROPN", "compound", 1), ("777", "NUM", "nsubj", 2), ("landed", "VERB", "ROOT", 2),
        ents=["B-ORG", "", ""],
    )  # fmt: skip
    assert [(name.text, name.type) for name in find_names(doc)] == [("Acme 777", "PRODUCT")]


def test_names_leave_titles_outside() -> None:
    doc = build(
        ("President", "PROPN", "compound", 2), ("Ana", "PROPN", "compound", 2), ("Ruiz", "PROPN", "nsubj", 3),
        ("left", "VERB", "ROOT", 3), ents=["", "B-PERSON", "I-PERSON", ""],
    )  # fmt: skip
    assert [(name.text, name.type) for name in find_names(doc)] == [("Ana Ruiz", "PERSON")]


def test_names_know_states_and_peoples_without_a_recogniser() -> None:
    doc = build(("Danish", "ADJ", "amod", 1), ("ships", "NOUN", "nsubj", 2), ("left", "VERB", "ROOT", 2),
                ("Kenya", "PROPN", "dobj", 2))  # fmt: skip
    assert [(name.text, name.type) for name in find_names(doc)] == [("Kenya", "GPE")]


@pytest.mark.parametrize("brand", ["tuneBox", "A350", "Tu-160"])
def test_names_see_words_that_only_names_look_like(brand: str) -> None:
    doc = build((brand, "NOUN", "nsubj", 1), ("sells", "VERB", "ROOT", 1))
    assert [name.text for name in find_names(doc)] == [brand]


def test_names_empty() -> None:
    assert find_names(build(("rain", "NOUN", "ROOT", 0))) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Acme 350 was delivered to Kenya Airways, and the 350 flew home.", ["Acme 350", "Kenya Airways", "350"]),
        ("Rival Oakmere Foods sued HBOS, said Magna and Zellpay Bank. Magna won.",
         ["Oakmere Foods", "HBOS", "Magna", "Zellpay Bank", "Magna"]),
        ("Acme launched a 5G iPhone.", ["Acme", "5G iPhone"]),
        ("200px Oakmere Foods opened a plant.", ["Oakmere Foods"]),
        ("Dr Sethi and Curator Ana de Souza left Leith.", ["Sethi", "Ana de Souza", "Leith"]),
        ("Petra Havel beat champion Dana Ilic 6-4 3-6 on Thursday.", ["Petra Havel", "Dana Ilic"]),
        ("In July Kundt tried again.", ["Kundt"]),
        ("Danish Prime Minister Mette Holm met Hans Berg.", ["Danish", "Mette Holm", "Hans Berg"]),
    ],
)
def test_names_in_sentences(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(read(text))] == names


@pytest.mark.model
def test_names_in_brackets_are_short_forms() -> None:
    found = find_names(read("Acme Air Lines (AAL) sued Kenya Airways (KQ)."))
    assert [(name.text, name.short_for) for name in found if name.short_for] == [("AAL", "Acme Air Lines")]
