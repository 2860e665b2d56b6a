"""What several mentions of one article tell together."""

from __future__ import annotations

import pytest

from dateline.merging.tables import kinds_of
from dateline.merging.units import can_be_one, carried, units_of
from dateline.model.articles import Span
from dateline.model.dates import Basis
from dateline.model.mentions import Argument, Role
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

MAY, SIXTH = in_month(2024, 5), on_day(2024, 5, 6)
LEVY = Argument(Role.PATIENT, "a levy", "", None, "levy", Span(20, 30))


def noun(lemma: str, *arguments: Argument, **fields):
    return mention(lemma, *arguments, pos="NOUN", **fields)


@pytest.mark.parametrize(
    ("told", "heads"),
    [
        (mention("impose", thing(Role.PATIENT, "levy")), ["levy"]),
        (mention("open", thing(Role.PATIENT, "bridge")), []),
        (mention("begin", thing(Role.AGENT, "trial")), ["trial"]),
        (mention("take place", thing(Role.AGENT, "vote"), thing(Role.PATIENT, "place")), ["vote"]),
        (mention("begin", thing(Role.AGENT, "trial"), thing(Role.PATIENT, "inquiry")), ["inquiry"]),
        (mention("burn", thing(Role.PATIENT, "letter")), []),
        (mention("tear through", thing(Role.AGENT, "blast"), thing(Role.PATIENT, "mill")), ["blast"]),
        (mention("kill", thing(Role.AGENT, "blast"), thing(Role.PATIENT, "baker")), []),
        (mention("lift", thing(Role.AGENT, "crane"), thing(Role.PATIENT, "roof")), []),
        (noun("launch", thing(Role.PATIENT, "inquiry")), []),
        (mention("launch", person(Role.PATIENT, "Ada Holm")), []),
    ],
)
def test_carried_is_the_noun_that_says_what_was_done(told, heads):
    assert [argument.head for argument in carried(told)] == heads


def test_a_carrier_and_its_noun_share_what_they_say():
    verb = mention("impose", state(Role.AGENT, "NO"), LEVY)
    levy = noun("levy", thing(Role.OTHER, "salt"), trigger=Span(22, 27), ordinal="again")
    one, other = units_of(article("a", (verb, SIXTH), (levy, None)).mentions)
    assert (one.lemmas, one.arguments, one.date) == (other.lemmas, other.arguments, other.date)
    assert one.ordinal == other.ordinal == "again"
    assert (sorted(other.lemmas), other.date, [a.head for a in other.arguments]) == (["levy"], SIXTH, ["salt", "NO"])
    assert (one.partners, other.partners) == ({1}, {0})


def test_a_verb_and_a_word_beside_it_can_say_together_what_was_done():
    took = mention("take", person(Role.PATIENT, "Ada Holm"), thing(Role.OTHER, "custody"))
    bare = mention("take", person(Role.PATIENT, "Ada Holm"))
    one, other = (units_of(article("a", (each, SIXTH)).mentions)[0] for each in (took, bare))
    assert kinds_of("arrest") & one.classes.kinds
    assert not kinds_of("arrest") & other.classes.kinds
    assert (one.is_phrase, other.is_phrase) == (True, False)


def test_a_carrier_and_its_noun_of_two_dates_are_two():
    levy = noun("levy", trigger=Span(22, 27))
    one, other = units_of(article("a", (mention("impose", LEVY), SIXTH), (levy, in_month(2024, 2))).mentions)
    assert (one.date, other.date, one.partners) == (SIXTH, in_month(2024, 2), frozenset())


def test_a_carrier_without_a_mention_of_its_noun_is_known_by_the_noun():
    (unit,) = units_of(article("a", (mention("impose", LEVY), SIXTH)).mentions)
    assert (unit.lemmas, unit.families, unit.arguments) == ({"levy"}, {"levy"}, ())


def test_a_noun_that_refers_back_means_what_most_mentions_before_it_tell():
    told = article(
        "a", (mention("close"), SIXTH), (mention("close"), SIXTH), (mention("close"), MAY),
        (noun("closure", family="close", is_definite=True), None),
    )
    assert units_of(told.mentions)[3].date == SIXTH


def test_a_noun_that_refers_back_means_the_nearest_of_equals():
    told = article(
        "a", (mention("close"), MAY), (mention("close"), SIXTH), (mention("burn"), MAY),
        (noun("closure", family="close", is_definite=True), None),
    )
    assert units_of(told.mentions)[3].date == SIXTH


@pytest.mark.parametrize(
    ("later", "date"),
    [
        (noun("closure", family="close", is_definite=True), SIXTH),
        (noun("closure", family="close"), None),
        (noun("closure", family="close", is_definite=True, ordinal="second"), None),
        (noun("parade", is_definite=True), None),
    ],
)
def test_a_noun_refers_back_if_it_is_definite_and_can_be_the_same(later, date):
    told = article("a", (mention("close", ordinal="first"), SIXTH), (later, None))
    assert units_of(told.mentions)[1].date == date


@pytest.mark.parametrize(
    ("lemma", "bare"), [("capsize off", "capsize"), ("turn down", "turn down"), ("take effect", "take effect")]
)
def test_a_particle_counts_only_where_wordnet_knows_the_verb_with_it(lemma, bare):
    (unit,) = units_of(article("a", (mention(lemma), None)).mentions)
    assert unit.lemmas == unit.families == {bare}


def test_a_publication_date_is_no_date_of_a_unit():
    (unit,) = units_of(article("a", (mention("visit"), on_day(2024, 5, 6, Basis.PUBLISHED))).mentions)
    assert unit.date is None


@pytest.mark.parametrize(
    ("one", "other", "possible"),
    [
        (None, "first", True), ("second", "second", True), ("first", "second", False),
        ("again", "second", True), ("first", "again", False), (None, None, True),
    ],
)
def test_can_be_one(one, other, possible):
    assert can_be_one(one, other) is can_be_one(other, one) is possible


@pytest.mark.parametrize(
    ("before", "taken"),
    [
        ([("explosion", SIXTH)], "disaster"),
        ([("bomb", SIXTH)], "attack"),
        ([("referendum", SIXTH)], "vote"),
        ([("explosion", SIXTH), ("fire", SIXTH)], "disaster"),
    ],
)
def test_a_noun_takes_up_what_was_told_in_other_words(before, taken):
    told = article("a", *((mention(lemma), when) for lemma, when in before), (noun(taken, is_definite=True), None))
    *others, last = units_of(told.mentions)
    assert (last.date, last.partners) == (SIXTH, {len(others) - 1})
    assert others[-1].partners == {len(others)} and others[-1].families < last.families


@pytest.mark.parametrize(
    ("before", "last"),
    [
        ([("explosion", SIXTH), ("crash", MAY)], noun("disaster", is_definite=True)),
        ([("explosion", None)], noun("disaster", is_definite=True)),
        ([("explosion", SIXTH)], noun("disaster")),
        ([("explosion", SIXTH)], noun("disaster", is_definite=True, ordinal="second")),
        ([("wedding", SIXTH)], noun("disaster", is_definite=True)),
    ],
)
def test_a_noun_takes_up_only_what_must_be_meant(before, last):
    told = article("a", *((mention(lemma), when) for lemma, when in before), (last, None))
    assert units_of(told.mentions)[-1].date is None
