"""Namesakes: whom a family name alone means where an article names several persons of one family.

A title that tells a gender settles it ("Mrs Soto"), else who was told of last. Where neither does, the name is
nobody's of them: two persons taken for one are worse than one who is missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.extraction.entities.entities import Entity, may_be_person, retype
from dateline.extraction.entities.names import Name
from dateline.extraction.entities.view import LONG_WINDOW, View
from dateline.extraction.gazetteer import gender_of, gender_of_name
from dateline.extraction.parsing.parse import Parse, Word
from dateline.model.entities import fold, make_key

# Beside a family name in a key, for one of several who is not told: no given name agrees with it.
UNTOLD = "?"
_KIN = frozenset(("brothers", "clan", "couple", "dynasty", "families", "family", "siblings", "sisters", "twins"))


def part_namesakes(doc: Parse, entities: list[Entity]) -> None:
    """Give each family name with a title to the person of that gender, and to somebody else where there is none.

    Args:
        doc: The article.
        entities: Those that it names, as their words alone tell; changed in place.
    """
    _know_by_family(doc, entities)
    families = _families(entities)
    others: dict[tuple[str, str], Entity] = {}
    for entity in list(entities):
        for name in [each for each in entity.names if " " not in each.text]:
            gender = _title_gender(doc, name)
            if gender is None or entity.type == "PERSON" and _family(entity) not in families:
                continue
            host = _bearer(families.get(fold(name.text), []), gender)
            if host is None:
                is_other = fold(name.text) in families
                host = others.setdefault((fold(name.text), gender), _somebody(name, is_other=is_other))
            if host is not entity and (_may_be_family(entity) or entity.type == "ORG"):
                entity.names.remove(name)
                host.names.append(name)
    entities[:] = [each for each in (*entities, *others.values()) if each.names]
    for entity in entities:
        entity.names.sort(key=lambda name: name.start)


def _know_by_family(doc: Parse, entities: list[Entity]) -> None:
    """Take "Erik Berg" of no known type for a person beside "Mr Berg" or "Lena Berg"; "the Berg family" is nobody."""
    for entity in entities:
        if entity.type == "PERSON":
            entity.names = [name for name in entity.names if not _is_of_all(doc, name)]
    entities[:] = [each for each in entities if each.names]
    titled = {fold(name.text) for each in entities for name in each.names if _title_gender(doc, name) is not None}
    known = titled | _families(entities).keys()
    for entity in entities:
        is_kin = fold(entity.name).rpartition(" ")[2] in known
        if entity.type == "" and is_kin and may_be_person(entity) and _given_gender(entity) is not None:
            retype(entity, Counter(PERSON=1))


def _is_of_all(doc: Parse, name: Name) -> bool:
    """Whether a family name tells of a whole family ("the Berg family")."""
    return " " not in name.text and name.end < len(doc) and doc[name.end].lower_ in _KIN


def _bearer(bearers: Sequence[Entity], gender: str) -> Entity | None:
    """Whom a name with a title of a gender means of those who bear it; None where it is none of them for certain."""
    fitting = [each for each in bearers if _given_gender(each) == gender]
    open_ones = [each for each in bearers if _given_gender(each) is None]
    certain = fitting or open_ones
    return certain[0] if len(certain) == 1 else None


def shared_names(entities: Sequence[Entity]) -> dict[int, list[int]]:
    """The places of family names that several persons bear, and of these; the names are nobody's for certain."""
    families = _families(entities)
    places = {id(entity): place for place, entity in enumerate(entities)}
    shared: dict[int, list[int]] = {}
    for place, entity in enumerate(entities):
        bearers = families.get(fold(entity.name), [])
        if len(bearers) > 1 and _may_be_family(entity):
            entity.type, entity.key = "PERSON", make_key("person", entity.name, UNTOLD)
            shared[place] = [places[id(each)] for each in bearers]
    return shared


def borne_by(name: Word, bearers: Sequence[int], view: View, sentence: int) -> int | None:
    """The place of whom a shared name means; None in doubt.

    That is the only one of those who bear it whose full name was told just before, else the only one who was told of
    at all.

    Args:
        name: The head of the name.
        bearers: The places of those who bear it.
        view: What the article has referred to so far.
        sentence: The number of the name's sentence.
    """
    if any(child.dep_ == "appos" for child in name.children):
        return None  # "Soto, the former minister" need not be the one of before
    entities = view.cast.entities
    full = {place: [each for each in entities[place].names if " " in each.text] for place in bearers}
    named = [place for place in bearers if any(_is_near(view, each.head, name, sentence) for each in full[place])]
    told = [place for place in bearers if (last := view.last.get(place)) and sentence - last.sentence <= LONG_WINDOW]
    fitting = named or told
    return fitting[0] if len(fitting) == 1 else None


def _is_near(view: View, head: int, name: Word, sentence: int) -> bool:
    """Whether a full name stands before another word, at most so many sentences back."""
    seen = view.seen_as(name.doc[head]) if head < name.i else None
    return seen is not None and sentence - seen.sentence <= LONG_WINDOW


def _families(entities: Sequence[Entity]) -> dict[str, list[Entity]]:
    """The persons with a full name, by family name."""
    families: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.type == "PERSON" and " " in entity.name:
            families.setdefault(_family(entity), []).append(entity)
    return families


def _family(entity: Entity) -> str:
    """The family name in the key of a person; of anything else its name."""
    return entity.key.partition(":")[2].partition("|")[0]


def _may_be_family(entity: Entity) -> bool:
    """Whether a name is a person's, or a single word of no known type."""
    return entity.type == "PERSON" or entity.type == "" and " " not in entity.name and not entity.is_known


def _title_gender(doc: Parse, name: Name) -> str | None:
    """The gender that the title before a name tells; None without one."""
    return gender_of(fold(doc[name.start - 1].text)) if name.start else None


def _given_gender(entity: Entity) -> str | None:
    """The gender that a given name tells; None where there is none or it may be anybody's."""
    given, _, family = fold(entity.name).partition(" ")
    return gender_of_name(given) if family else None


def _somebody(name: Name, *, is_other: bool) -> Entity:
    """A person of whom only the family name is told; `is_other` where nobody is it whose full name is told."""
    return Entity(name.text, "PERSON", make_key("person", name.text, *([UNTOLD] if is_other else [])))
