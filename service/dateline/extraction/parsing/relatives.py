"""Relative clauses: which noun one tells of, where the parser hung it on the noun just before it.

Of "talks in Geneva, which are due on Monday" it takes the nearest noun; number, and what "who" and
"which" can stand for, often say that it is the one further out.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extraction.gazetteer import takes_object, type_referred, word_list
from dateline.extraction.lexicon import words

_PRONOUNS = frozenset(("which", "who", "that"))
_PLACING = frozenset(("in", "at", "near", "outside", "off"))
_SINGULAR = frozenset(("NN", "NNP"))
_PLURAL = frozenset(("NNS", "NNPS"))
_ONE = frozenset(("is", "was", "has", "does"))
_SEVERAL = frozenset(("are", "were", "have", "do"))
_OBJECTS = frozenset(("dobj", "dative"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_FILLED = frozenset(("dobj", "ccomp", "acomp", "attr"))
_BEFORE = frozenset(("nsubj", "nsubjpass", "dobj"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_FIGURED = frozenset(("NOUN", "PROPN", "NUM"))
_MISREAD = frozenset(("ccomp", "advcl", "conj", "parataxis"))
_QUANTITY = 5  # words at most between the comma and the pronoun ("nearly two thirds of which")
_NEAR = 12  # words and marks at most between the pronoun and its verb


def mend_relative(clause: Token) -> None:
    """Hang a relative clause on the noun that it tells of; one that is none on the verb that tells it."""
    if clause.dep_ == "relcl" and (saying := told_by(clause)) is not None:
        clause.head, clause.dep_ = saying, "ccomp"
    elif clause.dep_ == "relcl":
        clause.head = told_of(clause)
    elif (noun := told_of_some(clause)) is not None:
        clause.head, clause.dep_ = noun, "relcl"
    elif (noun := commented(clause)) is not None:
        noun.left_edge.nbor(-1).head = noun.head = clause.head
        noun.dep_ = "npadvmod"
        clause.head, clause.dep_ = noun, "relcl"


def commented(verb: Token) -> Token | None:
    """The noun that a verb is told of by a clause without a pronoun, read as its subject; None for others.

    So "a claim" in "said the dam was safe, a claim engineers rejected".
    """
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if verb.dep_ not in _MISREAD or len(subjects) != 2:
        return None
    noun, own = subjects
    first = noun.left_edge
    is_added = first.lower_ in ("a", "an") and first.i > 0 and first.nbor(-1).text == ","
    return noun if is_added and noun.right_edge.i + 1 == own.left_edge.i else None


def told_of_some(verb: Token) -> Token | None:
    """The noun before the comma of a relative clause read as another ("3bn, of which 1bn was paid"); None for others.

    Args:
        verb: The verb that heads the clause.
    """
    if verb.dep_ not in _MISREAD or verb.pos_ not in ("VERB", "AUX"):
        return None
    doc, start = verb.doc, max(verb.left_edge.i, verb.i - _NEAR, 1)
    which = next((i for i in range(start, verb.i) if doc[i].lower_ in ("which", "whom")), None)
    if which is None or doc[which - 1].tag_ != "IN":
        return None
    comma = next((i for i in range(which - 2, max(0, which - 2 - _QUANTITY), -1) if doc[i].text == ","), None)
    noun = None if comma is None else doc[comma - 1]
    return noun if noun is not None and noun.pos_ in _FIGURED and not noun.is_ancestor(verb) else None


def told_of(clause: Token) -> Token:
    """The noun that a relative clause tells of: the nearest that it can; the parser's where it can be none.

    Args:
        clause: The verb that heads it.
    """
    pronoun = next((child for child in clause.lefts if child.lower_ in _PRONOUNS), None)
    if pronoun is not None and clause.head.pos_ == "VERB" and pronoun.i and pronoun.nbor(-1).pos_ in _NOUNS:
        return pronoun.nbor(-1)  # "finished repairs that began …": no comma, so that nothing else is told of
    if pronoun is None or _is_when(clause.head, pronoun):
        return clause.head
    if clause.head.lemma_ == "share" and pronoun.i > 1 and pronoun.nbor(-2).pos_ == "PROPN":
        return pronoun.nbor(-2)  # "shares of Acme, which earned …"
    if pronoun.dep_ == "nsubj" and clause.lemma_ in word_list("harming"):
        disaster = next((noun for noun in _outwards(clause.head) if _is_disaster(noun)), None)
        if disaster is not None:
            return disaster
    return next((noun for noun in _outwards(clause.head) if _can_be(noun, pronoun, clause)), clause.head)


def _is_disaster(noun: Token) -> bool:
    """Whether a noun names what kills and destroys."""
    return noun.lemma_.lower() in word_list("disasters")


def _is_when(noun: Token, pronoun: Token) -> bool:
    """Whether a relative pronoun stands for the time right before it ("the day that he spoke")."""
    is_time = noun.lemma_.lower() in word_list("spans") and noun.i + 1 == pronoun.i
    return is_time and pronoun.lower_ == "that" and pronoun.dep_ not in ("nsubj", "nsubjpass")


def _outwards(noun: Token) -> Iterator[Token]:
    """A noun, the noun that its preposition hangs on, and so on; at a verb, what that has before the preposition."""
    yield noun
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        prep = noun.head
        if prep.head.pos_ not in _NOUNS:
            before = [child for child in prep.head.children if child.i < prep.i and child.dep_ in _BEFORE]
            yield from reversed(before)
            return
        noun = prep.head
        yield noun


def _can_be(noun: Token, pronoun: Token, clause: Token) -> bool:
    """Whether a relative pronoun can stand for a noun, by the kind of thing and by number."""
    kind = type_referred(noun.lemma_.lower())
    if pronoun.lower_ == "who" and kind not in (None, "PERSON", "GROUP"):
        return False
    if pronoun.lower_ == "which" and kind == "PERSON":
        return False
    if noun.like_num or noun.lemma_.lower() in word_list("spans") or _is_mere_place(noun, pronoun, clause):
        return False
    return pronoun.dep_ not in ("nsubj", "nsubjpass") or _agrees(noun, clause)


def _is_mere_place(noun: Token, pronoun: Token, clause: Token) -> bool:
    """Whether a noun only says where a thing was with which something was done ("the hearing in Oslo, which was …")."""
    is_name = noun.pos_ == "PROPN" and noun.dep_ == "pobj" and noun.head.lower_ in _PLACING
    is_done = pronoun.dep_ == "nsubjpass" or pronoun.dep_ in _OBJECTS
    return is_name and (pronoun.lower_ == "who" or is_done)


def _agrees(noun: Token, clause: Token) -> bool:
    """Whether a noun has the number of the verb of which it is the subject, where both tell it."""
    is_joined = any(child.dep_ == "conj" for child in noun.children)
    helpers = [child for child in clause.lefts if child.dep_ in ("aux", "auxpass")]
    finite = helpers[0] if helpers else clause
    if finite.lower_ in _SEVERAL or finite.tag_ == "VBP":
        return is_joined or noun.tag_ not in _SINGULAR or noun.pos_ == "PROPN" and noun.dep_ != "pobj"
    if finite.lower_ in _ONE or finite.tag_ == "VBZ":
        return not is_joined and noun.tag_ not in _PLURAL
    return True


def told_by(clause: Token) -> Token | None:
    """The verb of telling whose content is read as that of a noun before it ("told them by phone that he left")."""
    if _lacks_nothing(clause) and clause.head.dep_ in _OBJECTS and clause.head.head.lemma_ == "tell":
        return clause.head.head  # "told the meeting he had been listening"
    prep = clause.head.head
    verb = prep.head
    opening = clause.left_edge
    is_content = opening.lower_ == "that" and opening.dep_ == "mark" and clause.head.dep_ == "pobj"
    if not is_content or prep.dep_ != "prep" or verb.lemma_ not in words("classes", "reporting"):
        return None
    own = {child.dep_ for child in verb.rights}
    return verb if "dobj" in own and "ccomp" not in own else None


def _lacks_nothing(clause: Token) -> bool:
    """Whether a clause opens with its own subject and needs no object, so that it tells of no noun before it."""
    opening = clause.left_edge
    if opening.tag_ != "PRP" or opening.dep_ not in _SUBJECTS or opening.i != clause.head.i + 1:
        return False
    is_stranded = any(child.dep_ == "prep" and not any(child.children) for child in clause.rights)
    return takes_object(clause.lemma_) is False and not is_stranded or any(c.dep_ in _FILLED for c in clause.rights)
