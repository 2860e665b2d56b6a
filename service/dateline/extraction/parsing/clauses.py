"""Clauses: whose clause a verb heads, and whose an event noun is, along the parse.

A verb without a subject of its own takes that of the verb it hangs on (coordination, infinitive,
participle, "by" or "while" + -ing); a relative pronoun stands for its antecedent. Nothing passes
into a complement clause with a subject of its own.
"""

from __future__ import annotations

from dateline.extraction.gazetteer import type_referred, word_list
from dateline.extraction.parsing.parse import Passage, Word, asked_once
from dateline.extraction.parsing.syntax import LONGEST_ROW, phrasal

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
OBJECTS = frozenset(("dobj", "obj"))
_DOERS = frozenset(("ORG", "PERSON", "GPE"))
_CUTS = frozenset((":", ";"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ADRIFT = frozenset(("appos", "npadvmod", "dep", "conj", "nsubj"))
_FRONTING = frozenset(("above", "along", "around", "behind", "below", "inside", "near", "outside", "past"))
_PASSING = frozenset(("conj", "xcomp", "advcl", "pcomp", "acl"))


def is_verbal(token: Word) -> bool:
    """Whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX") or token.dep_ == "xcomp" and any(c.dep_ == "aux" for c in token.children)


def is_infinitive(verb: Word, *, marked: bool = False) -> bool:
    """Whether a verb stands with "to" and no subject of its own; `marked` allows a word that opens its clause."""
    has_to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    is_own = any(child.dep_ in SUBJECTS or child.dep_ == "mark" and not marked for child in verb.children)
    return has_to and not is_own


@asked_once
def is_passive(verb: Word) -> bool:
    """Whether a verb stands in the passive, also where its auxiliary is understood."""
    for _ in range(LONGEST_ROW):
        if any(child.dep_ in ("auxpass", "nsubjpass", "csubjpass") for child in verb.children):
            return True
        is_participle = verb.tag_ == "VBN" or (verb.tag_, verb.dep_) == ("VBD", "acl")
        if not is_participle or any(child.dep_ == "aux" for child in verb.children):
            return False
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return verb.dep_ in ("acl", "advcl", "amod")


def is_saying(verb: Word) -> bool:
    """Whether a verb tells what somebody said, with the clause that says it."""
    has_content = any(child.dep_ in ("ccomp", "parataxis") for child in verb.children)
    return has_content and verb.lemma_.lower() in word_list("sayings")


def own_subject(verb: Word) -> Word | None:
    """The subject that stands with a verb, a relative pronoun replaced by its antecedent."""
    helpers = (child for child in verb.children if child.dep_ in ("aux", "auxpass"))
    near = (child for head in (verb, *helpers) for child in head.children)
    subjects = [child for child in near if child.dep_ in SUBJECTS and (child.pos_ != "VERB" or child.tag_ == "VBG")]
    is_last = bool(subjects) and (subjects[-1].pos_ == "PRON" or _is_fronted(subjects[0], subjects[-1]))
    found = subjects[-1] if is_last else next(iter(subjects), None)
    may_be_adrift = found is not None or verb.dep_ in ("ROOT", "conj") and verb.tag_ in ("VBD", "VBZ", "VBP")
    cut = _last_cut(verb.sent.start if found is None else found.i, verb) if may_be_adrift else None
    name = _name_after_time(verb) if found is None else None
    name = name if cut is None else name_before(verb, cut)
    return name or (None if found is None else antecedent(found))


def _is_fronted(first: Word, last: Word) -> bool:
    """Whether what is read as a first subject only opens the sentence ("Outside court, Mrs Berg thanked them")."""
    is_set_off = first.right_edge.i + 1 < last.i and first.nbor(first.right_edge.i + 1 - first.i).text == ","
    return is_set_off and last.pos_ == "PROPN" and any(child.lower_ in _FRONTING for child in first.lefts)


def _name_after_time(verb: Word) -> Word | None:
    """The name that the parse joined to a month before it ("In March Acme sold …")."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    is_adrift = before is not None and before.pos_ == "PROPN" and before.dep_ == "pobj" and before.head.head == verb
    return before if is_adrift and verb.dep_ == "ROOT" and verb.tag_ in _FINITE else None


def _last_cut(start: int, verb: Word) -> int | None:
    """The index of the last colon or semicolon from `start` to a verb, outside of brackets; None when there is none."""
    depth = 0
    for i in range(verb.i - 1, start, -1):
        text = verb.doc[i].text
        depth += (text == ")") - (text == "(")
        if text in _CUTS and depth <= 0:
            return i
    return None


def name_before(verb: Word, cut: int) -> Word | None:
    """The name set off by commas that stands before a verb and after `cut`: a subject that the parse hung elsewhere.

    Example: "… today: after the vote, Chile, to be safe, left" → "Chile".
    """
    doc = verb.doc
    for i in range(verb.i - 1, cut, -1):
        token = doc[i]
        if token.dep_ in SUBJECTS and token.head.i != verb.i:
            return None
        if token.pos_ == "PROPN" and token.dep_ in _ADRIFT and doc[token.left_edge.i - 1].text in (",", doc[cut].text):
            return token
    return None


def is_relative(token: Word) -> bool:
    """Whether a token is a relative or interrogative pronoun."""
    return token.tag_ in ("WDT", "WP")


def is_relative_clause(verb: Word) -> bool:
    """Whether what the parse took for a relative clause can be one: without a pronoun none stands after a comma."""
    opening = verb.doc[verb.left_edge.i : verb.i]
    has_pronoun = any(is_relative(token) or token.tag_ in ("WP$", "WRB") or token.lower_ == "that" for token in opening)
    start = verb.left_edge.i
    return verb.dep_ == "relcl" and (has_pronoun or start == 0 or verb.doc[start - 1].text != ",")


def antecedent(token: Word) -> Word:
    """What a relative pronoun stands for; any other token itself."""
    if not is_relative(token) and token.lower_ not in ("that", "whose"):
        return token
    for verb in (token.head if token.lower_ == "whose" else token).ancestors:
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "prep", "ccomp", *SUBJECTS):  # "three of which sank"
            break
    return token


def subject(verb: Word) -> Word | None:
    """The subject of a verb, its own or the one passed on to it; None when nobody is told."""
    for _ in range(6):
        found = own_subject(verb)
        if found is not None:
            return found
        if verb.dep_ == "relcl" and any(child.dep_ in OBJECTS for child in verb.children):
            return verb.head
        if verb.dep_ == "advcl" and verb.tag_ in _FINITE:
            return _subject_astray(verb)
        if verb.dep_ not in _PASSING or verb.dep_ == "acl" and verb.tag_ not in ("VBG", "VBN", "VBD"):
            return None
        governor = verb.head
        if verb.dep_ == "acl":
            return governor
        is_objects = verb.dep_ == "xcomp" or verb.dep_ == "pcomp" and governor.lower_ in ("of", "from", "for", "into")
        if verb.dep_ == "pcomp":
            if governor.lower_ == "by" and is_passive(governor.head):
                return None
            governor = governor.head
        if is_objects and not _is_purpose(verb, governor) or _is_sent(verb, governor):
            objects = [c for c in governor.children if c.dep_ in OBJECTS or c.dep_ == "dative" and c.pos_ != "ADP"]
            if objects:
                return antecedent(objects[0])
            if governor.dep_ == "acomp":
                governor = governor.head
            elif governor.pos_ == "ADJ" and governor.dep_ in ("amod", "acl"):
                return governor.head
        if not is_verbal(governor):
            return None
        verb = governor
    return None


def _is_purpose(verb: Word, governor: Word) -> bool:
    """Whether an infinitive tells what the subject of its governor is after ("beat Acme to win the order")."""
    has_to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return has_to and is_verbal(governor) and governor.lemma_.lower() not in word_list("moving")


def _is_sent(verb: Word, governor: Word) -> bool:
    """Whether an infinitive tells what somebody is sent to do ("sent a general to relieve the fort")."""
    if verb.dep_ != "advcl" or governor.lemma_.lower() not in word_list("sending") or verb.i < governor.i:
        return False
    sent = next((child for child in governor.children if child.dep_ in OBJECTS), None)
    is_one = sent is not None and (sent.pos_ in ("PROPN", "PRON") or type_referred(sent.lemma_.lower()) in _DOERS)
    return is_one and is_infinitive(verb)


def subject_of_noun(verb: Word) -> Word | None:
    """Who does what an infinitive on a noun tells ("signed a contract to buy", "Acme's plan to sell")."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.pos_ not in ("NOUN", "PROPN") or not is_infinitive(verb):
        return None
    if type_referred(noun.lemma_.lower()) in _DOERS:
        return noun
    owner = possessor(noun) or _agent_of(noun)
    if owner is not None:
        return owner
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    is_given = any(child.dep_ == "dative" for child in governor.children)
    return subject(governor) if is_verbal(governor) and not is_given and not is_passive(governor) else None


def _agent_of(noun: Word) -> Word | None:
    """Whom "by" puts to an event noun ("a bid by Acme")."""
    found = (pobj for prep in noun.children if prep.lower_ == "by" for pobj in prep.children if pobj.dep_ == "pobj")
    return next(found, None)


def _subject_astray(verb: Word) -> Word | None:
    """The subject that the parse hung on the word before its clause ("left after a crash killed ten")."""
    for prep in (*verb.head.children, *verb.children):
        if prep.dep_ == "prep" and prep.lower_ in ("after", "before", "since", "until") and prep.i < verb.i:
            return next((child for child in prep.children if child.dep_ == "pobj"), None)
    return None


def conjuncts(token: Word) -> list[Word]:
    """A token and what is coordinated with it, in order; "&" joins parts of one name."""
    others = (child for child in token.conjuncts if child.i > token.i and child.pos_ != "VERB")
    return [token, *(other for other in others if other.nbor(-1).text != "&")]


def possessor(noun: Word) -> Word | None:
    """Whose it is, also where a participle misled the parse ("Chile's reported May request"), or by "of".

    In "the bank's third year of losses" the bank has the losses.
    """
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        return next((child for child in noun.head.head.children if child.dep_ == "poss"), None)
    for i in range(noun.i - 1, noun.sent.start, -1):
        token = noun.doc[i]
        if token.tag_ == "POS":
            return token.head if token.head.i < i else None
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "NUM") and token.tag_ not in ("VBN", "VBG", "VBD"):
            return None
    return None


def light_verb(noun: Word) -> Word | None:
    """The light verb whose object an event noun is ("held talks"); None when there is none."""
    verb = noun.head
    is_light = noun.dep_ in OBJECTS and not word_list("light").isdisjoint((verb.lemma_.lower(), phrasal(verb)))
    return verb if is_light else None


def phrase(token: Word) -> Passage:
    """The noun phrase of a head token without article, clauses and trailing phrases."""
    left = token
    for child in token.lefts:
        if child.dep_ in ("compound", "amod", "nmod", "nummod", "quantmod", "poss"):
            left = child.doc[min(child.left_edge.i, left.i)]
    return token.doc[left.i : token.i + 1]
