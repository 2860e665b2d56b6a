"""Places: where an event was, from the phrases of place that hang on its trigger."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.clauses import is_verbal
from dateline.extraction.parsing.parse import Word
from dateline.model.entities import make_key
from dateline.model.states import state_named, state_seated

_LOCATIVE = frozenset(
    ["in", "at", "near", "on", "across", "around", "outside", "inside", "over", "off", "throughout", "within"]
)
_TYPES = frozenset(("GPE", "LOC", "FAC"))
_OBJECTS = frozenset(("dobj", "nsubjpass"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
#: What stands before a town: not "on Twitter", "over Brexit".
_OF_TOWNS = frozenset(["in", "at", "near", "around", "outside", "off", "of"])
_PARTS = frozenset(("compound", "amod"))
#: What else is written with a capital after "in".
_NO_TOWNS = frozenset(("DATE", "TIME", "LANGUAGE", "EVENT"))


def places(trigger: Word, cast: Cast) -> list[tuple[Word, Entity]]:
    """The places of a trigger: head token and entity, in order of place.

    A noun also takes those of the verb whose argument it is ("met in Oslo for talks"); a verb without a place
    of its own those of its objects, of what it happened to and of where ("shot three men in a bar in Tulsa"), else
    of who did it ("voters in Oslo").
    """
    hosts = [[trigger]]
    if not is_verbal(trigger) and is_verbal(trigger.head) or trigger.dep_ == "conj" and is_verbal(trigger.head):
        hosts.append([trigger.head])
    verbs = [host for (host,) in hosts if is_verbal(host)]
    hosts += [things(verb) for things in (_things, _doers) for verb in verbs]
    found = next((told for told in (_places_of(several, cast) for several in hosts) if told), {})
    return [(trigger.doc[i], found[i]) for i in sorted(found)]


def _places_of(hosts: Iterable[Word], cast: Cast) -> dict[int, Entity]:
    """The places named in phrases of place that hang on words, by the place of their head."""
    found: dict[int, Entity] = {}
    for token in (token for host in hosts for token in _located(host)):
        entity = cast.meant_by(token)
        if entity is not None and entity.type in _TYPES:
            found.setdefault(token.i, as_place(token, entity))
        elif _is_town(token, entity):
            name = " ".join(word.text for word in _name(token))
            found.setdefault(token.i, Entity(name, "GPE", make_key("place", name)))
    return found


def _is_town(token: Word, entity: Entity | None) -> bool:
    """Whether the object of a phrase of place, known for nothing else, must be a town by its form ("in Tarnby")."""
    words, prep = _name(token), token.head.lower_
    is_name = token.pos_ == "PROPN" and token.left_edge.i == words[0].i and all(
        word.is_title and word.ent_type_ not in _NO_TOWNS and word.lower_ not in word_list("houses") for word in words
    )
    return is_name and prep in _OF_TOWNS and (entity is None or prep == "of" or len(words) == 1 and prep != "at")


def _name(token: Word) -> list[Word]:
    """The words of a name, by its head."""
    return [*(child for child in token.lefts if child.dep_ in _PARTS and child.is_title), token]


def _located(host: Word) -> list[Word]:
    """The objects of the phrases of place that hang on a word."""
    preps = [child for child in host.children if child.dep_ == "prep" and _is_locative(child)]
    return [token for prep in preps for token in _objects(prep)]


def _is_locative(prep: Word) -> bool:
    return prep.lower_ in _LOCATIVE or prep.lower_ == "of" and prep.head.lemma_ in word_list("located")


def _things(verb: Word) -> list[Word]:
    """What a verb did something to, and the common nouns in its phrases, with what these are of."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS]
    phrases = [token for prep in verb.children if prep.dep_ == "prep" for token in _objects(prep)]
    return _with_kinds([*objects, *(token for token in phrases if token.pos_ == "NOUN")])


def _doers(verb: Word) -> list[Word]:
    """Who or what does it."""
    return _with_kinds([child for child in verb.children if child.dep_ in _SUBJECTS])


def _with_kinds(nouns: list[Word]) -> list[Word]:
    """The nouns, and the common ones in phrases of place that hang on them ("homes in the district of …")."""
    return [*nouns, *(token for noun in nouns for token in _located(noun) if token.pos_ == "NOUN")]


def as_place(token: Word, entity: Entity) -> Entity:
    """A capital as the city that it is: in a phrase of place it does not stand for its state."""
    if state_seated(token.text) and not state_named(token.text):
        return Entity(token.text, "GPE", make_key("place", token.text))
    return entity


def _objects(prep: Word) -> list[Word]:
    return [token for child in prep.children if child.dep_ == "pobj" for token in (child, *child.conjuncts)]
