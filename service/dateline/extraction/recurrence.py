"""Recurrence: an event noun that takes up an event told before ("the deal"), and so its participants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.extraction.extensions import Values
from dateline.extraction.syntax import POINTING


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger as it was told: its head token, family and the arguments found with it."""

    head: Token
    family: str
    arguments: list[Values]


def inherited(head: Token, family: str, earlier: Sequence[Told]) -> list[Values]:
    """The named arguments of the latest earlier telling that a definite, bare event noun takes up.

    Args:
        head: The head token of the trigger.
        family: Its family; a verb and its noun share one.
        earlier: What was told before it, in order of place.
    """
    if not is_taking_up(head):
        return []
    for told in reversed(earlier):
        if told.family == family:
            named = [each for each in told.arguments if each["key"] is not None]
            if named:
                return named
    return []


def is_taking_up(head: Token) -> bool:
    """Whether a noun stands with a definite article and nothing that tells another event from it."""
    if head.pos_ != "NOUN":
        return False
    if any(child.dep_ in ("poss", "nummod", "relcl") and child.lower_ not in POINTING for child in head.children):
        return False
    return any(child.lower_ in POINTING and child.i < head.i for child in head.children)
