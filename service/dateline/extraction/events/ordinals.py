"""Which of several: the ordinal that a sentence gives an event ("the second strike", "closed again")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.lexicon import ordinals
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import POINTING

_OFTEN = frozenset({"twice", "thrice", "often", "frequently", "repeatedly", "regularly"})
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})


def ordinal(head: Word) -> str | None:
    """Which of its kind an event is: "first", "second", …, or "again" for any but the first; None when nothing says.

    The word stands before the event's noun or its object, beside its verb, or in "for the … time". What was done
    some times before is "several", which no one event is.

    Args:
        head: The head word of a trigger.
    """
    if is_done_before(head):
        return "several"
    told = (*_before(head), *_beside(head), *(word for child in head.children if child.dep_ in _OBJECTS
                                               for word in _before(child)))
    return next((found for word in told if (found := ordinals().get(word.lower_))), None)


def is_done_before(verb: Word) -> bool:
    """Whether a perfect tells what was done before the story ("has twice sued them", "had been fined before").

    Not so what was done some times in one go ("had been stabbed twice").
    """
    helper = next((child for child in verb.lefts if child.dep_ == "aux" and child.lemma_ == "have"), None)
    if helper is None:
        return False
    within = verb.doc[helper.i + 1 : verb.i]
    if any(word.lower_ in _OFTEN for word in within):
        return True
    after = verb.doc[verb.i + 1 : verb.right_edge.i + 1]
    return any(word.lower_ == "before" and word.dep_ != "mark" and _is_bare(word) for word in after)


def _is_bare(word: Word) -> bool:
    """Whether "before" tells no day or deed ("before", "three times before", not "the day before")."""
    spans = [*word.children, *(each for each in (word.nbor(-1),) if each.dep_ == "npadvmod")]
    return all(each.lower_ in {"times", *_OFTEN} for each in spans)


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
