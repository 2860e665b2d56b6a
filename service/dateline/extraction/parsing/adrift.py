"""Names adrift: persons whom the parser hung on the wrong verb, or on none, though word order tells which is theirs.

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token

from dateline.extraction.gazetteer import gender_of_name, takes_object, type_referred
from dateline.extraction.lexicon import words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})


def mend_name(token: Token) -> None:
    """Give a name and its verb to each other where the words' order leaves no doubt."""
    if token.dep_ == "ROOT" and (verb := verb_of_given_name(token)) is not None:
        _make_first(token, verb)
    if token.dep_ == "relcl" and is_named(token):
        _make_named(token)
    if token.dep_ == "advcl" and token.tag_ in _TENSED and (noun := object_taken(token)) is not None:
        _give_back(token, noun)
    if token.dep_ == "conj" and token.tag_ in _TENSED:
        if (noun := reporter_before(token)) is not None:
            _make_report(token, noun)
        elif (noun := joined_to_object(token)) is not None:
            _make_object(token, noun)


def object_taken(clause: Token) -> Token | None:
    """The object of a clause that opens a sentence, read as the subject of its main verb; None for others.

    Example: "When they recognised Soto, the army stayed with Berg": no comma stands before Soto, who did not stay.
    """
    verb = clause.head
    is_whole = any(child.i > clause.i for child in clause.children) or takes_object(clause.lemma_) is False
    if is_whole or clause.i > verb.i or not any(child.dep_ in _SUBJECTS for child in clause.lefts):
        return None
    noun = next((child for child in verb.lefts if child.dep_ in _SUBJECTS and child.left_edge.i == clause.i + 1), None)
    told = [child for child in noun.rights if child.dep_ == "appos"] if noun is not None else []
    if len(told) != 1 or told[0].left_edge.nbor(-1).text != ",":
        return None
    is_next = all(word.dep_ in ("aux", "auxpass", "neg") for word in verb.doc[told[0].right_edge.i + 1 : verb.i])
    return noun if is_next else None


def _give_back(clause: Token, noun: Token) -> None:
    """Give a clause its object, and the main verb what stands after the comma for its subject."""
    subject = next(child for child in noun.rights if child.dep_ == "appos")
    subject.left_edge.nbor(-1).head = clause.head
    subject.head, subject.dep_ = clause.head, noun.dep_
    noun.head, noun.dep_ = clause, "dobj"


def is_name_elsewhere(token: Token, names: Container[str]) -> bool:
    """Whether a word read as an adverb is a name that the article writes elsewhere ("Oldmere, which sank, …").

    Args:
        token: The word.
        names: The words that are read as names in some place.
    """
    return token.pos_ == "ADV" and token.is_title and token.dep_ == "advmod" and token.text in names


def make_name(token: Token) -> None:
    """Read a word as a name, and as the subject or object that its verb lacks."""
    token.tag_, token.pos_ = "NNP", "PROPN"
    own = {child.dep_ for child in token.head.children}
    if token.i > token.head.i and "dobj" not in own:
        token.dep_ = "dobj"
    elif token.i < token.head.i and not own & _SUBJECTS:
        token.dep_ = "nsubjpass" if "auxpass" in own else "nsubj"


def verb_of_given_name(name: Token) -> Token | None:
    """The verb of a person whose given name alone is read as the root ("Ana Berg, its captain, left"); else None."""
    is_name = name.pos_ == "PROPN" or name.is_title and gender_of_name(name.lower_) is not None
    family = name.nbor() if is_name and name.i + 1 < len(name.doc) else None
    verb = None if family is None else family.head
    is_torn = family is not None and family.pos_ == "PROPN" and family.dep_ in _SUBJECTS and verb is not None
    return verb if is_torn and verb is not None and verb.head == name and verb.dep_ in ("ccomp", "relcl") else None


def _make_first(name: Token, verb: Token) -> None:
    """Read a name as the first of two, the verb as the root of the sentence."""
    for child in [child for child in name.children if child != verb]:
        child.head = name.nbor() if child.i < verb.i else verb
    verb.head, verb.dep_ = verb, "ROOT"
    name.head, name.dep_ = name.nbor(), "compound"
    name.tag_, name.pos_ = "NNP", "PROPN"


def is_named(verb: Token) -> bool:
    """Whether a verb is read as telling of a noun that goes with its subject's name ("the tanker Braer broke up").

    Where another verb follows, the first one needs no object, or has its own ("when the tanker Braer broke up and its
    crew drowned"): else it tells of the noun ("the tanker Esso bought sank").
    """
    noun, before = verb.head, verb.doc[max(verb.i - 1, 0)]
    is_name = before.pos_ == "PROPN" and before.dep_ == "nsubj" and before.head == verb
    is_next = is_name and before.left_edge.i == noun.i + 1 and noun.pos_ == "NOUN" and verb.tag_ in _TENSED
    if not is_next or not any(child.dep_ == "det" for child in noun.lefts):
        return False
    is_complete = takes_object(verb.lemma_) is False or any(child.dep_ == "dobj" for child in verb.rights)
    return verb.sent[-1].text == "." if noun.dep_ == "ROOT" else noun.dep_ in _SUBJECTS and is_complete


def _make_named(verb: Token) -> None:
    """Read a verb as that of which its noun was the root or subject, its subject as a name that the noun goes with."""
    noun, name = verb.head, verb.nbor(-1)
    others = [child for child in noun.children if child.dep_ not in ("det", "amod", "compound") and child != verb]
    joined = [child for child in others if child.dep_ in ("cc", "conj")]
    above = noun.head
    if noun.dep_ == "ROOT":
        verb.head, verb.dep_ = verb, "ROOT"
    elif joined:  # "and 31 sailors drowned": a row of clauses
        verb.head, verb.dep_ = (verb if above.head == above else above.head), above.dep_
        for child in [child for child in above.lefts if child.i < noun.i]:
            child.head = verb
        above.head, above.dep_ = verb, "conj"
        joined[-1].dep_ = "nsubj"
        joined[-1].head = above
    else:
        return
    for child in others:
        if child.head == noun:
            child.head = verb
    noun.head, noun.dep_ = name, "compound"


def reporter_before(verb: Token) -> Token | None:
    """Who reports what stands before, read as told of something in it; None where nobody is.

    Example: "Bombers hit the site, the head of the army, Ana Berg, said".
    """
    content = verb.head
    if verb.lemma_ not in words("classes", "reporting") or verb.i < 2 or content.dep_ != "ROOT":  # noqa: PLR2004
        return None
    before = [child for child in content.rights if child.i < verb.i and child.dep_ in ("cc", "conj")]
    last = verb.nbor(-1)
    if any(child.dep_ in _SUBJECTS for child in verb.children) or last.text != ",":
        return None
    if before and before[-1].dep_ == "cc":
        return None
    asides = (each for each in (last.nbor(-1), *last.nbor(-1).ancestors) if each.dep_ == "appos")
    ended = [each for each in asides if each.left_edge.i > content.i and each.right_edge.i == last.i - 1]
    return next((each for each in reversed(ended) if _is_person(each) and each.left_edge.nbor(-1).text == ","), None)


def _is_person(noun: Token) -> bool:
    """Whether a word is a name or tells of a certain person."""
    is_new = any(child.lower_ in ("a", "an") for child in noun.lefts)
    return noun.pos_ == "PROPN" or type_referred(noun.lemma_.lower()) == "PERSON" and not is_new


def _make_report(verb: Token, noun: Token) -> None:
    """Read a verb as the root with its subject, what it hung on as what is reported."""
    content = verb.head
    name = verb.nbor(-2)
    if name != noun and name.dep_ == "appos" and name.pos_ == "PROPN":
        name.head = noun
    noun.head, noun.dep_ = verb, "nsubj"
    verb.head, verb.dep_ = verb, "ROOT"
    content.head, content.dep_ = verb, "ccomp"


def joined_to_object(verb: Token) -> Token | None:
    """The name before a comma and a verb, read as its subject, that is joined to an object; None without one.

    Example: "Soto telephoned Berg and Ruiz, warned the one and praised the other" is of Soto alone.
    """
    names = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
    if len(names) != 1 or names[0].pos_ != "PROPN" or verb.nbor(-1).text != "," or names[0].right_edge.i != verb.i - 2:
        return None
    name, above = names[0], verb.head
    objects = [child for child in above.rights if child.dep_ == "dobj" and child.i < name.i]
    joint = next((child for child in above.rights if child.dep_ == "cc" and child.i == name.left_edge.i - 1), None)
    is_row = joint is not None and bool(objects) and objects[-1].right_edge.i == joint.i - 1
    is_active = verb.tag_ == "VBD" and any(child.dep_ == "dobj" for child in verb.rights)
    return name if is_row and is_active else None


def _make_object(verb: Token, name: Token) -> None:
    """Read a name as one of two objects, the verb after it as told of the subject before."""
    first = next(child for child in verb.head.rights if child.dep_ == "dobj" and child.i < name.i)
    name.doc[name.left_edge.i - 1].head = first
    name.head, name.dep_ = first, "conj"
