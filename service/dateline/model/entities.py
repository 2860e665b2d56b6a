"""Entity keys: one canonical string for each thing that takes part in events.

A key is `kind:name`, with `|` before what else is known of the name:

- `state:RU`: a state by its ISO 3166-1 code; its people, capital and seat of government share it
- `person:maduro|nicolas`: family name, then given names
- `org:european space agency|esa`: name, then acronyms; likewise `product:`, `place:`, `group:`, `name:`

Names are folded (`fold`). Two articles may know more or less of one name; `same_entity` says whether
their keys can be one thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dateline.model.events import Event
from dateline.model.mentions import Argument
from dateline.model.states import state_meant

_APOSTROPHES = re.compile(r"[’']s?\b|[.,\"“”]")
_KINDS = {"ORG": "org", "PRODUCT": "product", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
_SEPARATORS = re.compile(r"[\s\-–—_/|:&]+")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name without case, diacritics, punctuation and leading article.

    Example:
        >>> fold("The Élysée Palace"), fold("U.S. Air-Force")
        ('elysee palace', 'us air force')
    """
    flat = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    plain = "".join(c for c in flat if not unicodedata.combining(c)).casefold()
    words = _SEPARATORS.sub(" ", _APOSTROPHES.sub("", plain)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def make_key(kind: str, name: str, *more: str) -> str:
    """The key of a thing by its name and what else is known of it (given names or acronyms)."""
    rest = " ".join(part for part in (fold(each) for each in more) if part)
    return f"{kind}:{fold(name)}" + (f"|{rest}" if rest else "")


def key_of(name: str, type_: str) -> str:
    """The key of a name that a person gives, by its label (OntoNotes; "" where there is none).

    Example:
        >>> key_of("Ana Ruiz", "PERSON"), key_of("Kenya", "GPE"), key_of("Delta 4", "")
        ('person:ruiz|ana', 'state:KE', 'name:delta 4')
    """
    state = state_meant(name) if type_ in ("GPE", "NORP", "") else None
    if state is not None:
        return f"state:{state}"
    words = fold(name).split()
    if type_ == "PERSON" and words:
        return make_key("person", words[-1], *words[:-1])
    return make_key(_KINDS.get(type_, "name"), name)


def same_entity(key: str, other: str) -> bool:
    """Whether two keys can name one thing.

    Persons agree when the family names do and no given name speaks against it; other things when
    a name or acronym is shared. A state agrees with itself alone.

    Example:
        >>> same_entity("person:chavez|hugo", "person:chavez"), same_entity("state:RU", "state:CN")
        (True, False)
    """
    if key == other:
        return True
    kind, _, rest = key.partition(":")
    other_kind, _, other_rest = other.partition(":")
    if "state" in (kind, other_kind):
        return False
    name, _, more = rest.partition("|")
    other_name, _, other_more = other_rest.partition("|")
    if "person" in (kind, other_kind):
        return name == other_name and (kind != other_kind or _given_agree(more, other_more))
    return bool({name, *more.split()} & {other_name, *other_more.split()})


def _given_agree(given: str, other: str) -> bool:
    """Whether given names do not speak against each other; an initial stands for a name."""
    mine, theirs = given.split(), other.split()
    if not mine or not theirs or set(mine) & set(theirs):
        return True
    return mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])


def marks_of(key: str) -> list[str]:
    """What two keys must share at least one of to be one entity."""
    kind, _, rest = key.partition(":")
    if kind == "state":
        return [key]
    name, _, more = rest.partition("|")
    return [name] if kind == "person" else [name, *more.split()]


class EntityMatcher:
    """Tells in which events the entity of a name takes part.

    The name may be fuller or shorter than the articles' ("Ana Ruiz" and "Ruiz", "European Space
    Agency" and "ESA"); a longer name that only contains it is another entity ("Delta 4" is not "Delta").
    """

    def __init__(self, name: str) -> None:
        self.state = state_meant(name) or state_meant(name.title())
        self.words = _plain(fold(name))
        proper = [word for word in name.split() if not word.islower()]
        self.core = _plain(fold(" ".join(proper))) if proper else self.words
        self.initials = _initials(fold(name).split())
        self._person = make_key("person", self.words[-1], *self.words[:-1])

    def takes_part(self, event: Event) -> bool:
        """Whether half of the event's sources that name anybody name the entity, or a person said so."""
        if event.is_edited and self.acts(event.participants):
            return True
        told = [source.dated.mention.arguments for source in event.sources]
        naming = [arguments for arguments in told if any(argument.key for argument in arguments)]
        return bool(naming) and 2 * sum(map(self.acts, naming)) >= len(naming)

    def acts(self, arguments: Iterable[Argument]) -> bool:
        """Whether the entity is among the arguments of a mention."""
        return any(self.is_named(argument) for argument in arguments)

    def is_named(self, argument: Argument) -> bool:
        """Whether an argument is the entity."""
        if argument.key is None:
            return False
        kind, _, rest = argument.key.partition(":")
        if kind == "state" or self.state:
            return argument.key == f"state:{self.state}"
        if kind == "person":
            return same_entity(self._person, argument.key)
        name, _, acronyms = rest.partition("|")
        return any(self._is_called(each, argument.type) for each in (name, *acronyms.split()))

    def _is_called(self, name: str, type_: str) -> bool:
        """Whether a folded name can be the entity's: the same, its initials, or a part that tells it."""
        mine, theirs = self.words, _plain(name)
        is_thing = type_ in ("PRODUCT", "")
        if is_thing and name.endswith("s") and [*theirs[:-1], theirs[-1][:-1]] in (mine, self.core):
            return True
        if theirs in (mine, self.core) or name in (self.initials, _initials(self.words)):
            return True
        if len(theirs) < len(mine):
            is_telling = len(theirs) > 1 or is_thing or any(c.isdigit() for c in name)
            ends, begins = mine[-len(theirs) :] == theirs, mine[: len(theirs)] == theirs
            return is_telling and (ends or begins and not any(c.isdigit() for w in mine[len(theirs) :] for c in w))
        return len(mine) > 1 and mine[0] == theirs[0] and mine[-1] == theirs[-1] and set(mine) <= set(theirs)


def _initials(words: list[str]) -> str | None:
    """The acronym of a name, folded; None for a single word."""
    return "".join(word[0] for word in words if word not in ("of", "and", "for", "the")) if len(words) > 1 else None


def _plain(name: str) -> list[str]:
    """The words of a folded name, its leading state written in one way and a plural as singular."""
    words = name.split()
    for size in range(min(3, len(words) - 1), 0, -1):
        lead = " ".join(words[:size])
        code = state_meant(lead.title()) or state_meant(lead.upper())
        if code:
            return [code.lower(), *words[size:]]
    return words
