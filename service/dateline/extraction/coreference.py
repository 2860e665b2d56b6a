"""References: which entity of the article a name, a pronoun or "the company" means.

`find_cast` reads the article once from left to right. A name means its entity; a pronoun and a
definite noun phrase mean the most salient entity of the right type in this sentence and the two
before it (recency, subjects first); a phrase with a noun that the article put to an entity ("the
Airbus A380, the largest plane" … "the plane") goes to that one. What stays open is left open.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dateline.extraction.entities import Entity, settle_entities
from dateline.extraction.gazetteer import type_referred, word_list
from dateline.extraction.names import find_names
from dateline.model.states import state_meant

WINDOW = 2
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
_ADNOMINAL = frozenset(("compound", "amod", "nmod", "poss"))
_DEFINITE = frozenset(("the", "this", "that", "its", "their", "his", "her"))
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "PERSON"),
    **dict.fromkeys(("it", "its", "itself"), "THING"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "MANY"),
    **dict.fromkeys(("i", "me", "my", "myself"), "SPEAKER"),
}
_THINGS = frozenset(("ORG", "GPE", "PRODUCT", "FAC", "LOC", "EVENT", "WORK_OF_ART", "NORP", "LAW", ""))
_TYPES = {"PERSON": frozenset(("PERSON",)), "THING": _THINGS, "MANY": frozenset(("ORG", "NORP", "GROUP"))}


@dataclass(slots=True)
class Cast:
    """The entities of an article and what its words refer to.

    `means` maps the index of a head token (of a name, pronoun or definite noun phrase) to the
    entity's place in `entities`.
    """

    entities: list[Entity]
    means: dict[int, int] = field(default_factory=dict)

    def meant_by(self, token: Token) -> Entity | None:
        """The entity that a head token refers to; None when it names nobody."""
        place = self.means.get(token.i)
        return None if place is None else self.entities[place]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An entity as it was last referred to: where, in which sentence, and whether as a subject."""

    place: int
    token: int
    sentence: int
    is_subject: bool


def find_cast(doc: Doc) -> Cast:
    """The entities of a Doc and all references to them; needs a parse."""
    cast = Cast(settle_entities(find_names(doc)))
    heads = {name.head: place for place, entity in enumerate(cast.entities) for name in entity.names}
    for name_head, place in heads.items():
        _describe(doc[name_head], cast.entities[place])
    reader = _Reader(cast, heads)
    for number, sent in enumerate(doc.sents):
        for token in sent:
            reader.read(token, number)
    return cast


def _describe(head: Token, entity: Entity) -> None:
    """Note the common nouns and states that a name's phrase puts to its entity."""
    nouns = [child for child in head.children if child.dep_ in ("appos", "compound", "amod", "nmod")]
    if head.dep_ == "appos":
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns.extend(child for child in head.head.children if child.dep_ == "attr")
    for noun in nouns:
        if noun.pos_ == "NOUN" or noun.lower_ in word_list("titles"):
            entity.nouns.add(noun.lemma_.lower())
        for word in (noun, *noun.children):
            state = state_meant(word.text)
            if state:
                entity.states.add(state)


class _Reader:
    """Reads tokens in order and keeps what was referred to last."""

    def __init__(self, cast: Cast, heads: dict[int, int]) -> None:
        self.cast = cast
        self.heads = heads
        self.seen: list[_Seen] = []

    def read(self, token: Token, sentence: int) -> None:
        """Settle what one token refers to, if anything, and remember it."""
        place = self.heads.get(token.i)
        if place is None and token.pos_ == "PRON":
            place = self._pronoun(token, sentence)
        elif place is None and token.pos_ in ("NOUN", "PROPN"):
            place = self._phrase(token, sentence)
        if place is not None:
            self.cast.means[token.i] = place
            is_subject = token.dep_ in _SUBJECTS or token.dep_ == "conj" and token.head.dep_ in _SUBJECTS
            self.seen.append(_Seen(place, token.i, sentence, is_subject))

    def _pronoun(self, token: Token, sentence: int) -> int | None:
        kind = _PRONOUNS.get(token.lower_)
        if kind is None or token.dep_ == "expl" or _is_empty_it(token):
            return None
        if kind == "SPEAKER":
            return self._speaker(token)
        return self._salient(_TYPES[kind], token, sentence)

    def _speaker(self, token: Token) -> int | None:
        """The subject of the saying that a first person stands in."""
        for verb in token.ancestors:
            if verb.dep_ in ("ccomp", "parataxis") and verb.head.pos_ == "VERB":
                for child in verb.head.children:
                    if child.dep_ == "nsubj":
                        return self.heads.get(child.i, self.cast.means.get(child.i))
        return None

    def _phrase(self, token: Token, sentence: int) -> int | None:
        """What a common noun phrase means: by its modifiers first, then as a definite phrase."""
        state = next((s for s in map(state_meant, _modifiers(token)) if s), None)
        noun = token.lemma_.lower()
        if state and noun in word_list("organs"):
            return self._state(state)
        for child in token.children:
            place = self.heads.get(child.i)
            if place is None or child.dep_ not in ("compound", "nmod", "appos"):
                continue
            if type_referred(noun) in ("PRODUCT", "ORG") and self._type(place) == type_referred(noun):
                return place
        if not any(child.lower_ in _DEFINITE and child.dep_ in ("det", "poss") for child in token.children):
            return None
        return None if token.tag_ == "NNS" else self._definite(token, sentence, state)

    def _definite(self, token: Token, sentence: int, state: str | None) -> int | None:
        """What "the company" or "the Venezuelan leader" means."""
        noun = token.lemma_.lower()
        if any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children):
            return None
        if any(child.pos_ == "PROPN" and not state_meant(child.text) for child in token.children):
            return None
        kind = type_referred(noun)
        for seen in reversed(self.seen):
            entity = self.cast.entities[seen.place]
            if state and state not in entity.states:
                continue
            if noun in entity.nouns or state and kind == entity.type:
                return seen.place
        if kind is None or state or _is_particular(token):
            return None
        return self._salient(frozenset((kind,)), token, sentence)

    def _salient(self, types: frozenset[str], token: Token, sentence: int) -> int | None:
        """The entity of one of these types that is most in view before a token."""
        best: tuple[float, int] | None = None
        chosen = None
        for seen in reversed(self.seen):
            if sentence - seen.sentence > WINDOW:
                break
            if self._type(seen.place) not in types or _share_clause(token, token.doc[seen.token]):
                continue
            weight = 2.0 * seen.is_subject - 1.5 * (sentence - seen.sentence)
            if best is None or (weight, seen.token) > best:
                best, chosen = (weight, seen.token), seen.place
        return chosen

    def _type(self, place: int) -> str:
        return self.cast.entities[place].type

    def _state(self, code: str) -> int:
        """The place of a state among the entities, added when only its adjective was written."""
        key = f"state:{code}"
        for place, entity in enumerate(self.cast.entities):
            if entity.key == key:
                return place
        self.cast.entities.append(Entity(code, "GPE", key))
        return len(self.cast.entities) - 1


def _modifiers(token: Token) -> list[str]:
    """The words that stand before a noun and qualify it."""
    return [child.text for child in token.lefts if child.dep_ in _ADNOMINAL]


def _is_particular(token: Token) -> bool:
    """Whether modifiers single out something of its own ("the second company")."""
    return any(child.dep_ in ("amod", "nummod", "relcl", "compound", "acl") for child in token.children)


def _is_empty_it(token: Token) -> bool:
    """Whether "it" stands for the clause that follows ("it is thought that …")."""
    if token.lower_ != "it" or token.dep_ not in _SUBJECTS:
        return False
    return any(
        child.dep_ in ("ccomp", "csubj", "csubjpass") or child.dep_ == "acomp" and _takes_clause(child)
        for child in token.head.children
        if child.i > token.head.i
    ) and token.head.lemma_ not in ("say", "announce", "state", "add", "claim", "report", "confirm")


def _takes_clause(token: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp", "advcl") for child in token.children)


def _share_clause(token: Token, other: Token) -> bool:
    """Whether two arguments belong to one verb, so that a plain pronoun cannot mean the other."""
    if token.dep_ == "poss":
        return False
    return token.head == other.head and token.i > other.i
