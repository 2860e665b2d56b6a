"""The clause of a time: which verb tells it, and how that verb stands to the story of its sentence."""

from __future__ import annotations

from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import LONGEST_ROW, clause_head, is_finite, opening_bracket
from dateline.model.times import Clause, ClauseKind

_PHRASES = frozenset({"acl", "advcl", "amod", "pcomp", "csubj", "csubjpass"})
_CARRIED = frozenset({"conj", "xcomp"})
_MAIN = frozenset({"ROOT", "parataxis"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_VERBS = frozenset({"VERB", "AUX"})


def clause_of(time: Time) -> Clause | None:
    """The clause of a time; None where no verb is above it."""
    verb = clause_head(time.governor)
    if verb.pos_ not in _VERBS:
        return None
    return Clause(kind_of(verb), verb.idx, is_of_noun=time.governor.pos_ in _NOUNS)


def kind_of(verb: Word) -> ClauseKind:
    """How a verb stands to the story of its sentence; what shares its clause with another stands as that does."""
    if opening_bracket(verb) is not None:
        return ClauseKind.OTHER
    for _ in range(LONGEST_ROW):
        if verb.dep_ not in _CARRIED or verb.head.pos_ not in _VERBS:
            break
        verb = verb.head
    if verb.dep_ in _MAIN or verb.dep_ == "ccomp" and verb.i < verb.head.i:
        return ClauseKind.MAIN
    if verb.dep_ == "relcl" or (verb.dep_ == "acl" and is_finite(verb) and _has_subject(verb)):
        return ClauseKind.RELATIVE
    if verb.dep_ == "ccomp":
        return ClauseKind.CONTENT
    if verb.dep_ in _PHRASES:
        return ClauseKind.ADVERBIAL if is_finite(verb) and _has_subject(verb) else ClauseKind.REDUCED
    return ClauseKind.OTHER


def _has_subject(verb: Word) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)
