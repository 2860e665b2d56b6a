"""What the grammar around a word says of what it can refer to."""

import pytest

from dateline.extraction.entities.anaphora import (
    doubt_person,
    is_defining,
    is_empty_it,
    is_indefinite,
    is_particular,
    is_plural_reference,
    modifiers,
)
from dateline.extraction.entities.entities import Entity, settle_entities
from dateline.extraction.entities.names import Name, find_names
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "is_found"),
    [
        ("Both countries signed.", "countries", True),
        ("Neither signed.", "Neither", True),
        ("The two sides met.", "sides", True),
        ("Two ferries sank.", "ferries", False),
        ("Both of the ferries sank.", "Both", False),
    ],
)
def test_is_plural_reference(text: str, noun: str, is_found: bool) -> None:
    assert is_plural_reference(word(read(text), noun)) is is_found


@pytest.mark.parametrize(
    ("text", "is_empty"),
    [
        ("It is thought that the ferry sank.", True),
        ("It is likely that Kenya will leave.", True),
        ("It sank in May.", False),
        ("It announced that the ferry had sunk.", False),
    ],
)
def test_is_empty_it(text: str, is_empty: bool) -> None:
    assert is_empty_it(word(read(text), "It")) is is_empty


def test_a_noun_that_brings_in_something_new() -> None:
    assert is_indefinite(word(read("Another firm paid."), "firm"))
    assert not is_indefinite(word(read("The firm paid."), "firm"))


def test_modifiers_that_single_something_out() -> None:
    assert is_particular(word(read("The second firm paid."), "firm"))
    assert not is_particular(word(read("The Danish firm paid."), "firm"))


def test_a_clause_after_a_comma_defines_nothing() -> None:
    assert is_defining(word(read("The firm that it bought paid."), "bought"))
    assert not is_defining(word(read("The firm, which it bought, paid."), "bought"))


def test_modifiers_stand_before_the_noun() -> None:
    assert modifiers(word(read("The large Danish firm in Oslo paid."), "firm")) == ["large", "Danish"]


def test_a_modifier_of_two_words_is_one() -> None:
    assert "South Korean" in modifiers(word(read("The South Korean firm paid."), "firm"))


def test_the_place_of_a_dateline_is_no_person() -> None:
    doc = read("ANA RUIZ, May 2 - A bridge fell.")
    entity = Entity("ANA RUIZ", "PERSON", "person:ruiz|ana", [Name(0, 2, 1, "ANA RUIZ", "PERSON")])
    doubt_person(doc, entity)
    assert entity.type == "GPE"


def test_a_name_with_the_is_no_person() -> None:
    doc = read("The Ana Ruiz left the port. Later the Ana Ruiz sank.")
    entity = settle_entities(find_names(doc))[0]
    doubt_person(doc, entity)
    assert (entity.name, entity.type) != ("Ana Ruiz", "PERSON")
