"""Sharing: the triggers of a sentence that happen when another of them does."""

from __future__ import annotations

from dateline.extraction.events.phrases import is_moved
from dateline.extraction.lexicon import class_of, governed_status, is_known_governor, words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import (
    SUBJECTS,
    clause_head,
    is_infinitive,
    is_outcome,
    is_plain_past,
    is_present_perfect,
    is_set_off,
    row_head,
    shares_auxiliaries,
    tense,
)
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_VERBS = frozenset({"VERB", "AUX"})
_MEANS = frozenset({"by", "while", "when"})
_AFTERWARDS = frozenset({"after", "on", "upon", "in"})
_SETTINGS = frozenset({"with", "in", "at", "during"})
_AMID = frozenset({"amid", "amidst", "despite"})
_RESULTING = frozenset({"ccomp", "oprd"})
_MEANWHILE = frozenset({"as", "when", "while"})


def shares_time_with(head: Word) -> Word | None:
    """The word whose time a trigger shares when it has none of its own; None when it stands alone.

    A coordinated verb in the same tense, a participle ("crashed, killing ten"), what was begun or
    managed, what came of it ("beat Spain to win"), the means ("by firing"), what came just before
    ("after lifting off"), what went on meanwhile ("as it left"), the occasion of what was said or the form of what
    was done ("in her speech", "in a protest"), and the object of a verb that does it ("signed a deal").
    """
    governor = head.head
    if head.dep_ == "conj" and governor.pos_ in _VERBS and head.pos_ in _VERBS:
        return governor if _is_in_step(head, governor) else None
    if head.dep_ == "advcl" and head.tag_ == "VBG" and not _has_mark(head):
        return governor
    if is_outcome(head) or _is_felt(head, governor):
        return governor
    if _is_scene(head):
        return governor.head
    is_led_to = head.dep_ == "xcomp" or head.dep_ == "advcl" and is_infinitive(head)
    if is_led_to and is_known_governor(governor.lemma_) and governed_status(governor.lemma_) is None:
        return governor
    if head.dep_ == "relcl" and _is_there(head):
        return clause_head(governor)
    if head.dep_ == "pcomp" and head.tag_ == "VBG" and governor.lower_ in _MEANS:
        return governor.head
    if head.dep_ == "pcomp" and head.tag_ == "VBG" and governor.lower_ in _AFTERWARDS:
        is_at_once = not any(child.dep_ == "npadvmod" for child in governor.children)  # not "a week after winning"
        return governor.head if is_at_once and class_of(head.lemma_) is TriggerClass.OCCURRENCE else None
    if head.dep_ == "advcl" and _is_meanwhile(head, governor):
        return governor
    return governor if _is_done(head, governor) else None


def gives_time_to(head: Word) -> Word | None:
    """The verb that happens when a dated part of its clause does ("the outage on 4 March delayed trains").

    Its subject, its occasion, what it happened in spite of, an object or what it was found or made ("guilty"), which
    the parse may have given the verb's time, or what went on meanwhile or just before ("when it chose the yard on
    2 May, a rival protested"). None for other words.
    """
    verb = head.head
    if head.pos_ == "ADJ" and head.dep_ in _RESULTING and tense(verb) is Tense.PAST:
        return verb
    if head.dep_ == "advcl" and (_is_meanwhile(head, verb) or _is_doing(head, verb)):
        return verb
    is_after = head.dep_ == "pcomp" and verb.lower_ in _AFTERWARDS
    if is_after or (head.dep_ == "pobj" and verb.lower_ in _SETTINGS | _AMID):
        verb = verb.head
    elif head.dep_ not in ("nsubj", "dobj"):
        return None
    is_told = verb.pos_ in _VERBS and tense(verb) is Tense.PAST and not is_moved(verb)
    is_begun = head.dep_ == "dobj" and class_of(verb.lemma_) is TriggerClass.ASPECTUAL  # "began talks in May"
    is_done = class_of(verb.lemma_) is TriggerClass.OCCURRENCE or is_begun or _is_occasion(head)
    return verb if is_told and is_done else None


def _is_occasion(noun: Word) -> bool:
    """Whether a noun names what somebody speaks at or in ("at a Monday conference")."""
    return noun.head.lower_ in _SETTINGS and noun.lemma_.lower() in words("dating", "occasions")


def _is_scene(noun: Word) -> bool:
    """Whether a noun is the occasion or the form of what its verb tells: "said in his keynote", "left in a protest"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("in", "at", "during") or prep.head.pos_ not in _VERBS:
        return False
    is_new = any(child.lower_ in ("a", "an") for child in noun.children)
    is_spoken = noun.lemma_.lower() in words("dating", "spoken")
    return tense(prep.head) is Tense.PAST and (is_new or is_spoken)


def _is_felt(noun: Word, verb: Word) -> bool:
    """Whether a noun is what struck, broke out or begins ("the quake struck at noon", "the trial begins in May")."""
    is_subject = noun.dep_ == "nsubj" and noun.pos_ == "NOUN"
    is_told = tense(verb) is Tense.PAST or verb.lemma_ in ("begin", "start") and tense(verb) is not None
    return is_subject and verb.lemma_ in words("dating", "striking") and is_told


def _is_in_step(verb: Word, before: Word) -> bool:
    """Whether a coordinated verb goes on in the tense of the one before it, not from the past into the perfect.

    What follows a beginning does not go on in its time ("was founded in 1990, grew and was sold").
    """
    if row_head(before).lemma_ in words("dating", "beginnings") or _is_later(verb):
        return False
    if shares_auxiliaries(verb):
        return True
    has_own = any(child.dep_ in SUBJECTS for child in verb.children)
    if has_own and not (before.dep_ == "advcl" and _is_meanwhile(before, before.head)) or tense(verb) is None:
        return False
    return tense(verb) is tense(before) and is_present_perfect(verb) is is_present_perfect(before)


def _is_later(verb: Word) -> bool:
    """Whether a coordinated verb says itself that it is of another time ("was stolen in May and later printed")."""
    adverbs = {child.lower_ for child in verb.children if child.dep_ == "advmod" and child.i < verb.i}
    return not adverbs.isdisjoint(words("elsewhen", "later"))


def _is_meanwhile(verb: Word, governor: Word) -> bool:
    """Whether a clause tells what went on while its governor, past or future with it, happened.

    After "since" it may go on since then ("has shrunk since it was sold in 2013, as orders fell").
    """
    opening = _openings(verb)
    told = tense(verb), tense(governor)
    if told == (Tense.PRESENT, Tense.FUTURE):
        return "when" in opening
    is_past = told == (Tense.PAST, Tense.PAST) and "since" not in _openings(governor)
    return is_past and not _MEANWHILE.isdisjoint(opening)


def _openings(verb: Word) -> set[str]:
    """The words before a verb by which its clause may depend on another."""
    return {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod") and child.i < verb.i}


def _is_doing(participle: Word, verb: Word) -> bool:
    """Whether a participle after its verb, set off, tells how that was done ("sealed the deal, agreeing to pay")."""
    is_after = participle.tag_ == "VBG" and participle.i > verb.i and is_set_off(participle)
    return is_after and participle.lemma_ in words("dating", "doing") and tense(verb) is Tense.PAST


def _is_there(verb: Word) -> bool:
    """Whether a clause tells what was done where its sentence has led ("flew to Lima, where she met the mayor")."""
    is_where = any(child.lower_ == "where" for child in verb.children)
    return is_where and is_set_off(verb) and is_plain_past(verb) and tense(clause_head(verb.head)) is Tense.PAST


def _has_mark(verb: Word) -> bool:
    return any(child.dep_ in ("mark", "prep") and child.i < verb.i for child in verb.children)


def _is_done(noun: Word, verb: Word) -> bool:
    """Whether a noun is told as the new object of a verb that brings it about, not of one that speaks of it."""
    is_new = any(child.lower_ in ("a", "an") for child in noun.children)
    if not is_new or noun.dep_ != "dobj" or verb.pos_ not in _VERBS:
        return False
    return not is_known_governor(verb.lemma_) and class_of(verb.lemma_) is TriggerClass.OCCURRENCE
