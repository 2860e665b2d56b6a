"""Which times go on with the story of their sentence."""

from __future__ import annotations

import pytest

from dateline.grammar import recognise, tokenize


@pytest.mark.parametrize(
    "text",
    [
        "He stepped off a ship on 14 June 1982.",
        "The court heard that they met in June 2016.",
        "She left school and in 1942 joined the fire service.",
        "He fought in the siege of 1645.",
    ],
)
def test_times_go_on_with_their_sentence(text: str) -> None:
    assert recognise(tokenize(text), text).timexes[-1].is_main


@pytest.mark.parametrize(
    "text",
    [
        "The bridge, opened in 1932, was closed.",
        "The bridge, which was opened in 1932, was closed.",
        "The church built in 1862 was burned down.",
        "Opened in 1932, the bridge was closed.",
        "They won for the first time since 1988.",
        "They won more often than in 1988.",
        "The party lost the 2011 election.",
        "He was tried under the law of 1998.",
        "The law that was passed in 1998 fell.",
    ],
)
def test_times_are_told_by_the_way(text: str) -> None:
    assert not recognise(tokenize(text), text).timexes[-1].is_main


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("He killed Lind, who died in 1998.", True),
        ("The law that was passed in 1998 fell.", False),
        ("Lind, who was ill, died in 1998.", False),
    ],
)
def test_times_in_relative_clauses(text: str, is_one: bool) -> None:
    assert recognise(tokenize(text), text).timexes[-1].is_relative is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The great siege of 1645 began.", True),
        ("The law of 1998 fell.", False),
        ("He died in the siege of 1645.", False),
    ],
)
def test_subject_that_is_told_with_its_time_opens_the_sentence(text: str, is_one: bool) -> None:
    assert recognise(tokenize(text), text).timexes[0].is_fronted is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("He had sailed on 12 May.", True),
        ("He had not yet gone on 12 May.", True),
        ("By March he had gone.", False),
        ("In March he had gone.", True),
        ("He sailed on 12 May.", False),
        ("He had lunch on 12 May.", False),
        ("He had a boat and sailed on 12 May.", False),
    ],
)
def test_past_perfect_is_told(text: str, is_one: bool) -> None:
    assert recognise(tokenize(text), text).timexes[0].is_perfect is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Police said on Thursday that it sank.", True),
        ("On Thursday the guard said that it sank.", True),
        ("It sank on Thursday, the guard said.", False),
        ("On Thursday it sank.", False),
    ],
)
def test_times_of_sayings_are_told(text: str, is_one: bool) -> None:
    assert recognise(tokenize(text), text).timexes[0].is_said is is_one
