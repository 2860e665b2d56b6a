"""Names: where an article writes a name, and which of these writings name one thing.

`find_names` joins the entities of the recogniser with runs of proper nouns, so that a model number
stays with its make ("Airbus A380") and a title outside ("President | Ana Ruiz"). `settle_entities`
then groups the writings: family names with full names, short forms and acronyms with long ones,
peoples, capitals and seats of government with their states.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from dateline.extraction.gazetteer import is_family_first, word_list
from dateline.model.entities import fold, make_key
from dateline.model.states import state_meant, state_named, state_of_people

_NAMED = frozenset(["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"])
_COUNTED = frozenset(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"])
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_KINDS = {"PERSON": "person", "ORG": "org", "PRODUCT": "product", "NORP": "group", "EVENT": "event"}


@dataclass(frozen=True, slots=True)
class Name:
    """One writing of a name: tokens `start` up to, not including, `end`, its head token and type."""

    start: int
    end: int
    head: int
    text: str
    type: str


@dataclass(slots=True)
class Entity:
    """What the writings of an article name: the fullest name, its type and key, and all writings.

    `nouns` are the common nouns that the article puts to it ("president", "aircraft"), `states` the
    codes of the states that it is said to belong to; references are resolved with both.
    """

    name: str
    type: str
    key: str
    names: list[Name] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)


def find_names(doc: Doc) -> list[Name]:
    """The names written in a Doc, in order of place; they do not overlap."""
    names = []
    for start, end in _runs(doc):
        for left, right in _split(doc, start, end):
            name = _name(doc, left, right)
            if name:
                names.append(name)
    return names


def _is_name_token(token: Token) -> bool:
    """Whether a token can belong to a name."""
    if token.ent_type_ in _COUNTED or token.is_space or token.is_punct and token.text != "-":
        return False
    if token.ent_type_ in _NAMED:
        return token.text not in ("'s", "’s")
    return token.pos_ == "PROPN" or _is_model_number(token)


def _is_model_number(token: Token) -> bool:
    """Whether a token with digits goes on with the name before it ("777", "A380-800")."""
    if token.i == 0 or not any(c.isdigit() for c in token.text):
        return False
    before = token.nbor(-1)
    return before.pos_ == "PROPN" and before.ent_type_ not in _COUNTED | {"PERSON", "GPE", "NORP"}


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that can belong to names, within sentences."""
    start = None
    for token in doc:
        inside = _is_name_token(token)
        if start is not None and (not inside or token.is_sent_start):
            yield start, token.i
            start = None
        if inside and start is None:
            start = token.i
    if start is not None:
        yield start, len(doc)


def _split(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run where one name ends and another begins."""
    left = start
    for i in range(start + 1, end):
        if _is_border(doc[i - 1], doc[i]):
            yield left, i
            left = i
    yield left, end


def _is_border(before: Token, token: Token) -> bool:
    """Whether two neighbouring name tokens belong to different names."""
    same_entity = token.ent_iob_ == "I" and token.ent_type_ in _NAMED
    if fold(before.text) in word_list("titles") and not same_entity:
        return True
    if token.ent_iob_ == "I" or _is_model_number(token):
        return False
    if fold(token.text) in word_list("titles") and before.ent_type_ in _NAMED and not token.ent_type_:
        return True
    types = {before.ent_type_ or "", token.ent_type_ or ""} - {""}
    if len(types) == 2:
        return not types <= {"ORG", "PRODUCT", "WORK_OF_ART"}
    if before.ent_type_ in ("NORP", "GPE") and state_meant(before.text):
        return True
    return not (token == before.head or before == token.head or token.head == before.head)


def _name(doc: Doc, start: int, end: int) -> Name | None:
    """The name in a stretch of tokens without article, titles and trailing small words."""
    while start < end and _is_edge(doc[start]):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].is_stop and doc[end - 1].is_lower):
        end -= 1
    span = doc[start:end]
    if not span or not any(c.isupper() or c.isdigit() for c in span.text):
        return None
    if len(span) == 1 and fold(span.text) in word_list("titles") or span.text.isdigit():
        return None
    return Name(start, end, span.root.i, span.text, _type(span))


def _is_edge(token: Token) -> bool:
    """Whether a token before a name does not belong to it."""
    if token.is_punct or token.pos_ in ("DET", "PRON", "ADP"):
        return True
    follows = token.i + 1 < len(token.doc) and _is_name_token(token.nbor())
    return follows and (fold(token.text) in word_list("titles")) and token.ent_type_ != "ORG"


def _type(span: Span) -> str:
    """The entity type of one writing, by tables first and the recogniser second; "" if open."""
    if state_of_people(span.text):
        return "NORP"
    if state_meant(span.text):
        return "GPE"
    labels = Counter(token.ent_type_ for token in span if token.ent_type_ in _NAMED)
    label = max(labels, key=lambda each: (labels[each], each)) if labels else ""
    if label not in ("PERSON", "GPE", "EVENT") and any(c.isdigit() for c in span[-1].text):
        return "PRODUCT"
    if fold(span[-1].text) in word_list("forms") and len(span) > 1:
        return "ORG"
    if span.start and fold(span.doc[span.start - 1].text) in word_list("titles") and label in ("", "PERSON"):
        return "PERSON"
    return label


def settle_entities(names: Iterable[Name]) -> list[Entity]:
    """Group the writings of an article's names, fullest first; the order is that of first writing."""
    by_text: dict[str, list[Name]] = {}
    for name in names:
        by_text.setdefault(_folded(name), []).append(name)
    entities: list[Entity] = []
    for text in sorted(by_text, key=lambda each: (-len(each.split()), by_text[each][0].start)):
        group = by_text[text]
        host = _host(text, group, entities)
        if host is None:
            host = Entity(group[0].text, _common_type(group), "")
            entities.append(host)
        host.names.extend(group)
    for entity in entities:
        entity.names.sort(key=lambda name: name.start)
        entity.key = _key(entity)
    return _joined_states(entities)


def _folded(name: Name) -> str:
    """The form that equal writings share: folded, without legal form and plural of a model."""
    words = fold(name.text).split()
    while len(words) > 1 and words[-1] in word_list("forms"):
        words.pop()
    if name.type == "PRODUCT" and words[-1][-1:] == "s" and any(c.isdigit() for c in words[-1]):
        words[-1] = words[-1][:-1]
    return " ".join(words)


def _common_type(group: list[Name]) -> str:
    """The type that most writings of one name got."""
    counts = Counter(name.type for name in group if name.type)
    return max(counts, key=lambda each: (counts[each], each)) if counts else ""


def _host(text: str, group: list[Name], entities: list[Entity]) -> Entity | None:
    """The one entity that a shorter writing can mean; None when there is none or more than one."""
    kind = _common_type(group)
    hosts = [
        entity
        for entity in entities
        if any(_shortens(text, kind, _folded(name), entity.type) for name in entity.names)
        and (kind == "PERSON" or _is_acronym(group[0].text) or entity.names[0].start <= group[0].start)
    ]
    return hosts[0] if len(hosts) == 1 else None


def _shortens(short: str, short_type: str, text: str, type_: str) -> bool:
    """Whether a folded name is a short form of another, given their types."""
    few, many = short.split(), text.split()
    if len(few) >= len(many):
        return False
    if state_meant(short.title()) or state_meant(short.upper()):
        return False
    if type_ == "PERSON":
        return short_type in ("PERSON", "", "ORG", "GPE") and _shortens_person(few, many)
    if type_ == "PRODUCT" or many[-1].isalnum() and any(c.isdigit() for c in many[-1]):
        return many[-len(few) :] == few or len(few) == 1 and few[0] in many and _has_digit(few[0])
    if short_type in ("PERSON", "PRODUCT") or type_ in _PLACES:
        return False
    initials = "".join(word[0] for word in many if word not in ("of", "and", "for", "the"))
    if len(few) == 1 and len(short) > 1 and short == initials:
        return True
    return many[: len(few)] == few or len(few) > 1 and many[-len(few) :] == few


def _shortens_person(few: list[str], many: list[str]) -> bool:
    """Whether these words are a person's family name, or a given name alone."""
    return many[-len(few) :] == few or many[: len(few)] == few


def _has_digit(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text) > 1


def _key(entity: Entity) -> str:
    """The key of an entity (`dateline.model.entities`), from all writings of its name."""
    fullest = max(entity.names, key=lambda name: (len(_folded(name).split()), len(name.text), -name.start))
    entity.name = fullest.text
    state = state_meant(fullest.text)
    if state:
        return f"state:{state}"
    if entity.type == "PERSON":
        return _person_key(_folded(fullest).split())
    kind = "place" if entity.type in _PLACES else _KINDS.get(entity.type, "name")
    acronyms = sorted({fold(name.text) for name in entity.names if _is_acronym(name.text)})
    return make_key(kind, _folded(fullest), *(a for a in acronyms if a != _folded(fullest)))


def _person_key(words: list[str]) -> str:
    """The key of a person: family name, then given names, whichever is written first."""
    words = [word for word in words if word not in ("jr", "sr", "ii", "iii")] or words
    if len(words) == 1:
        return make_key("person", words[0])
    if is_family_first(words[0]) and len(words) <= 3 and not is_family_first(words[-1]):
        return make_key("person", words[0], *words[1:])
    start = len(words) - 1
    while start > 1 and words[start - 1] in word_list("particles"):
        start -= 1
    return make_key("person", " ".join(words[start:]), *words[:start])


def _joined_states(entities: list[Entity]) -> list[Entity]:
    """One entity for each state; it bears the name that is a state's name, if the article has one."""
    joined: dict[str, Entity] = {}
    for entity in sorted(entities, key=lambda each: (each.names[0].start, each.key)):
        first = joined.setdefault(entity.key, entity)
        if first is not entity:
            if state_named(entity.name) and not state_named(first.name):
                first.name, first.type = entity.name, entity.type
            first.names = sorted([*first.names, *entity.names], key=lambda name: name.start)
    return list(joined.values())
