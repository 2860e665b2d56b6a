"""What speaks for and against two mentions being one event, on mentions made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from dateline.calendars import day, hull, year
from dateline.merging.features import (
    FEATURES,
    bare_noun,
    both_known,
    date_beside,
    dated_plan,
    going_on,
    headline,
    in_general,
    light_verb,
    like_sentences,
    lone_kin,
    lone_ordinal,
    lone_verb,
    long_ago,
    never_was,
    one_telling,
    other_amount,
    other_ordinal,
    other_place,
    other_reality,
    stative,
    total,
)
from dateline.merging.kinship import kinship
from dateline.merging.participants import (
    one_or_many,
    other_agent,
    other_cargo,
    other_object,
    other_party,
    other_person,
    same_actor,
    same_undergoer,
    swapped,
)
from dateline.merging.profiles import Profile, profiles_of
from dateline.merging.timing import (
    days_between,
    far_date,
    far_date_beside,
    far_sentences,
    far_shaky_date,
    gap_in_days,
    next_day,
    not_yet,
    other_date,
    other_month_name,
    other_news,
    other_span,
    same_fine_date,
)
from dateline.model.articles import Span, TextField
from dateline.model.dates import Basis, Date, Granularity, Interval
from dateline.model.mentions import Argument, DatedArticle, Mention, Role, Status, TriggerClass
from dateline.model.times import Tense
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

HOLM, DAHL = person(Role.AGENT, "Ada Holm"), person(Role.AGENT, "Cia Dahl")
CIA = person(Role.PATIENT, "Cia Dahl")
TENTS, NORWAY = thing(Role.PATIENT, "tent"), state(Role.RECIPIENT, "NO")
FIFTY_PERCENT = Argument(Role.PATIENT, "50 percent", "", None, "percent", quantity="50")
CRANES = Argument(Role.PATIENT, "Liebherr", "PRODUCT", "product:liebherr", "crane")


def pair(one: Mention, other: Mention, *dates: Date | None) -> tuple[Profile, Profile]:
    first, second = dates or (None, None)
    mine, theirs = profiles_of([article("a", (one, first)), article("b", (other, second))])
    return mine, theirs


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("request", HOLM), mention("appeal", HOLM), 1.0),
        (mention("request", HOLM), mention("request", HOLM), 0.0),
        (mention("request", HOLM), mention("appeal", DAHL), 0.0),
    ],
)
def test_same_actor_is_for_akin_triggers(one, other, value):
    assert same_actor(*pair(one, other)) == value


def counted(number: str, head: str) -> Argument:
    return Argument(Role.AGENT, f"{number} {head}s", "", None, head, quantity=number)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (counted("18000", "doll"), counted("61000", "doll"), 1.0),
        (counted("61000", "doll"), counted("63000", "doll"), 0.0),
        (counted("18", "doll"), counted("61", "doll"), 0.0),
        (counted("18000", "doll"), counted("61000", "kite"), 0.0),
        (counted("4.2e6", "euro"), counted("11e6", "dollar"), 1.0),
        (counted("18000", "doll"), HOLM, 0.0),
    ],
)
def test_other_amount(one, other, value):
    assert other_amount(*pair(mention("fine", one), mention("fine", other))) == value


def test_other_object_is_silent_when_one_of_several_agrees():
    listed = mention("send", thing(Role.PATIENT, "pilot"), CRANES)
    assert other_object(*pair(listed, mention("send", thing(Role.PATIENT, "crane")))) == 0.0


def test_other_object_is_for_names_too():
    chad, kenya = (mention("send", state(Role.PATIENT, code)) for code in ("TD", "KE"))
    assert (other_object(*pair(chad, kenya)) > 0, other_object(*pair(chad, chad))) == (True, 0.0)


@pytest.mark.parametrize(
    ("planned", "done", "repels"),
    [
        (on_day(2024, 6, 6), on_day(2024, 6, 7), False),
        (on_day(2024, 6, 6), on_day(2024, 6, 20), False),
        (on_day(2024, 6, 6), on_day(2024, 6, 23), True),
        (on_day(2024, 6, 6), on_day(2024, 6, 4), True),
        (in_month(2024, 6), on_day(2024, 7, 30), False),
        (in_month(2024, 6), on_day(2024, 9, 1), True),
    ],
)
def test_a_plan_repels_no_deed_of_a_little_later(planned, done, repels):
    plan, deed = mention("open", status=Status.PLANNED), mention("open")
    assert bool(other_date(*pair(plan, deed, planned, done))) is repels
    assert other_date(*pair(deed, deed, planned, done)) == 1.0


@pytest.mark.parametrize(
    ("status", "date", "value"),
    [(Status.PLANNED, in_month(2026, 4), 1.0), (Status.PLANNED, None, 0.0), (Status.OCCURRED, in_month(2026, 4), 0.0)],
)
def test_dated_plan(status, date, value):
    assert dated_plan(*pair(mention("reopen", status=status), mention("reopen"), date, None)) == value


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (Interval(day(2025, 1, 20).start, None), day(2025, 2, 14), 25),
        (Interval(day(2025, 1, 20).start, None), day(2025, 1, 20), 0),
        (Interval(day(2025, 1, 20).start, None), year(2025), 0),
        (Interval(year(2000).start, None), Interval(year(2005).start, None), 0),
        (day(2025, 1, 20), day(2025, 1, 25), 4),
    ],
)
def test_gap_in_days_compares_what_goes_on_by_its_start(one, other, gap):
    assert gap_in_days(one, other) == gap_in_days(other, one) == gap


@pytest.mark.parametrize(
    ("dates", "value"),
    [
        ((in_month(2024, 5), in_month(2024, 6)), 1.0),
        ((in_month(2024, 5), on_day(2024, 6, 2)), 0.0),
        ((in_month(2024, 5), in_month(2024, 5)), 0.0),
        ((Date(year(2018), Granularity.YEAR, Basis.STATED), Date(year(2019), Granularity.YEAR, Basis.STATED)), 1.0),
    ],
)
def test_two_months_or_years_are_far_apart(dates, value):
    assert far_date(*pair(mention("rise"), mention("rise"), *dates)) == value


@pytest.mark.parametrize(("other", "value"), [(8, 1.0), (7, 0.0), (6, 0.0), (11, 0.0)])
def test_days_between_is_for_two_days_of_one_week(other, value):
    assert days_between(*pair(mention("meet"), mention("meet"), on_day(2024, 5, 6), on_day(2024, 5, other))) == value


@pytest.mark.parametrize(
    ("date", "appeared", "value"),
    [
        (on_day(2024, 5, 5, Basis.PUBLISHED), on_day(2024, 5, 6), 0.0),
        (on_day(2024, 8, 5, Basis.PUBLISHED), on_day(2024, 8, 6), 1.0),
        (on_day(2024, 5, 5), on_day(2024, 8, 6), 0.0),
        (on_day(2024, 8, 5), on_day(2024, 8, 6), 1.0),
        (None, on_day(2024, 8, 6), 0.0),
    ],
)
def test_other_news_is_for_leads_of_other_weeks(date, appeared, value):
    news = article("a", (mention("order"), on_day(2024, 5, 6, Basis.PUBLISHED)), published=on_day(2024, 5, 6))
    other = article("b", (mention("order"), date), published=appeared)
    assert other_news(*profiles_of([news, other])) == value


def test_far_sentences_is_for_the_dates_beside_two_undated_mentions():
    summit = Argument(Role.RECIPIENT, "a summit", "", None, "summit", Span(3, 10))

    def told(id: str, month: int, *arguments: Argument) -> DatedArticle:
        return article(id, (mention("meet", *arguments), on_day(2024, month, 6)), (mention("summit", pos="NOUN"), None))

    may, june, again, aloof = (told("a", 5, summit), told("b", 6, summit), told("c", 5, summit), told("d", 6))
    _, one, _, other, _, same, _, apart = profiles_of([may, june, again, aloof])
    assert (far_sentences(one, other), far_sentences(one, same), far_sentences(one, apart)) == (1.0, 0.0, 0.1)


def test_far_date_sees_behind_an_open_end():
    since = Date(Interval(day(2025, 1, 20).start, None), Granularity.DAY, Basis.STATED)
    assert far_date(*pair(mention("close"), mention("close"), since, on_day(2025, 2, 14))) == 1.0


SIXTH, SEVENTH, NINTH = (on_day(2024, 5, number) for number in (6, 7, 9))
BY_2031 = Date(Interval(None, year(2031).end), Granularity.YEAR, Basis.STATED)
SINCE = Date(Interval(year(2000).start, None), Granularity.RANGE, Basis.STATED)
TO_2005 = Date(hull(year(2000), year(2005)), Granularity.RANGE, Basis.STATED)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("close", "close", "same_lemma"), ("close", "shut", "synonym"), ("kill", "die", "kind_of"),
        ("close", "marry", None), ("arrest", "pick up", "one_kind"), ("capsize", "go down", "one_kind"),
        ("vote", "reject", "one_kind"), ("vote", "approve", "one_kind"), ("approve", "reject", "sibling"),
    ],
)
def test_kinship(one, other, kin):
    assert kinship(*pair(mention(one), mention(other))) == kin


def test_kinship_of_a_verb_that_carries_its_noun_is_that_of_the_noun():
    launched = mention("launch", thing(Role.PATIENT, "inquiry"))
    assert kinship(*pair(launched, mention("inquiry", pos="NOUN"))) == "same_lemma"
    assert kinship(*pair(launched, mention("launch", thing(Role.PATIENT, "strike")))) is None


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("die", HOLM), mention("die", DAHL), 1.0),
        (mention("die", HOLM), mention("die", HOLM), 0.0),
        (mention("die", HOLM), mention("die", HOLM, DAHL), 0.0),
        (mention("die", HOLM), mention("die", thing(Role.AGENT, "man")), 0.0),
    ],
)
def test_other_person_is_for_one_each(one, other, value):
    assert other_person(*pair(one, other)) == value


@pytest.mark.parametrize(
    ("patients", "value"),
    [
        ((state(Role.PATIENT, "IR"), state(Role.PATIENT, "RU")), 1.0),
        ((state(Role.PATIENT, "IR"), state(Role.PATIENT, "IR")), 0.0),
        ((state(Role.PATIENT, "IR"), CIA), 0.0),  # a body of the state may stand for it
        ((state(Role.PATIENT, "IR"), thing(Role.PATIENT, "bank")), 0.0),
        ((person(Role.PATIENT, "Ada Holm"), person(Role.PATIENT, "Bo Dahl")), 0.0),  # told by other_person
    ],
)
def test_other_party_is_for_bodies_and_states_of_one_sort(patients, value):
    assert other_party(*pair(*(mention("punish", HOLM, patient) for patient in patients))) == value


@pytest.mark.parametrize(("one", "value"), [(mention("sue", HOLM, CIA), 1.0), (mention("sue", HOLM, NORWAY), 0.0)])
def test_swapped_is_for_two_who_do_it_to_each_other(one, value):
    back = mention("sue", DAHL, person(Role.PATIENT, "Ada Holm"))
    assert swapped(*pair(one, back)) == value
    assert swapped(*pair(one, one)) == 0.0


@pytest.mark.parametrize(
    ("lemma", "other", "value"),
    [("send", "send", 1.0), ("send", "fly", 1.0), ("sell", "sell", 0.0)],
)
def test_other_cargo_is_for_verbs_of_moving(lemma, other, value):
    tents, boats = mention(lemma, HOLM, TENTS), mention(other, HOLM, thing(Role.PATIENT, "boat"))
    assert other_cargo(*pair(tents, boats)) == value
    assert other_cargo(*pair(tents, tents)) == 0.0


@pytest.mark.parametrize(
    ("fields", "appeared", "value"),
    [
        ({}, on_day(2024, 4, 6), 1.0),
        ({}, on_day(2024, 5, 5), 0.0),
        ({}, None, 0.0),
        ({"status": Status.PLANNED}, on_day(2024, 4, 6), 0.0),
        ({"pos": "NOUN"}, on_day(2024, 4, 6), 0.0),
    ],
)
def test_not_yet_is_for_what_was_done_before(fields, appeared, value):
    done = article("b", (mention("visit", **fields), None), published=appeared)
    dated, undated = profiles_of([article("a", (mention("visit"), SIXTH)), done])
    assert not_yet(dated, undated) == not_yet(undated, dated) == value


def test_a_date_without_a_start_attracts_nothing():
    by_may = Date(Interval(None, day(2024, 5, 10).end), Granularity.DAY, Basis.STATED)
    assert same_fine_date(*pair(mention("visit"), mention("visit"), SIXTH, by_may)) == 0.0


@pytest.mark.parametrize(
    ("dates", "value"), [((SIXTH, SEVENTH), 1.0), ((SIXTH, SIXTH), 0.0), ((SIXTH, NINTH), 0.0), ((SIXTH, None), 0.0)]
)
def test_next_day_is_for_the_days_of_one_night(dates, value):
    assert next_day(*pair(mention("break"), mention("snap"), *dates)) == value


@pytest.mark.parametrize(
    ("dates", "value"),
    [
        ((SINCE, TO_2005), 1.0), ((SINCE, SINCE), 0.0), ((SINCE, SIXTH), 0.0),
        ((TO_2005, on_day(2003, 6, 8)), 1.0), ((TO_2005, in_month(2003, 6)), 0.0),
    ],
)
def test_other_span_is_for_what_goes_on_and_what_ended_or_took_a_day(dates, value):
    assert other_span(*pair(mention("invest"), mention("invest"), *dates)) == value


@pytest.mark.parametrize(
    ("basis", "firm", "shaky"), [(Basis.STATED, 1.0, 0.0), (Basis.INHERITED, 1.0, 0.0), (Basis.EVENT, 0.0, 1.0)]
)
def test_a_date_reckoned_from_an_event_is_no_veto(basis, firm, shaky):
    profiles = pair(mention("visit"), mention("visit"), SIXTH, on_day(2024, 6, 6, basis))
    assert (far_date(*profiles), far_shaky_date(*profiles)) == (firm, shaky)


def test_other_amount_is_silent_about_one_day():
    fines = (mention("fine", numbers=("4.2e6",)), mention("fine", numbers=("4.5e6",)))
    assert other_amount(*pair(*fines, SIXTH, SIXTH)) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("first", "again", 1.0), ("second", "again", 0.0), ("first", None, 0.0), ("several", None, 1.0)],
)
def test_other_ordinal(one, other, value):
    assert other_ordinal(*pair(mention("strike", ordinal=one), mention("strike", ordinal=other))) == value


def test_one_telling_is_for_a_carrier_and_its_noun():
    verb = mention("impose", thing(Role.PATIENT, "levy"))
    noun = mention("levy", pos="NOUN", trigger=Span(5, 10))
    told = Argument(Role.PATIENT, "a levy", "", None, "levy", Span(3, 10))
    both = profiles_of([article("a", (replace(verb, arguments=(told,)), SIXTH), (noun, None))])
    assert one_telling(*both) == 1.0
    assert one_telling(*pair(verb, noun)) == 0.0


LONG = [(mention("burn", sentence=number), None) for number in range(1, 100)]


def long_pair(one: Mention, other: Mention, dates: Sequence[Date | None] = (None, None)) -> tuple[Profile, Profile]:
    """Two mentions of articles that tell a hundred events."""
    told = [article(id, (each, date), *LONG) for id, each, date in zip("ab", (one, other), dates, strict=True)]
    first, second = (profile for profile in profiles_of(told) if profile.key[1] == 0)
    return first, second


@pytest.mark.parametrize(
    ("one", "other", "dates", "value"),
    [
        (mention("visit", HOLM), mention("visit", HOLM), (SIXTH, None), 1.0),
        (mention("visit", HOLM), mention("visit", HOLM, NORWAY), (SIXTH, None), 1.0),
        (mention("visit", HOLM, NORWAY), mention("visit", HOLM, NORWAY), (SIXTH, None), 0.0),
        (mention("sell", HOLM, TENTS), mention("sell", DAHL, TENTS), (SIXTH, None), 0.0),
        (mention("visit", numbers=("7",)), mention("visit", numbers=("7",)), (SIXTH, None), 0.0),
        (mention("visit", HOLM), mention("visit", HOLM), (SIXTH, SIXTH), 0.0),
        (mention("visit", HOLM), mention("visit", HOLM, pos="NOUN"), (SIXTH, None), 1.0),
        (mention("visit", HOLM), mention("visit", HOLM, pos="NOUN", is_definite=True), (SIXTH, None), 0.0),
        (mention("visit", HOLM, pos="NOUN"), mention("visit", HOLM, pos="NOUN"), (SIXTH, None), 0.0),
        (mention("visit", HOLM), mention("visit", HOLM), (SIXTH, BY_2031), 1.0),
        (mention("visit", HOLM), mention("sail", HOLM), (SIXTH, None), 0.0),
    ],
)
def test_lone_verb_is_for_a_verb_and_at_most_its_agent(one, other, dates, value):
    assert lone_verb(*long_pair(one, other, dates)) == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("close", HOLM), mention("shut", DAHL), 1.0),
        (mention("close", HOLM), mention("shut", HOLM), 0.5),
        (mention("close", thing(Role.PATIENT, "quay")), mention("shut", thing(Role.PATIENT, "quay")), 0.0),
        (mention("close"), mention("close"), 0.0),
    ],
)
def test_lone_kin_is_for_akin_triggers_alone(one, other, value):
    assert lone_kin(*long_pair(one, other)) == value


def test_lone_verb_needs_more_than_what_an_article_is_about():
    harbour = thing(Role.OTHER, "harbour")
    assert lone_verb(*long_pair(mention("close", harbour), mention("close", harbour), (SIXTH, None))) == 1.0


def test_lone_verb_says_nothing_of_articles_that_tell_little():
    assert lone_verb(*pair(mention("visit", HOLM), mention("visit", HOLM))) == 0.0


@pytest.mark.parametrize(
    ("told", "appeared", "date", "value"),
    [
        (mention("visit", HOLM), on_day(2034, 6, 9), SIXTH, 1.0),
        (mention("visit", HOLM), on_day(2014, 5, 7), SIXTH, 1.0),
        (mention("visit", HOLM), on_day(2025, 5, 3), SIXTH, 0.0),
        (mention("visit", HOLM), None, SIXTH, 0.0),
        (mention("visit", HOLM, NORWAY), on_day(2034, 6, 9), SIXTH, 0.0),
    ],
)
def test_long_ago_is_in_powers_of_ten_of_years(told, appeared, date, value):
    dated, undated = profiles_of([article("a", (told, date)), article("b", (told, None), published=appeared)])
    assert long_ago(dated, undated) == long_ago(undated, dated) == pytest.approx(value, abs=0.01)



@pytest.mark.parametrize(
    ("fields", "date", "value"),
    [({}, None, 1.0), ({"is_definite": True}, None, 0.0), ({"pos": "VERB"}, None, 0.0), ({}, SIXTH, 0.0)],
)
def test_bare_noun_counts_powers_of_ten_of_events(fields, date, value):
    told = [(mention("support", **({"pos": "NOUN"} | fields)), date)] * 100
    profiles = profiles_of([article("a", *told)])
    assert bare_noun(profiles[0], profiles[1]) == value


def test_bare_noun_is_for_a_dated_one_beside_one_that_names_its_place():
    oslo = Argument(Role.OTHER, "Oslo", "GPE", "place:oslo", "Oslo")
    bare, there = mention("conflict", pos="NOUN"), mention("conflict", pos="NOUN", is_definite=True, places=(oslo,))
    assert bare_noun(*long_pair(bare, there, (SIXTH, None))) == pytest.approx(1.0)
    assert bare_noun(*long_pair(bare, there, (SIXTH, SIXTH))) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("go", HOLM, thing(Role.RECIPIENT, "bridge")), mention("go", HOLM, thing(Role.RECIPIENT, "war")), 1.0),
        (mention("go", HOLM, thing(Role.RECIPIENT, "war")), mention("go", DAHL, thing(Role.RECIPIENT, "war")), 0.0),
        (mention("send", HOLM, TENTS), mention("divert", HOLM), 1.0),
        (mention("visit", HOLM), mention("visit", HOLM, thing(Role.RECIPIENT, "war")), 0.0),
    ],
)
def test_light_verb_is_for_verbs_that_leave_it_to_other_words(one, other, value):
    assert light_verb(*long_pair(one, other, (SIXTH, SIXTH))) == value


def test_both_known_is_for_two_definite_nouns():
    known, new = (mention("election", pos="NOUN", is_definite=definite) for definite in (True, False))
    assert (both_known(*pair(known, known)), both_known(*pair(known, new))) == (1.0, 0.0)


def test_other_reality_is_silent_about_what_is_known():
    denied = {"pos": "NOUN", "status": Status.NOT_OCCURRED}
    one, other = mention("close"), mention("closure", family="close", **denied)
    known = mention("closure", family="close", is_definite=True, **denied)
    assert (other_reality(*pair(one, other)), other_reality(*pair(one, known))) == (1.0, 0.0)


def test_stative_is_for_states():
    assert stative(*pair(mention("be", trigger_class=TriggerClass.STATE), mention("visit"))) == 1.0


def test_going_on_is_for_what_has_lasted_without_a_date():
    lasting = mention("back", status=Status.ONGOING, is_perfect=True)
    assert going_on(*pair(lasting, mention("back"))) == 1.0
    assert going_on(*pair(lasting, lasting)) == 0.0
    assert going_on(*pair(mention("back", status=Status.ONGOING), mention("back"))) == 0.0


def test_in_general_is_for_the_undated_present():
    rising, rose = mention("rise", tense=Tense.PRESENT), mention("rise")
    assert in_general(*long_pair(rising, rose)) > 0
    assert in_general(*long_pair(rising, rose, (None, SIXTH))) == in_general(*long_pair(rose, rose)) == 0.0


@pytest.mark.parametrize(
    ("dated", "beside", "near", "far"),
    [
        (SIXTH, SIXTH, 1.0, 0.0),
        (in_month(2024, 5), SIXTH, 1.0, 0.0),
        (SIXTH, on_day(2024, 5, 8), 0.0, 0.0),
        (SIXTH, on_day(2023, 5, 6), 0.0, 0.1),
        (SIXTH, Date(year(2024), Granularity.YEAR, Basis.STATED), 0.0, 0.0),
        (None, SIXTH, 0.0, 0.0),
    ],
)
def test_a_date_beside_an_undated_mention(dated, beside, near, far):
    one, *_ = profiles_of([article("a", (mention("close"), None), (mention("burn"), beside))])
    (other,) = profiles_of([article("b", (mention("close"), dated))])
    assert (date_beside(one, other), far_date_beside(other, one)) == (near, far)


def test_far_date_beside_counts_more_of_what_takes_part_in_what_was_then():
    result = Argument(Role.PATIENT, "the result", "", None, "result", Span(5, 10))
    told = article("a", (mention("accept", result), on_day(2018, 5, 6)), (mention("result", pos="NOUN"), None))
    _, hosted = profiles_of([told])
    (other,) = profiles_of([article("b", (mention("result", pos="NOUN"), SIXTH))])
    assert far_date_beside(hosted, other) == 1.0


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("sink", person(Role.AGENT, "Ada Holm")), mention("sink", person(Role.PATIENT, "Ada Holm")), 1.0),
        (mention("sink", HOLM), mention("sink", CIA), 0.0),
        (mention("sink", HOLM), mention("sink", HOLM), 0.0),
        (mention("sue", HOLM, CIA), mention("sue", person(Role.PATIENT, "Ada Holm")), 0.0),
    ],
)
def test_same_undergoer_is_for_what_has_no_object(one, other, value):
    assert same_undergoer(*pair(one, other)) == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("die", HOLM), mention("die", counted("17", "man")), 1.0),
        (mention("die", HOLM), mention("die", counted("1", "man")), 0.0),
        (mention("die", HOLM), mention("die", DAHL), 0.0),
        (mention("die", HOLM, DAHL), mention("die", counted("17", "man")), 0.0),
        (mention("win", CIA), mention("win", FIFTY_PERCENT), 0.0),
    ],
)
def test_one_or_many(one, other, value):
    assert one_or_many(*pair(one, other)) == value


@pytest.mark.parametrize(
    ("keys", "others", "value"),
    [
        (("place:ghent",), ("place:lodz",), 1.0),
        (("place:ghent",), ("place:ghent", "place:lodz"), 0.0),
        (("place:ghent",), ("state:BE",), 0.0),
        (("place:ghent",), (), 0.0),
    ],
)
def test_other_place(keys, others, value):
    def opened(found):
        return mention("open", places=tuple(Argument(Role.OTHER, key, "GPE", key, key) for key in found))

    assert other_place(*pair(opened(keys), opened(others))) == value


@pytest.mark.parametrize(
    ("ordinals", "value"), [(("second", None), 1.0), (("first", "first"), 0.0), ((None, None), 0.0)]
)
def test_lone_ordinal_is_for_one_article(ordinals, value):
    one, other = (mention("strike", ordinal=ordinal) for ordinal in ordinals)
    assert lone_ordinal(*profiles_of([article("a", (one, None), (other, None))])) == value
    assert lone_ordinal(*pair(one, other)) == 0.0


def test_like_sentences_counts_in_articles_that_tell_much():
    told = (mention("sign", HOLM, TENTS), None)
    rest = [(mention("burn", sentence=number), None) for number in range(1, 100)]
    one, *_ = profiles_of([article("a", told, *rest)])
    other, *_ = profiles_of([article("b", told, *rest)])
    brief, *_ = profiles_of([article("c", told)])
    assert like_sentences(one, other) > 0.9
    assert like_sentences(one, one) == like_sentences(brief, brief) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("XXXX-02-14", "XXXX-01-20", 1.0), ("XXXX-02-14", "XXXX-02", 0.0), ("XXXX-02-14", None, 0.0)],
)
def test_other_month_name_needs_no_year(one, other, value):
    dates = [text and Date(None, Granularity.DAY, Basis.RESOLVED, pattern=text) for text in (one, other)]
    assert other_month_name(*pair(mention("close"), mention("close"), *dates)) == value


def _named(*keys):
    """A mention with these names, as agent and patient by turns."""
    roles = (Role.AGENT, Role.PATIENT)
    return mention("open", *(Argument(roles[at % 2], key, "ORG", key, key) for at, key in enumerate(keys)))


def test_features_are_symmetric_where_names_are_short_for_others():
    names = ("org:crossings inspectorate", "org:inspectorate", "org:nato", "person:dahl|cia", "place:ghent")
    chosen = [found for length in range(4) for found in combinations(names, length)]
    profiles = profiles_of([article(str(at), (_named(*found), None)) for at, found in enumerate(chosen)])
    assert not [
        (name, sorted(one.named), sorted(other.named))
        for one, other in combinations(profiles, 2)
        for name, feature in FEATURES.items()
        if feature(one, other) != feature(other, one)
    ]


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"status": Status.NOT_OCCURRED}, 1.0),
        ({"status": Status.HYPOTHETICAL, "tense": Tense.PAST}, 1.0),
        ({"status": Status.HYPOTHETICAL}, 0.0),
        ({"status": Status.DENIED}, 0.0),
        ({"status": Status.NOT_OCCURRED, "pos": "NOUN"}, 0.0),
    ],
)
def test_never_was_is_for_a_verb_that_says_that_it_was_not(fields, value):
    assert never_was(*pair(mention("resign", HOLM), mention("resign", HOLM, **fields))) == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("open", HOLM), mention("open", DAHL), 1.0),
        (mention("request", HOLM), mention("appeal", HOLM), 1.0),
        (mention("request", HOLM), mention("appeal", DAHL), 0.0),
        (mention("open", HOLM), mention("bake", HOLM), 0.0),
    ],
    ids=["the same trigger", "akin, of one", "akin, of two", "unrelated"],
)
def test_a_headline_and_the_opening_below_it(one, other, value):
    title = replace(one, field=TextField.TITLE)
    in_title, opening = profiles_of([article("a", (title, None), (other, None))])
    assert headline(in_title, opening) == value
    assert headline(*pair(title, other)) == 0.0


@pytest.mark.parametrize(("date", "value"), [(on_day(2024, 3, 5), 1.0), (on_day(2019, 3, 5), 0.0)])
def test_a_headline_does_not_tell_what_was_long_before(date, value):
    title = mention("open", HOLM, field=TextField.TITLE)
    told = article("a", (title, None), (mention("open", HOLM), date), published=on_day(2024, 3, 6))
    assert headline(*profiles_of([told])) == value


def test_a_noun_of_a_headline_is_not_bare():
    told = [(mention("blast", pos="NOUN", field=TextField.TITLE), None), *[(mention("bake"), None)] * 20]
    assert bare_noun(*profiles_of([article("a", *told)])[:2]) == 0.0


@pytest.mark.parametrize(
    ("perfect", "number", "date", "value"),
    [(True, "19", None, 1.0), (False, "19", None, 0.0), (True, "1", None, 0.0), (True, "19", in_month(2024, 3), 0.0)],
)
def test_total_sums_up_several_deeds(perfect, number, date, value):
    goals = Argument(Role.PATIENT, f"{number} goals", "", None, "goal", quantity=number)
    whole = mention("score", HOLM, goals, is_perfect=perfect)
    assert total(*pair(whole, mention("score", HOLM), date, on_day(2024, 3, 5))) == value


def test_whom_it_is_done_to_is_no_other_agent():
    """Headlines leave out the auxiliary: "Holm arrested" has Holm for its agent."""
    active, in_headline = mention("arrest", DAHL, person(Role.PATIENT, "Ada Holm")), mention("arrest", HOLM)
    assert (other_agent(*pair(active, in_headline)), other_person(*pair(active, in_headline))) == (0.0, 0.0)
    assert other_agent(*pair(active, mention("arrest", person(Role.AGENT, "Bo Lind")))) == 1.0


def test_other_agent_is_worth_more_for_states():
    chad, peru = (mention("condemn", state(Role.AGENT, code)) for code in ("TD", "PE"))
    assert other_agent(*pair(chad, peru)) == 2.0
