"""Akin triggers of one day: one event, unless an article tells of two such that day."""

from __future__ import annotations

from dateline.merging.alone import akin_then
from dateline.merging.profiles import Profile, profiles_of
from dateline.model.dates import Date
from dateline.model.mentions import Mention, Role, Status
from tests.merging.builders import article, in_month, mention, on_day, person, thing

THIRD, FOURTH, MAY = on_day(2024, 5, 3), on_day(2024, 5, 4), in_month(2024, 5)
CAPSIZED = mention("capsize", thing(Role.AGENT, "ferry"))
SANK = mention("go down", thing(Role.AGENT, "ship"), sentence=1)
Told = list[tuple[Mention, Date | None]]


def between(one: Told, other: Told) -> tuple[Profile, Profile]:
    """The first mentions of two articles."""
    profiles = profiles_of([article("a", *one), article("b", *other)])
    return next(p for p in profiles if p.key == ("a", 0)), next(p for p in profiles if p.key == ("b", 0))


def test_akin_triggers_of_one_day_are_together() -> None:
    assert akin_then(*between([(CAPSIZED, THIRD)], [(SANK, THIRD)])) == 1.0


def test_a_month_counts_for_half() -> None:
    assert akin_then(*between([(CAPSIZED, MAY)], [(SANK, MAY)])) == 0.5


def test_a_plan_and_a_deed_of_a_little_later_count_for_half() -> None:
    plan = mention("capsize", thing(Role.AGENT, "ferry"), status=Status.PLANNED)
    assert akin_then(*between([(plan, THIRD)], [(SANK, FOURTH)])) == 0.5


def test_other_days_and_other_kinds_are_apart() -> None:
    assert akin_then(*between([(CAPSIZED, THIRD)], [(SANK, FOURTH)])) == 0.0
    assert akin_then(*between([(CAPSIZED, THIRD)], [(mention("marry"), THIRD)])) == 0.0


def test_one_article_of_two_such_does_not_say_which() -> None:
    shot = mention("gun down", person(Role.PATIENT, "Ada Holm"))
    driver = mention("shoot", person(Role.PATIENT, "Bo Lund"), sentence=2)
    died = mention("kill", thing(Role.PATIENT, "man"))
    told = between([(shot, THIRD), (driver, THIRD)], [(died, THIRD)])
    assert akin_then(*told) == 0.0


def test_a_name_in_common_says_which() -> None:
    shot = mention("gun down", person(Role.PATIENT, "Ada Holm"))
    driver = mention("shoot", person(Role.PATIENT, "Bo Lund"), sentence=2)
    murdered = mention("murder", person(Role.PATIENT, "Ada Holm"))
    told = between([(shot, THIRD), (driver, THIRD)], [(murdered, THIRD)])
    assert akin_then(*told) == 1.0


def test_a_noun_may_stand_for_a_name() -> None:
    cleared = mention("acquit", thing(Role.PATIENT, "foreman"))
    again = mention("clear", person(Role.PATIENT, "Ada Holm"), sentence=2)
    told = between([(cleared, THIRD), (again, THIRD)], [(mention("exonerate", thing(Role.PATIENT, "woman")), THIRD)])
    assert akin_then(*told) == 1.0


def test_two_mentions_of_one_article_are_told_apart_otherwise() -> None:
    profiles = profiles_of([article("a", (CAPSIZED, THIRD), (SANK, THIRD))])
    assert akin_then(*profiles) == 0.0
