"""Planning: what is planned for a time or was then, and the verbs that only say so ("the parade is set for Monday")."""

from __future__ import annotations

from collections.abc import Collection

from dateline.extraction.events.phrases import THINGS
from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.extensions import TIMEXES, spans_of
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, has_auxpass, tense
from dateline.model.times import Tense

_AT = frozenset({"", "at", "in", "on"})
_ABOUT = frozenset({"neg", "acomp", "xcomp", "ccomp", "expl", "oprd", "prt"})
_SUPERSEDED = frozenset({"originally", "initially", "first", "previously"})


def planned_at(time: Time) -> Word | None:
    """What is planned for, held or was at a time: the object of a verb of planning, its subject in the passive."""
    verb = time.governor
    if verb.lemma_ == "be":
        return _been_at(verb, time)
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


def _been_at(verb: Word, time: Time) -> Word | None:
    """The subject of a form of "be" that only says when, or where, it was ("the first flight was in 1994")."""
    own = time.prep if time.prep is not None else time.span.root
    others = [child for child in verb.children if child.i != own.i]
    places = [child for child in others if child.dep_ == "prep" and not _leads_to_name(child)]
    others = [child for child in others if child.lemma_ != "due"]
    if places or any(child.dep_ in _ABOUT or child.dep_ == "attr" for child in others):
        return None
    return next((child for child in others if child.dep_ == "nsubj" and child.i < verb.i), None)


def _leads_to_name(preposition: Word) -> bool:
    """Whether a preposition stands before a name or a time ("at noon"), not a state ("in trouble")."""
    inner = [child for child in preposition.children if child.dep_ == "pobj"]
    in_times = (span for span in spans_of(preposition.doc, TIMEXES) for span_token in span if span_token in inner)
    return any(child.pos_ == "PROPN" for child in inner) or next(in_times, None) is not None


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
    is_placed = time.governor.lemma_ == "be"  # what is at a time is no thing
    if known is None or not is_placed and not THINGS.isdisjoint(known.classes) or "person" in known.classes:
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
