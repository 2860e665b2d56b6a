"""References: which entity of the article a name, a pronoun or "the company" means.

`find_cast` reads the article once from left to right. A name means its entity; a pronoun and a
definite noun phrase mean the most salient entity of the right type in this sentence and the two
before it (recency, subjects first); a phrase with a noun that the article put to an entity ("the
Airbus A380, the largest plane" … "the plane") goes to that one. What stays open is left open.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.extraction.anaphora import (
    DEFINITE,
    PAIRS,
    SUBJECTS,
    describe,
    is_empty_it,
    is_particular,
    is_plural_reference,
    modifiers,
    share_clause,
)
from dateline.extraction.cast import Cast
from dateline.extraction.entities import Entity, retype, settle_entities
from dateline.extraction.gazetteer import type_referred, word_list
from dateline.extraction.names import find_names
from dateline.model.states import state_meant, state_name

# Sentences that a pronoun looks back over, and what counts for an entity seen there: having been a
# subject, and against it, each sentence and each token between (tuned on half A, see docs/entities.md).
WINDOW = 2
ROW_TOKENS = 80
SUBJECT, SENTENCE, TOKEN = 2.0, 2.5, 0.03
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "PERSON"),
    **dict.fromkeys(("it", "its", "itself"), "THING"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "MANY"),
    **dict.fromkeys(("i", "me", "my", "myself"), "SPEAKER"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "SPEAKERS"),
}
_THINGS = frozenset(("ORG", "GPE", "PRODUCT", "FAC", "LOC", "EVENT", "WORK_OF_ART", "NORP", "LAW", ""))
_MANY = frozenset(("they", "them", "their", "theirs"))
_MISTAKEN = frozenset(("", "FAC", "WORK_OF_ART", "PRODUCT"))
_TYPES = {"PERSON": frozenset(("PERSON",)), "THING": _THINGS, "MANY": frozenset(("ORG", "NORP", "GROUP"))}


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
        describe(doc[name_head], cast.entities[place])
    for entity in cast.entities:
        retype(entity, Counter(kind for kind in map(type_referred, sorted(entity.nouns)) if kind))
    reader = _Reader(doc, cast, heads)
    for number, sent in enumerate(doc.sents):
        for token in sent:
            reader.read(token, number)
    return cast


class _Reader:
    """Reads tokens in order and keeps what was referred to last."""

    def __init__(self, doc: Doc, cast: Cast, heads: dict[int, int]) -> None:
        self.cast = cast
        self.heads = heads
        self.seen: list[_Seen] = []
        self.rows: list[list[int]] = []
        self.sayer: int | None = None
        sides = {place: _side(doc[head], cast, heads) for head, place in heads.items()}
        self.sides = {place: side for place, side in sides.items() if side is not None}

    def read(self, token: Token, sentence: int) -> None:
        """Settle what one token refers to, if anything, and remember it."""
        place = self.heads.get(token.i)
        if place is None and token.pos_ == "PRON":
            place = self._pronoun(token, sentence)
        if place is None:
            place = self._predicate(token)
        if place is None and is_plural_reference(token):
            self._group(token)
            return
        if place is None and token.pos_ in ("NOUN", "PROPN"):
            place = self._phrase(token, sentence)
        if place is not None:
            self.cast.means[token.i] = place
            self._note_row(token)
            is_subject = token.dep_ in SUBJECTS or token.dep_ == "conj" and token.head.dep_ in SUBJECTS
            if token.dep_ != "amod":
                self.seen.append(_Seen(place, token.i, sentence, is_subject))
            if token.dep_ == "nsubj" and token.head.lemma_ in word_list("sayings"):
                self.sayer = place

    def _group(self, token: Token) -> None:
        """Settle what "both countries" or "they" means: the last entities that were told in a row."""
        near = [row for row in reversed(self.rows) if self._fits(token, row)]
        subjects = [row for row in near if token.doc[row[0]].dep_ in SUBJECTS]
        for row in (subjects or near)[:1]:
            self.cast.groups[token.i] = [self.cast.means[i] for i in row]

    def _fits(self, token: Token, row: list[int]) -> bool:
        """Whether names in a row can be what a word for several means."""
        if token.i in row or token.i - row[-1] > ROW_TOKENS or self._is_own(token, row):
            return False
        if token.lower_ not in _MANY and len(row) != 2:
            return False
        types = {self._type(self.cast.means[i]) for i in row}
        kind = type_referred(token.lemma_.lower())
        if token.pos_ == "PRON" or token.lower_ in PAIRS:
            return "" not in types
        return types == {kind} if kind in ("GPE", "ORG", "PERSON") else not types & {"PERSON", ""}

    def _is_own(self, token: Token, row: list[int]) -> bool:
        """Whether a row stands in the clause of a word, as its other argument."""
        return token.doc[row[0]].head == token.head and token.dep_ != "poss"

    def _note_row(self, token: Token) -> None:
        """Remember names in a row ("Chile and Peru"), once its last one is read."""
        if token.dep_ == "conj" and not any(child.dep_ == "conj" for child in token.children):
            row = [token.i]
            while token.dep_ == "conj":
                token = token.head
                row.insert(0, token.i)
            if all(i in self.cast.means for i in row):
                self.rows.append(row)

    def _pronoun(self, token: Token, sentence: int) -> int | None:
        kind = _PRONOUNS.get(token.lower_)
        if kind is None or token.dep_ == "expl" or is_empty_it(token):
            return None
        if kind in ("SPEAKER", "SPEAKERS"):
            return self._speaker(token, is_group=kind == "SPEAKERS")
        is_saying = kind == "PERSON" and token.dep_ == "nsubj" and token.head.lemma_ in word_list("sayings")
        if is_saying and self.sayer is not None and self._type(self.sayer) == "PERSON":
            return self.sayer
        if kind == "MANY" and (self._after_row(token) or self._after_many(token)):
            self._group(token)
            return None
        place = self._salient(_TYPES[kind], token, sentence)
        return self._person(token, sentence) if place is None and kind == "PERSON" else place

    def _person(self, token: Token, sentence: int) -> int | None:
        """A name of two or three words taken for something else, which "he" or "she" shows to be a person's."""
        place = self._salient(_MISTAKEN, token, sentence)
        if place is None:
            return None
        entity = self.cast.entities[place]
        words = entity.name.split()
        if not 2 <= len(words) <= 3 or entity.key.startswith("state:") or not all(map(str.isalpha, words)):
            return None
        retype(entity, Counter(PERSON=1))
        return place

    def _after_row(self, token: Token) -> bool:
        """Whether names in a row are a subject before "they" in its sentence."""
        near = [row for row in self.rows if row[0] >= token.sent.start and not self._is_own(token, row)]
        return any(token.doc[row[0]].dep_ in SUBJECTS for row in near)

    def _after_many(self, token: Token) -> bool:
        """Whether a plural phrase stands before "they" in its sentence as a subject."""
        for other in reversed(list(token.doc[token.sent.start : token.i])):
            if other.dep_ in SUBJECTS and other.i not in self.cast.means:
                return other.tag_ == "NNS" or any(child.dep_ == "conj" for child in other.children)
        return False

    def _speaker(self, token: Token, *, is_group: bool) -> int | None:
        """Who says what a first person stands in; "we" is the speaker's organisation."""
        place = self._sayer(token)
        if place is None or not is_group or self._type(place) == "ORG":
            return place
        entity = self.cast.entities[place]
        if place not in self.sides and len(entity.states) == 1 and entity.nouns & word_list("offices"):
            return self._state(min(entity.states))
        return self.sides.get(place)

    def _sayer(self, token: Token) -> int | None:
        """The subject of the saying that a word stands in, or of the last one where it stands in none."""
        for verb in token.ancestors:
            if verb.dep_ in ("ccomp", "parataxis") and verb.head.pos_ == "VERB":
                for child in verb.head.children:
                    if child.dep_ == "nsubj":
                        return self.heads.get(child.i, self.cast.means.get(child.i))
        for child in token.sent:
            if child.dep_ == "nsubj" and child.head.lemma_ in word_list("sayings"):
                return self.heads.get(child.i, self.cast.means.get(child.i, self.sayer))
        return self.sayer

    def _predicate(self, token: Token) -> int | None:
        """What the noun after "be" means ("X is the first airline to …"), or one of several things."""
        if token.dep_ == "attr" and token.head.lemma_ == "be" and token.pos_ == "NOUN":
            for child in token.head.children:
                if child.dep_ == "nsubj":
                    return self.cast.means.get(child.i)
        if token.lower_ in word_list("partitives") or token.like_num:
            for child in token.children:
                if child.dep_ == "prep" and child.lower_ == "of":
                    return next((self.heads[c.i] for c in child.children if c.i in self.heads), None)
        return None

    def _phrase(self, token: Token, sentence: int) -> int | None:
        """What a common noun phrase means: by its modifiers first, then as a definite phrase."""
        state = next((s for s in map(state_meant, modifiers(token)) if s), None)
        noun = token.lemma_.lower()
        if state and noun in word_list("organs"):
            return self._state(state)
        for child in token.children:
            place = self.heads.get(child.i)
            if place is None or child.dep_ not in ("compound", "nmod", "appos"):
                continue
            if self._type(place) == type_referred(noun) and (child.dep_ == "appos" or self._type(place) != "PERSON"):
                return place
        if not any(child.lower_ in DEFINITE and child.dep_ in ("det", "poss") for child in token.children):
            return None
        if token.tag_ == "NNS" and type_referred(noun) != "PRODUCT":
            return None
        return self._definite(token, sentence, state)

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
        if kind is None or state or is_particular(token):
            return None
        return self._salient(frozenset((kind,)), token, sentence) or self._dominant(kind)

    def _dominant(self, kind: str) -> int | None:
        """The entity of a type that most of the article's references so far mean; None if there is none."""
        counts = Counter(seen.place for seen in self.seen if self._type(seen.place) == kind)
        place, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(None, 0))
        return place if 2 * count > counts.total() and kind in ("PRODUCT", "ORG") else None

    def _salient(self, types: frozenset[str], token: Token, sentence: int) -> int | None:
        """The entity of one of these types that is most in view before a token."""
        best: tuple[float, int] | None = None
        chosen = None
        for seen in reversed(self.seen):
            if sentence - seen.sentence > WINDOW:
                break
            if self._type(seen.place) not in types or share_clause(token, token.doc[seen.token]):
                continue
            weight = SUBJECT * seen.is_subject - SENTENCE * (sentence - seen.sentence) - TOKEN * (token.i - seen.token)
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
        self.cast.entities.append(Entity(state_name(code), "GPE", key))
        return len(self.cast.entities) - 1


def _side(head: Token, cast: Cast, heads: dict[int, int]) -> int | None:
    """The organisation that a person's name phrase puts the person to ("Acme spokesman Ana Ruiz")."""
    if cast.entities[heads[head.i]].type != "PERSON":
        return None
    near = [child for child in head.subtree if child.i != head.i and child.dep_ != "conj"]
    if head.dep_ == "appos":
        near += list(head.head.children)
    orgs = [heads[token.i] for token in near if token.i in heads and cast.entities[heads[token.i]].type == "ORG"]
    return orgs[0] if orgs else None
