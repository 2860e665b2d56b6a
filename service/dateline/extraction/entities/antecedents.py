"""Antecedents: which of the things in view a pronoun or a definite phrase can mean.

A wrong name is worse than none. So things without a name are kept in view too, as rivals, and a
reference goes to a name only where nothing else near can be meant: no second name that fits, and
no common noun that does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from dateline.extraction.entities.anaphora import (
    SUBJECTS,
    is_bygone,
    is_doer,
    is_lifeless,
)
from dateline.extraction.entities.binding import (
    is_bound_apart,
    own_clause_subject,
    owner_in,
    share_clause,
    spoken_for,
)
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.gazetteer import gender_of, gender_of_name, type_referred, word_list
from dateline.extraction.parsing.clauses import OBJECTS, is_passive, is_saying, is_verbal, subject
from dateline.extraction.parsing.parse import Word
from dateline.model.entities import fold
from dateline.model.states import state_of_people

# Sentences before its own that a reference looks back over.
WINDOW = 1
# The same for "he" as a subject, where nobody is told of in between.
LONG_WINDOW = 3
# Things that a reference looks back over at most: more than stand so near in any prose, so that a page of clauses
# without an end takes no longer for each.
MOST_IN_VIEW = 48
_ACTORS = frozenset(("ORG", "GPE"))
_STEADY = frozenset(("PRODUCT", "MARKET"))
_THINGS = frozenset(("ORG", "GPE", "PRODUCT", "MARKET", ""))
_SEVERAL = frozenset(("ORG", "NORP", "GROUP"))


@dataclass(frozen=True, slots=True)
class Seen:
    """Something as it was referred to: its place in the cast (None without a name), token, sentence, quotation."""

    place: int | None
    token: Word
    sentence: int
    quotation: int | None

    @property
    def is_subject(self) -> bool:
        """Whether it is a subject, or coordinated to one."""
        return self.token.dep_ in SUBJECTS or self.token.dep_ == "conj" and self.token.head.dep_ in SUBJECTS

    @property
    def is_core(self) -> bool:
        """Whether it is a subject or an object."""
        return self.is_subject or self.token.dep_ in OBJECTS

    @property
    def is_plural(self) -> bool:
        """Whether it stands for several; a name in the plural ("Acme Airlines") does not, but a people's."""
        if self.token.tag_ == "NNPS" and state_of_people(self.token.text) is not None:
            return True
        is_name = self.place is not None and self.token.pos_ != "PRON" and self.token.text[:1].isupper()
        return not is_name and self.token.tag_ in ("NNS", "NNPS") or self.token.lower_ in ("they", "them", "we", "us")


class View:
    """What an article has referred to so far, and what a reference can mean by it.

    Args:
        cast: Its entities.
        heads: The place in the cast of each name, by the index of its head token.

    `seen` holds all that can be meant or rival with it, in order; `echoes` the pronouns that have a stand-in, by
    the index of their token, in order; `told` and `echoed` how many of each there are of every place in the cast;
    `openings` the indices of the first tokens of paragraphs.
    """

    def __init__(self, cast: Cast, heads: Mapping[int, int]) -> None:
        self.cast = cast
        self.heads = heads
        self.seen: list[Seen] = []
        self.echoes: dict[int, Seen] = {}
        self.told: Counter[int] = Counter()
        self.echoed: Counter[int] = Counter()
        self.last: dict[int, Seen] = {}
        self.quotation: int | None = None
        self._by_token: dict[int, Seen] = {}
        self.genders: dict[int, str] = {}
        self.openings: frozenset[int] = frozenset()

    def note(self, token: Word, place: int | None, sentence: int) -> None:
        """Keep in view what a token refers to; None for a thing or person without a name."""
        seen = Seen(place, token, sentence, self.quotation)
        self.seen.append(seen)
        self._by_token[token.i] = seen
        if place is not None:
            noun = self._by_token.get(token.head.i) if token.dep_ == "appos" else None
            self.told[place] += noun is None or noun.place != place  # "his aide Amos Lund" tells once of him
            self.last[place] = seen

    def echo(self, token: Word, place: int | None, sentence: int) -> None:
        """Keep in view what a pronoun most likely stands for; None for a thing or person without a name."""
        self.echoes[token.i] = Seen(place, token, sentence, self.quotation)
        if place is not None:
            self.echoed[place] += 1

    def echoes_near(self, sentence: int, window: int) -> Iterator[Seen]:
        """The pronouns with a stand-in in a sentence and as many before it as the window says, latest first."""
        return takewhile(lambda each: sentence - each.sentence <= window, reversed(self.echoes.values()))

    def type_of(self, place: int) -> str:
        """The type of an entity."""
        return self.cast.entities[place].type

    def person(self, token: Word, sentence: int) -> int | None:
        """Whom "he" or "she" means: the only person in view that it fits."""
        own = self.own_subject(token) or self.governing(token)
        if own is not None and self.kind(own) == "PERSON" and self.agrees(token, own):
            return self._settle(token, own.place)
        if own is not None and own.place is not None and self.kind(own) != "PERSON":
            return None  # a name that may be a person's for all that
        view = self.near(token, sentence)
        near = [each for each in self._persons(view) if not self.is_faint(each)] or self._persons(view)
        if not near and not any(each.is_subject and each.place is not None for each in view):
            near = self._persons(self.near(token, sentence, LONG_WINDOW))
        place = _single(each for each in near if self.agrees(token, each))
        is_person = place is not None and self.type_of(place) == "PERSON"
        return self._settle(token, place) if is_person else None

    def has_told_of(self, token: Word) -> bool:
        """Whether the article has told of any person, named or not, that a pronoun agrees with."""
        return any(self.kind(each) == "PERSON" and self.agrees(token, each) for each in self.seen)

    def _persons(self, view: list[Seen]) -> list[Seen]:
        """The persons in view, and the names that could be persons' for all that is known."""
        return [
            each
            for each in view
            if self.kind(each) == "PERSON"
            and not each.is_plural
            and not self.is_beside(each)
            or each.place is not None
            and each.is_core
            and self.kind(each) == ""
            and (each.is_subject or " " in self.cast.entities[each.place].name)
        ]

    def is_faint(self, seen: Seen) -> bool:
        """Whether a single name, told once and as no subject, may be no person's ("ruled Kembeya")."""
        if seen.place is None or seen.is_subject or self.told[seen.place] > 1:
            return False
        entity = self.cast.entities[seen.place]
        return " " not in entity.name and not entity.nouns and self.gender(seen) is None

    def is_beside(self, seen: Seen) -> bool:
        """Whether a person without a name is brought in as somebody's ("her mother"), who stays the one told of."""
        owners = (child for child in seen.token.children if child.dep_ == "poss" and child.tag_ == "PRP$")
        places = [self.cast.means.get(owner.i, self.heads.get(owner.i)) for owner in owners]
        return seen.place is None and any(p is not None and self.type_of(p) == "PERSON" for p in places)

    def thing(self, token: Word, sentence: int) -> int | None:
        """What "it" or "its" means: the one name that was a subject, if nothing else can be meant."""
        own = self.own_subject(token)
        if own is not None:
            return own.place if self._thing_kind(own) in _THINGS else None
        governing = self.governing(token)
        is_one = governing is not None and not governing.is_plural and self._thing_kind(governing) in _ACTORS | _STEADY
        if governing is not None and (governing.place is None or is_one):
            return governing.place
        if token.dep_ not in ("nsubj", "nsubjpass", "poss"):
            return None
        near = [each for each in self.near(token, sentence) if self.kind(each) != "PERSON" and not each.is_plural]
        types = _ACTORS if _is_acting(token) else _THINGS
        fitting = [each for each in near if each.place is not None and self.type_of(each.place) in types]
        place = _single(fitting)
        if place is None or not any(each.is_subject for each in fitting) or not self.type_of(place):
            return None
        is_steady = _is_acting(token) or self.type_of(place) in _STEADY
        rivals = [each for each in near if each.place is None and (each.is_subject or not is_steady)]
        rivals = [each for each in rivals if not (is_doer(token) and is_lifeless(each.token))]
        return None if rivals else place

    def _thing_kind(self, seen: Seen) -> str:
        """What `kind` gives, but a state where its people's name stands for it ("the British government")."""
        is_state = seen.place is not None and self.cast.entities[seen.place].key.startswith("state:")
        return "GPE" if is_state and seen.token.pos_ == "NOUN" else self.kind(seen)

    def several(self, token: Word, sentence: int) -> int | None:
        """The one organisation or people that "they" means, if no word for several is nearer."""
        own = self.own_subject(token)
        if own is not None:
            return own.place if self.kind(own) in _SEVERAL and not self.many_before(token) else None
        governing = self.governing(token)
        if governing is not None and (governing.place is None or self.kind(governing) in _SEVERAL):
            return governing.place
        near = self.near(token, sentence)
        if any(each.place is None and (each.is_plural or self.kind(each) in _SEVERAL) for each in near):
            return None
        fitting = [each for each in near if each.place is not None and self.type_of(each.place) in _SEVERAL]
        is_alone = not any(child.dep_ == "conj" for each in fitting for child in each.token.children)
        return _single(fitting) if is_alone and any(each.is_subject for each in fitting) else None

    def many_before(self, token: Word) -> bool:
        """Whether a plural subject stands before in the sentence ("Farmers sued, but the court heard their claim")."""
        start = token.sent.start
        near = takewhile(lambda each: each.token.i >= start, reversed(self.seen))
        return any(each.is_plural and each.is_subject for each in near)

    def pair(self, token: Word, sentence: int) -> list[int]:
        """The two persons that "they" means, where the sentence before tells of them and nobody else; else nobody."""
        near = self.near(token, sentence)
        if any(each.is_plural or self.kind(each) in _SEVERAL for each in near):
            return []
        persons = [each for each in near if self.kind(each) == "PERSON" and each.is_core]
        places = {each.place for each in persons if each.sentence < sentence}
        return sorted(place for place in places if place is not None) if len(places) == 2 and None not in places else []

    def has_plural(self, token: Word, sentence: int) -> bool:
        """Whether a word for several that has no name is in view."""
        return any(each.place is None and each.is_plural for each in self.near(token, sentence))

    def near(self, token: Word, sentence: int, window: int = WINDOW) -> list[Seen]:
        """What a reference can look back to: in this sentence and those before it, latest first.

        Within a quotation that is what the quotation tells, outside what stands outside. The other
        arguments of its own verb are left out, wherever they stand.
        """
        view: list[Seen] = []
        for each in reversed(self.seen):
            if sentence - each.sentence > window or len(view) == MOST_IN_VIEW:
                break
            if each.quotation == self.quotation and not is_bygone(each.token):
                view.append(each)
        apart = [each for each in view if share_clause(token, each.token) or is_bound_apart(token, each.token)]
        places = {each.place for each in apart} - {None}
        return [each for each in view if each.place not in places and each not in apart]

    def kind(self, seen: Seen) -> str:
        """The type of what was referred to; of a common noun, what it can refer to."""
        if seen.place is not None:
            return self.type_of(seen.place)
        if seen.token.pos_ == "PRON":
            return "PERSON" if gender_of(seen.token.lower_) else ""
        return type_referred(seen.token.lemma_.lower()) or ""

    def own_subject(self, token: Word) -> Seen | None:
        """What the subject of a possessive's or reflexive's clause refers to; None when that was not kept in view."""
        found = own_clause_subject(token)
        if found is None or any(child.dep_ == "conj" for child in found.children):
            return None
        return self.seen_as(owner_in(found, token) or found)

    def seen_as(self, token: Word) -> Seen | None:
        """What a token was seen to refer to; a name also where it is still to come ("In his speech Ruiz …")."""
        if token.i in self.heads and token.i not in self._by_token:
            return Seen(self.heads[token.i], token, 0, self.quotation)
        return self._by_token.get(token.i)

    def governing(self, token: Word) -> Seen | None:
        """The subject of what a pronoun's clause is said by or happens with ("Acme said it …", "when it …")."""
        argument = token.head if token.lower_ == "its" else token
        verb = argument.head
        is_said = verb.dep_ == "ccomp" and is_verbal(verb) and is_saying(verb.head) and self.quotation is None
        side = spoken_for(token, subject(verb.head)) if is_said else None
        if side is not None:
            return self.seen_as(side) or Seen(None, side, 0, self.quotation)
        is_active = verb.dep_ == "advcl" and (token.dep_ == "nsubj" or gender_of(token.lower_) is not None)
        is_beside = is_active and any(child.lower_ in word_list("beside") for child in verb.children)
        if verb.dep_ == "relcl" and argument.dep_ in ("nsubj", "nsubjpass"):
            return self._above_relative(token)
        if argument.dep_ not in ("nsubj", "nsubjpass") or not (is_said or is_beside):
            return None
        found = subject(verb.head)
        asked = [child for child in verb.head.children if child.dep_ in (*OBJECTS, "dative")]
        if token.lower_ == "they" and any(child.tag_ in ("NNS", "NNPS") for child in asked):
            return None
        if self.is_of_listener(token):
            return None
        if found is None or any(child.dep_ == "conj" or child.tag_ == "PRP$" for child in found.children):
            return None
        seen = self.seen_as(found)
        if seen is None or seen.place is not None:
            return seen
        is_body = is_said and found.i < token.i and not seen.is_plural and self.kind(seen) != "PERSON"
        is_crew = is_said and token.lower_ == "they" and (seen.is_plural or self.kind(seen) in _SEVERAL)
        return seen if is_crew or is_body and token.lower_ in ("it", "its") else None

    def _above_relative(self, token: Word) -> Seen | None:
        """The subject above a clause with "where" that a pronoun is the subject of, if nothing else there can be meant.

        Example: "Acme left the exchange, where it was quoted".
        """
        clause = token.head
        above = next((each for each in clause.ancestors if is_verbal(each)), None)
        found = subject(above) if above is not None else None
        is_before = found is not None and found.i < token.i
        if found is None or not is_before or not any(child.lower_ in ("where", "when") for child in clause.children):
            return None
        seen, is_person = self.seen_as(found), gender_of(token.lower_) is not None
        if seen is None or seen.place is None or seen.is_plural or is_person != (self.kind(seen) == "PERSON"):
            return None
        between = (each for each in self.seen if found.i < each.token.i < token.i and each.token != clause.head)
        rivals = (each for each in between if each.is_core and each.place != seen.place)
        return None if any(is_person == (self.kind(each) == "PERSON") for each in rivals) else seen

    def is_of_listener(self, token: Word) -> bool:
        """Whether "she" may be to whom is said what it stands in ("told the defendant that she had lied")."""
        said = token.head
        if said.dep_ != "ccomp" or token.dep_ not in SUBJECTS or gender_of(token.lower_) is None:
            return False
        told = (child for child in said.head.rights if child.dep_ in (*OBJECTS, "dative") and child.i < said.i)
        return any(type_referred(each.lemma_.lower()) == "PERSON" or each.i in self.heads for each in told)

    def agrees(self, token: Word, seen: Seen) -> bool:
        """Whether a pronoun's gender does not contradict what is known of a person's."""
        return self.gender(seen) in (None, gender_of(token.lower_))

    def gender(self, seen: Seen) -> str | None:
        """The gender that is known of a person, by the noun, name or pronouns for them; None where none is."""
        if seen.place is None:
            return gender_of(seen.token.lower_)
        return self.genders.get(seen.place) or _gender(self.cast.entities[seen.place])

    def known_genders(self) -> dict[str, str]:
        """The genders that are known of persons, by their keys."""
        told = ((self.cast.entities[place], self.gender(seen)) for place, seen in self.last.items())
        return {entity.key: gender for entity, gender in told if entity.type == "PERSON" and gender is not None}

    def _settle(self, token: Word, place: int | None) -> int | None:
        """Remember the gender that a pronoun shows a person to have."""
        told = gender_of(token.lower_)
        if place is not None and told is not None:
            self.genders.setdefault(place, told)
        return place


def _single(found: Iterable[Seen]) -> int | None:
    """The one entity that all of these mean; None when there are two, or one without a name."""
    places = {each.place for each in found}
    return places.pop() if len(places) == 1 else None


def _is_acting(token: Word) -> bool:
    """Whether a pronoun is the subject of what only states and organisations do ("it announced")."""
    verb = token.head
    return token.dep_ == "nsubj" and not is_passive(verb) and verb.lemma_.lower() in word_list("acting")


def _gender(entity: Entity) -> str | None:
    """The gender that the words put to a person, or a given name, tell; None where they tell both."""
    told = {gender_of(noun) for noun in entity.nouns}
    given, _, family = fold(entity.name).partition(" ")
    if family:
        told.add(gender_of_name(given))
    told.discard(None)
    return told.pop() if len(told) == 1 else None
