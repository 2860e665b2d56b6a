"""Planning: what is planned for a time, and the verbs that only say so ("the parade is set for Monday")."""

from __future__ import annotations

from collections.abc import Collection

from dateline.extraction.events.phrases import THINGS
from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, has_auxpass, tense
from dateline.model.times import Tense

_AT = frozenset({"", "at", "in", "on"})
_SUPERSEDED = frozenset({"originally", "initially", "first", "previously"})


def planned_at(time: Time) -> Word | None:
    """What is planned for or held at a time: the object of a verb of planning, its subject in the passive."""
    verb = time.governor
    if verb.pos_ == "VERB" and verb.lemma_ in words("classes", "held"):
        return _held_in(verb)
    if verb.lemma_ == "due" and verb.dep_ == "acomp":
        return next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    is_for = time.preposition == "for" or _is_expected(verb) and time.preposition in _AT
    if verb.pos_ != "VERB" or verb.lemma_ not in words("dating", "planning") or not is_for:
        return None
    if any(child.lower_ in _SUPERSEDED for child in verb.children):  # "originally set for 4 May"
        return None
    if verb.dep_ in ("acl", "relcl"):
        return verb.head
    is_headline = verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    parts = ("dobj", "nsubjpass", "nsubj") if is_headline else ("dobj", "nsubjpass")  # "Hearing set for 4 May"
    return next((child for child in verb.children if child.dep_ in parts), None)


def _is_expected(verb: Word) -> bool:
    """Whether something is expected, so that the time beside it is that of what is ("a ruling is expected in May")."""
    return verb.lemma_ == "expect" and has_auxpass(verb) and tense(verb) is Tense.PRESENT


def _held_in(verb: Word) -> Word | None:
    """What a relative clause says to be held then ("a summit that was to have been held in May"); None for others."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    return clause.head if clause.dep_ == "relcl" and has_auxpass(verb) else None


def planned_event(time: Time) -> Word | None:
    """What is planned for a time, if it is a noun that can name an event."""
    noun = planned_at(time)
    known = noun_classes().get(noun.lemma_.lower()) if noun is not None and noun.pos_ == "NOUN" else None
    if known is None or not THINGS.isdisjoint(known.classes):
        return None
    return noun if known.share != "0" or "event" in known.classes else None


def planning_verb(time: Time) -> Word | None:
    """The verb that says of its subject that it is planned for a time, and nothing more; None for others."""
    noun, verb = planned_at(time), time.governor
    if noun is None or noun.dep_ not in SUBJECTS:
        return None
    return verb.head if verb.dep_ == "acomp" else verb


def dated_plan(time: Time, triggers: Collection[Word]) -> Word | None:
    """The trigger that is planned for a time: what is planned, else the verb that says so, unless it tells the past."""
    noun, verb = planned_at(time), planning_verb(time)
    if noun in triggers or verb is None:
        return noun
    return verb if verb in triggers and tense(verb) is not Tense.PAST else noun
