"""Subjects: which noun a verb is told of where the parser took it, or the verb, for something else.

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.gazetteer import type_referred
from dateline.extraction.lexicon import words

_THINGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Subjects that go with "have", as plural nouns do.
_WITH_HAVE = frozenset({"i", "police", "they", "we", "you"})
_EMPHATIC = frozenset({"himself", "herself", "itself", "themselves"})
_DAYS = frozenset({"today", "tonight", "tomorrow", "yesterday"})
_GERUNDS = frozenset({"briefing", "filing", "hearing", "meeting", "ruling", "warning"})


def mend_subject(token: Token) -> None:
    """Give a verb its subject where the words' order leaves no doubt."""
    if token.tag_ == "VBD" and (is_failing(token) or is_after_month(token)):
        _make_main(token)
    if token.tag_ in ("VBD", "VBN") and token.dep_ == "amod" and _has_subject(token):
        _make_governor(token)
    if token.dep_ == "dep" and token.tag_ == "VBD" and is_next(token):
        token.dep_ = "conj"
    if token.dep_ == "conj" and (saying := goes_on_from(token)) is not None:
        token.head = saying
    if token.dep_ == "conj" and _is_tensed(token) and (noun := subject_in_row(token)) is not None:
        _make_subject(token, noun)
    if token.dep_ == "ccomp" and _is_tensed(token) and (noun := object_before(token)) is not None:
        _make_subject(token, noun)
    if token.dep_ == "ROOT" and _is_tensed(token) and (noun := sayer_before(token)) is not None:
        noun.head, noun.dep_ = token, "nsubj"
    if token.tag_ == "VBG" and is_gerund(token):
        _make_noun(token)
    if token.dep_ == "ROOT" and token.tag_ in ("VBN", "VBD") and (verb := main_after(token)) is not None:
        _make_aside(token, verb)
    if token.dep_ == "ROOT" and (participle := aside_before(token)) is not None:
        _make_aside(participle, token)
    if token.dep_ == "acl" and token.tag_ == "VBN" and (name := owner_named(token)) is not None:
        token.head, token.dep_, token.tag_ = token, "ROOT", "VBD"
        name.head, name.dep_ = token, "nsubj"
    if token.tag_ == "VBN" and is_clause_of_time(token):
        _make_clause_of_time(token)
    if token.dep_ == "preconj" and _is_alone(token):
        token.tag_, token.pos_ = "DT", "PRON"
        token.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in token.head.lefts) else "nsubj"
    if token.dep_ in _SUBJECTS and token.lower_ == "works" and token.tag_ == "VBZ":
        _make_works(token)
    if token.dep_ in _SUBJECTS:
        _mend_role(token)
    if token.dep_ == "advmod" and is_told_of(token):
        token.tag_, token.pos_ = "NNP", "PROPN"
        token.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in token.head.lefts) else "nsubj"


def goes_on_from(verb: Token) -> Token | None:
    """The verb of saying that a verb goes on from, read as going on with what is said; None for others.

    Example: "She said they would get locks, and rejected calls to go": no past goes on with "would"; "denied that cells
    were faulty and has sent two": "has" does not go with "cells".
    """
    said = verb.head
    saying = said.head
    helpers = {child.tag_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if said.dep_ != "ccomp" or said.i < saying.i or saying.tag_ not in ("VBD", "VBN") or _has_subject(verb):
        return None
    is_past = verb.tag_ == "VBD" and verb.lower_ != verb.lemma_ and not helpers  # not "would buy it and shut it"
    is_past_after_modal = is_past and any(child.tag_ == "MD" for child in said.lefts)
    is_have = "VBP" in helpers
    is_past_of_thing = is_past and said.lemma_ == "be" and verb.lemma_ in words("classes", "addressing")
    if is_past_of_thing and any(child.dep_ == "nsubj" and _is_of_things(child) for child in said.lefts):
        return saying  # "said the evidence was thin and ordered a retrial"
    is_other = _takes_have(saying) == is_have and _takes_have(said) != is_have and bool(helpers & {"VBZ", "VBP"})
    return saying if is_past_after_modal or is_other else None


def _is_of_things(noun: Token) -> bool:
    """Whether a noun tells of no person and no body, which alone could say or order something."""
    return noun.pos_ == "NOUN" and type_referred(noun.lemma_.lower()) is None


def _takes_have(verb: Token) -> bool:
    """Whether the subject of a verb goes with "have", not with "has" ("police" does, too)."""
    subjects = (child for child in verb.lefts if child.dep_ in _SUBJECTS)
    return any(child.tag_ == "NNS" or child.lower_ in _WITH_HAVE for child in subjects)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_alone(word: Token) -> bool:
    """Whether nothing that "neither" or "both" could join stands between it and its verb ("says neither will pay")."""
    verb = word.head
    between = word.doc[word.i + 1 : verb.i]
    has_subject = verb.dep_ == "conj" or any(child.dep_ in _SUBJECTS for child in verb.lefts)
    is_next = word.i < verb.i and all(token.dep_ in ("aux", "auxpass", "neg") for token in between)
    return is_next and _is_tensed(verb) and not has_subject


def _mend_role(word: Token) -> None:
    """Give what is read as a subject, and is none, the place that the words' order gives it."""
    if word.lower_ in _EMPHATIC:
        _make_emphatic(word)
    elif word.lower_ in _DAYS and word.head.dep_ == "conj" and word.head.i == word.i + 1:
        word.dep_ = "npadvmod"
    elif is_start(word):
        _make_start(word)
    elif is_source(word):
        word.dep_ = "dep"
    elif (name := titled_name(word)) is not None:
        word.head, word.dep_ = name, "compound"
    elif (name := name_after(word)) is not None:
        word.head, word.dep_ = name, "appos"


def _is_tensed(verb: Token) -> bool:
    """Whether a verb has a tense, its own or that of an auxiliary."""
    helpers = (child for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    return verb.tag_ in _TENSED or any(helper.tag_ in _TENSED or helper.tag_ == "MD" for helper in helpers)


def object_before(verb: Token) -> Token | None:
    """The noun before a tensed verb that the verb above has for an object ("show Lund, 49, was fined"); else None."""
    if _has_subject(verb) or any(child.dep_ == "mark" for child in verb.lefts) or verb.i < verb.head.i:
        return None
    objects = (child for child in verb.head.rights if child.dep_ == "dobj")
    return next((noun for noun in objects if noun.right_edge.i + 1 == verb.left_edge.i), None)


def sayer_before(verb: Token) -> Token | None:
    """Who says what stands before, read as going on with it ("It was a stroke, her son, Jon Berg, said"); else None."""
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    if any(child.dep_ in _SUBJECTS for child in verb.lefts) or len(before) < 2 or before[1].text != ",":
        return None
    noun = before[0].head
    is_named = before[0].dep_ == "appos" and noun.dep_ in ("conj", "appos") and before[0].left_edge.nbor(-1).text == ","
    is_content = any(child.dep_ == "ccomp" and child.is_ancestor(noun) for child in verb.lefts)
    return noun if is_named and is_content and noun.left_edge.nbor(-1).text == "," else None


def owner_named(verb: Token) -> Token | None:
    """The name in the genitive that a verb after its apposition tells of ("Lee's, the grocer, filed"); or None."""
    noun = verb.head
    name = noun.head
    is_apart = noun.i < verb.i and verb.nbor(-1).text == ","
    is_apart &= noun.dep_ == "appos" and name.dep_ == "ROOT" and name.pos_ == "PROPN"
    return name if is_apart and any(child.tag_ == "POS" for child in name.children) else None


def titled_name(noun: Token) -> Token | None:
    """The name that is one subject with the noun right before it ("the veteran pilot Anna Berg won"); else None."""
    end = noun.right_edge.i
    after = noun.doc[end + 1 : noun.head.i]
    if noun.doc[end].pos_ != "NOUN" or not after or after[0].pos_ != "PROPN" or any(t.pos_ == "VERB" for t in after):
        return None
    names = (token for token in after if token.dep_ in _SUBJECTS and token.head == noun.head)
    return next((name for name in names if name.pos_ == "PROPN" and name.left_edge.i == end + 1), None)


def name_after(noun: Token) -> Token | None:
    """The name after a noun set off before it ("Born in Oslo, the son of a clerk, Berg left"); None without one."""
    verb, before = noun.head, noun.doc[max(noun.left_edge.i - 1, 0)]
    names = (child for child in verb.lefts if child.dep_ in _SUBJECTS and child.pos_ == "PROPN" and child.i > noun.i)
    name = next(names, None)
    is_apart = name is not None and noun.pos_ == "NOUN" and before.text == ","
    return name if is_apart and noun.doc[noun.right_edge.i + 1].text == "," else None


def is_source(word: Token) -> bool:
    """Whether a colon parts a word from the subject of the clause after it ("Inquiry: owner ignored warnings")."""
    end = word.right_edge.i
    is_cut = word.doc[end].text == ":" or end + 1 < word.head.i and word.doc[end + 1].text == ":"
    return is_cut and any(child.dep_ in _SUBJECTS and child.i > end for child in word.head.lefts)


def is_start(year: Token) -> bool:
    """Whether a year is read as the subject of the verb after it ("the party that had ruled since 1994 lost")."""
    verb = year.head
    since = year.nbor(-1) if year.i else year
    is_since = year.is_digit and len(year) == 4 and since.lower_ == "since" and since.head == verb
    return is_since and verb.dep_ == "advcl" and verb.head.dep_ == "relcl" and verb.head.head.dep_ == "ROOT"


def _make_start(year: Token) -> None:
    """Read a year as that of the relative clause before it, and the verb after it as that of the noun it hung on."""
    verb, since, clause = year.head, year.nbor(-1), year.head.head
    noun = clause.head
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    since.head, since.dep_, since.pos_ = clause, "prep", "ADP"
    year.head, year.dep_ = since, "pobj"


def is_gerund(word: Token) -> bool:
    """Whether a noun in -ing is read as telling of the noun before it ("a tsunami warning for Peru was lifted")."""
    noun = word.head
    if word.lower_ not in _GERUNDS or word.dep_ != "acl" or noun.i != word.i - 1 or noun.tag_ != "NN":
        return False
    is_bare = all(child.dep_ == "prep" and child.lower_ != "of" for child in word.children)
    return is_bare and type_referred(noun.lemma_.lower()) != "PERSON"


def _make_noun(word: Token) -> None:
    """Give a noun in -ing the place of the noun before it, and what stands about that."""
    noun = word.head
    word.head, word.dep_ = (word if noun.head == noun else noun.head), noun.dep_
    word.tag_, word.pos_ = "NN", "NOUN"
    for child in [child for child in noun.children if child != word]:
        child.head = word
    noun.head, noun.dep_ = word, "compound"


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


def is_after_month(verb: Token) -> bool:
    """Whether "that" with a month is read as opening a clause on the subject ("The truce made that May lasted")."""
    noun, that = verb.head, verb.left_edge
    if verb.dep_ != "relcl" or noun.dep_ != "ROOT" or that.lower_ != "that" or that.dep_ != "mark":
        return False
    month = that.nbor()
    is_bare = not any(child.dep_ in _SUBJECTS for child in verb.lefts)
    return is_bare and month.pos_ == "PROPN" and month.dep_ == "npadvmod" and month.head == verb


def _make_governor(verb: Token) -> None:
    """Read a verb with a subject, taken for a part of its object, as governing that ("rain flooded parts")."""
    noun = verb.head
    own = ("prep", "amod", "det", "nummod", "compound")
    others = [child for child in noun.children if child.i < verb.i or child.dep_ not in own and child != verb]
    verb.head = verb if noun.head == noun else noun.head
    verb.dep_ = "ccomp" if noun.dep_ == "dobj" else noun.dep_
    noun.head, noun.dep_ = verb, "dobj"
    for child in others:
        child.head = verb
        child.dep_ = "advcl" if child.dep_ == "acl" and child.tag_ == "VBG" else child.dep_


def is_next(verb: Token) -> bool:
    """Whether a verb without a subject goes on with what one before it tells ("backed down, then tried again").

    So does one after a comma that a last verb follows ("opened the door, called the police and left").
    """
    own = {child.dep_ for child in verb.lefts}
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    is_then = any(token.lower_ == "then" for token in before)
    is_listed = any(token.text == "," for token in before[-1:]) and any(c.dep_ == "conj" for c in verb.rights)
    is_alike = verb.head.pos_ == "VERB" and verb.head.i < verb.i and not own & _SUBJECTS
    return is_alike and (is_then or is_listed and verb.head.tag_ == "VBD")


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
    """Read a noun as the subject of the verb after it, and an "and" before it as joining the two clauses."""
    joint = next((child for child in noun.head.rights if child.dep_ == "cc" and verb.dep_ == "conj"), None)
    if joint is not None:
        joint.head = verb.head
    is_passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubjpass" if is_passive else "nsubj"


def main_after(participle: Token) -> Token | None:
    """The verb after a participle set off by a comma, which is the main one ("The ship, built in 1998, was sold")."""
    is_bare = not any(child.dep_ in ("aux", "auxpass") for child in participle.lefts)
    is_set_off = participle.i > 0 and participle.nbor(-1).text == ","
    noun = next((child for child in participle.lefts if child.dep_ in _SUBJECTS), None)
    if not is_bare or not is_set_off or noun is None or any(child.dep_ == "cc" for child in participle.rights):
        return None
    if sum(token.text == "," for token in participle.doc[noun.i : participle.i]) > 1:
        return None
    verbs = (child for child in participle.rights if child.dep_ in ("conj", "advcl") and child.pos_ == "VERB")
    return next((verb for verb in verbs if _is_main(verb, participle)), None)


def aside_before(verb: Token) -> Token | None:
    """The participle between commas before a main verb, read as having its subject ("It, sold in May, will close")."""
    if _has_subject(verb) or not _is_tensed(verb):
        return None
    asides = (child for child in verb.lefts if child.tag_ in ("VBD", "VBN") and child.dep_ in ("parataxis", "ccomp"))
    participle = next(asides, None)
    noun = None if participle is None else next((c for c in participle.lefts if c.dep_ in _SUBJECTS), None)
    if participle is None or noun is None or "," not in (participle.right_edge.text, participle.right_edge.nbor().text):
        return None
    is_bare = not any(child.dep_ in ("aux", "auxpass") for child in participle.lefts)
    is_next = participle.nbor(-1).text == "," and participle.i - noun.right_edge.i <= 2
    return participle if is_bare and is_next else None


def is_clause_of_time(verb: Token) -> bool:
    """Whether a verb after "when" and its subject is read as telling of that ("died when a bus overturned")."""
    noun = verb.head
    is_after = verb.dep_ == "acl" and noun.dep_ == "advcl" and noun.pos_ in ("NOUN", "PROPN") and verb.i == noun.i + 1
    return is_after and any(child.lower_ in ("when", "as", "while") for child in noun.lefts)


def _make_clause_of_time(verb: Token) -> None:
    """Read a verb as that of the clause of time, and the noun before it as its subject."""
    noun = verb.head
    verb.head, verb.dep_, verb.tag_ = noun.head, "advcl", "VBD"
    for child in [child for child in noun.lefts if child.lower_ in ("when", "as", "while")]:
        child.head, child.dep_ = verb, "advmod"
    noun.head, noun.dep_ = verb, "nsubj"


def _is_main(verb: Token, participle: Token) -> bool:
    """Whether a verb after a participle has a tense and no subject; one without an auxiliary comes after a comma."""
    own = {child.dep_ for child in verb.lefts}
    if own & {*_SUBJECTS, "mark", "advmod", "cc"}:
        return False
    if "aux" in own or "auxpass" in own:
        return verb.dep_ == "conj" and participle.tag_ == "VBN"
    return verb.tag_ == "VBD" and verb.doc[verb.left_edge.i - 1].text == ","


def _make_aside(participle: Token, verb: Token) -> None:
    """Read a participle as telling of its subject, which the main verb after it takes."""
    noun = next(child for child in participle.lefts if child.dep_ in _SUBJECTS)
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"


def _make_works(noun: Token) -> None:
    """Read "works" that does something as a plant, not as a verb ("the print works closed")."""
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    for child in noun.lefts:
        if child.dep_ in _SUBJECTS:
            child.dep_ = "compound"
        elif child.dep_ in ("advmod", "mark"):
            child.head = noun.head
