"""Of which sort an unnamed participant is."""

from __future__ import annotations

import pytest

from dateline.merging.profiles import profiles_of
from dateline.merging.sorts import other_rank, other_sort
from dateline.model.mentions import Argument, Role
from tests.merging.builders import article, mention


def patient(words: str) -> Argument:
    return Argument(Role.PATIENT, words, "", None, "patient")


@pytest.mark.parametrize(
    ("one", "other", "sort", "rank"),
    [
        ("a third patient", "the fifth patient", 0.0, 1.0),
        ("the 3rd patient", "the 4th patient", 0.0, 1.0),
        ("a third patient", "the third patient", 0.0, 0.0),
        ("a third patient", "the patient", 0.0, 0.0),
        ("coma patient", "dialysis patient", 1.0, 0.0),
        ("young coma patient", "coma patient", 0.0, 0.0),
        ("his patient", "the other patient", 0.0, 0.0),
    ],
)
def test_what_stands_before_one_word(one, other, sort, rank):
    told = [article(id, (mention("die", patient(words)), None)) for id, words in (("a", one), ("b", other))]
    assert (other_sort(*profiles_of(told)), other_rank(*profiles_of(told))) == (sort, rank)


@pytest.mark.parametrize(
    ("one", "other", "rank"),
    [
        ("the women's team", "the men's team", 1.0),
        ("the women", "the men’s team", 1.0),
        ("the girls' choir", "the boys' choir", 1.0),
        ("the women", "the team", 0.0),
        ("men and women", "the men", 0.0),
    ],
)
def test_women_are_not_the_men(one, other, rank):
    agents = [Argument(Role.AGENT, words, "", None, words.split()[-1]) for words in (one, other)]
    told = [article(id, (mention("lose", agent), None)) for id, agent in zip("ab", agents, strict=True)]
    assert other_rank(*profiles_of(told)) == rank


def test_other_rank_is_for_one_role():
    agent = Argument(Role.AGENT, "a fifth patient", "", None, "patient")
    told = [article(id, (mention("die", each), None)) for id, each in (("a", patient("a third patient")), ("b", agent))]
    assert other_rank(*profiles_of(told)) == 0.0


def test_a_row_of_participants_is_like_each_of_them():
    row = mention("die", patient("the first patient"), patient("the second patient"))
    told = {"a": row, "b": row, "c": mention("die", patient("the second patient"))}
    one, again, second = profiles_of([article(id, (each, None)) for id, each in told.items()])
    assert other_rank(one, again) == other_rank(one, second) == 0.0


@pytest.mark.parametrize(("quantity", "rank"), [("2", 1.0), ("1", 0.0)])
def test_several_are_not_the_third_of_them(quantity, rank):
    several = Argument(Role.PATIENT, "patients", "", None, "patient", quantity=quantity)
    told = [
        article(id, (mention("die", each), None)) for id, each in (("a", several), ("b", patient("a third patient")))
    ]
    assert other_rank(*profiles_of(told)) == rank
