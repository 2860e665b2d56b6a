"""Mentions become chains: what joins, what stays apart, in any order and step by step."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging import Merged, merge
from dateline.model.mentions import DatedArticle, Role
from tests.merging.builders import article, in_month, mention, person, state, thing


def groups(merged: Merged) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((m.article, m.index) for m in chain.mentions) for chain in merged.chains}


def test_merge_joins_a_finer_and_a_coarser_date(visits):
    assert frozenset({("a", 0), ("b", 0)}) in groups(merge(visits))


def test_merge_keeps_the_same_event_of_another_year_apart(visits):
    assert frozenset({("c", 0)}) in groups(merge(visits))


def test_merge_joins_an_undated_mention_to_a_dated_chain(shipments):
    assert frozenset({("a", 0), ("b", 0)}) in groups(merge(shipments))


def test_merge_keeps_other_objects_of_a_common_verb_apart(shipments):
    assert frozenset({("c", 0)}) in groups(merge(shipments))


def test_merge_of_nothing_gives_nothing():
    assert merge([]).chains == ()


def test_merge_gives_every_mention_one_chain(visits, shipments):
    renamed = [article(f"x{i}", *((m.mention, m.date) for m in a.mentions)) for i, a in enumerate(shipments)]
    found = [key for group in groups(merge([*visits, *renamed])) for key in group]
    assert len(found) == len(set(found)) == 6


WORDS = ("visit", "send", "seize", "resign", "election")
PEOPLE = ("Ada Holm", "Ben Aske", "Cia Dahl")
THINGS = ("frigate", "letter", "ferry")
TOPICS = ("minister harbour visit", "navy frigate strait", "vote fraud ballot")


@st.composite
def mentions(draw):
    who = person(Role.AGENT, draw(st.sampled_from(PEOPLE)))
    what = thing(Role.PATIENT, draw(st.sampled_from(THINGS)))
    where = state(Role.RECIPIENT, draw(st.sampled_from(("SE", "EE"))))
    arguments = draw(st.sampled_from([(who,), (who, what), (who, what, where), ()]))
    date = draw(st.sampled_from([None, in_month(2024, 5), in_month(2024, 6), in_month(2023, 5)]))
    return mention(draw(st.sampled_from(WORDS)), *arguments, sentence=draw(st.integers(0, 3))), date


@st.composite
def corpora(draw) -> list[DatedArticle]:
    count = draw(st.integers(1, 7))
    return [
        article(str(i), *draw(st.lists(mentions(), max_size=4)), about=draw(st.sampled_from(TOPICS)))
        for i in range(count)
    ]


@settings(max_examples=30, deadline=None)
@given(corpora(), st.integers(0, 1000))
def test_merge_does_not_depend_on_the_order_of_articles(articles, seed):
    shuffled = random.Random(seed).sample(articles, len(articles))
    assert merge(shuffled).chains == merge(articles).chains


@settings(max_examples=30, deadline=None)
@given(corpora(), st.data())
def test_merge_after_adding_and_withdrawing_equals_merging_at_once(articles, data):
    before = data.draw(st.lists(st.sampled_from(articles), unique_by=id))
    after = data.draw(st.lists(st.sampled_from(articles), unique_by=id))
    assert merge(after, earlier=merge(before)).chains == merge(after).chains


def test_merge_takes_over_components_that_nothing_touched(visits, shipments):
    others = [article(f"x{i}", *((m.mention, m.date) for m in a.mentions), about="navy frigate strait")
              for i, a in enumerate(shipments)]
    first = merge(visits)
    second = merge([*visits, *others], earlier=first)
    kept = {id(component) for component in second.components.values()}
    assert {id(component) for component in first.components.values()} <= kept


@pytest.mark.parametrize("size", [1, 250])
def test_merge_of_many_tellings_of_one_event_is_bounded(size):
    told = mention("visit", person(Role.AGENT, "Ada Holm"), state(Role.PATIENT, "NO"))
    articles = [article(f"{i:03}", (told, in_month(2024, 5)), about="minister harbour visit") for i in range(size)]
    assert max(len(component.members) for component in merge(articles).components.values()) <= 200
