"""Names of two articles: which may be one entity."""

from __future__ import annotations

import pytest

from dateline.merging.names import agree, is_short_for


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("name:office", "org:harbour office", True),
        ("org:harbour", "org:harbour office", True),
        ("org:harbour office", "org:tax office", False),
        ("org:delta", "org:delta 4", False),
        ("person:holm", "person:holm|ada", False),
        ("org:of", "org:of mice", False),
    ],
)
def test_is_short_for_a_longer_name(one, other, value):
    assert is_short_for(one, other) is is_short_for(other, one) is value


def test_agree_knows_a_shortened_name():
    assert agree(frozenset({"name:office"}), frozenset({"org:harbour office"}))


@pytest.mark.parametrize(("name", "value"), [("name:ada holm", True), ("org:ada holm", True), ("name:eva holm", False)])
def test_agree_knows_a_person_whom_the_other_does_not_know_for_one(name, value):
    assert agree(frozenset({name}), frozenset({"person:holm|ada"})) is value


def test_agree_knows_names_that_are_spelt_in_two_ways():
    assert agree(frozenset({"name:zelenskyy"}), frozenset({"person:zelensky|volodymyr"}))
    assert agree(frozenset({"org:alexei varga"}), frozenset({"person:varga|alexey"}))
