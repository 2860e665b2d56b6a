"""Hearings: what a court or an inquest is told, what somebody is charged with, and what a court does itself."""

from __future__ import annotations

from dateline.extraction.events.forms import is_negated
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, has_auxpass
from dateline.model.mentions import TriggerClass

_COURTLY = frozenset({"hear", "tell", "testify", "say"})
_BEFORE = frozenset({"in", "at", "to"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})


def is_hearing(verb: Word) -> bool:
    """Whether a verb tells what a court was told ("an inquest heard", "told the jury", "the trial was told")."""
    if verb.lemma_ not in _COURTLY:
        return False
    if verb.lemma_ == "hear" or has_auxpass(verb):
        if any(child.dep_ == "dobj" for child in verb.children):  # "the court heard arguments"
            return False
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        subjects += [verb.head] * (verb.dep_ == "acl")  # as "an inquest heard" is often read
        return any(map(_is_court, subjects))
    inner = (word for child in verb.children if child.lower_ in _BEFORE for word in child.children)
    return any(_is_court(word) for word in (*verb.children, *inner) if word.dep_ in _OBJECTS)


def is_charging(verb: Word, content: Word) -> bool:
    """Whether a verb tells what somebody is charged with ("prosecutors said that he lied", "the indictment says").

    What prosecutors say in the passive is mostly of the case itself ("that the trial had been delayed").
    """
    if class_of(verb.lemma_) is not TriggerClass.REPORTING or is_negated(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and _charges(child)]
    return bool(subjects) and not (subjects[0].lemma_.lower() == "prosecutor" and has_auxpass(content))


def is_charged(verb: Word) -> bool:
    """Whether a clause is told by who charges somebody, or by some account ("according to the prosecution")."""
    below = (inner for child in verb.children if child.lower_ == "according" for inner in child.subtree)
    return any(word.dep_ == "pobj" and _charges(word) for word in below)


def _charges(noun: Word) -> bool:
    return noun.lemma_.lower() in words("courts", "charging")


def _is_court(noun: Word) -> bool:
    return noun.lemma_.lower() in words("courts", "bodies")


def is_ruling(verb: Word) -> bool:
    """Whether a verb tells what a court itself does ("was jailed")."""
    return verb.lemma_ in words("courts", "rulings")
