"""Clefts: "it was in May that the firm admitted it" tells what "the firm admitted it in May" does.

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from spacy.tokens import Token

_TENSED = frozenset({"VBD", "VBZ"})
_PLACING = frozenset({"in", "on", "at", "during", "after", "before", "until", "till", "by"})
_WHOLE = frozenset({"acomp", "attr", "oprd", "dobj"})
_MOVED = frozenset({"neg", "prep", "advmod", "npadvmod"})


def mend_cleft(verb: Token) -> None:
    """Make the clause after "that" the main one, with the time or place before it; "it was" tells nothing."""
    told = told_in_cleft(verb)
    if told is None:
        return
    is_until = any(child.lower_ in ("until", "till") for child in verb.children)
    moved = _MOVED - {"neg"} if is_until else _MOVED  # "not until May" denies nothing
    for child in list(verb.children):
        if child.dep_ in moved and child.i < told.i or child.dep_ == "punct" and child.i > told.i:
            child.head = told
    told.head, told.dep_ = told, "ROOT"
    verb.head, verb.dep_ = told, "meta"


def told_in_cleft(verb: Token) -> Token | None:
    """The verb of the clause after "that" where a form of "be" only says when or where it was; None for others."""
    if verb.lemma_ != "be" or verb.dep_ != "ROOT" or verb.tag_ not in _TENSED:
        return None
    children = list(verb.children)
    if any(child.dep_ in _WHOLE for child in children) or verb.i == 0 or verb.nbor(-1).lower_ != "it":
        return None
    told = next((child for child in children if child.dep_ == "ccomp" and child.i > verb.i), None)
    is_marked = told is not None and told.left_edge.lower_ == "that" and told.left_edge.head == told
    is_placed = any(child.dep_ == "prep" and child.lower_ in _PLACING and child.i > verb.i for child in children)
    return told if is_marked and is_placed else None
