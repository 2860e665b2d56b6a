"""What merging compares: mentions and articles, boiled down."""

from __future__ import annotations

import pytest

from dateline.merging.names import is_shortened
from dateline.merging.profiles import profiles_in, profiles_of
from dateline.model.entities import make_key
from dateline.model.mentions import Argument, Role, Status
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

OFFICE = Argument(Role.AGENT, "Harbour Office", "ORG", make_key("org", "Harbour Office"), "Office")


def only(*arguments: Argument, date=None, **fields):
    (profile,) = profiles_in(article("a", (mention("visit", *arguments, **fields), date)))
    return profile


def test_profile_tells_names_and_words_by_role():
    profile = only(person(Role.AGENT, "Ada Holm"), thing(Role.PATIENT, "ferry"), state(Role.PATIENT, "NO"))
    assert profile.keys == {Role.AGENT: {"person:holm|ada"}, Role.PATIENT: {"state:NO"}}
    assert profile.heads == {Role.PATIENT: {"ferry"}}


def test_profile_leaves_pronouns_out_of_words():
    assert "it" not in only(thing(Role.PATIENT, "it")).words


def test_name_marks_hold_both_ends_of_a_longer_name():
    assert only(OFFICE).name_marks == {"harbor ofice", "harbor", "ofice"}


@pytest.mark.parametrize(
    ("key", "value"),
    [("org:harbour office", True), ("place:oslo", True), ("person:holm|ada", False), ("state:NO", False),
     ("product:delta 4", False)],
)
def test_is_shortened(key, value):
    assert is_shortened(key) is value


@pytest.mark.parametrize(
    ("status", "reality"),
    [(Status.OCCURRED, 1), (Status.ALLEGED, 1), (Status.PLANNED, 0), (Status.DENIED, -1), (Status.CANCELLED, -1)],
)
def test_reality_goes_by_status(status, reality):
    assert only(status=status).reality == reality


@pytest.mark.parametrize(("date", "month"), [(in_month(2024, 5), 5), (on_day(2023, 1, 31), 1), (None, None)])
def test_month_is_that_of_the_date(date, month):
    assert only(date=date).month == month


def test_profiles_of_are_in_order_of_key_whatever_the_order_of_articles():
    articles = [article(id, (mention("visit"), None), (mention("leave"), None)) for id in "ba"]
    assert [p.key for p in profiles_of(articles)] == [("a", 0), ("a", 1), ("b", 0), ("b", 1)]


def test_story_counts_families_and_mentions():
    told = article("a", (mention("visit"), None), (mention("visit"), None), (mention("leave"), None))
    story = profiles_in(told)[0].story
    assert (story.families, story.mentions) == ({"visit": 2, "leave": 1}, 3)
