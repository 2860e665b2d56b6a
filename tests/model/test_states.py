"""The names of states, peoples and seats of government."""

import pytest

from dateline.model.states import state_meant, state_name, state_named, state_of_people, state_seated


@pytest.mark.parametrize(
    ("name", "code"),
    [("Kenya", "KE"), ("the Netherlands", "NL"), ("UK", "GB"), ("KENYA", "KE"), ("Türkiye", "TR"), ("us", None)],
)
def test_state_named(name: str, code: str | None) -> None:
    assert state_named(name) == code


@pytest.mark.parametrize(("word", "code"), [("Danish", "DK"), ("Danes", "DK"), ("Chinese", "CN"), ("Danishs", None)])
def test_state_of_people(word: str, code: str | None) -> None:
    assert state_of_people(word) == code


@pytest.mark.parametrize(
    ("seat", "code"),
    [("Nairobi", "KE"), ("the Kremlin", "RU"), ("Downing Street", "GB"), ("Geneva", None), ("Hamilton", None)],
)
def test_state_seated(seat: str, code: str | None) -> None:
    assert state_seated(seat) == code


def test_state_meant_takes_any_kind_of_name() -> None:
    assert {state_meant(name) for name in ("Japan", "Japanese", "Tokyo")} == {"JP"}


def test_state_name_is_the_short_one() -> None:
    assert state_name("VN") == "Vietnam"
