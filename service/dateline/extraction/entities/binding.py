"""Binding: what the grammar of its sentence says of what a pronoun means, and of what it does not."""

from __future__ import annotations

from dateline.extraction.entities.anaphora import SUBJECTS
from dateline.extraction.gazetteer import gender_of, word_list
from dateline.extraction.parsing.clauses import is_verbal, own_subject, subject
from dateline.extraction.parsing.parse import Word

# What opens a sentence beside its subject.
_OPENING = frozenset(("advcl", "acl", "amod"))
_OWN = frozenset(("its", "itself", "his", "himself", "her", "herself", "their", "themselves"))


def share_clause(token: Word, other: Word) -> bool:
    """Whether two arguments belong to one verb, so that a plain pronoun cannot mean the other."""
    if token.dep_ == "poss":
        return False
    while other.dep_ in ("appos", "conj") and other.head.dep_ != "ROOT":
        other = other.head
    return _governor(token) == other.head and token.i > other.i


def same_before(token: Word) -> Word | None:
    """The "he" or "she" before a pronoun of its gender in a sentence, which both mean one person.

    None for a possessive, where there is none, where both are arguments of one verb, and across quotation marks.
    """
    gender = None if _is_own(token) else gender_of(token.lower_)
    for i in range(token.i - 1, token.sent.start - 1, -1) if gender is not None else ():
        other = token.doc[i]
        if other.is_quote:
            return None
        if other.tag_ in ("PRP", "PRP$") and gender_of(other.lower_) == gender:
            is_apart = share_clause(token, other) or is_bound_apart(token, other)
            return None if is_apart else other
    return None


def is_bound_apart(token: Word, other: Word) -> bool:
    """Whether the grammar of a clause keeps a pronoun from meaning another word of it.

    That is its subject, also one passed on to it ("Kole hoped to arrest him"), and what stands in a participle's
    clause before a pronoun whose subject that pronoun is ("Born to a nurse, she left").
    """
    governor = _governor(token)
    if token.dep_ not in SUBJECTS or governor != token.head:
        return not _is_own(token) and is_verbal(governor) and subject(governor) == other
    opening = (each for each in governor.lefts if each.dep_ in _OPENING)
    return any(each.is_ancestor(other) and own_subject(each) is None and not _has_clause(each) for each in opening)


def _has_clause(opening: Word) -> bool:
    """Whether a finite clause with a subject of its own hangs on what opens a sentence."""
    return any(child.dep_ in SUBJECTS for each in opening.subtree for child in each.children)


def _is_own(token: Word) -> bool:
    """Whether a pronoun is a possessive or a reflexive, which means its clause's subject."""
    return token.dep_ == "poss" or token.lower_.endswith(("self", "selves"))


def _governor(token: Word) -> Word:
    """The verb that a word is an argument of, directly or by a preposition."""
    is_predicate = token.head.dep_ == "ccomp" and not is_verbal(token.head)  # "declared it safe"
    return token.head.head if token.dep_ == "pobj" and token.head.dep_ == "prep" or is_predicate else token.head


def spoken_for(token: Word, speaker: Word | None) -> Word | None:
    """Whom the one speaks for who says what "it" stands in ("a spokesman for the trust said it …")."""
    if token.lower_ != "it" or speaker is None or speaker.lemma_.lower() not in word_list("voices"):
        return None
    told = (obj for prep in speaker.children if prep.lower_ in ("for", "of") for obj in prep.children)
    return next((obj for obj in told if obj.dep_ == "pobj"), None)


def owner_in(noun: Word, token: Word) -> Word | None:
    """Who is told in a subject by a pronoun of the same gender ("her supervisor handed her boxes")."""
    gender = gender_of(token.lower_)
    owners = (child for child in noun.children if child.tag_ == "PRP$" and gender is not None)
    return next((owner for owner in owners if gender_of(owner.lower_) == gender), None)


def own_clause_subject(token: Word) -> Word | None:
    """The subject of the clause that a possessive or reflexive stands in, unless it is part of it."""
    if token.lower_ not in _OWN or token.dep_ not in ("poss", "dobj", "pobj"):
        return None
    if token.lower_ == "her" and token.dep_ != "poss":
        return None
    verb = next((each for each in token.ancestors if is_verbal(each)), None)
    found = subject(verb) if verb is not None else None
    is_related = found is not None and any(each.dep_ == "relcl" and each.head == found for each in token.ancestors)
    if found is None or token.is_ancestor(found) or found.is_ancestor(token) and not is_related:
        return None
    is_fronted = found.i > token.i and any(each.dep_ == "prep" and each.head == found.head for each in token.ancestors)
    return found if found.i < token.i or is_fronted else None
