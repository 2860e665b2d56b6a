from __future__ import annotations

import pytest

from dateline.grammar import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        ("mid-1980s", ["mid", "-", "1980", "s"]),
        ("11.12.2025", ["11", ".", "12", ".", "2025"]),
        ("3 p.m.", ["3", "p", ".", "m", "."]),
        ("зима 2019", ["зима", "2019"]),
        ("year's end", ["year", "'", "s", "end"]),
    ],
)
def test_tokens_split_letters_digits_and_other_characters(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


def test_tokens_count_offsets_from_the_given_start() -> None:
    assert [(t.start_char, t.end_char) for t in tokenize("May 4", 10)] == [(10, 13), (14, 15)]


@pytest.mark.parametrize(
    ("text", "token", "end_char"),
    [("Mon\u00adday", "Monday", 7), ("Mon\u200bday", "Monday", 7), ("１２", "12", 2), ("١٢", "12", 2)],
)
def test_tokens_are_without_what_no_reader_sees(text: str, token: str, end_char: int) -> None:
    assert [(one.text, one.end_char) for one in tokenize(text)] == [(token, end_char)]
