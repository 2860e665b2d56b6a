"""Numbers that mentions give, and those that contradict each other."""

from __future__ import annotations

import pytest

from dateline.merging.amounts import SUM, are_apart, contradicted, quantities
from dateline.model.mentions import Argument, Role
from tests.merging.builders import article, mention, thing


def counted(words: str, head: str, quantity: str) -> Argument:
    return Argument(Role.PATIENT, words, "", None, head, quantity=quantity)


FOUR, FIVE = counted("€4 million", "million", "4e6"), counted("€5 million", "million", "5e6")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (mention("fine", FOUR), {SUM: ("4e6", "€4 million")}),
        (mention("sink", counted("three ferries", "ferry", "3")), {"ferry": ("3", "three ferries")}),
        (mention("sink", counted("at least three ferries", "ferry", "3")), {}),
        (mention("fine", thing(Role.PATIENT, "penalty"), numbers=("7.5e6", "3")), {SUM: ("7.5e6", "7.5 million")}),
        (mention("fine", numbers=("7e6", "8e6")), {}),
        (mention("pay", counted("$180,000", "180,000", "180000")), {SUM: ("180000", "$180,000")}),
        (mention("pay", counted("£25m", "m", "25")), {SUM: ("25e6", "£25m")}),
        (mention("pay", counted("$1.2bn", "1.2bn", "1.2e9")), {SUM: ("1.2e9", "$1.2bn")}),
        (mention("pay", counted("$1.2 bn", "bn", "1.2")), {SUM: ("1.2e9", "$1.2 bn")}),
        (mention("fine"), {}),
    ],
)
def test_quantities_are_exact_and_by_the_thing_counted(told, found):
    assert quantities(told) == found


@pytest.mark.parametrize(
    ("arguments", "against"),
    [
        ([FOUR, FIVE, FOUR], [("a1", "€5 million", "€4 million")]),
        ([FIVE, FOUR], [("a1", "€4 million", "€5 million")]),
        ([FOUR, FOUR], []),
        ([FOUR, counted("five ferries", "ferry", "5")], []),
    ],
)
def test_contradicted_names_who_gives_another_number_than_most(arguments, against):
    mentions = [article(f"a{i}", (mention("fine", one), None)).mentions[0] for i, one in enumerate(arguments)]
    assert [(id, says.words, shown.words) for id, says, shown in contradicted(mentions)] == against


def test_contradicted_hears_a_copy_that_was_brought_up_to_date():
    (first,), (again,) = (article(id, (mention("fine", one), None)).mentions for id, one in (("a", FOUR), ("b", FIVE)))
    assert [id for id, _, _ in contradicted([first], [again, again])] == ["b", "b"]
    assert contradicted([], [again]) == []


def test_contradicted_knows_a_sum_in_figures_from_words():
    told = (counted("$1.2bn", "1.2bn", "1.2e9"), counted("$1.2 billion", "billion", "1.2e9"),
            counted("$1,200m", "m", "1200"))
    mentions = [article(f"a{i}", (mention("pay", one), None)).mentions[0] for i, one in enumerate(told)]
    assert contradicted(mentions) == []
    assert not are_apart(mentions[0].mention, mentions[1].mention)


def test_contradicted_leaves_an_article_alone_that_gives_both():
    both = article("a1", (mention("fine", FIVE), None), (mention("fine", FOUR), None)).mentions
    first = article("a0", (mention("fine", FOUR), None)).mentions
    assert contradicted([*first, *both]) == []
