"""What speaks for and against two mentions being one event, on mentions made by hand."""

from __future__ import annotations

import pytest

from dateline.calendars import day, year
from dateline.merging.features import (
    dated_plan,
    far_date,
    gap_in_days,
    other_amount,
    other_object,
    same_actor,
    same_deed,
)
from dateline.merging.profiles import Profile, profiles_of
from dateline.model.dates import Basis, Date, Granularity, Interval
from dateline.model.mentions import Argument, Mention, Role, Status
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

HOLM, DAHL = person(Role.AGENT, "Ada Holm"), person(Role.AGENT, "Cia Dahl")
TENTS, NORWAY = thing(Role.PATIENT, "tent"), state(Role.RECIPIENT, "NO")
CRANES = Argument(Role.PATIENT, "Liebherr", "PRODUCT", "product:liebherr", "crane")


def pair(one: Mention, other: Mention, *dates: Date | None) -> tuple[Profile, Profile]:
    first, second = dates or (None, None)
    mine, theirs = profiles_of([article("a", (one, first)), article("b", (other, second))])
    return mine, theirs


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (mention("request", HOLM, TENTS), mention("appeal", HOLM, TENTS), 1.0),
        (mention("request", HOLM, NORWAY), mention("reach out", HOLM, NORWAY), 1.0),
        (mention("request", HOLM, TENTS), mention("appeal", DAHL, TENTS), 0.0),
        (mention("request", HOLM, TENTS), mention("appeal", HOLM), 0.0),
        (mention("request", HOLM, TENTS), mention("burn", HOLM, TENTS), 0.0),
    ],
)
def test_same_deed_needs_agent_matter_and_kin(one, other, value):
    assert same_deed(*pair(one, other)) == value


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


@pytest.mark.parametrize(
    ("numbers", "others", "value"),
    [(("4.2e6",), ("11e6",), 1.0), (("4.2e6",), ("4.2e6", "2"), 0.0), (("4",), ("11",), 0.0), (("4.2e6",), (), 0.0)],
)
def test_other_amount(numbers, others, value):
    assert other_amount(*pair(mention("fine", numbers=numbers), mention("fine", numbers=others))) == value


def test_other_object_is_silent_when_one_of_several_agrees():
    listed = mention("send", thing(Role.PATIENT, "pilot"), CRANES)
    assert other_object(*pair(listed, mention("send", thing(Role.PATIENT, "crane")))) == 0.0


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


def test_far_date_sees_behind_an_open_end():
    since = Date(Interval(day(2025, 1, 20).start, None), Granularity.DAY, Basis.STATED)
    assert far_date(*pair(mention("close"), mention("close"), since, on_day(2025, 2, 14))) == 1.0
