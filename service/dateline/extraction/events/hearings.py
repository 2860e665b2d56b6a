"""Hearings: what a court or an inquest is told, which happened before, and what it does itself."""

from __future__ import annotations

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, has_auxpass

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


def _is_court(noun: Word) -> bool:
    return noun.lemma_.lower() in words("courts", "bodies")


def is_ruling(verb: Word) -> bool:
    """Whether a verb tells what a court itself does ("was jailed")."""
    return verb.lemma_ in words("courts", "rulings")
