"""Subjects: which noun a verb is told of where the parser took it, or the verb, for something else.

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from spacy.tokens import Token

_THINGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMPHATIC = frozenset({"himself", "herself", "itself", "themselves"})


def mend_subject(token: Token) -> None:
    """Give a verb its subject where the words' order leaves no doubt."""
    if token.tag_ == "VBD" and is_failing(token):
        _make_main(token)
    if token.tag_ in _TENSED and (noun := subject_in_row(token)) is not None:
        _make_subject(token, noun)
    if token.dep_ == "ROOT" and token.tag_ == "VBN" and (verb := main_after(token)) is not None:
        _make_aside(token, verb)
    if token.dep_ == "relcl" and is_named(token):
        _make_name(token)
    if token.dep_ in _SUBJECTS and token.lower_ in _EMPHATIC:
        _make_emphatic(token)
    if token.dep_ == "advmod" and is_told_of(token):
        token.tag_, token.pos_ = "NNP", "PROPN"
        token.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in token.head.lefts) else "nsubj"


def is_told_of(word: Token) -> bool:
    """Whether a word that begins a sentence is one of whom a clause with "who" tells ("Oldmere, who won, lost")."""
    verb = word.head
    is_first = bool(word.is_sent_start) and word.i < verb.i and not any(child.dep_ in _SUBJECTS for child in verb.lefts)
    clauses = (child for child in word.rights if child.dep_ == "relcl")
    return is_first and any(child.lower_ == "who" for clause in clauses for child in clause.lefts)


def _make_emphatic(word: Token) -> None:
    """Read "himself" between auxiliary and participle as an adverb, what stands before them as the subject."""
    verb, role = word.head, word.dep_
    before = [child for child in verb.lefts if child.i < word.i]
    others = [noun for helper in before for noun in helper.lefts if noun.dep_ in _SUBJECTS]
    word.dep_ = "npadvmod"
    for noun in others[:1]:
        noun.head, noun.dep_ = verb, role


def is_failing(verb: Token) -> bool:
    """Whether a verb is parsed as a part of its subject, the root: "An attempt to raise the wreck failed"."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or noun.pos_ != "NOUN":
        return False
    is_whole = any(child.dep_ in ("det", "poss") for child in noun.lefts)
    return is_whole and any(child.dep_ == "acl" and child.i < verb.i for child in noun.rights)


def _make_main(verb: Token) -> None:
    """Read a verb as the root of its sentence, the noun that it hung on as its subject."""
    noun = verb.head
    later = [child for child in noun.rights if child.i > verb.i]
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def subject_in_row(verb: Token) -> Token | None:
    """The noun right before a verb, which the parse put in a row with an object of the verb before it; else None.

    Example: "Yields rattled buyers and the warning hit shares": "buyers and the warning" are no row.
    """
    end = verb.left_edge.i - 1
    while end > 0 and verb.doc[end].text == ",":
        end -= 1
    if verb.dep_ != "conj" or any(child.dep_ in _SUBJECTS for child in verb.lefts):
        return None
    joined = (token for token in verb.doc[verb.head.i + 1 : end + 1] if token.dep_ == "conj" and _is_thing(token))
    noun = next((token for token in joined if token.right_edge.i in (end, verb.left_edge.i - 1)), None)
    joint = None if noun is None else next((child for child in noun.head.rights if child.dep_ == "cc"), None)
    if noun is None or joint is None or joint.i > noun.left_edge.i or not verb.head.is_ancestor(noun):
        return None
    return None if any(child.dep_ == "cc" for child in verb.head.rights) else noun


def _is_thing(token: Token) -> bool:
    """Whether a word is a noun, also where it was taken for a verb ("a profit warning")."""
    return token.pos_ in _THINGS or any(child.dep_ == "det" for child in token.lefts)


def _make_subject(verb: Token, noun: Token) -> None:
    """Read a noun as the subject of the verb after it, and the "and" before it as joining the two clauses."""
    joint = next(child for child in noun.head.rights if child.dep_ == "cc")
    joint.head = verb.head
    noun.head, noun.dep_ = verb, "nsubj"


def main_after(participle: Token) -> Token | None:
    """The verb after a participle set off by a comma, which is the main one ("The ship, built in 1998, was sold")."""
    is_bare = not any(child.dep_ in ("aux", "auxpass") for child in participle.lefts)
    is_set_off = participle.i > 0 and participle.nbor(-1).text == ","
    if not is_bare or not is_set_off or not any(child.dep_ in _SUBJECTS for child in participle.lefts):
        return None
    if any(child.dep_ == "cc" for child in participle.rights):
        return None
    verbs = (child for child in participle.rights if child.dep_ == "conj" and child.pos_ == "VERB")
    return next((verb for verb in verbs if any(child.dep_ == "aux" for child in verb.lefts)), None)


def _make_aside(participle: Token, verb: Token) -> None:
    """Read a participle as telling of its subject, which the main verb after it takes."""
    noun = next(child for child in participle.lefts if child.dep_ in _SUBJECTS)
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    participle.head, participle.dep_ = noun, "acl"


def is_named(verb: Token) -> bool:
    """Whether a verb is read as telling of a noun that goes with its subject's name ("the tanker Braer broke up")."""
    noun, before = verb.head, verb.doc[max(verb.i - 1, 0)]
    is_name = before.pos_ == "PROPN" and before.dep_ == "nsubj" and before.head == verb
    is_next = is_name and before.left_edge.i == noun.i + 1
    is_main = noun.dep_ == "ROOT" and noun.pos_ == "NOUN" and verb.sent[-1].text == "."
    return is_next and is_main and verb.tag_ in _TENSED and any(child.dep_ == "det" for child in noun.lefts)


def _make_name(verb: Token) -> None:
    """Read a verb as the root, its subject as a name and the noun before that as going with it."""
    noun, name = verb.head, verb.nbor(-1)
    others = [child for child in noun.children if child.dep_ not in ("det", "amod", "compound") and child != verb]
    verb.head, verb.dep_ = verb, "ROOT"
    for child in others:
        child.head = verb
    noun.head, noun.dep_ = name, "compound"
