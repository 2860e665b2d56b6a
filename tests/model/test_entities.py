"""Entity keys: how they are made, compared and grouped, and how a name finds its entity."""

import pytest

from dateline.model.entities import fold, make_key, same_entity


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
        ("person:ruiz|ana", "name:ana ruiz", True),
        ("person:ruiz|ana", "org:eva ruiz", False),
        ("person:zelenskyy|volodymyr", "person:zelensky", True),
        ("person:lund|sergei", "person:lund|sergey", True),
        ("person:halabi|mohammed", "person:halaby|mohamed", True),
        ("person:lund|mario", "person:lund|maria", False),
        ("org:health centre", "org:health center", True),
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
