"""Entity keys: how they are made, compared and grouped, and how a name finds its entity."""

import pytest

from dateline.model.entities import EntityMatcher, fold, make_key, same_entity
from dateline.model.mentions import Argument, Role


@pytest.mark.parametrize(
    ("name", "folded"),
    [("The Élysée Palace", "elysee palace"), ("Núñez", "nunez"), ("U.S.", "us"), ("Rolls-Royce", "rolls royce")],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_make_key_leaves_out_what_is_unknown() -> None:
    assert make_key("person", "Ruiz", "") == "person:ruiz"


@pytest.mark.parametrize(
    ("key", "other", "same"),
    [
        ("person:ruiz|ana", "person:ruiz", True),
        ("person:ruiz|ana", "person:ruiz|a", True),
        ("person:ruiz|ana", "person:ruiz|pedro", False),
        ("person:ruiz|ana", "person:lopez|ana", False),
        ("org:european space agency|esa", "org:esa", True),
        ("org:acme", "product:acme", True),
        ("org:acme", "org:acme records", False),
        ("state:KE", "state:KE", True),
        ("state:KE", "place:kenya", False),
    ],
)
def test_same_entity(key: str, other: str, same: bool) -> None:
    assert same_entity(key, other) is same
    assert same_entity(other, key) is same



def argument(name: str, type_: str, key: str | None) -> Argument:
    return Argument(Role.AGENT, name, type_, key, name)


@pytest.mark.parametrize(
    ("asked", "key", "type_", "is_it"),
    [
        ("Ana Ruiz", "person:ruiz", "PERSON", True),
        ("Ruiz", "person:ruiz|ana", "PERSON", True),
        ("Ana Ruiz", "person:ruiz|pedro", "PERSON", False),
        ("Kenya", "state:KE", "GPE", True),
        ("Nairobi", "state:KE", "GPE", True),
        ("Kenya", "org:kenya airways", "ORG", False),
        ("Acme", "org:acme records", "ORG", False),
        ("Acme", "product:acme 40", "PRODUCT", False),
        ("Acme 40", "org:acme", "ORG", False),
        ("Acme 40", "product:40", "PRODUCT", True),
        ("Acme 40 Skyliner", "name:skyliner", "", True),
        ("Acme", "org:acme", "ORG", True),
        ("European Space Agency", "org:esa", "ORG", True),
        ("United States Coast Guard", "org:us coast guard", "ORG", True),
        ("United States Coast Guard", "org:uscg", "ORG", True),
        ("tunebox store", "product:tunebox", "PRODUCT", True),
        ("Tunebox", "product:tuneboxes", "PRODUCT", False),
        ("Delta Rail Freight", "org:delta rail", "ORG", True),
    ],
)
def test_matcher_is_named(asked: str, key: str, type_: str, is_it: bool) -> None:
    assert EntityMatcher(asked).is_named(argument("any", type_, key)) is is_it


def test_matcher_refuses_what_names_nobody() -> None:
    assert not EntityMatcher("tankers").acts([argument("tankers", "", None)])
