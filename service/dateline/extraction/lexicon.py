"""Word lists of `data/verbs.toml`: classes of verbs, light verbs, what governors say of an event."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.model.mentions import Status, TriggerClass


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("dateline.extraction") / "data/verbs.toml").read_text("utf-8"))


@cache
def words(table: str, name: str) -> frozenset[str]:
    """One list of the file."""
    return frozenset(_tables()[table][name].split())


@cache
def light_phrases() -> frozenset[tuple[str, str]]:
    """Verb and complement that make one event ("take office"), as lemmas."""
    lines = _tables()["light"]["phrases"].strip().splitlines()
    return frozenset((verb, complement) for verb, complement in map(str.split, lines))


@cache
def phrase_verbs() -> frozenset[str]:
    """The verbs of the light phrases."""
    return frozenset(verb for verb, _ in light_phrases())


@cache
def _statuses(table: str) -> dict[str, Status | None]:
    found: dict[str, Status | None] = {}
    for name, text in _tables()[table].items():
        status = None if name == "actual" else Status(name)
        for word in text.split():
            found.setdefault(word, status)
    return found


def governed_status(lemma: str, particle: str = "", *, is_stated: bool = False) -> Status | None:
    """The status of what a verb, noun or adjective governs; None for a word that says nothing of it.

    Args:
        lemma: The governor's.
        particle: That of a phrasal verb.
        is_stated: Whether it governs a finite clause in the past or present ("told her that he had left").
    """
    table = _statuses("stating" if is_stated and lemma in _statuses("stating") else "governor")
    return table.get(f"{lemma}_{particle}" if particle else lemma)


def is_known_governor(lemma: str) -> bool:
    """Whether the lists say anything of a governor, if only that it leaves its event actual."""
    return lemma in _statuses("governor")


def modifier_status(word: str) -> Status | None:
    """The status that a word beside an event gives it ("alleged", "planned"); None for other words."""
    return _statuses("modifier").get(word)


def class_of(lemma: str) -> TriggerClass:
    """The class of a verb; occurrence for all that are not listed."""
    for kind in (TriggerClass.REPORTING, TriggerClass.ASPECTUAL, TriggerClass.STATE):
        if lemma in words("classes", kind.value):
            return kind
    return TriggerClass.OCCURRENCE


@cache
def ordinals() -> dict[str, str]:
    """Which of its kind a word says that an event is ("2nd" → "second", "anew" → "again")."""
    return {word: name for name, text in _tables()["ordinal"].items() for word in text.split()}
