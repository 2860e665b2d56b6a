"""The view of a reference: what an article has referred to so far, things without a name among it.

A wrong name is worse than none. So things without a name are kept in view too, as rivals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from dateline.extraction.entities.anaphora import SUBJECTS, is_bygone, part_of
from dateline.extraction.entities.binding import is_bound_apart, share_clause
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.gazetteer import gender_of, gender_of_name, type_referred
from dateline.extraction.parsing.clauses import OBJECTS
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
# Types of what "they" can be alone.
SEVERAL = frozenset(("ORG", "NORP", "GROUP"))


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
    def is_topic(self) -> bool:
        """Whether it is a subject, or whose the subject is ("Acme's shares fell", "shares in Acme fell")."""
        part = self.token.head if self.token.dep_ == "poss" else part_of(self.token)
        return self.is_subject or part is not None and part.dep_ in SUBJECTS

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
    `genders` what pronouns told of places, `shown` of nouns without a name, by the index of their token;
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
        self.shown: dict[int, str] = {}
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
        told = gender_of(token.lower_)
        if place is None and told is not None:
            self.shown.setdefault(self.cast.stand_ins[token.i], told)
        self.echoes[token.i] = Seen(place, token, sentence, self.quotation)
        if place is not None:
            self.echoed[place] += 1

    def echoes_near(self, sentence: int, window: int) -> Iterator[Seen]:
        """The pronouns with a stand-in in a sentence and as many before it as the window says, latest first."""
        return takewhile(lambda each: sentence - each.sentence <= window, reversed(self.echoes.values()))

    def type_of(self, place: int) -> str:
        """The type of an entity."""
        return self.cast.entities[place].type

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

    def seen_as(self, token: Word) -> Seen | None:
        """What a token was seen to refer to; a name also where it is still to come ("In his speech Ruiz …")."""
        if token.i in self.heads and token.i not in self._by_token:
            return Seen(self.heads[token.i], token, 0, self.quotation)
        return self._by_token.get(token.i)

    def persons(self, view: list[Seen]) -> list[Seen]:
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

    def has_told_of(self, token: Word) -> bool:
        """Whether the article has told of any person, named or not, that a pronoun agrees with."""
        return any(self.kind(each) == "PERSON" and self.agrees(token, each) for each in self.seen)

    def is_faint(self, seen: Seen) -> bool:
        """Whether a single name, told once and as no main subject, may be no person's ("ruled Kembeya")."""
        is_main = seen.is_subject and seen.token.head.dep_ != "advcl"
        if seen.place is None or is_main or self.told[seen.place] > 1:
            return False
        entity = self.cast.entities[seen.place]
        return " " not in entity.name and not entity.nouns and self.gender(seen) is None

    def is_beside(self, seen: Seen) -> bool:
        """Whether a person without a name is brought in as somebody's ("her mother"), who stays the one told of."""
        owners = (child for child in seen.token.children if child.dep_ == "poss" and child.tag_ == "PRP$")
        places = [self.cast.means.get(owner.i, self.heads.get(owner.i)) for owner in owners]
        return seen.place is None and any(p is not None and self.type_of(p) == "PERSON" for p in places)

    def has_plural(self, token: Word, sentence: int) -> bool:
        """Whether a word for several that has no name is in view."""
        return any(each.place is None and each.is_plural for each in self.near(token, sentence))

    def many_before(self, token: Word) -> bool:
        """Whether a plural subject stands before in the sentence ("Farmers sued, but the court heard their claim")."""
        start = token.sent.start
        near = takewhile(lambda each: each.token.i >= start, reversed(self.seen))
        return any(each.is_plural and each.is_subject for each in near)

    def agrees(self, token: Word, seen: Seen) -> bool:
        """Whether a pronoun's gender does not contradict what is known of a person's."""
        return self.gender(seen) in (None, gender_of(token.lower_))

    def gender(self, seen: Seen) -> str | None:
        """The gender that is known of a person, by the noun, name or pronouns for them; None where none is."""
        if seen.place is not None:
            return self.gender_at(seen.place)
        return gender_of(seen.token.lower_) or self.shown.get(seen.token.i)

    def gender_at(self, place: int) -> str | None:
        """The gender that is known of the person at a place of the cast; None where none is."""
        return self.genders.get(place) or _gender(self.cast.entities[place])

    def known_genders(self) -> dict[str, str]:
        """The genders that are known of persons, by their keys."""
        told = ((self.cast.entities[place], self.gender(seen)) for place, seen in self.last.items())
        return {entity.key: gender for entity, gender in told if entity.type == "PERSON" and gender is not None}

    def settle(self, token: Word, place: int | None) -> int | None:
        """Remember the gender that a pronoun shows a person to have."""
        told = gender_of(token.lower_)
        if place is not None and told is not None:
            self.genders.setdefault(place, told)
        return place


def _gender(entity: Entity) -> str | None:
    """The gender that the words put to a person, or a given name, tell; None where they tell both."""
    told = {gender_of(noun) for noun in entity.nouns}
    given, _, family = fold(entity.name).partition(" ")
    if family:
        told.add(gender_of_name(given))
    told.discard(None)
    return told.pop() if len(told) == 1 else None
