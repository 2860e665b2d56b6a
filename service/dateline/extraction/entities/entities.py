"""Entities: which writings of names in an article name one thing, and its key.

Family names are grouped with full names, short forms and acronyms with long ones, peoples, capitals
and seats of government with their states. A short form that could mean two things stays apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dateline.extraction.entities.names import Name
from dateline.extraction.entities.shortenings import (
    PLACES,
    folded,
    is_acronym,
    is_trade_dropped,
    shared_forms,
    shortens,
)
from dateline.extraction.gazetteer import gender_of_name, is_family_first, word_list
from dateline.model.articles import NamedEntity
from dateline.model.entities import fold, make_key, person_key
from dateline.model.firms import is_form, tradeless
from dateline.model.states import state_meant, state_name, state_named

# What stands after the family name of one of several who bear it, and after a monarch's only name.
_NUMERALS = frozenset(("jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
_KINDS = {"PERSON": "person", "ORG": "org", "PRODUCT": "product", "NORP": "group", "EVENT": "event", "MARKET": "market"}


@dataclass(slots=True)
class Entity:
    """What the writings of an article name: the fullest name, its type and key, and all writings.

    `nouns` are the common nouns that the article puts to it ("president", "aircraft"), `states` the
    codes of the states that it is said to belong to; references are resolved with both. `is_known` says
    that its type came with the article, and nothing that stands there changes it; `has_article` that most writings
    stand with "the".
    """

    name: str
    type: str
    key: str
    names: list[Name] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    is_known: bool = False
    has_article: bool = False

    @property
    def called(self) -> str:
        """The name as it stands within a sentence ("the Met Office")."""
        return f"the {self.name}" if self.has_article else self.name


class _Settled:
    """The entities so far, by what a shorter writing has in common with theirs: a word, initials, brackets after it."""

    def __init__(self) -> None:
        self.all: list[Entity] = []
        self._by_form: dict[str, dict[int, Entity]] = {}

    def give(self, entity: Entity, names: list[Name]) -> None:
        """Have names be writings of an entity, which may be a new one."""
        if not entity.names:
            self.all.append(entity)
        entity.names.extend(names)
        for form in {form for name in names for form in (name.text, *shared_forms(name))}:
            self._by_form.setdefault(form, {})[id(entity)] = entity

    def akin(self, text: str, names: list[Name]) -> list[Entity]:
        """The entities that alone can be meant by a folded name with these writings."""
        forms = {text, text.split()[0], *(name.short_for for name in names)}
        return list({key: each for form in forms for key, each in self._by_form.get(form, {}).items()}.values())


def settle_entities(names: Iterable[Name], known: Sequence[NamedEntity] = ()) -> list[Entity]:
    """Group the writings of an article's names, fullest first; the order is that of first writing.

    Args:
        names: as they are written.
        known: what the article is said to be about: a short form of such a name, and each of its aliases, means
            that, and its type holds.
    """
    by_text: dict[str, list[Name]] = {}
    handed_in = [told for each in known if (told := _handed_in(each))]
    mains = {folded(alias): folded(main) for main, *aliases in handed_in for alias in aliases}
    mains |= {folded(main): folded(main) for main, *_ in handed_in}
    # Of a name of signs alone ("&") nothing is left once it is folded.
    for name in (*(name for told in handed_in for name in told), *(name for name in names if fold(name.text))):
        text = folded(name)
        by_text.setdefault(mains.get(text, text), []).append(name)
    lasts = {text.split()[-1] for text in by_text if len(text.split()) > 1}
    for text in [text for text in by_text if text[:-1] in by_text.keys() | lasts and _is_plural(by_text[text])]:
        by_text[text[:-1]] = sorted(by_text.get(text[:-1], []) + by_text.pop(text), key=lambda name: name.start)
    entities = _Settled()
    families = {
        text: group[0].start for text, group in by_text.items()
        if " " not in text and _common_type(group) in ("PERSON", "")
    }  # fmt: skip
    for text in sorted(by_text, key=lambda each: (-len(each.split()), by_text[each][0].start)):
        group = by_text[text]
        host = _host(text, group, entities.akin(text, group))
        if host is None:
            kind = "PERSON" if _is_full_name(text, group, families) else _common_type(group)
            host = Entity(group[0].text, kind, "", is_known=bool(_known_type(group)))
        entities.give(host, group)
    for entity in entities.all:
        entity.names.sort(key=lambda name: name.start)
        entity.key = _key(entity)
        entity.names = [name for name in entity.names if _is_written(name)]
    return _joined_states([entity for entity in entities.all if entity.names])


def _is_full_name(text: str, group: list[Name], families: Mapping[str, int]) -> bool:
    """Whether a name begins as a person's does and its last word, told alone after it, may be a person's."""
    words = text.split()
    is_like = 2 <= len(words) <= 3 and gender_of_name(words[0]) is not None
    is_like = is_like and group[0].start < families.get(words[-1], -1)
    return is_like and not _known_type(group) and state_meant(group[0].text) is None


def _handed_in(known: NamedEntity) -> list[Name]:
    """The names that something is known by, its own first, as written before the text begins."""
    return [Name(-1, -1, -1, name, known.type) for name in (known.name, *known.aliases) if fold(name)]


def _is_written(name: Name) -> bool:
    """Whether a name stands in the text."""
    return name.start >= 0


def _known_type(group: list[Name]) -> str:
    """The type of what a group is known for; "" where it is not."""
    return next((name.type for name in group if not _is_written(name)), "")


def _is_plural(group: list[Name]) -> bool:
    """Whether a name is written as a plural is ("A9s", but not "3GS")."""
    return any(name.text.endswith("s") for name in group)


def _common_type(group: list[Name]) -> str:
    """The type that it is known for, or that most writings got; a legal form makes it an organisation's."""
    if known := _known_type(group):
        return known
    if any(name.type == "ORG" and is_form(fold(name.text).split()[-1]) for name in group):
        return "ORG"
    counts = Counter(name.type for name in group if name.type)
    return max(counts, key=lambda each: (counts[each], each)) if counts else ""


def _host(text: str, group: list[Name], entities: Iterable[Entity]) -> Entity | None:
    """The one entity that a shorter writing can mean; None when there is none or more than one."""
    kind = _common_type(group)
    hosts = [entity for entity in entities if _can_host(entity, text, group, kind)]
    persons = [host for host in hosts if host.type == "PERSON"]
    if len(hosts) > 1 and len(persons) == 1 and kind in ("PERSON", ""):
        return persons[0]
    return hosts[0] if len(hosts) == 1 else None


def _can_host(entity: Entity, text: str, group: list[Name], kind: str) -> bool:
    """Whether a shorter writing can mean an entity: it comes after, is an acronym or a person's, or drops a trade."""
    longs = {name.short_for for name in group}
    if any(name.text in longs for name in entity.names):
        return True
    if kind in PLACES and not any(map(_is_written, entity.names)):
        return False
    if kind not in ("PERSON", "PRODUCT") and any(is_trade_dropped(text, name) for name in entity.names):
        return entity.type not in PLACES | {"PRODUCT"}
    is_after = kind == entity.type == "PERSON" or is_acronym(group[0].text) or entity.names[0].start <= group[0].start
    return is_after and any(shortens(text, kind, name, entity.type) for name in entity.names)


def _key(entity: Entity) -> str:
    """The key of an entity (`dateline.model.entities`), from all writings of its name."""
    fullest = max(entity.names, key=_fullness)
    main = entity.names[0] if entity.is_known else fullest
    entity.name = main.text
    state = state_meant(fullest.text)
    if state:
        entity.name = fullest.text if state_named(fullest.text) else state_name(state)
        return f"state:{state}"
    if entity.type == "PERSON":
        return _person_key(folded(main).split())
    kind = "place" if entity.type in PLACES else _KINDS.get(entity.type, "name")
    return make_key(kind, folded(fullest), *([] if kind == "market" else _short_forms(entity, fullest)))


def _short_forms(entity: Entity, fullest: Name) -> list[str]:
    """The single words by which other articles can know an entity: its acronyms, and its name without its trade."""
    short = (name for name in entity.names if is_acronym(name.text) or is_trade_dropped(folded(name), fullest))
    return sorted(each for each in {fold(name.text) for name in short} - {folded(fullest)} if " " not in each)


def _fullness(name: Name) -> tuple[int, bool, int, int]:
    """What makes a writing the one to show: many words, in the singular, long, early."""
    return len(folded(name).split()), not name.text.endswith("s"), len(name.text), -name.start


def _person_key(words: list[str]) -> str:
    """The key of a person: family name, then given names, whichever is written first; of a monarch both words."""
    plain = [word for word in words if word not in _NUMERALS]
    if len(plain) == 1 and len(words) > 1:
        return make_key("person", " ".join(words))
    words = plain or words
    if 1 < len(words) <= 3 and is_family_first(words[0]):
        return make_key("person", words[0], *words[1:])
    return person_key(words)


def retype(entity: Entity, told: Counter[str]) -> None:
    """Let the nouns that an article puts to a name settle its type, where they agree.

    Args:
        told: How many of these nouns are of each type.
    """
    kinds = [kind for kind in told if kind in ("PERSON", "ORG", "PRODUCT")]
    is_place = entity.type in ("GPE", "LOC") and kinds != ["ORG"] and not is_ship(entity)
    is_settled = entity.is_known or is_place or entity.key.startswith("state:")
    if len(kinds) == 1 and not is_settled and entity.type != kinds[0]:
        entity.type = kinds[0]
        entity.key = _key(entity)


def suits(entity: Entity, kind: str) -> bool:
    """Whether an entity is of a type, and no public body where firms are meant."""
    return entity.type == kind and not (entity.nouns | set(entity.name.lower().split())) & word_list("bodies")


def may_be_person(entity: Entity) -> bool:
    """Whether something is a person, or its name may be one's whatever it was taken for: two or three plain words."""
    words = fold(entity.name).split()
    is_plain = 2 <= len(words) <= 3 and all(map(str.isalpha, words)) and tradeless(words) == words
    is_other = entity.is_known or entity.has_article or entity.key.startswith("state:") or entity.type in ("GPE", "LOC")
    return entity.type == "PERSON" or is_plain and not is_other and not own_nouns(entity) & word_list("bodies")


def is_ship(entity: Entity) -> bool:
    """Whether the article calls something a ship of some kind ("the ferry Pelita")."""
    return entity.type != "PERSON" and not word_list("ships").isdisjoint(entity.nouns)


def own_nouns(entity: Entity) -> set[str]:
    """The common nouns that stand for an entity: those put to it, and those in its name."""
    return entity.nouns | (kinds_in(entity.name) if entity.type != "PERSON" else set())


def kinds_in(name: str) -> set[str]:
    """The words of a name that tell what it names: its last one, and the one before "of".

    Example:
        >>> sorted(kinds_in("Oakmere Council")), sorted(kinds_in("Ministry of Water")), sorted(kinds_in("Acme"))
        (['council'], ['ministry', 'water'], [])
    """
    words = name.lower().split()
    before_of = [word for word, following in pairwise(words) if following == "of"]
    return {*words[-1:], *before_of[:1]} if len(words) > 1 else set()


def _joined_states(entities: list[Entity]) -> list[Entity]:
    """One entity for each state; it bears the name that is a state's name, if the article has one."""
    joined: dict[str, Entity] = {}
    for entity in sorted(entities, key=lambda each: (each.names[0].start, each.key)):
        first = joined.setdefault(entity.key, entity)
        if first is not entity:
            written = [name for name in entity.names if state_named(name.text)]
            if written and not any(state_named(name.text) for name in first.names):
                first.name, first.type = entity.name, entity.type
            first.names = sorted([*first.names, *entity.names], key=lambda name: name.start)
    return list(joined.values())
