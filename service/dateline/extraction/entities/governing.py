"""Governing: what the clause above a pronoun, or its own clause, says of whom it means."""

from __future__ import annotations

from itertools import takewhile

from dateline.extraction.entities.anaphora import SUBJECTS, is_doer, is_lifeless
from dateline.extraction.entities.binding import own_clause_subject, owner_in, spoken_for
from dateline.extraction.entities.view import SEVERAL, Seen, View
from dateline.extraction.gazetteer import gender_of, type_referred, word_list
from dateline.extraction.parsing.clauses import OBJECTS, is_saying, is_verbal, subject
from dateline.extraction.parsing.parse import Word


def own_subject(view: View, token: Word) -> Seen | None:
    """What the subject of a possessive's or reflexive's clause refers to; None when that was not kept in view."""
    found = own_clause_subject(token)
    if found is None or any(child.dep_ == "conj" for child in found.children):
        return None
    return view.seen_as(owner_in(found, token) or found)


def governing(view: View, token: Word) -> Seen | None:
    """The subject of what a pronoun's clause is said by or happens with ("Acme said it …", "when it …")."""
    argument = token.head if token.lower_ == "its" else token
    verb = argument.head
    is_said = verb.dep_ == "ccomp" and is_verbal(verb) and is_saying(verb.head) and view.quotation is None
    side = spoken_for(token, subject(verb.head)) if is_said else None
    if side is not None:
        return view.seen_as(side) or Seen(None, side, 0, view.quotation)
    is_active = verb.dep_ == "advcl" and (token.dep_ == "nsubj" or gender_of(token.lower_) is not None)
    is_beside = is_active and any(child.lower_ in word_list("beside") for child in verb.children)
    if verb.dep_ == "relcl" and argument.dep_ in ("nsubj", "nsubjpass"):
        return _above_relative(view, token)
    if argument.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if not (is_said or is_beside):
        return _opened_with(view, token)
    above = verb.head if is_said else next((each for each in verb.ancestors if is_verbal(each)), verb.head)
    found = subject(above)
    asked = [child for child in above.children if child.dep_ in (*OBJECTS, "dative")]
    if token.lower_ == "they" and any(child.tag_ in ("NNS", "NNPS") for child in asked):
        return None
    if is_of_listener(view, token) or _is_of_things(view, token):
        return None
    if found is None or any(child.dep_ == "conj" or child.tag_ == "PRP$" for child in found.children):
        return None
    seen = view.seen_as(found)
    if seen is None or seen.place is not None:
        return seen
    is_body = is_said and found.i < token.i and not seen.is_plural and view.kind(seen) != "PERSON"
    is_crew = is_said and token.lower_ == "they" and (seen.is_plural or view.kind(seen) in SEVERAL)
    return seen if is_crew or is_body and token.lower_ in ("it", "its") else None


def _is_of_things(view: View, token: Word) -> bool:
    """Whether "they" may be things told of in the sentence before ("It had faults. Acme said they had been mended")."""
    if token.lower_ != "they" or token.dep_ != "nsubjpass":
        return False
    start = token.sent.start
    before = token.doc[start - 1].sent.start if start else 0
    near = takewhile(lambda each: each.token.i >= before, reversed(view.seen))
    return any(each.is_plural and each.token.i < start and is_lifeless(each.token) for each in near)


def _above_relative(view: View, token: Word) -> Seen | None:
    """The subject above a clause with "where" that a pronoun is the subject of, if nothing else there can be meant.

    Example: "Acme left the exchange, where it was quoted".
    """
    clause = token.head
    above = next((each for each in clause.ancestors if is_verbal(each)), None)
    found = subject(above) if above is not None else None
    is_before = found is not None and found.i < token.i
    if found is None or not is_before or not any(child.lower_ in ("where", "when") for child in clause.children):
        return None
    seen, is_person = view.seen_as(found), gender_of(token.lower_) is not None
    if seen is None or seen.place is None or seen.is_plural or is_person != (view.kind(seen) == "PERSON"):
        return None
    between = takewhile(lambda each: found.i < each.token.i, reversed(view.seen))
    rivals = (each for each in between if each.token != clause.head and each.is_core and each.place != seen.place)
    return None if any(is_person == (view.kind(each) == "PERSON") for each in rivals) else seen


def _opened_with(view: View, token: Word) -> Seen | None:
    """The subject of the clause that opens a sentence, with which "it" goes on ("When the ferry left, it sank").

    An object there may be meant as well ("After a lorry hit the wall, it was closed"), but not for what only
    somebody does.
    """
    verb = token.head
    if token.lower_ != "it" or not is_verbal(verb) or token.dep_ not in SUBJECTS:
        return None
    for opening in verb.lefts:
        if opening.dep_ == "advcl" and any(child.lower_ in word_list("beside") for child in opening.lefts):
            found = next((child for child in opening.lefts if child.dep_ in SUBJECTS), None)
            seen = view.seen_as(found) if found is not None else None
            objects = [child for child in opening.rights if child.dep_ in OBJECTS]
            is_open = any(not is_doer(token) or not is_lifeless(each) for each in objects)
            is_one = seen is not None and not seen.is_plural and view.kind(seen) != "PERSON"
            return seen if is_one and not is_open else None
    return None


def above_owner(view: View, token: Word, sentence: int) -> Seen | None:
    """The subject above a clause that "his" opens with what is his, if nobody else in it fits.

    Example: "Berg left after his wife died".
    """
    clause = token.head.head
    is_opening = token.dep_ == "poss" and token.head.dep_ in SUBJECTS and clause.dep_ == "advcl"
    if not is_opening or not any(child.lower_ in word_list("beside") for child in clause.children):
        return None
    found = subject(clause.head)
    seen = view.seen_as(found) if found is not None and found.i < token.i else None
    here = view.persons(view.near(token, sentence, 0))
    others = (each for each in here if seen is not None and each.place != seen.place)
    return None if seen is None or any(view.agrees(token, each) for each in others) else seen


def is_of_listener(view: View, token: Word) -> bool:
    """Whether "she" may be to whom is said what it stands in ("told the defendant that she had lied")."""
    said = token.head
    if said.dep_ != "ccomp" or token.dep_ not in SUBJECTS or gender_of(token.lower_) is None:
        return False
    told = (child for child in said.head.rights if child.dep_ in (*OBJECTS, "dative") and child.i < said.i)
    return any(type_referred(each.lemma_.lower()) == "PERSON" or each.i in view.heads for each in told)
