"""Definite phrases: which entity of the article "the company" or "the Venezuelan leader" means.

Such a phrase means the entity that the article put its noun to, or the only one of its type that the article names.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from dateline.extraction.entities.anaphora import is_defining, is_indefinite, is_particular, part_of
from dateline.extraction.entities.entities import Entity, is_ship, kinds_in, own_nouns, suits
from dateline.extraction.entities.view import LONG_WINDOW, WINDOW, Seen, View
from dateline.extraction.gazetteer import type_referred, word_list
from dateline.extraction.parsing.clauses import is_saying, subject
from dateline.extraction.parsing.parse import Parse, Word
from dateline.model.states import state_meant

# The part that is most of an article's names: (n - 1) / n.
MOST = 4
_ANY_SHIP = frozenset(("boat", "ship", "vessel"))
_THEIRS = frozenset(("its", "their"))
_GONE_ON = frozenset(("GPE", "ORG", "PRODUCT", "MARKET"))


def _is_called(entity: Entity, noun: str) -> bool:
    """Whether the article puts a noun to an entity, or calls it a ship of some kind where any ship is meant."""
    return noun in own_nouns(entity) or noun in _ANY_SHIP and is_ship(entity)


def _owns_as_state(seen: Seen, kind: str) -> bool:
    """Whether a state is told of by what is its own ("Venezuela's development")."""
    return kind == "GPE" and seen.token.dep_ == "poss"


def _is_by_the_way(seen: Seen) -> bool:
    """Whether a firm is brought in as somebody's ("Orbex, its supplier, …"), who stays the one told of."""
    apposed = (*((seen.token, seen.token.head) if seen.token.dep_ == "appos" else ()), *seen.token.children)
    nouns = [each for each in apposed if each.dep_ == "appos" or seen.token.dep_ == "appos"]
    return any(child.lower_ in _THEIRS for noun in nouns for child in noun.lefts)


def _is_in_aside(seen: Seen) -> bool:
    """Whether something is told of only in a clause that hangs on a noun ("a report that Norden was late")."""
    return any(each.dep_ in ("acl", "relcl") for each in seen.token.ancestors)


def _is_agency(entity: Entity, doc: Parse) -> bool:
    """Whether a name stands in brackets at the head of a report, as that of the agency does ("OSLO (Newsline) -")."""
    first = entity.names[0]
    after = [word.text for word in doc[first.end : first.end + 2]]
    return first.start > 0 and doc[first.start - 1].text == "(" and after[:1] == [")"] and after[-1] in ("-", "–", "—")


class Definites:
    """What definite phrases mean, by what has come into view so far.

    Args:
        view: What the article has referred to, kept by its reader.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self._new: dict[str, int] = {}

    def note(self, token: Word) -> None:
        """Keep that a noun without a name told of something new: "the firm" after "another firm" is that one."""
        if token.pos_ == "NOUN" and (is_indefinite(token) or is_particular(token)):
            self._new[token.lemma_.lower()] = token.i

    def meant_by(self, token: Word, sentence: int, state: str | None) -> int | None:
        """The place of what "the company" or "the Venezuelan leader" means; None where that is open.

        Args:
            token: The head of the phrase.
            sentence: The number of its sentence.
            state: The code of the state that its modifiers tell, if any.
        """
        noun = token.lemma_.lower()
        if is_particular(token) or any(is_defining(child) or child.lower_ == "of" for child in token.children):
            return None
        named = [child for child in token.children if child.pos_ == "PROPN" and not state_meant(child.text)]
        if named and not (state is None and all(child.ent_type_ == "GPE" for child in named)):
            return None
        if token.tag_ == "NNS" and noun in _ANY_SHIP:
            return None
        if named:  # "the Detroit carmaker"
            place = self._going_on(token, sentence)
            return place if place is not None and self._is_of(place, None, token, sentence) else None
        place = self._introduced(noun, state, sentence)
        if place is None and (state is None or type_referred(noun) == "PERSON"):
            place = self._only(noun, state, sentence)
        if place is None:
            place = self._told_last(token, sentence, state)
        if place is None or self._is_modified(token, place):
            return None
        last = self.view.last.get(place)
        return None if last is None or self._new.get(noun, -1) > last.token.i else place

    def _is_modified(self, token: Word, place: int) -> bool:
        """Whether a noun before it tells a thing from the one that is named ("the scaffolding firm")."""
        told = self.view.cast.entities[place].nouns | word_list("index_words")
        return any(
            (child.dep_ == "compound" or child.tag_ in ("NN", "VBG"))
            and not state_meant(child.text)
            and child.lemma_.lower() not in told
            for child in token.lefts
        )

    def _introduced(self, noun: str, state: str | None, sentence: int) -> int | None:
        """The one entity that the article puts a noun to; None when it is put to several or none.

        Of several names that end in it, the only one told just before.
        """
        kind, entities = type_referred(noun), self.view.cast.entities
        found = [place for place in sorted(self.view.last) if _is_called(entities[place], noun)]
        if state:
            found = [place for place in found if state in entities[place].states]
        if len(found) > 1:
            near = [place for place in found if self.view.last[place].sentence >= sentence - WINDOW]
            found = near if all(noun in kinds_in(entities[place].name) for place in found) else []
        if len(found) != 1:
            return None
        if self._is_past(found[0], kind, sentence):
            return None
        is_own = noun in kinds_in(entities[found[0]].name)
        is_fit = is_own or kind is not None and (kind == "PERSON") == (self.view.type_of(found[0]) == "PERSON")
        return found[0] if is_fit else None

    def _is_past(self, place: int, kind: str | None, sentence: int) -> bool:
        """Whether the article has gone on from an entity to another one of its type."""
        if kind is None or self.view.last[place].sentence >= sentence - LONG_WINDOW:
            return False
        near = takewhile(lambda each: each.sentence >= sentence - WINDOW, reversed(self.view.seen))
        later = {each.place for each in near}
        return any(self.view.type_of(other) == kind for other in later if other not in (None, place))

    def _only(self, noun: str, state: str | None, sentence: int) -> int | None:
        """The entity that is the only one of its type in the article, or by far the most told, and in view."""
        kind = type_referred(noun)
        if kind is None or not (state if kind == "PERSON" else noun in word_list("general")):
            return None
        entities = self.view.cast.entities
        fit = [place for place, entity in enumerate(entities) if suits(entity, kind)]
        if state:
            fit = [place for place in fit if state in entities[place].states]
        counts = Counter({place: len(entities[place].names) for place in fit})
        place, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(-1, 0))
        last = self.view.last.get(place)
        if kind == "PRODUCT":
            return place if last is not None and 2 * count > counts.total() else None
        is_near = last is not None and sentence - last.sentence <= WINDOW
        return place if is_near and MOST * count >= (MOST - 1) * counts.total() else None

    def _told_last(self, token: Word, sentence: int, state: str | None) -> int | None:
        """The one firm, product or index in view that "the company" can mean, if the story just told of no other.

        A thing of that kind without a name is in view too, and leaves it open. "The Finnish company" is the firm
        that the article names most, unless that is of another state.
        """
        place = self._going_on(token, sentence)
        return place if place is None or state is None or self._is_of(place, state, token, sentence) else None

    def _is_of(self, place: int, state: str | None, token: Word, sentence: int) -> bool:
        """Whether a firm can be the one of a state: the most named, with no other near and no other state put to it."""
        if token.lemma_.lower() not in word_list("general") | word_list("trades"):
            return False  # "the Helsinki exchange"
        firm = self.view.cast.entities[place]
        others = [each for each in self.view.cast.entities if each is not firm and suits(each, firm.type)]
        near = (each.place for each in self.view.near(token, sentence) if each.place is not None)
        is_alone = all(self.view.cast.entities[each] not in others for each in near)
        is_other = state is not None and not firm.states <= {state}
        return is_alone and not is_other and all(len(each.names) < len(firm.names) for each in others)

    def _going_on(self, token: Word, sentence: int) -> int | None:
        """What a phrase goes on with: the only one in this sentence, else in the one before, else further back."""
        kind = self._kind_going_on(token)
        if kind is None:
            return None
        for window in (0,) if kind == "GPE" and self._is_said(token) else (0, WINDOW, LONG_WINDOW):
            near = [each for each in self.view.near(token, sentence, window) if self._can_be(each, kind)]
            near = [each for each in near if not _is_by_the_way(each)]
            if near:
                core = [each for each in near if each.is_core or each.is_topic or _owns_as_state(each, kind)]
                told = [each for each in core if not _is_in_aside(each)]
                told = told or [each for each in core or near if self._is_most_told(each)]
                return self._named(told, kind) if len({each.place for each in told}) == 1 else None
        return None

    def _is_said(self, token: Word) -> bool:
        """Whether somebody with a name says what a phrase stands in, who may speak of a state of their own."""
        speakers = (subject(verb) for verb in token.ancestors if is_saying(verb))
        seen = (self.view.seen_as(speaker) for speaker in speakers if speaker is not None and speaker != token)
        return any(each is not None and each.place is not None and self.view.kind(each) != "GPE" for each in seen)

    def _is_most_told(self, seen: Seen) -> bool:
        """Whether the article has told of nothing of its type more often ("who joined from Zellpay" is of another)."""
        told = self.view.told
        others = (place for place in told if place != seen.place and self.view.type_of(place) == self.view.kind(seen))
        return seen.place is None or all(told[place] <= told[seen.place] for place in others)

    def _can_be(self, seen: Seen, kind: str) -> bool:
        """Whether something told is of a type, or a name that could be a firm's for all that is known, and no place."""
        is_placed = seen.token.dep_ == "pobj" and seen.token.head.lower_ in ("at", "in", "near")
        if kind == "GPE" and seen.place is not None:
            is_state = self.view.cast.entities[seen.place].key.startswith("state:")
            return is_state and seen.token.dep_ not in ("compound", "nmod")  # and no "U.S. troops"
        if is_placed and part_of(seen.token) is None:
            return False
        if self.view.kind(seen) == kind == "ORG" and self._is_body(seen):
            return False
        is_unknown = kind == "ORG" and seen.place is not None and self.view.type_of(seen.place) == ""
        return is_unknown or self.view.kind(seen) == kind

    def _is_body(self, seen: Seen) -> bool:
        """Whether something told is a public body, which is no firm ("told a Senate panel that the company …")."""
        if seen.place is not None:
            return not suits(self.view.cast.entities[seen.place], "ORG")
        return seen.token.lemma_.lower() in word_list("bodies")

    def _named(self, told: list[Seen], kind: str) -> int | None:
        """The entity that all of these refer to, if it has a name and is of a type."""
        place = told[0].place
        is_fit = place is not None and suits(self.view.cast.entities[place], kind)
        return place if is_fit and not told[0].is_plural else None

    def _kind_going_on(self, token: Word) -> str | None:
        """The type of what a phrase can go on with; None for public bodies, special things and what is new."""
        noun = token.lemma_.lower()
        kind = type_referred(noun)
        is_special = kind in ("GPE", "PRODUCT", "MARKET") and noun not in word_list("general")
        is_special |= kind == "ORG" and noun not in word_list("firms") | word_list("trades") | word_list("general")
        is_open = is_special or noun in word_list("bodies") | word_list("relational")
        is_new = any(child.lower_ == "new" for child in token.lefts)
        return kind if kind in _GONE_ON and not is_open and not is_new else None

    def main_firm(self) -> Word | None:
        """Where the firm was last referred to that the article has told most of so far; None where two are told alike.

        Of two told as often that one which the article calls a firm of some kind ("the operator, Acme").
        """
        entities = self.view.cast.entities
        told = {
            place: count for place, count in self.view.told.items()
            if suits(entities[place], "ORG") and not _is_agency(entities[place], self.view.last[place].token.doc)
        }  # fmt: skip
        kinds = {place: entities[place].nouns - word_list("relational") for place in told}
        called = {place: any(type_referred(noun) == "ORG" for noun in kinds[place]) for place in told}
        first = sorted(((count, called[place], place) for place, count in told.items()), reverse=True)[:2]
        is_even = len(first) == 2 and first[0][:2] == first[1][:2]
        return None if not first or is_even else self.view.last[first[0][2]].token
