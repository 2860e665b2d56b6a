"""Rows of verbs: what was done to one thing after the other ("was looted in 1897, burned and sold").

The parser takes a later participle for a past ("and sold"), or for a clause of its own (", burned and sold"); an
infinitive after an aside it hangs on the finite verb ("is ready to go, alone, and travel by night").
Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.gazetteer import takes_object, word_list
from dateline.extraction.lexicon import words

_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 20  # verbs


def mend_row(verb: Token) -> None:
    """Read a verb that goes on with a passive as a participle of its row, and hang an infinitive on that before it."""
    if verb.tag_ == "VB" and (first := infinitive_before(verb)) is not None:
        verb.head = first
    if verb.dep_ == "advcl" and is_in_row(verb):
        verb.dep_ = "conj"
    if verb.tag_ in _FINITE and (deed := deed_before(verb)) is not None:
        deed.head, deed.dep_ = (deed if verb.head == verb else verb.head), verb.dep_
        verb.head, verb.dep_ = deed, "conj"
    if verb.tag_ == "VBN" and (first := passive_above(verb)) is not None:
        verb.head = first
    if verb.tag_ == "VBN" and is_deed(verb):
        verb.tag_ = "VBD"
    if verb.tag_ == "VBD" and is_undergone(verb):
        verb.tag_ = "VBN"
        for child in verb.rights:
            if _is_span(child):
                child.dep_ = "npadvmod"


def deed_before(verb: Token) -> Token | None:
    """The verb, read as what is said, that a bare one goes on with ("Navy foils attack, nabs 26"); None for others."""
    if verb.i == 0 or verb.nbor(-1).text != "," or verb.lemma_ in words("classes", "reporting"):
        return None
    if any(child.dep_ in _OWN for child in verb.children):
        return None
    before = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    is_alike = before is not None and before.tag_ == verb.tag_ and any(c.dep_ in _SUBJECTS for c in before.lefts)
    return before if is_alike else None


def is_in_row(verb: Token) -> bool:
    """Whether a participle right after a comma, which another goes on, stands in the row of the passive before it."""
    is_next = verb.tag_ in _PARTICIPLES and verb.i > verb.head.i and verb.nbor(-1).text == ","
    if not is_next or not _is_passive(verb.head) or any(child.dep_ in _OWN for child in verb.children):
        return False
    return any(child.dep_ == "conj" and child.tag_ in _PARTICIPLES for child in verb.rights)


def infinitive_before(verb: Token) -> Token | None:
    """The infinitive that a bare one goes on with, which the parser hung on a finite verb; None for others."""
    if verb.dep_ != "conj" or verb.head.tag_ not in _FINITE or any(child.dep_ in _OWN for child in verb.children):
        return None
    between = reversed(list(verb.doc[verb.head.i + 1 : verb.i]))
    found = (each for each in between if each.tag_ == "VB" and each.dep_ in ("xcomp", "advcl", "acl"))
    return next((each for each in found if verb.head.is_ancestor(each)), None)


def is_undergone(verb: Token) -> bool:
    """Whether a past form without subject and object after a passive tells what was done to the same thing."""
    if verb.dep_ != "conj" or any(child.dep_ in _OWN for child in verb.children) or not _goes_on_passive(verb):
        return False
    if verb.lemma_ in ("spend", "serve"):  # "and spent three months in custody"
        return False
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and not _is_span(child)]
    if objects:  # "charged and denied bail"
        is_kept = all(child.lemma_ in words("clauses", "kept_object") for child in objects)
        return is_kept and verb.lemma_ in words("clauses", "keeping_object")
    if verb.lower_.endswith("en") and not objects:  # no past ends so ("was seized and broken up")
        return True
    return takes_object(verb.lemma_) is True or verb.lemma_ in words("clauses", "done_to")


def passive_above(verb: Token) -> Token | None:
    """The passive that a participle hung on an -ing form goes on with ("convicted of lying and given a year")."""
    if verb.dep_ != "conj" or verb.head.tag_ != "VBG" or any(child.dep_ in _OWN for child in verb.children):
        return None
    if any(child.dep_ in ("aux", "auxpass") for child in verb.head.lefts):
        return None
    return next((each for each in verb.head.ancestors if _is_passive(each)), None)


def is_deed(verb: Token) -> bool:
    """Whether what is read as a participle in a passive's row has an object of its own ("and lost power").

    Verbs whose passive keeps an object have none ("and fined 500 euros"), nor have forms that are no past ("and given
    leave").
    """
    if verb.dep_ != "conj" or verb.lower_.endswith("n") or any(child.dep_ in _OWN for child in verb.children):
        return False
    has_object = any(child.dep_ == "dobj" and not _is_span(child) for child in verb.rights)
    return has_object and _goes_on_passive(verb) and verb.lemma_ not in words("clauses", "keeping_object")


def _goes_on_passive(verb: Token) -> bool:
    """Whether the row that a verb stands in begins with a passive and goes on in participles up to it."""
    for _ in range(_LONGEST):
        verb = verb.head
        if _is_passive(verb):
            return True
        if verb.dep_ != "conj" or verb.tag_ != "VBN" or any(child.dep_ in _OWN for child in verb.children):
            return False
    return False


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.lefts)


def _is_span(noun: Token) -> bool:
    """Whether a noun taken for an object is a time ("sold the following year"), not a share ("spent half of it")."""
    if any(child.lower_ == "of" for child in noun.rights):
        return False
    return noun.dep_ in ("dobj", "npadvmod") and noun.lemma_.lower() in word_list("spans")
