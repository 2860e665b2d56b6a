"""Which writings of an article name one thing, and under which key."""

import pytest

from dateline.extraction.entities.entities import may_be_person, settle_entities
from dateline.extraction.entities.names import Name


def written(*names: tuple[str, str]) -> list[Name]:
    """Names in a row, given as text and type."""
    return [Name(i, i + 1, i, text, type_) for i, (text, type_) in enumerate(names)]


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        ([("Ana Ruiz", "PERSON"), ("Ruiz", "PERSON")], ["person:ruiz|ana"]),
        ([("Ruiz", "ORG"), ("Ana Ruiz", "PERSON")], ["org:ruiz", "person:ruiz|ana"]),
        ([("Ruiz", ""), ("Ana Ruiz", "PERSON"), ("Pedro Ruiz", "PERSON")], 3),
        ([("Li Wei", "PERSON")], ["person:li|wei"]),
        ([("Juan de la Cruz", "PERSON")], ["person:de la cruz|juan"]),
        ([("European Space Agency", "ORG"), ("ESA", "ORG")], ["org:european space agency|esa"]),
        ([("Delta Rail", "ORG"), ("Delta", "ORG")], ["org:delta rail"]),
        ([("Delta", "ORG"), ("Delta Rail", "ORG")], ["org:delta", "org:delta rail"]),
        ([("Acme 40", "PRODUCT"), ("Acme", "ORG")], ["product:acme 40", "org:acme"]),
        ([("Acme 40", "PRODUCT"), ("40s", "PRODUCT")], ["product:acme 40"]),
        ([("Acme Inc", "ORG"), ("Acme", "ORG")], ["org:acme"]),
        ([("Acme", "ORG"), ("Acme Motor Company", "ORG")], ["org:acme motor|acme"]),
        ([("Acme Coal Group", "ORG"), ("ACG", "ORG")], ["org:acme coal|acg"]),
        ([("Acme Volt", "ORG"), ("Volt", "")], ["org:acme volt"]),
        ([("Dow", "MARKET"), ("Dow Jones Industrial Average", "MARKET")], ["market:dow jones industrial average"]),
        ([("Nairobi", "GPE"), ("Kenya", "GPE"), ("Kenyan", "NORP")], ["state:KE"]),
        ([("Geneva", "GPE")], ["place:geneva"]),
        ([("Núñez", "PERSON"), ("Nunez", "PERSON")], ["person:nunez"]),
    ],
)
def test_entities_keys(names: list[tuple[str, str]], keys: list[str] | int) -> None:
    found = [entity.key for entity in settle_entities(written(*names))]
    assert (len(found) == keys) if isinstance(keys, int) else (found == keys)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([("Nairobi", "GPE"), ("Kenya", "GPE")], "Kenya"),
        ([("Nairobi", "GPE")], "Kenya"),
        ([("Ruiz", "PERSON"), ("Ana Ruiz", "PERSON")], "Ana Ruiz"),
    ],
)
def test_entities_show_the_best_name(names: list[tuple[str, str]], shown: str) -> None:
    assert [entity.name for entity in settle_entities(written(*names))] == [shown]


def test_entities_know_a_short_form_in_brackets() -> None:
    names = [*written(("Acme Airlines", "ORG")), Name(2, 3, 2, "AIA", "ORG", short_for="Acme Airlines")]
    assert [entity.key for entity in settle_entities(names)] == ["org:acme airlines|aia"]


@pytest.mark.parametrize(
    ("name", "type_", "expected"),
    [
        ("Ingvild Holt", "ORG", True),
        ("Holt", "PERSON", True),
        ("Holt", "ORG", False),
        ("Holt Trust", "ORG", False),
        ("Acme Motor Company", "ORG", False),
        ("Holt Bay", "GPE", False),
    ],
)
def test_what_may_be_a_person(name: str, type_: str, *, expected: bool) -> None:
    (entity,) = settle_entities(written((name, type_)))
    assert may_be_person(entity) is expected


def test_a_place_is_not_swallowed_by_a_body_told_later() -> None:
    entities = settle_entities(written(("Kembeya", "PERSON"), ("Kembeya Workers Union", "ORG")))
    assert [entity.name for entity in entities] == ["Kembeya", "Kembeya Workers Union"]


def test_a_model_s_letters_are_no_plural() -> None:
    entities = settle_entities(written(("tunePhone 3G", "PRODUCT"), ("tunePhone 3GS", "PRODUCT")))
    assert [entity.name for entity in entities] == ["tunePhone 3G", "tunePhone 3GS"]


def test_a_full_name_with_a_given_name_is_a_person_s() -> None:
    (entity,) = settle_entities(written(("Agnes Mburu", "LOC"), ("Mburu", "PERSON")))
    assert entity.key == "person:mburu|agnes"
