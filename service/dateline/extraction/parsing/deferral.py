"""Deferral: what was not done until a time was done then ("the bridge was not reopened until June")."""

from __future__ import annotations

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, auxiliaries, tense
from dateline.model.times import Tense

_UNTIL = frozenset({"until", "till"})
_NEGATIVE = frozenset({"no", "nobody", "none", "nothing", "neither"})


def is_deferred(verb: Word) -> bool:
    """Whether a verb is denied up to a time, and so done then: in the past, or as told for the future.

    Not what lasts, of which the end is denied ("did not stay until Monday"), nor what has not been done yet.
    """
    if verb.pos_ != "VERB" or verb.lemma_ in words("dating", "lasting") | words("classes", "state"):
        return False
    is_perfect = any(helper.lemma_ == "have" for helper in auxiliaries(verb))
    if is_perfect or tense(verb) not in (Tense.PAST, Tense.FUTURE) or not _is_denied(verb):
        return False
    return any(child.lower_ in _UNTIL and child.dep_ == "prep" for child in verb.children)


def is_deferring(time: Time) -> bool:
    """Whether a time is that until which something was not done."""
    before = time.prep.nbor(-1).lower_ if time.prep is not None and time.prep.i else ""
    is_until = time.expression["kind"] == "Bound" and time.expression["relation"] == "until"  # "until noon on Friday"
    if time.preposition not in _UNTIL and not is_until:
        return False
    verb = time.governor
    is_due = verb.lemma_ == "due" and verb.dep_ == "acomp" and _is_denied(verb.head)
    return before == "not" or is_due or is_deferred(verb)


def _is_denied(verb: Word) -> bool:
    """Whether a verb has a negation or a negative subject with it."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    told = [word.lower_ for subject in subjects for word in (subject, *subject.children)]
    return any(child.dep_ == "neg" for child in verb.children) or not _NEGATIVE.isdisjoint(told)
