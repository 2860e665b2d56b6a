"""Articles that several tests merge."""

from __future__ import annotations

import pytest

from dateline.model.mentions import DatedArticle, Role
from tests.merging.builders import article, in_month, mention, on_day, person, state, thing


@pytest.fixture
def visits() -> list[DatedArticle]:
    """Two articles of one visit, and one of another visit by the same minister a year before."""
    def visit(sentence: int = 0):
        return mention("visit", person(Role.AGENT, "Ada Holm"), state(Role.PATIENT, "NO"), sentence=sentence)

    return [
        article("a", (visit(), on_day(2024, 5, 6)), about="minister harbour visit"),
        article("b", (visit(), in_month(2024, 5)), about="minister harbour visit"),
        article("c", (visit(), on_day(2023, 5, 6)), about="minister harbour visit"),
    ]


@pytest.fixture
def shipments() -> list[DatedArticle]:
    """One state sells another two different things."""
    def selling(what: str):
        return mention(
            "sell", state(Role.AGENT, "SE"), thing(Role.PATIENT, what), state(Role.RECIPIENT, "EE"),
            object_head=what,
        )

    return [
        article("a", (selling("frigate"), None), about="navy harbour frigate"),
        article("b", (selling("frigate"), on_day(2021, 3, 4)), about="navy harbour frigate"),
        article("c", (selling("letter"), None), about="navy president summit speech"),
    ]
