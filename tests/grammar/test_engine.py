from __future__ import annotations

import pytest

from dateline.grammar import recognise, tokenize
from dateline.grammar.en import grammar


def texts(text: str) -> list[str]:
    return [timex.text for timex in recognise(tokenize(text), text).timexes]


def test_engine_takes_the_longest_match() -> None:
    assert texts("It ended on Friday, Oct. 23, 1998, at sea.") == ["Friday, Oct. 23, 1998"]


def test_engine_keeps_the_derivation_outermost_first() -> None:
    nodes = grammar().analyse(tokenize("late October 2025")).nodes
    assert [node.derivation for node in nodes] == [("part.early_late", "date.month_year")]


def test_engine_keeps_both_ends_of_a_range_apart() -> None:
    assert texts("It ran from 2005 to 2022.") == ["2005", "2022"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [("It cost $1998.", "reject.money"), ("2019 euros", "reject.quantity"), ("open 24/7", "reject.round_the_clock")],
)
def test_engine_says_what_it_turned_down(text: str, rule: str) -> None:
    assert [one.rule for one in recognise(tokenize(text), text).rejected] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "you may march on",
        "a second helping of sun",
        "two Tu-160 bombers and a Boeing 787",
        "2,000 supporters",
        "20% of 15,000 votes",
        "https://example.org/a/2/b",
        "a 39-year-old lawyer",
        "prices fall",
    ],
)
def test_engine_finds_no_time_where_there_is_none(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize("piece", ["7", "7 ", "may ", "May ", "of the ", "year ", "1-", "1.", "the first of the "])
def test_engine_is_not_drawn_into_repetition(piece: str) -> None:
    assert len(texts(piece * 5000)) < 2


def test_engine_reads_the_first_of_a_repetition_and_on_after_it() -> None:
    assert texts("She died on 3 May 2021. " * 50 + "He left in 2022.") == ["3 May 2021", "2022"]
    assert texts("May " * 50 + "was said in October 2019.")[-1] == "October 2019"
