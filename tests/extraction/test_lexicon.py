"""Word lists of verbs: classes, light phrases, what governors and modifiers say."""

from __future__ import annotations

import pytest

from dateline.extraction.lexicon import class_of, governed_status, is_known_governor, light_phrases, modifier_status
from dateline.model.mentions import Status, TriggerClass


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("say", TriggerClass.REPORTING),
        ("begin", TriggerClass.ASPECTUAL),
        ("remain", TriggerClass.STATE),
        ("collide", TriggerClass.OCCURRENCE),
    ],
)
def test_class_of(lemma: str, expected: TriggerClass) -> None:
    assert class_of(lemma) is expected


@pytest.mark.parametrize(
    ("lemma", "particle", "expected"),
    [
        ("plan", "", Status.PLANNED),
        ("threaten", "", Status.HYPOTHETICAL),
        ("accuse", "", Status.ALLEGED),
        ("deny", "", Status.DENIED),
        ("fail", "", Status.NOT_OCCURRED),
        ("call", "off", Status.CANCELLED),
        ("call", "", Status.HYPOTHETICAL),
        ("manage", "", None),
        ("swim", "", None),
    ],
)
def test_governed_status(lemma: str, particle: str, expected: Status | None) -> None:
    assert governed_status(lemma, particle) is expected


def test_is_known_governor_tells_actual_from_unknown() -> None:
    assert is_known_governor("manage")
    assert not is_known_governor("swim")


def test_modifier_status() -> None:
    assert modifier_status("alleged") is Status.ALLEGED
    assert modifier_status("red") is None


def test_light_phrases_are_pairs() -> None:
    assert ("take", "office") in light_phrases()
