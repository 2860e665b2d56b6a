"""What nouns stand for whom."""

import pytest

from dateline.extraction.gazetteer import (
    gender_of,
    gender_of_name,
    is_family_first,
    takes_object,
    title_words,
    type_referred,
    word_list,
)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("company", "ORG"), ("nurse", "PERSON"), ("country", "GPE"), ("airliner", "PRODUCT"), ("bridge", None)],
)
def test_type_referred(noun: str, kind: str | None) -> None:
    assert type_referred(noun) == kind


@pytest.mark.parametrize(
    ("word", "gender"), [("he", "male"), ("spokeswoman", "female"), ("they", None), ("minister", None)]
)
def test_gender_of(word: str, gender: str | None) -> None:
    assert gender_of(word) == gender


@pytest.mark.parametrize(("name", "is_first"), [("nguyen", True), ("kim", True), ("lang", False)])
def test_is_family_first(name: str, is_first: bool) -> None:
    assert is_family_first(name) is is_first


def test_word_lists_hold_lemmas_in_lower_case() -> None:
    for name in ("sayings", "acting", "general", "executives", "leaving"):
        assert all(word == word.lower() for word in word_list(name))


@pytest.mark.parametrize(
    ("name", "gender"),
    [("warren", "male"), ("astrid", "female"), ("robin", None), ("kim", None), ("quux", None)],
)
def test_gender_of_name(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


@pytest.mark.parametrize(("verb", "taken"), [("arrest", True), ("arrive", False), ("build", None), ("quux", None)])
def test_takes_object(verb: str, taken: bool | None) -> None:
    assert takes_object(verb) is taken


def test_title_words() -> None:
    assert "the" in title_words("articles")


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list("no such list")
