"""The cast of an article: its entities, and what its words refer to."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.extraction.entities.entities import Entity
from dateline.extraction.extensions import values_of
from dateline.extraction.parsing.parse import Parse, Word
from dateline.model.states import state_name

CAST = "cast"


@dataclass(slots=True)
class Cast:
    """The entities of an article and what its words refer to.

    `means` maps the index of a head token (of a name, pronoun or definite noun phrase) to the
    entity's place in `entities`; `groups` maps one that means several ("both countries").
    `stand_ins` maps a pronoun that means no name for certain to the head token of the phrase that
    it most likely stands for; titles are told with them, and only persons take part by one. `genders` gives
    those that are known, by the key of a person. What `keys_of` gives
    is kept: it is asked for once the cast is complete.
    """

    entities: list[Entity]
    means: dict[int, int] = field(default_factory=dict)
    groups: dict[int, list[int]] = field(default_factory=dict)
    stand_ins: dict[int, int] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    _keys: dict[int, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def meant_by(self, token: Word) -> Entity | None:
        """The entity that a head token refers to; None when it names nobody."""
        place = self.means.get(token.i)
        return None if place is None else self.entities[place]

    def group_of(self, token: Word) -> list[Entity]:
        """The entities that a word for several refers to; empty when it is none or open."""
        return [self.entities[place] for place in self.groups.get(token.i, ())]

    def place_of_state(self, code: str) -> int:
        """The place of a state among the entities, added when only its adjective was written."""
        key = f"state:{code}"
        for place, entity in enumerate(self.entities):
            if entity.key == key:
                return place
        self.entities.append(Entity(state_name(code), "GPE", key))
        return len(self.entities) - 1

    def keys_of(self, token: Word) -> tuple[str, ...]:
        """The keys of what a word refers to, with what is coordinated to it; a noun without a name is its own key."""
        if token.i not in self._keys:
            self._keys[token.i] = self._read_keys(token)
        return self._keys[token.i]

    def _read_keys(self, token: Word) -> tuple[str, ...]:
        group = self.group_of(token)
        if not group:
            row = [token, *token.conjuncts] if token.dep_ != "conj" else [token]
            group = [entity for each in row if (entity := self.meant_by(each)) is not None]
        if not group:
            meant = self.stand_in(token) or token
            entity = self.meant_by(meant)
            return (f"#{meant.i}",) if entity is None and meant.pos_ == "NOUN" else (entity.key,) if entity else ()
        return tuple(sorted(entity.key for entity in group))

    def gender_of(self, keys: tuple[str, ...]) -> str | None:
        """The gender of the one with these keys, as the pronouns for them tell; None where none does."""
        return self.genders.get(keys[0]) if len(keys) == 1 else None

    def told_as(self, token: Word) -> Entity | None:
        """Whom a title names by a word: the entity it refers to, or the person whom "he" most likely stands for."""
        meant = self.stand_in(token) if token.pos_ == "PRON" else None
        entity = self.meant_by(token) or (self.meant_by(meant) if meant is not None else None)
        return entity if entity is None or meant is None or entity.type == "PERSON" else None

    def stand_in(self, token: Word) -> Word | None:
        """The head token of the phrase that a pronoun most likely stands for; None for other words."""
        place = self.stand_ins.get(token.i)
        return None if place is None else token.doc[place]


def write_cast(doc: Doc, cast: Cast) -> None:
    """Keep the cast with the Doc, as plain values: entities, and [token, entity] pairs."""
    values_of(doc, CAST).update(
        entities=[_written(entity) for entity in cast.entities],
        means=[[token, place] for token, place in sorted(cast.means.items())],
        groups=[[token, *places] for token, places in sorted(cast.groups.items())],
        stand_ins=[[token, other] for token, other in sorted(cast.stand_ins.items())],
        genders=dict(sorted(cast.genders.items())),
    )


def _written(entity: Entity) -> dict[str, str | int | bool]:
    return {
        "name": entity.name, "type": entity.type, "key": entity.key, "count": len(entity.names),
        "has_article": entity.has_article,
    }  # fmt: skip


def read_cast(doc: Parse) -> Cast:
    """The cast that `dateline_participants` wrote, without the writings; empty when it did not run."""
    values = values_of(doc, CAST)
    entities = [
        Entity(e["name"], e["type"], e["key"], has_article=e["has_article"]) for e in values.get("entities", [])
    ]
    groups = {token: places for token, *places in values.get("groups", [])}
    means, stand_ins = dict(values.get("means", [])), dict(values.get("stand_ins", []))
    return Cast(entities, means, groups, stand_ins, dict(values.get("genders", {})))
