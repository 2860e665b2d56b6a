"""The same actors doing the same thing another time, elsewhere or to another amount; and one thing told twice."""

from __future__ import annotations

import pytest

from dateline.calendars import year
from dateline.merging import merge
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.mentions import Argument, Mention, Role, TriggerClass
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing

HOLM, NORWAY = person(Role.AGENT, "Ada Holm"), state(Role.RECIPIENT, "NO")
TENTS = thing(Role.PATIENT, "tent")
IN_2019, IN_2023 = (Date(year(number), Granularity.YEAR, Basis.STATED) for number in (2019, 2023))


def town(name: str) -> Argument:
    return Argument(Role.OTHER, name, "GPE", f"place:{name.lower()}", name)


def counted(number: str, head: str, role: Role = Role.PATIENT) -> Argument:
    return Argument(role, f"{number} {head}s", "", None, head, quantity=number)


def sent(lemma: str = "send", **fields) -> Mention:
    return mention(lemma, HOLM, TENTS, NORWAY, **fields)


def recalled(number: str) -> Mention:
    return mention("recall", HOLM, counted(number, "doll"), numbers=(number,))


def said_by(speaker: str) -> Mention:
    return mention("say", person(Role.AGENT, speaker), trigger_class=TriggerClass.REPORTING)


def is_one(one: tuple[Mention, Date | None], other: tuple[Mention, Date | None]) -> bool:
    """Whether two articles that have half of their words in common tell one event."""
    articles = [article("a", one, about="harbour ferry"), article("b", other, about="harbour council")]
    return len(merge(articles).chains) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((sent(), in_month(2024, 3)), (sent(), in_month(2024, 6))),
        ((sent(), on_day(2024, 3, 5)), (sent(), on_day(2024, 4, 5))),
        ((sent(), in_month(2024, 3)), (sent(), on_day(2024, 5, 3))),
        ((sent(), in_month(2023, 10)), (sent(), in_month(2024, 10))),
        ((sent(), IN_2019), (sent(), IN_2023)),
        ((sent(), IN_2019), (sent(), on_day(2023, 5, 6))),
        ((sent(), in_month(2024, 3)), (sent("deliver"), in_month(2024, 6))),
        ((mention("strike", HOLM, ordinal="second"), None), (mention("strike", HOLM, ordinal="third"), None)),
        ((mention("open", HOLM, places=(town("Ghent"),)), None), (mention("open", HOLM, places=(town("Lodz"),)), None)),
        (
            (mention("protest", places=(town("Ghent"),)), on_day(2024, 3, 5)),
            (mention("protest", places=(town("Lodz"),)), on_day(2024, 3, 5)),
        ),
        ((recalled("18000"), None), (recalled("61000"), None)),
        ((mention("die", HOLM), None), (mention("die", counted("17", "man", Role.AGENT)), None)),
        ((said_by("Ada Holm"), None), (said_by("Cia Dahl"), None)),
    ],
)  # fmt: skip
def test_look_alikes_stay_apart(one, other):
    assert not is_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((sent(), in_month(2024, 3)), (sent(), on_day(2024, 3, 5))),
        ((sent(), in_month(2024, 3)), (sent(), in_month(2024, 3))),
        ((sent(), IN_2023), (sent("deploy"), in_month(2023, 5))),
        ((sent(), None), (sent(), on_day(2024, 3, 5))),
        ((mention("open", HOLM, TENTS, places=(town("Ghent"),)), None), (mention("open", HOLM, TENTS), None)),
        ((recalled("61000"), in_month(2024, 3)), (recalled("63000"), on_day(2024, 3, 5))),
    ],
)
def test_one_event_told_twice_is_one(one, other):
    assert is_one(one, other)
