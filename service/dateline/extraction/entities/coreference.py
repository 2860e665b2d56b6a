"""References: which entity of the article a name, a pronoun or "the company" means.

`find_cast` reads the article once from left to right. A name means its entity. A pronoun means one
only where nothing else in view can be meant (`antecedents`), and so does a definite phrase (`definites`).
What stays open is left open.
"""

from __future__ import annotations

from collections import Counter

from dateline.extraction.entities.anaphora import (
    COPULAS,
    DEFINITE,
    PAIRS,
    SUBJECTS,
    describe,
    doubt_person,
    has_article,
    is_empty_it,
    is_lifeless,
    is_of_age,
    is_particular,
    is_plural_reference,
    is_said_again,
    is_someone,
    is_speech,
    kind_before,
    modifiers,
    retype_by_deeds,
)
from dateline.extraction.entities.antecedents import aged, pair, person, several, thing
from dateline.extraction.entities.binding import own_clause_subject, same_before
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.definites import Definites
from dateline.extraction.entities.entities import is_ship, may_be_person, retype, settle_entities
from dateline.extraction.entities.genitives import with_endings
from dateline.extraction.entities.governing import governing, own_subject
from dateline.extraction.entities.interviews import answering
from dateline.extraction.entities.known import read_known, with_known
from dateline.extraction.entities.models import model_meant
from dateline.extraction.entities.names import find_names
from dateline.extraction.entities.namesakes import borne_by, part_namesakes, shared_names
from dateline.extraction.entities.pronouns import KINDS, SPEECH
from dateline.extraction.entities.relations import Relations
from dateline.extraction.entities.speakers import Speakers
from dateline.extraction.entities.standins import likeliest, meant_by_one, meant_by_those
from dateline.extraction.entities.view import LONG_WINDOW, WINDOW, View
from dateline.extraction.extensions import TIMEXES, spans_of, told_blocks
from dateline.extraction.gazetteer import gender_of_name, type_referred, word_list
from dateline.extraction.parsing.clauses import antecedent, is_saying
from dateline.extraction.parsing.parse import Parse, Word
from dateline.extraction.parsing.quotations import quotation_after
from dateline.model.entities import fold
from dateline.model.states import state_meant

# Tokens between a row of names and a word for them.
ROW_TOKENS = 80
_MANY = frozenset(("they", "them", "their", "theirs"))
# After a team's or a firm's name "he" may be a man who is still to be named.
_SHE = frozenset(("she", "her"))
_MISTAKEN = frozenset(("", "FAC", "WORK_OF_ART", "PRODUCT", "ORG"))


def find_cast(doc: Parse) -> Cast:
    """The entities of a Doc and all references to them; needs a parse."""
    known = read_known(doc)
    cast = Cast(settle_entities(with_known(doc, with_endings(doc, find_names(doc)), known), known))
    part_namesakes(doc, cast.entities)
    heads = {name.head: place for place, entity in enumerate(cast.entities) for name in entity.names}
    for name_head, place in heads.items():
        describe(doc[name_head], cast.entities[place])
    for entity in cast.entities:
        doubt_person(doc, entity)
        entity.has_article = has_article(doc, entity)
        retype(entity, Counter(kind for kind in map(type_referred, sorted(entity.nouns)) if kind))
        retype_by_deeds(doc, entity)
    reader = _Reader(doc, cast, heads)
    for number, sent in enumerate(doc.sents):
        for token in sent:
            reader.read(token, number)
    cast.genders = reader.view.known_genders()
    for i in [i for i in cast.means if KINDS.get(doc[i].lower_) == "THING"]:
        if cast.entities[cast.means[i]].type == "PERSON":
            del cast.means[i]
    return cast


def _by_kind(doc: Parse, cast: Cast) -> dict[int, int]:
    """The places of what is named right after a noun for its kind ("the insurer Acme"), by the noun's index."""
    named = ((kind_before(doc, name), place) for place, entity in enumerate(cast.entities) for name in entity.names)
    return {
        noun.i: place
        for noun, place in named
        if noun is not None and cast.entities[place].type == type_referred(noun.lemma_.lower())
    }


class _Reader:
    """Reads tokens in order and keeps what was referred to last."""

    def __init__(self, doc: Parse, cast: Cast, heads: dict[int, int]) -> None:
        self.cast = cast
        self.heads = heads
        self.view = View(cast, heads)
        self.view.openings = frozenset(doc[block.start].sent.start for block in told_blocks(doc))
        self.definites = Definites(self.view)
        self.shared = shared_names(cast.entities)
        self.relations = Relations(self.view)
        self.called = _by_kind(doc, cast)
        self.rows: list[list[int]] = []
        self.timed = frozenset(token.i for span in spans_of(doc, TIMEXES) for token in span)
        self.told_together: tuple[int, list[int]] = (-LONG_WINDOW, [])
        self.speakers = Speakers(doc, cast, heads)
        self.opened: int | None = None
        self.ahead: dict[int, Word] = {}
        self.answering = answering(doc, cast, heads)

    def read(self, token: Word, sentence: int) -> None:
        """Settle what one token refers to, if anything, and remember it."""
        opened = quotation_after(token, self.opened)
        if opened != self.opened:
            self.opened = opened
            self.view.quotation = opened if opened is not None and is_speech(token) else None
        place = self.heads.get(token.i)
        if place in self.shared:
            bearer = borne_by(token, self.shared[place], self.view, sentence)
            place = self.heads[token.i] = place if bearer is None else bearer
        if place is not None and (model := model_meant(token, place, self.view)) is not None:
            place = self.heads[token.i] = model
        if place is None and token.pos_ == "PRON":
            place = self._pronoun(token, sentence)
        if place is None:
            place = self._predicate(token)
        if place is None and is_plural_reference(token):
            self._group(token, sentence)
            return
        if place is None and is_of_age(token):
            place = aged(self.view, token, sentence)
        if place is None and token.pos_ in ("NOUN", "PROPN"):
            place = self._phrase(token, sentence)
            if place is None:
                place = self.relations.meant_by(token)
            else:
                self.relations.note(token, place)
        if token.i in self.ahead:
            self._mean_before(self.ahead[token.i], token, place)
        if place is not None:
            self.cast.means[token.i] = place
            self._note_row(token)
        elif (later := self._subject_to_come(token)) is not None:
            self.ahead[later.i] = token
        elif token.pos_ == "PRON" or token.lower_ == "one":
            self._stand_in(token, sentence)
        elif token.dep_ in SUBJECTS and token.lemma_.lower() in word_list("firms"):
            self._stand_for_main(token)
        self._note(token, place, sentence)

    def _subject_to_come(self, token: Word) -> Word | None:
        """The noun that is the subject after "its" in what opens a sentence; None where there is none."""
        found = own_clause_subject(token) if token.lower_ == "its" else None
        is_noun = found is not None and found.i > token.i and found.tag_ in ("NN", "NNP", "NNPS")
        return found if is_noun else None

    def _mean_before(self, pronoun: Word, token: Word, place: int | None) -> None:
        """Let "its" mean the subject that came after it ("Since its launch the firm has sold …")."""
        if place is None and type_referred(token.lemma_.lower()) in ("ORG", "PRODUCT"):
            self.cast.stand_ins.setdefault(pronoun.i, token.i)
        elif place is not None and self._type(place) not in ("PERSON", ""):
            self.cast.means[pronoun.i] = place

    def _stand_in(self, token: Word, sentence: int) -> None:
        """Note what a pronoun without a certain name most likely stands for."""
        kind = KINDS.get(token.lower_)
        if token.lower_ == "those" and any(child.lower_ == "of" for child in token.rights):
            repeated = meant_by_those(token)
            if repeated is not None:
                self.cast.stand_ins[token.i] = repeated.i
            return
        if token.lower_ == "one":
            is_definite = any(child.lower_ in DEFINITE for child in token.children)
            seen = meant_by_one(self.view, token, sentence) if is_definite else None
        elif kind is None or kind in SPEECH or token.dep_ == "expl" or is_empty_it(token):
            return
        elif (before := same_before(token)) is not None:
            if before.i in self.cast.stand_ins:
                self.cast.stand_ins[token.i] = self.cast.stand_ins[before.i]
            if before.i in self.view.echoes and self.view.echoes[before.i].place is not None:
                self.view.echo(token, self.view.echoes[before.i].place, sentence)
            return
        else:
            seen = likeliest(self.view, token, sentence, kind)
        if seen is not None:
            self.cast.stand_ins[token.i] = self.cast.stand_ins.get(seen.token.i, seen.token.i)
            self.view.echo(token, seen.place, sentence)

    def _stand_for_main(self, token: Word) -> None:
        """Note that "the company" most likely stands for the one that the article has told most of."""
        is_plain = all(child.lower_ == "the" or child.i > token.i and child.dep_ == "prep" for child in token.children)
        if token.tag_ == "NNS" or not is_plain or is_particular(token):
            return
        firm = self.definites.main_firm()
        if firm is not None:
            self.cast.stand_ins[token.i] = firm.i

    def _note(self, token: Word, place: int | None, sentence: int) -> None:
        """Keep a reference in view, and what has no name but could be meant later."""
        if place is None:
            self.definites.note(token)
        is_again = token.dep_ == "attr" and token.head.lemma_ in COPULAS
        is_core = token.dep_ in SUBJECTS or token.dep_ in ("dobj", "dative", "attr", "conj", "pobj") and not is_again
        if place is not None and token.dep_ != "amod" or is_core and self._is_rival(token):
            self.view.note(token, place, sentence)
        self.speakers.note(token, place)

    def _is_rival(self, token: Word) -> bool:
        """Whether a word without a name behind it can be what a pronoun means."""
        if token.i in self.timed or is_said_again(token) or token.ent_type_ in ("MONEY", "PERCENT"):
            return False
        if token.pos_ == "PRON":
            return token.lower_ in KINDS and token.dep_ in SUBJECTS
        return token.pos_ == "NOUN" and (token.dep_ != "pobj" or type_referred(token.lemma_.lower()) is not None)

    def _group(self, token: Word, sentence: int) -> None:
        """Settle what "both countries" or "they" means: the last entities that were told in a row."""
        near = [row for row in reversed(self.rows) if self._fits(token, row)]
        subjects = [row for row in near if token.doc[row[0]].dep_ in SUBJECTS]
        is_open = token.pos_ == "PRON" and token.lower_ not in PAIRS and not self._says(subjects, token)
        if is_open and self.view.has_plural(token, sentence):
            return
        for row in (subjects or near)[:1]:
            self._mean_group(token, [self.cast.means[i] for i in row], sentence)

    def _says(self, rows: list[list[int]], token: Word) -> bool:
        """Whether names in a row are the subject of the saying that a pronoun's clause is the content of."""
        verb = token.head.head
        is_said = token.dep_ in SUBJECTS and token.head.dep_ == "ccomp" and is_saying(verb)
        return is_said and any(token.doc[row[0]].head == verb for row in rows)

    def _mean_group(self, token: Word, places: list[int], sentence: int) -> None:
        """Let a word stand for several, and remember it where it is a subject."""
        self.cast.groups[token.i] = places
        if token.dep_ in SUBJECTS:
            self.told_together = (sentence, places)

    def _fits(self, token: Word, row: list[int]) -> bool:
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

    def _is_own(self, token: Word, row: list[int]) -> bool:
        """Whether a row stands in the clause of a word, as its other argument."""
        return token.doc[row[0]].head == token.head and token.dep_ != "poss"

    def _note_row(self, token: Word) -> None:
        """Remember names in a row ("Chile and Peru"), once its last one is read."""
        if token.dep_ == "conj" and not any(child.dep_ == "conj" for child in token.children):
            row = [token.i]
            while token.dep_ == "conj":
                token = token.head
                row.insert(0, token.i)
            if all(i in self.cast.means for i in row):
                self.rows.append(row)

    def _pronoun(self, token: Word, sentence: int) -> int | None:
        kind = KINDS.get(token.lower_)
        if kind is None or token.dep_ == "expl" or is_empty_it(token):
            return None
        if kind == "ASKED" or token.i in self.answering:
            return self.answering.get(token.i)
        if kind in SPEECH:
            return self.speakers.meant_by(token, is_quoted=self.view.quotation is not None)
        if kind == "PERSON":
            before = same_before(token)
            if before is not None and before.i not in self.cast.means:
                return None
            if before is not None:
                return self.cast.means[before.i]
            place = person(self.view, token, sentence)
            if place is None:
                place = self._person(token, sentence)
            return self._ship(token, sentence) if place is None and token.lower_ in _SHE else place
        if kind == "THING":
            return thing(self.view, token, sentence)
        last, places = self.told_together
        if 0 < sentence - last <= WINDOW and not self._after_many(token):
            self._mean_group(token, places, sentence)
            return None
        if self._after_row(token) or self._after_many(token):
            self._group(token, sentence)
            return None
        if both := pair(self.view, token, sentence):
            self._mean_group(token, both, sentence)
            return None
        return several(self.view, token, sentence)

    def _person(self, token: Word, sentence: int) -> int | None:
        """A name of two or three words taken for something else, which "he" or "she" shows to be a person's."""
        near = self.view.near(token, sentence)
        if any(self.view.kind(each) == "PERSON" and not self.view.is_faint(each) for each in near):
            return None
        places = {each.place for each in near if each.place is not None and each.is_subject}
        place = places.pop() if len(places) == 1 else None
        above = own_subject(self.view, token) or governing(self.view, token)
        if above is not None and above.place != place:
            return None
        if place is None or self._type(place) not in _MISTAKEN or not may_be_person(self.cast.entities[place]):
            return None
        entity = self.cast.entities[place]
        if is_ship(entity):
            return None
        is_likely = token.lower_ in _SHE or gender_of_name(fold(entity.name).split()[0]) is not None
        if entity.type == "ORG" and (not is_likely or self.view.has_told_of(token)):
            return None
        retype(entity, Counter(PERSON=1))
        return place

    def _ship(self, token: Word, sentence: int) -> int | None:
        """The only ship in view, where "she" can be nobody else."""
        near = [each for each in self.view.near(token, sentence) if each.place is not None or self.view.kind(each)]
        ships = {each.place for each in near if each.place is not None and is_ship(self.cast.entities[each.place])}
        rivals = (each for each in near if self.view.kind(each) == "PERSON" and self.view.agrees(token, each))
        is_woman = any(each.place is None or not self._is_man(each.place) for each in rivals)
        return ships.pop() if len(ships) == 1 and not is_woman else None

    def _is_man(self, place: int) -> bool:
        return self.view.gender_at(place) == "male"

    def _after_row(self, token: Word) -> bool:
        """Whether names in a row are a subject before "they" in its sentence."""
        near = [row for row in self.rows if row[0] >= token.sent.start and not self._is_own(token, row)]
        return any(token.doc[row[0]].dep_ in SUBJECTS for row in near)

    def _after_many(self, token: Word) -> bool:
        """Whether a plural phrase stands before "they" in its sentence as a subject."""
        for other in reversed(list(token.doc[token.sent.start : token.i])):
            if other.dep_ in SUBJECTS and other.i not in self.cast.means:
                return other.tag_ == "NNS" or any(child.dep_ == "conj" for child in other.children)
        return False

    def _predicate(self, token: Word) -> int | None:
        """What the noun after "be" means ("X is the first airline to …"), or one of several things."""
        if token.dep_ == "attr" and token.head.lemma_ in COPULAS and token.pos_ == "NOUN":
            for child in token.head.children:
                if child.dep_ == "nsubj":
                    place = self.cast.means.get(antecedent(child).i)
                    kind = type_referred(token.lemma_.lower())
                    return place if place is not None and kind == self._type(place) else None
        if token.lower_ in word_list("partitives") or token.like_num:
            for child in token.children:
                if child.dep_ == "prep" and child.lower_ == "of":
                    return next((self.heads[c.i] for c in child.children if c.i in self.heads), None)
        return None

    def _phrase(self, token: Word, sentence: int) -> int | None:
        """What a common noun phrase means: by its modifiers first, then as a definite phrase."""
        state = next((s for s in map(state_meant, modifiers(token)) if s), None)
        noun = token.lemma_.lower()
        if state and noun in word_list("organs"):
            return self.cast.place_of_state(state)
        if token.i in self.called:
            return self.called[token.i]
        for child in token.children:
            place = self.heads.get(child.i)
            is_model = child.dep_ == "nummod" and place is not None and self._type(place) == "PRODUCT"
            if place is None or child.dep_ not in ("compound", "nmod", "appos") and not is_model:
                continue
            entity = self.cast.entities[place]
            is_body = entity.name.lower().split()[-1] in word_list("bodies")  # "the Premier League club"
            is_telling = child.dep_ == "appos" or len(entity.names) > 1 and not is_body
            if (entity.type == "ORG" or noun in word_list("firms")) and not is_telling:
                continue
            is_person = child.dep_ == "appos" and self._type(place) == "PERSON" and token.tag_ != "NNS"
            is_apposed = is_person and (noun in word_list("leaders") or not is_lifeless(token))
            if is_apposed or self._type(place) == type_referred(noun) != "PERSON":
                return place
        if token.dep_ == "appos" and (type_referred(noun) == "PERSON" or is_someone(token)):
            place = self.heads.get(token.head.i)
            return place if place is not None and self._type(place) == "PERSON" else None
        if token.dep_ == "appos" and token.tag_ == "NN" and type_referred(noun) in ("ORG", "PRODUCT"):
            place = self.heads.get(token.head.i)
            if place is not None and self._type(place) == type_referred(noun):
                return place
        if not any(child.lower_ in DEFINITE and child.dep_ in ("det", "poss") for child in token.children):
            return None
        if token.tag_ == "NNS" and type_referred(noun) != "PRODUCT":
            return None
        return self.definites.meant_by(token, sentence, state)

    def _type(self, place: int) -> str:
        return self.cast.entities[place].type
