"""Verbless sentences: those that the parser read as a phrase without a verb, though they end with a full stop.

It takes the verb before a name for a participle ("The president named Soto.", "The firm fired Lund, who …"), the clause
after a time for one that tells of that time ("The following year the rebels left."), and a verb after an infinitive
for what that is of ("The plan to sue the bank was announced.").
Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from dateline.extraction.gazetteer import word_list

_PAST = frozenset({"VBD", "VBN"})
_TENSED = frozenset({"VBD", "VBP", "VBZ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COUNTING = frozenset({"following", "next", "preceding", "previous", "same"})


def mend_verbless(root: Token) -> None:
    """Give a sentence that is read as a noun phrase its verb back."""
    if root.dep_ != "ROOT" or root.pos_ not in _NOUNS or root.sent[-1].text != ".":
        return
    if (verb := verb_before_name(root)) is not None:
        _tell_of_name(root, verb)
    elif (verb := verb_after_time(root)) is not None:
        _make_root(verb, root, "npadvmod")
    elif (verb := verb_after_aim(root)) is not None:
        aim, thing = verb.head, next(child for child in verb.lefts if child.dep_ in _SUBJECTS)
        _make_root(verb, root, thing.dep_)
        thing.head, thing.dep_ = aim, "dobj"


def verb_before_name(root: Token) -> Token | None:
    """The past between a sentence's first noun phrase and a name, one of which is its root; None for other sentences.

    A new subject may be a caption's ("A man named Lund.").
    """
    words = root.sent
    before = list(takewhile(lambda word: word.tag_ not in _PAST, words))
    verb = words[len(before)] if before and len(before) + 1 < len(words) else None
    if verb is None or not all(word.pos_ in _NOMINAL for word in before) or words[0].lower_ in ("a", "an"):
        return None
    is_between = before[-1].pos_ in _NOUNS and bool(before[-1].whitespace_) and verb.nbor().is_title
    return verb if is_between and root in (before[-1], _last_of_name(verb)) else None


def verb_after_time(time: Token) -> Token | None:
    """The verb of the clause right after a time that is counted on; None for other nouns."""
    is_counted = any(child.lower_ in _COUNTING for child in time.lefts)
    if not is_counted or time.lemma_.lower() not in word_list("spans"):
        return None
    clauses = (child for child in time.rights if child.dep_ == "relcl" and child.left_edge.i == time.i + 1)
    return next((verb for verb in clauses if verb.left_edge.tag_ not in ("IN", "WDT", "WP", "WRB")), None)


def verb_after_aim(noun: Token) -> Token | None:
    """The verb of a noun with an infinitive, whose object is read as its subject; None for other nouns."""
    aims = (child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VB")
    for verb in (below for aim in aims for below in aim.rights if below.dep_ == "ccomp"):
        forms = (verb, *(child for child in verb.lefts if child.dep_ == "auxpass"))
        is_tensed = any(form.tag_ in _TENSED for form in forms)
        subjects = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
        if is_tensed and len(subjects) == 1 and subjects[0].left_edge.i == verb.head.i + 1:
            return verb
    return None


def _tell_of_name(root: Token, verb: Token) -> None:
    """Read a verb as the root of its sentence, with its subject before and the name after it."""
    name, subject = _last_of_name(verb), verb.nbor(-1)
    for child in [*root.children]:
        if child.i < subject.i:
            child.head = subject
    _make_root(verb, subject, "nsubj")
    name.head, name.dep_ = verb, "dobj"
    name.tag_, name.pos_ = "NNP", "PROPN"
    verb.tag_, verb.pos_ = "VBD", "VERB"


def _make_root(verb: Token, noun: Token, role: str) -> None:
    """Read a verb as the root of its sentence, a noun as a part of its clause."""
    for child in [*verb.sent.root.children]:
        if child.i == verb.sent.end - 1:
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, role


def _last_of_name(verb: Token) -> Token:
    """The last word of the name right after a verb."""
    last = verb.nbor()
    while last.i + 1 < last.sent.end and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    return last
