"""The date and the status that an event is shown with."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dateline.merging.choice import choose_date, choose_status, disagreements
from dateline.model.dates import Basis
from dateline.model.mentions import Status
from tests.merging.builders import article, in_month, mention, on_day

OCTOBER, TENTH, ELEVENTH = in_month(2025, 10), on_day(2025, 10, 10), on_day(2025, 10, 11)
PUBLISHED = on_day(2025, 10, 12, Basis.PUBLISHED)


def told(*dates):
    return [article(f"a{i}", (mention("visit"), date)).mentions[0] for i, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ([OCTOBER, TENTH], TENTH),
        ([None, OCTOBER], OCTOBER),
        ([TENTH, TENTH, ELEVENTH], TENTH),
        ([PUBLISHED, OCTOBER], OCTOBER),
        ([PUBLISHED, None], PUBLISHED),
        ([None], None),
    ],
)
def test_choose_date_takes_the_most_specific_date_that_most_agree_on(dates, shown):
    assert choose_date(told(*dates)) == shown


def test_disagreements_name_the_article_that_contradicts():
    found = disagreements(told(TENTH, TENTH, ELEVENTH), TENTH, Status.OCCURRED)
    assert [(d.article, d.kind, d.says) for d in found] == [("a2", "date", "11 October 2025")]


def test_disagreements_leave_publication_dates_out():
    assert disagreements(told(TENTH, PUBLISHED), TENTH, Status.OCCURRED) == ()


@pytest.mark.parametrize(
    ("statuses", "shown"),
    [
        ([Status.ALLEGED, Status.OCCURRED], Status.OCCURRED),
        ([Status.HYPOTHETICAL, Status.PLANNED], Status.PLANNED),
        ([Status.DENIED], Status.DENIED),
    ],
)
def test_choose_status_takes_the_most_committed(statuses, shown):
    mentions = [article("a", (mention("visit", status=status), None)).mentions[0] for status in statuses]
    assert choose_status(mentions) is shown


def cancelled(*ages: int, facts: Sequence[int] = (), pos: str = "VERB") -> Status:
    """The status of what articles of some days cancelled, and others told as fact."""
    told = [(age, Status.CANCELLED, "VERB") for age in ages] + [(age, Status.OCCURRED, pos) for age in facts]
    mentions = [
        article(f"a{i}", (mention("visit", status=status, pos=pos), None)).mentions[0]
        for i, (_, status, pos) in enumerate(told)
    ]
    return choose_status(mentions, {f"a{i}": (False, age, f"a{i}") for i, (age, _, _) in enumerate(told)})


def test_choose_status_is_that_of_most_of_those_who_call_off_or_tell_as_fact():
    assert cancelled(2, 3, facts=[1]) is Status.CANCELLED
    assert cancelled(2, 3, facts=[4]) is Status.OCCURRED
    assert cancelled(2, facts=[1]) is Status.OCCURRED


@pytest.mark.parametrize("age", [(False, 5), (True, 0)])
def test_choose_status_asks_no_id_which_of_one_day_came_later(age):
    off = [article(id, (mention("visit", status=Status.CANCELLED), None)).mentions[0] for id in "ab"]
    fact = article("c", (mention("visit"), None)).mentions[0]
    ages = {"a": (False, 5, "a"), "b": (False, 5, "b"), "c": (*age, "c")}
    assert choose_status([*off, fact], ages) is Status.CANCELLED


def test_choose_status_takes_no_noun_without_a_date_for_a_fact():
    assert cancelled(2, facts=[1, 1], pos="NOUN") is Status.CANCELLED


@pytest.mark.parametrize(("id", "shown"), [("a", Status.PLANNED), ("b", Status.OCCURRED)])
def test_choose_status_takes_a_noun_of_an_article_that_tells_of_a_plan_for_the_plan(id, shown):
    plan = article("a", (mention("inaugurate", status=Status.PLANNED), TENTH)).mentions
    assert choose_status([*plan, *article(id, (mention("inauguration", pos="NOUN"), None)).mentions]) is shown


def test_choose_date_takes_that_of_a_plan_for_what_is_told_after_it():
    plan = article("a", (mention("reopen", status=Status.PLANNED), TENTH))
    mentions = [*plan.mentions, *article("b", (mention("reopen"), None)).mentions]
    after, before = ({"a": (False, 0, "a"), "b": (False, ELEVENTH.interval.start - days, "b")} for days in (0, 9999))
    assert (choose_date(mentions, after), choose_date(mentions, before)) == (TENTH, None)


def test_choose_date_takes_none_from_a_plan_for_what_happened():
    plan = mention("reopen", status=Status.PLANNED)
    mentions = article("a", (plan, OCTOBER), (mention("reopen"), None)).mentions
    assert choose_date(mentions) is None
    assert choose_date(mentions[:1]) == OCTOBER


def test_choose_date_takes_that_of_a_plan_for_what_only_a_noun_names():
    plan = mention("reopen", status=Status.PLANNED)
    mentions = article("a", (plan, OCTOBER), (mention("reopening", pos="NOUN"), None)).mentions
    assert choose_date(mentions) == OCTOBER
