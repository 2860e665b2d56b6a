"""Places: where an event was, from the phrases of place that hang on its trigger."""

from __future__ import annotations

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


def places(trigger: Word, cast: Cast) -> list[tuple[Word, Entity]]:
    """The places of a trigger: head token and entity, in order of place.

    A noun also takes those of the verb whose argument it is ("met in Oslo for talks").
    """
    hosts = [trigger]
    if not is_verbal(trigger) and is_verbal(trigger.head) or trigger.dep_ == "conj" and is_verbal(trigger.head):
        hosts.append(trigger.head)
    found: dict[int, Entity] = {}
    for host in hosts:
        for prep in host.children:
            if prep.dep_ == "prep" and prep.lower_ in _LOCATIVE:
                for token in _objects(prep):
                    entity = cast.meant_by(token)
                    if entity is not None and entity.type in _TYPES:
                        found.setdefault(token.i, _as_place(token, entity))
        if found:
            break
    return [(trigger.doc[i], found[i]) for i in sorted(found)]


def _as_place(token: Word, entity: Entity) -> Entity:
    """A capital as the city that it is: in a phrase of place it does not stand for its state."""
    if state_seated(token.text) and not state_named(token.text):
        return Entity(token.text, "GPE", make_key("place", token.text))
    return entity


def _objects(prep: Word) -> list[Word]:
    return [token for child in prep.children if child.dep_ == "pobj" for token in (child, *child.conjuncts)]
