"""Verbless sentences: those that the parser read as a phrase without a verb, though they end with a full stop.

It takes the verb before a name for a participle ("The president named Soto.", "The firm fired Lund, who …").
Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

_PAST = frozenset({"VBD", "VBN"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})


def mend_verbless(root: Token) -> None:
    """Give a sentence that is read as a noun phrase its verb back."""
    if root.dep_ != "ROOT" or root.pos_ not in _NOUNS or root.sent[-1].text != ".":
        return
    verb = verb_before_name(root)
    if verb is None:
        return
    name = _last_of_name(verb)
    subject = verb.nbor(-1)
    for child in [*root.children]:
        if child.i < subject.i:
            child.head = subject
        elif child.i == root.sent.end - 1:
            child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    subject.head, subject.dep_ = verb, "nsubj"
    name.head, name.dep_ = verb, "dobj"
    name.tag_, name.pos_ = "NNP", "PROPN"


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


def _last_of_name(verb: Token) -> Token:
    """The last word of the name right after a verb."""
    last = verb.nbor()
    while last.i + 1 < last.sent.end and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    return last
