"""The clause of a time: which verb tells it, and how that verb stands to the story of its sentence."""

from __future__ import annotations

from typing import Any

from dateline.extraction.extensions import values_of
from dateline.extraction.parsing.attachment import Time, counted_from
from dateline.extraction.parsing.deferral import is_deferring
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import LONGEST_ROW, clause_head, is_finite, opening_bracket
from dateline.model.times import Clause, ClauseKind

_PHRASES = frozenset({"acl", "advcl", "amod", "pcomp", "csubj", "csubjpass"})
_CARRIED = frozenset({"conj", "xcomp"})
_MAIN = frozenset({"ROOT", "parataxis"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# Clauses that tell something in passing, from which no story goes on ("the bridge, built in 1994, fell").
PASSING = frozenset({ClauseKind.RELATIVE, ClauseKind.REDUCED})
_VERBS = frozenset({"VERB", "AUX"})


def write_clause(time: Time) -> None:
    """Note with a time its clause, and the verb of the clause that it is counted from."""
    values, clause, event = values_of(time.span.doc, time.span.id_), clause_of(time), counted_from(time)
    if is_deferring(time):
        _unbound(values)
    values["clause"] = None if clause is None else [str(clause.kind), clause.verb, clause.is_of_noun]
    if event is not None and event.pos_ in _VERBS:
        values["event"] = [event.idx, event.idx + len(event.text)]


def _unbound(values: dict[str, Any]) -> None:
    """Take the bound from the values of a time: what was not done until May was done in it."""
    if values["expression"]["kind"] == "Bound":
        values["expression"] = values["expression"]["time"]
        values["derivation"] = [rule for rule in values["derivation"] if not rule.startswith("bound.")]


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


def hangs_by(verb: Word, clause: Word, *joints: str) -> bool:
    """Whether a clause hangs on a verb by one of some words ("she taught before she moved", "before moving")."""
    if clause.dep_ == "pcomp":
        return clause.head.lower_ in joints and clause.head.head == verb
    marks = (child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod"))
    return clause.head == verb and not set(joints).isdisjoint(marks)


def _has_subject(verb: Word) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)
