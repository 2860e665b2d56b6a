"""Which of several: the ordinal that a sentence gives an event ("the second strike", "closed again")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.lexicon import ordinals
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import POINTING

_OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})


def ordinal(head: Word) -> str | None:
    """Which of its kind an event is: "first", "second", …, or "again" for any but the first; None when nothing says.

    The word stands before the event's noun or its object, beside its verb, or in "for the … time".

    Args:
        head: The head word of a trigger.
    """
    words = (*_before(head), *_beside(head), *(word for child in head.children if child.dep_ in _OBJECTS
                                               for word in _before(child)))
    return next((found for word in words if (found := ordinals().get(word.lower_))), None)


def is_definite(head: Word) -> bool:
    """Whether a noun speaks of an event as known already ("the strike", "her resignation")."""
    return head.pos_ == "NOUN" and any(
        child.dep_ == "poss" or child.dep_ == "det" and child.lower_ in POINTING for child in head.children
    )


def _before(noun: Word) -> Iterator[Word]:
    return (child for child in noun.lefts if child.dep_ in ("amod", "nummod", "det"))


def _beside(verb: Word) -> Iterator[Word]:
    for child in verb.children:
        if child.dep_ == "advmod":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "for":
            yield from (word for time in child.children if time.lemma_ == "time" for word in _before(time))
