"""What speaks for and against a thing being what a pronoun stands for."""

import pytest

from dateline.extraction.entities.standin_features import does, is_acted_on, is_joined, is_led, speaks, takes_up
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [("They closed the mine.", "They", True), ("They lost value.", "They", False), ("They slept.", "They", False)],
)
def test_does(text: str, pronoun: str, *, expected: bool) -> None:
    assert does(word(parse_of(read(text)), pronoun)) is expected


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [("It was rebuilt.", "It", True), ("It sank.", "It", True), ("It closed the mine.", "It", False)],
)
def test_is_acted_on(text: str, pronoun: str, *, expected: bool) -> None:
    assert is_acted_on(word(parse_of(read(text)), pronoun)) is expected


def test_whom_somebody_leads() -> None:
    assert is_led(word(parse_of(read("Its leader left.")), "Its"))
    assert not is_led(word(parse_of(read("Its roof fell.")), "Its"))


def test_what_was_told_is_taken_up_as_a_whole() -> None:
    assert takes_up(word(parse_of(read("He denied it.")), "it"))
    assert not takes_up(word(parse_of(read("He sold it.")), "it"))


def test_a_verb_or_its_object_speaks() -> None:
    doc = parse_of(read("The ministry said nothing. The mill burned."))
    assert speaks(word(doc, "said"))
    assert not speaks(word(doc, "burned"))


def test_a_firm_with_a_sign_in_its_name_is_one() -> None:
    assert not is_joined(word(parse_of(read("Lang & Sons left.")), "Lang"))
    assert is_joined(word(parse_of(read("Lang and Berg left.")), "Lang"))
