"""Places: where an event was, from the phrases of place that hang on its trigger."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.parsing.clauses import is_verbal
from dateline.extraction.parsing.parse import Word
from dateline.model.entities import make_key
from dateline.model.states import state_named, state_seated

_LOCATIVE = frozenset(
    ["in", "at", "near", "on", "across", "around", "outside", "inside", "over", "off", "throughout", "within"]
)
_TYPES = frozenset(("GPE", "LOC", "FAC"))
_OBJECTS = frozenset(("dobj", "nsubjpass"))


def places(trigger: Word, cast: Cast) -> list[tuple[Word, Entity]]:
    """The places of a trigger: head token and entity, in order of place.

    A noun also takes those of the verb whose argument it is ("met in Oslo for talks"); a verb without a place
    of its own those of its object, of what it happened to and of where ("shot three men in a bar in Tulsa").
    """
    hosts = [[trigger]]
    if not is_verbal(trigger) and is_verbal(trigger.head) or trigger.dep_ == "conj" and is_verbal(trigger.head):
        hosts.append([trigger.head])
    hosts += [_things(host) for (host,) in tuple(hosts) if is_verbal(host)]
    found = next((told for told in (_places_of(several, cast) for several in hosts) if told), {})
    return [(trigger.doc[i], found[i]) for i in sorted(found)]


def _places_of(hosts: Iterable[Word], cast: Cast) -> dict[int, Entity]:
    """The places named in phrases of place that hang on words, by the place of their head."""
    found: dict[int, Entity] = {}
    for token in (token for host in hosts for token in _located(host)):
        entity = cast.meant_by(token)
        if entity is not None and entity.type in _TYPES:
            found.setdefault(token.i, _as_place(token, entity))
    return found


def _located(host: Word) -> list[Word]:
    """The objects of the phrases of place that hang on a word."""
    preps = [child for child in host.children if child.dep_ == "prep" and child.lower_ in _LOCATIVE]
    return [token for prep in preps for token in _objects(prep)]


def _things(verb: Word) -> list[Word]:
    """What a verb did something to, and the common nouns that say where."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS]
    return objects + [token for token in _located(verb) if token.pos_ == "NOUN"]


def _as_place(token: Word, entity: Entity) -> Entity:
    """A capital as the city that it is: in a phrase of place it does not stand for its state."""
    if state_seated(token.text) and not state_named(token.text):
        return Entity(token.text, "GPE", make_key("place", token.text))
    return entity


def _objects(prep: Word) -> list[Word]:
    return [token for child in prep.children if child.dep_ == "pobj" for token in (child, *child.conjuncts)]
