"""What an article is said to be about is found where it is written, and means what it is known for."""

import pytest

from dateline.extraction.entities.entities import settle_entities
from dateline.extraction.entities.known import read_known, with_known, write_known
from dateline.extraction.entities.names import Name
from dateline.model.articles import NamedEntity
from tests.extraction.entities.test_entities import written
from tests.extraction.parsed import build

ACME = NamedEntity("Acme", "ORG")
DOC = build(
    ("Acme", "PROPN", "compound", 2), ("Old", "PROPN", "compound", 2), ("Works", "PROPN", "nsubj", 3),
    ("left", "VERB", "ROOT", 3), ("Acme", "PROPN", "dobj", 3),
)  # fmt: skip


def test_known_entities_are_kept_with_a_doc() -> None:
    doc = build(("rain", "NOUN", "ROOT", 0))
    known = [NamedEntity("Ana Ruiz", "PERSON", ("A. Ruiz",)), ACME]
    write_known(doc, known)
    assert read_known(doc) == known


def test_nothing_known_changes_nothing() -> None:
    names = [Name(0, 1, 0, "Acme", "PERSON")]
    assert with_known(DOC, names, []) is names


@pytest.mark.parametrize(
    ("known", "found", "names"),
    [
        (ACME, [], [("Acme", "ORG"), ("Acme", "ORG")]),
        (ACME, [Name(4, 5, 4, "Acme", "PERSON")], [("Acme", "ORG"), ("Acme", "ORG")]),
        (ACME, [Name(0, 3, 2, "Acme Old Works", "")], [("Acme Old Works", ""), ("Acme", "ORG")]),
        (NamedEntity("Old Works", "FAC"), [Name(0, 2, 1, "Acme Old", "")], [("Old Works", "FAC")]),
        (NamedEntity("The Works", "FAC", ("Old Works",)), [], [("Old Works", "FAC")]),
        (NamedEntity("Work", "FAC"), [], []),
        (NamedEntity("left", "ORG"), [], []),
    ],
    ids=["found", "another type", "part of a longer name", "overlap", "alias", "part of a word", "small word"],
)
def test_known_name_is_found_where_it_is_written(
    known: NamedEntity, found: list[Name], names: list[tuple[str, str]]
) -> None:
    assert [(name.text, name.type) for name in with_known(DOC, found, [known])] == names


@pytest.mark.parametrize(
    ("known", "names", "settled"),
    [
        (NamedEntity("Ana Ruiz", "PERSON"), [("Ruiz", "ORG")], ("Ana Ruiz", "PERSON", "person:ruiz|ana")),
        (NamedEntity("Ana Ruiz", "PERSON", ("the Fox",)), [("Fox", "")], ("Ana Ruiz", "PERSON", "person:ruiz|ana")),
        (NamedEntity("Bay Union", "ORG", ("BU",)), [("BU", "")], ("Bay Union", "ORG", "org:bay union|bu")),
        (NamedEntity("Acme", "ORG"), [("Acme", "PERSON"), ("Acme", "PERSON")], ("Acme", "ORG", "org:acme")),
        (NamedEntity("Kenya", "GPE"), [("Nairobi", "GPE")], ("Kenya", "GPE", "state:KE")),
        (NamedEntity("Port Times", "ORG"), [("Port", "GPE")], ("Port", "GPE", "place:port")),
        (NamedEntity("…", "ORG"), [("Port", "GPE")], ("Port", "GPE", "place:port")),
    ],
    ids=["family name", "alias", "acronym", "type", "state", "a place is no short firm", "no name"],
)
def test_name_means_what_it_is_known_for(
    known: NamedEntity, names: list[tuple[str, str]], settled: tuple[str, str, str]
) -> None:
    assert [(one.name, one.type, one.key) for one in settle_entities(written(*names), [known])] == [settled]


def test_what_is_known_and_not_written_is_no_entity() -> None:
    assert settle_entities([], [ACME]) == []


def test_alias_that_is_the_name_of_something_else_is_none() -> None:
    known = [NamedEntity("Acme", "ORG", ("Delta",)), NamedEntity("Delta", "ORG")]
    assert [entity.key for entity in settle_entities(written(("Delta", "")), known)] == ["org:delta"]
