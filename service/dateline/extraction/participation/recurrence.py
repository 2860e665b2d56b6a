"""Recurrence: an event noun that takes up an event told before ("the deal"), and so its participants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extraction.extensions import Values
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import POINTING

_PARTIES = frozenset(("ORG", "PERSON", "GPE", "NORP", ""))


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger as it was told: its head token, family and the arguments found with it."""

    head: Word
    family: str
    arguments: list[Values]


def inherited(head: Word, family: str, earlier: Sequence[Told]) -> list[Values]:
    """The named arguments of the latest earlier telling that a definite, bare event noun takes up.

    That is one of its own family; for "the deal" one of buying, selling or agreeing, of which one that names two
    goes first; for "the move" what was told in the sentence before.

    Args:
        head: The head token of the trigger.
        family: Its family; a verb and its noun share one.
        earlier: What was told before it, in order of place.
    """
    if not is_taking_up(head):
        return []
    named = [(told, found) for told in reversed(earlier) if (found := _named(told))]
    own = [found for told, found in named if told.family == family]
    return next(iter(own or [*_taken_up(head, named)]), [])


def _named(told: Told) -> list[Values]:
    return [each for each in told.arguments if each["key"] is not None]


def _taken_up(head: Word, named: Sequence[tuple[Told, list[Values]]]) -> Iterator[list[Values]]:
    """The arguments of what a noun for any deal or any step can take up, best first."""
    noun = head.lemma_.lower()
    if noun in word_list("deals"):
        dealt = (found for told, found in named if told.head.lemma_.lower() in word_list("dealing"))
        made = [[each for each in found if each["type"] in _PARTIES] for found in dealt]
        yield from sorted(filter(None, made), key=lambda found: len({each["key"] for each in found}) < 2)
    elif noun in word_list("steps"):
        before = head.sent.start - 1
        for told, found in reversed(named):
            if told.head.sent.start <= before < told.head.sent.end:
                yield [each for each in found if each["role"] == "agent"]


def is_taking_up(head: Word) -> bool:
    """Whether a noun stands with a definite article and nothing that tells another event from it."""
    if head.pos_ != "NOUN":
        return False
    if any(child.dep_ in ("poss", "nummod", "relcl") and child.lower_ not in POINTING for child in head.children):
        return False
    return any(child.lower_ in POINTING and child.i < head.i for child in head.children)
