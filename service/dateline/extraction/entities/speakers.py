"""Speakers: whom "I" and "we" mean in what somebody says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from dateline.extraction.entities.anaphora import is_told_us
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity, suits
from dateline.extraction.entities.pronouns import KINDS
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.clauses import subject
from dateline.extraction.parsing.parse import Parse, Word


class Speakers:
    """Who says what, in an article that is read from left to right.

    Args:
        doc: The article.
        cast: Its entities.
        heads: The place in the cast of each name, by the index of its head token.
    """

    def __init__(self, doc: Parse, cast: Cast, heads: Mapping[int, int]) -> None:
        self.cast = cast
        self.heads = heads
        self._last: int | None = None
        self._waiting: defaultdict[int, list[Word]] = defaultdict(list)
        self._sides: dict[int, int] = {}
        for head, place in heads.items():
            side = _side(doc[head], cast, heads)
            if side is not None:
                self._sides.setdefault(place, side)

    def note(self, token: Word, place: int | None) -> None:
        """Keep who says something, and settle what waited for it ("I left," she said)."""
        if token.dep_ == "nsubj" and token.head.lemma_ in word_list("sayings"):
            self._last = place
        for word in self._waiting.pop(token.i, ()):
            meant = self._as_speaker(word, place)
            if meant is not None:
                self.cast.means[word.i] = meant

    def meant_by(self, token: Word, *, is_quoted: bool) -> int | None:
        """Who says what a first person stands in; "we" is the speaker's organisation.

        Args:
            token: The pronoun.
            is_quoted: Whether it stands between quotation marks.
        """
        if not is_quoted and is_told_us(token.head):
            return None  # who writes
        sayer = _sayer(token, is_quoted=is_quoted)
        if sayer is not None and self._named(sayer) is None and sayer.i > token.i:
            self._waiting[sayer.i].append(token)
        is_quoted = is_quoted or any(each.is_quote for each in token.sent)
        place = self._named(sayer) if sayer is not None else self._last if is_quoted else None
        return self._as_speaker(token, place)

    def _as_speaker(self, token: Word, place: int | None) -> int | None:
        """Whom a first person means in what one says: the speaker, or the organisation of those who are "we"."""
        is_group = KINDS[token.lower_] == "SPEAKERS"
        if place is None or not is_group or self.cast.entities[place].type == "ORG":
            return place
        entity = self.cast.entities[place]
        if place not in self._sides and len(entity.states) == 1 and entity.nouns & word_list("offices"):
            return self.cast.place_of_state(min(entity.states))
        return self._sides.get(place, self._own_firm(entity))

    def _own_firm(self, entity: Entity) -> int | None:
        """The organisation that the article is about, for one who speaks for some organisation."""
        if entity.type != "PERSON" or not entity.nouns & word_list("executives"):
            return None
        counts = Counter({p: len(each.names) for p, each in enumerate(self.cast.entities) if suits(each, "ORG")})
        first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
        return first[0] if first[1] >= 2 * second[1] else None

    def _named(self, token: Word) -> int | None:
        """What a word refers to, by a name that stands beside it too ("said the manager, Ana Ruiz")."""
        beside = (child.i for child in token.children if child.dep_ == "appos")
        places = (self.heads.get(i, self.cast.means.get(i)) for i in (token.i, *beside))
        return next((place for place in places if place is not None), None)


def _sayer(token: Word, *, is_quoted: bool) -> Word | None:
    """The subject of the saying that a word stands in; None where it stands in none.

    What is told "me" without quotation marks is told by another than "I".
    """
    for verb in token.ancestors:
        is_other = not is_quoted and is_told_us(verb.head)
        if verb.dep_ in ("ccomp", "parataxis") and verb.head.pos_ == "VERB" and not is_other:
            found = subject(verb.head)
            if found is not None:
                return found
    for child in token.sent:
        is_saying = child.dep_ == "nsubj" and child.head.lemma_ in word_list("sayings")
        if is_saying and (is_quoted or not is_told_us(child.head)):
            return child
    return None


def _side(head: Word, cast: Cast, heads: Mapping[int, int]) -> int | None:
    """The organisation that a person's name phrase puts the person to ("Acme spokesman Ana Ruiz")."""
    if cast.entities[heads[head.i]].type != "PERSON":
        return None
    own = (child for child in head.subtree if child.verbs_above == head.verbs_above)  # not "who left Acme"
    near = [child for child in own if child.i != head.i and child.dep_ != "conj"]
    if head.dep_ == "appos":
        near += list(head.head.children)
    orgs = [heads[token.i] for token in near if token.i in heads and cast.entities[heads[token.i]].type == "ORG"]
    return orgs[0] if orgs else None
