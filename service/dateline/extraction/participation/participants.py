"""Participants: who takes part in each event, in which role, where, and with what numbers.

Writes the article's cast (`cast_values`) and, for each trigger, `arguments`, `places` and `numbers`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from dateline.extraction.entities.cast import Cast, write_cast
from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.extensions import TIMEXES, TRIGGERS, Values, spans_of, values_of
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.clauses import phrase
from dateline.extraction.parsing.parse import Parse, Word, parse_of
from dateline.extraction.participation.fillers import Filler, fillers
from dateline.extraction.participation.owners import owners
from dateline.extraction.participation.places import as_place, places
from dateline.extraction.participation.quantities import count_of, quantities
from dateline.extraction.participation.recurrence import Told, inherited
from dateline.model.mentions import Role


@dataclass(frozen=True, slots=True)
class Participants:
    """What one trigger has about it, as plain values ready for its span's values."""

    trigger: str
    arguments: list[Values]
    places: list[Values]
    numbers: list[str]


@Language.factory(
    "dateline_participants",
    default_config={"max_name": 60},
    assigns=["doc._.dateline"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents"],
)
def make_participants(nlp: Language, name: str, max_name: int) -> ParticipantFinder:
    """The component `dateline_participants`; needs triggers, better with `dateline_timex` before it."""
    return ParticipantFinder(max_name=max_name)


class ParticipantFinder:
    """Finds the participants of the triggers of a Doc.

    Args:
        max_name: Characters; a longer phrase that names nobody is given by its head noun alone.
    """

    def __init__(self, *, max_name: int) -> None:
        self.max_name = max_name

    def __call__(self, doc: Doc) -> Doc:
        """Find and annotate."""
        parse = parse_of(doc)
        cast = find_cast(parse)
        self.annotate(doc, cast, self.find(parse, cast))
        return doc

    def find(self, doc: Parse, cast: Cast) -> list[Participants]:
        """The participants of every trigger, in order of the triggers."""
        timed = frozenset(token.i for span in spans_of(doc, TIMEXES) for token in span)
        found: list[Participants] = []
        told: list[Told] = []
        for span in spans_of(doc, TRIGGERS):
            values = values_of(doc, span.id_)
            head = doc[values.get("head", span.root.i)]
            parts = [each for each in fillers(head) if each.token.i not in timed]
            arguments = [argument for each in parts for argument in self._arguments(each, cast)]
            family = values.get("family", head.lemma_)
            if not any(each["key"] for each in arguments):
                arguments += inherited(head, family, told)
            told.append(Told(head, family, arguments))
            located = [_named(token, entity, Role.OTHER) for token, entity in places(head, cast)]
            found.append(Participants(span.id_, arguments, located, _numbers(parts, head, timed)))
        return found

    def annotate(self, doc: Doc, cast: Cast, found: list[Participants]) -> None:
        """Write the cast and what was found on the Doc."""
        write_cast(doc, cast)
        for each in found:
            values_of(doc, each.trigger).update(arguments=each.arguments, places=each.places, numbers=each.numbers)

    def _arguments(self, filler: Filler, cast: Cast) -> list[Values]:
        """A filler as Argument records' fields: several where it stands for several, none if untold."""
        group = cast.group_of(filler.token)
        entity = cast.told_as(filler.token) or _told_of_some(filler.token, cast)
        if entity is not None:
            group = [entity]
        if group:
            is_goal = filler.tie in ("to", "from") and filler.token.head.head.lemma_ in word_list("motion")
            told = [as_place(filler.token, each) for each in group] if is_goal else group
            return [_named(filler.token, each, filler.role) for each in told]
        owned = [_named(token, each, filler.role) for token, each in owners(filler.token, cast)]
        thing = _thing_meant(filler.token, cast)
        if filler.tie == "modifier" or thing.pos_ not in ("NOUN", "PROPN", "NUM"):
            return owned
        span = phrase(thing)
        text = " ".join(span.text.split())
        text = text if len(text) <= self.max_name else filler.token.text
        own = phrase(filler.token)
        values: Values = {"quantity": count_of(span), "span": [own.start_char, own.end_char]}
        return [_values(thing, filler.role, (text, "", None)) | values, *owned]


def _thing_meant(token: Word, cast: Cast) -> Word:
    """The noun that "it" most likely stands for, where that names nobody ("the blast"); else the word itself."""
    meant = cast.stand_in(token) if token.lower_ == "it" else None
    return token if meant is None or meant.pos_ != "NOUN" or cast.meant_by(meant) is not None else meant


def _told_of_some(token: Word, cast: Cast) -> Entity | None:
    """The product that some of are told of ("20 of its larger 777 jets", "a new version of the phone")."""
    if not token.like_num and token.lemma_.lower() not in word_list("partitives"):
        return None
    wholes = (child for prep in token.children if prep.lower_ == "of" for child in prep.children)
    entity = next((cast.meant_by(child) for child in wholes if child.dep_ == "pobj"), None)
    return entity if entity is not None and entity.type == "PRODUCT" else None


def _numbers(parts: list[Filler], head: Word, timed: frozenset[int]) -> list[str]:
    """The quantities in a trigger's arguments."""
    tokens = [token for each in parts for token in each.token.subtree if _is_near(token, each, head)]
    return quantities(tokens, timed)


def _is_near(token: Word, filler: Filler, head: Word) -> bool:
    """Whether a token of an argument's phrase belongs to this clause and not to one within it."""
    for ancestor in token.ancestors:
        if ancestor.i == filler.token.i:
            return True
        if ancestor.dep_ in ("relcl", "acl", "advcl", "ccomp") or ancestor.i == head.i:
            return False
    return token.i == filler.token.i


def _named(token: Word, entity: Entity, role: Role) -> Values:
    return _values(token, role, (entity.name, entity.type, entity.key))


def _values(token: Word, role: Role, name: tuple[str, str, str | None]) -> Values:
    """The fields of an Argument record, as plain values; the span is in characters of the Doc."""
    span = phrase(token)
    return {
        "role": str(role),
        "name": name[0],
        "type": name[1],
        "key": name[2],
        "head": token.lemma_.lower() if token.pos_ != "PROPN" else token.text,
        "span": [span.start_char, span.end_char],
    }
