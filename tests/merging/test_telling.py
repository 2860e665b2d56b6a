"""What an event is told with."""

from __future__ import annotations

import dataclasses

import pytest

from dateline.merging import merge, tell
from dateline.merging.telling import Teller, held_against, in_order, is_lost
from dateline.model.dates import Basis, Date, Granularity, Interval
from dateline.model.events import Event
from dateline.model.mentions import DatedArticle, Reason, Role, Status
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

NAMED = (person(Role.RECIPIENT, "Ben Aske"), person(Role.RECIPIENT, "Cia Dahl"))


def test_tell_takes_the_title_of_a_named_agent():
    nameless = mention("send", thing(Role.AGENT, "statement"), *NAMED, title="Statements sent cranes")
    things = article("a", (nameless, None))
    named = article("b", (mention("send", person(Role.AGENT, "Ada Holm"), title="Ada Holm sent cranes"), None))
    event = Teller([things, named]).tell([*things.mentions, *named.mentions])
    assert event.title == "Ada Holm sent cranes"


def test_tell_takes_the_title_of_a_force_that_the_verb_tells_of():
    bare = article("a", (mention("blast", pos="NOUN", title="Survivors of the blast"), None))
    told = article("b", (mention("tear", thing(Role.AGENT, "blast"), title="Blast tore through the mill"), None))
    assert event_of(bare, told).title == "Blast tore through the mill"


def event_of(*articles: DatedArticle) -> Event:
    """The event that all mentions of some articles tell."""
    return Teller(articles).tell([m for a in articles for m in a.mentions])


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"title": "Holm visits"}, {"title": "Holm visits " + 90 * "x"}),
        ({"title": "Holm visits"}, {"title": ""}),
        ({"title": "Holm visits"}, {"title": "It happened", "clarity": 0.0}),
        ({"title": "Holm visits"}, {"title": "Holm is to visit", "status": Status.PLANNED}),
        ({"title": "It came", "clarity": 0.0}, {"title": "Holm did not visit", "status": Status.NOT_OCCURRED}),
    ],
    ids=["not too long", "not empty", "clear", "of the status shown", "not the contrary"],
)
def test_tell_takes_the_better_title(better, worse):
    first = article("a", (mention("visit", **worse), None))
    second, third = (article(id, (mention("visit", **better), None)) for id in "bc")
    assert event_of(first, second, third).title == better["title"]


def test_tell_takes_the_title_of_the_deed_and_not_of_the_plan():
    plan = article("a", (mention("open", pos="NOUN", status=Status.PLANNED, title="Opening is planned"), None))
    deed = article("b", (mention("open", thing(Role.AGENT, "tunnel"), title="Tunnel opened"), None))
    assert event_of(plan, deed).title == "Tunnel opened"


def test_tell_takes_the_title_that_names_who_took_part():
    called = article("a", (mention("visit", person(Role.AGENT, "Ada Holm"), title="Leader did visit"), None))
    named = article("b", (mention("visit", person(Role.AGENT, "Ada Holm"), title="Holm visited"), None))
    assert event_of(called, named).title == "Holm visited"


def test_tell_takes_the_title_of_what_bears_the_date():
    country = state(Role.AGENT, "Chad")
    capital = dataclasses.replace(country, head="Ndjamena")
    undated = article("a", (mention("sell", country, title="Chad has sold little"), None))
    dated = article("b", (mention("sell", capital, title="Ndjamena sold oil"), on_day(2024, 5, 6)))
    assert event_of(undated, dated).title == "Ndjamena sold oil"


def test_tell_rather_names_who_is_to_do_it_than_nobody():
    who = (person(Role.AGENT, "Ada Holm"), *NAMED)
    plan = mention("meet", *who, title="Holm agreed to meet Aske", status=Status.PLANNED)
    noun = mention("meet", title="Meeting was over", pos="NOUN")
    assert event_of(article("a", (noun, None)), article("b", (plan, None))).title == "Holm agreed to meet Aske"


def test_tell_gathers_the_names_of_one_entity():
    short = article("a", (mention("visit", person(Role.AGENT, "Ada Holm"), state(Role.PATIENT, "NO")), None))
    again = article("b", (mention("visit", person(Role.AGENT, "Ada Holm")), None))
    assert [(a.role, a.name) for a in event_of(short, again).participants] == [
        (Role.AGENT, "Ada Holm"), (Role.PATIENT, "NO"),
    ]


def test_tell_gives_the_reason_that_most_sources_give():
    often, once = Reason("no_time", "No time is told."), Reason("habit", "It happens often.")
    articles = [article(id, (mention("visit"), None)) for id in "abc"]
    dated = [dataclasses.replace(a.mentions[0], reason=r) for a, r in zip(articles, (once, often, often), strict=True)]
    assert Teller(articles).tell(dated).reason == often


def test_a_dated_event_has_no_reason():
    assert event_of(article("a", (mention("visit"), in_month(2024, 5)))).reason is None


def test_held_against_names_what_contradicts_a_date_that_was_set_by_hand():
    told = event_of(article("a", (mention("visit"), on_day(2024, 5, 6))))
    edited = dataclasses.replace(told, date=on_day(2024, 6, 1))
    assert [(d.article, d.kind) for d in held_against(edited)] == [("a", "date")]


@pytest.mark.parametrize(
    ("interval", "lost"),
    [(None, True), (Interval(None, None), True), (Interval(0, None), False), (Interval(None, 10), False)],
)
def test_a_date_is_lost_that_is_open_at_both_ends(interval, lost):
    assert is_lost(Date(interval, Granularity.DAY, Basis.STATED)) is lost


def test_in_order_puts_dated_events_by_time_and_others_apart():
    dates = [None, on_day(2024, 5, 6), on_day(2023, 5, 6)]
    events = [event_of(article(f"a{n}", (mention("visit"), date))) for n, date in enumerate(dates)]
    told = in_order(events)
    assert (told.events, told.undated) == ((events[2], events[1]), (events[0],))


def test_tell_takes_over_what_nothing_touched(visits):
    before = tell(merge(visits).chains, visits)
    more = [*visits, article("x", (mention("election"), in_month(2020, 1)), about="vote ballot")]
    after = tell(merge(more).chains, more, earlier=before)
    kept = {id(event) for event in after.events}
    assert {id(event) for event in before.events} <= kept
    assert after == tell(merge(more).chains, more)


def test_tell_tells_anew_what_has_become_a_copy():
    date, wire = in_month(2024, 5), tuple(range(64))
    later = article("b", (mention("visit"), date), published=on_day(2024, 6, 2), signature=wire)
    first = article("a", (mention("visit"), date), published=on_day(2024, 6, 1), signature=wire)
    before = tell(merge([later]).chains, [later])
    after = tell(merge([first, later]).chains, [first, later], earlier=before)
    assert [s.is_copy for e in after.events for s in e.sources] == [False, True]
