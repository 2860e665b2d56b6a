"""Fillers: who and what stands about a verb or an event noun, each with its role, along the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.extraction.gazetteer import type_referred, word_list
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.clauses import (
    OBJECTS,
    SUBJECTS,
    antecedent,
    conjuncts,
    is_passive,
    is_relative_clause,
    is_verbal,
    light_verb,
    possessor,
    subject,
    subject_of_noun,
)
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import measured_by
from dateline.model.mentions import Role

_NOUN_PREPOSITIONS = {
    "by": Role.AGENT,
    "of": Role.PATIENT,
    "to": Role.RECIPIENT,
    "for": Role.RECIPIENT,
    **dict.fromkeys(("with", "between", "against", "on", "from", "among", "over"), Role.OTHER),
}
_VERB_PREPOSITIONS = {
    "by": Role.AGENT,
    "to": Role.RECIPIENT,
    "for": Role.RECIPIENT,
    **dict.fromkeys(("with", "against", "from", "on", "into", "at", "of", "over", "between"), Role.OTHER),
}
_ASKED = {"for": Role.PATIENT, **dict.fromkeys(("to", "from", "of", "on", "dative"), Role.RECIPIENT)}


@dataclass(frozen=True, slots=True)
class Filler:
    """The head token of an argument and its role; `tie` is the dependency or preposition that ties it."""

    token: Word
    role: Role
    tie: str


def verb_fillers(verb: Word) -> list[Filler]:
    """The arguments of a verb: subject, objects, agent, recipient and prepositional ones."""
    fillers = []
    found = subject(verb) or subject_of_noun(verb)
    passive = is_passive(verb)
    if found is not None:
        role = Role.PATIENT if passive else Role.AGENT
        fillers += [Filler(each, role, "subject") for each in conjuncts(found)]
    for child in verb.children:
        if child.dep_ in OBJECTS:
            fillers += [Filler(each, Role.PATIENT, "object") for each in _objects(child, verb)]
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            fillers += [Filler(each, Role.RECIPIENT, "dative") for each in conjuncts(antecedent(child))]
        elif child.dep_ == "ccomp" and not is_verbal(child) and not passive:  # "found him guilty"
            fillers += [Filler(each, Role.PATIENT, "object") for each in child.lefts if each.dep_ in SUBJECTS]
        elif child.dep_ in ("attr", "oprd"):
            fillers += [Filler(each, Role.OTHER, "attribute") for each in conjuncts(child)]
        elif child.dep_ in ("agent", "prep", "dative", "prt"):
            fillers += _prepositional(child, _VERB_PREPOSITIONS, is_agent=child.dep_ == "agent")
    if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBG"):
        fillers.append(Filler(verb.head, Role.PATIENT if verb.tag_ == "VBN" else Role.AGENT, "subject"))
    if verb.dep_ == "relcl" and not any(each.token == verb.head for each in fillers):
        fillers += _relative_object(verb, fillers)
    return fillers


def _objects(first: Word, verb: Word) -> list[Word]:
    """An object and what is coordinated with it, also where the parse hung that on the verb ("as well as")."""
    strays = [
        child for child in verb.children
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") and child.i > first.i
        and not any(each.dep_ in SUBJECTS for each in child.children)
    ]
    return [*conjuncts(antecedent(first)), *(each for stray in strays for each in conjuncts(stray))]


def _relative_object(verb: Word, fillers: list[Filler]) -> list[Filler]:
    """The antecedent of a relative clause as the object that the clause lacks ("the jets it sold")."""
    is_whole = any(each.tie in ("object", "attribute") for each in fillers)
    is_owner = any(word.tag_ == "WP$" for word in verb.doc[verb.left_edge.i : verb.i])  # "whose boss it praised"
    if is_whole or is_owner or is_passive(verb) or not is_relative_clause(verb):
        return []
    return [Filler(verb.head, Role.PATIENT, "object")]


def _prepositional(prep: Word, roles: dict[str, Role], is_agent: bool = False) -> list[Filler]:
    """The objects of a preposition that tells a role."""
    role = Role.AGENT if is_agent else roles.get(prep.lower_)
    if role is None or role is Role.AGENT and not is_agent and is_verbal(prep.head):
        role = Role.OTHER if role else None
    if role is None:
        return []
    return [
        Filler(each, role, prep.lower_)
        for child in prep.children
        if child.dep_ == "pobj"
        for each in conjuncts(antecedent(child))
    ]


def noun_fillers(noun: Word) -> list[Filler]:
    """The arguments of an event noun: possessor, modifiers, prepositions, and its light verb's subject."""
    fillers = []
    owner = possessor(noun)
    if owner is not None:
        fillers += [Filler(each, Role.AGENT, "possessor") for each in conjuncts(owner)]
    for child in noun.children:
        if child.dep_ in ("compound", "nmod", "amod") and child.i < noun.i:
            fillers.append(Filler(child, Role.AGENT, "modifier"))
        elif child.dep_ == "prep":
            fillers += _prepositional(child, _NOUN_PREPOSITIONS, is_agent=child.lower_ == "by")
        elif child.dep_ == "acl" and is_passive(child):  # "a deal signed by Acme"
            fillers += [each for prep in child.children for each in _told_of(prep)]
    if any(each.role is Role.AGENT and each.tie == "by" for each in fillers):
        fillers = [
            Filler(each.token, Role.PATIENT, each.tie) if each.tie in ("possessor", "modifier") else each
            for each in fillers
        ]
    return fillers + [each for told in (_light_subject, _pursuing, _foreseen, _measure) for each in told(noun)]


def _told_of(prep: Word) -> list[Filler]:
    """What a preposition of a participle says of the noun before that: who did it, between whom it was."""
    is_side = prep.dep_ == "agent" or prep.dep_ == "prep" and prep.lower_ in ("between", "with")
    return _prepositional(prep, _NOUN_PREPOSITIONS, is_agent=prep.dep_ == "agent") if is_side else []


def _pursuing(noun: Word) -> Iterator[Filler]:
    """Who is on what an event noun tells ("Soto, on a visit to Oslo, …", "was on leave", "went on strike")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "on" or noun.lemma_.lower() not in word_list("pursuits"):
        return
    governor = noun.head.head
    if any(child.lower_ in ("the", "this", "that") for child in noun.lefts):
        return
    is_somebody = governor.pos_ == "PROPN" or type_referred(governor.lemma_.lower()) == "PERSON"
    is_on_it = is_verbal(governor) and governor.lemma_.lower() in word_list("pursuing")
    found = subject(governor) if is_on_it else governor if is_somebody else None
    if found is not None:
        yield from (Filler(each, Role.AGENT, "pursuing") for each in conjuncts(found))


def _foreseen(noun: Word) -> Iterator[Filler]:
    """What is due or slated for what an event noun tells ("the film is slated for release")."""
    word = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or word.lemma_ not in words("light", "foreseeing"):
        return
    found = subject(word.head if word.dep_ == "acomp" else word)
    if found is not None and (word.dep_ == "acomp" or is_passive(word)):
        yield from (Filler(each, Role.PATIENT, "foreseen") for each in conjuncts(found))


def _measure(noun: Word) -> Iterator[Filler]:
    """What an event noun comes to ("losses total $5 million")."""
    verb = measured_by(noun)
    for child in verb.children if verb is not None else ():
        if child.dep_ in OBJECTS:
            yield Filler(child, Role.OTHER, "measure")
        elif child.dep_ == "prep" and child.lower_ == "to":
            yield from (Filler(each, Role.OTHER, "measure") for each in child.children if each.dep_ == "pobj")


def _light_subject(noun: Word) -> Iterator[Filler]:
    verb = light_verb(noun)
    found = subject(verb) if verb is not None and not is_passive(verb) else None
    if found is not None and verb is not None:
        yield from (Filler(each, Role.AGENT, "light") for each in conjuncts(found))
        for child in verb.children:
            if child.dep_ == "prep":
                yield from _prepositional(child, _NOUN_PREPOSITIONS)


def _asked(fillers: list[Filler]) -> list[Filler]:
    """The arguments of asking: what is asked for is the patient, who is asked the recipient."""
    inner = [
        each
        for filler in fillers if filler.role in (Role.PATIENT, Role.RECIPIENT)
        for prep in filler.token.children if prep.dep_ == "prep" and prep.lower_ in ("for", "from")
        for each in _prepositional(prep, _ASKED)
    ]
    found = [*fillers, *inner]
    has_matter = any(each.tie == "for" for each in found)
    return [_in_asking(each, has_matter=has_matter) for each in found]


def _in_asking(filler: Filler, *, has_matter: bool) -> Filler:
    """A filler with its role in asking; `has_matter` when a phrase with "for" tells what is asked for."""
    is_asked = filler.tie == "object" and (has_matter or filler.token.pos_ == "PROPN")
    role = Role.RECIPIENT if is_asked else _ASKED.get(filler.tie, filler.role)
    return Filler(filler.token, role, filler.tie)


def fillers(trigger: Word) -> list[Filler]:
    """The arguments of a trigger's head token, each token once, in order of place."""
    found = verb_fillers(trigger) if is_verbal(trigger) else noun_fillers(trigger)
    if trigger.lemma_.lower() in words("ask", "lemmas"):
        found = _asked(found)
    first = {each.token.i: each for each in reversed(found) if each.token.i != trigger.i}
    return [first[i] for i in sorted(first)]
