"""Matching: how a name that somebody asks for finds its entity among those that take part in events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from dateline.model.entities import fold, has_digit, initials, make_key, names_in, person_key, same_entity
from dateline.model.events import Event
from dateline.model.firms import divisionless, formless, tradeless
from dateline.model.honorifics import titleless
from dateline.model.markets import market_named
from dateline.model.mentions import Argument, Role
from dateline.model.states import state_meant

_GOVERNING = frozenset(("government", "administration", "regime", "leadership"))
_WITHOUT_NAMES = frozenset(("state", "person", "market"))
_REGIONS = frozenset(("europe", "asia", "africa", "america", "americas", "north america", "south america",
                      "latin america", "asia pacific", "middle east", "international"))  # fmt: skip
#: The part that an entity must have in an event's sources on average, and that of one who is spoken of beside.
_LEAST_SHARE, _BESIDE = 0.2, 0.5
#: Digits that tell a model without the letters before them ("the 380" for "A380").
_TELLING = 3


class EntityMatcher:
    """Tells in which events the entity of a name takes part.

    The name may be fuller or shorter than the articles' ("Ana Ruiz" and "Ruiz", "European Space
    Agency" and "ESA"); a longer name that only contains it is another entity ("Delta 4" is not "Delta").

    Args:
        name: as somebody writes it.
        keys: those of all who take part in some event; a name that stands in one of them with another name or
            an acronym means both.
    """

    def __init__(self, name: str, keys: Collection[str] = ()) -> None:
        self.state = state_meant(name) or state_meant(name.title()) or _governed(name)
        self.market = market_named(fold(name))
        words = titleless(fold(name).split())
        person = person_key(words) if words else ""
        fuller = sorted(key for key in keys if key.startswith(f"{person}|")) if person and "|" not in person else []
        self._persons = [person, *fuller]
        self._shared = _family_of_others(person, keys) if "|" in person else None
        self._family_first = make_key("person", words[0], *words[1:]) if len(words) > 1 else ""
        proper = " ".join(word for word in name.split() if not word.islower())
        self._called = [_Called(name), *map(_Called, _other_names(fold(name), keys))]
        if proper and proper != name:
            self._called.append(_Called(proper))

    def takes_part(self, event: Event) -> bool:
        """Whether enough of the event's sources name the entity, or a person said so.

        One source in five is enough, as the others may speak of "the deal" alone; where the entity is only
        spoken of along with who acts ("with Acme"), it must be half of them.
        """
        if event.is_edited and self.acts(event.participants):
            return True
        shares = [self._share(source.dated.mention.arguments) for source in event.sources]
        return sum(shares) >= len(shares) * _LEAST_SHARE > 0

    def _share(self, arguments: Iterable[Argument]) -> float:
        """How much of a part the entity has in a mention, 0 to 1."""
        roles = {argument.role for argument in arguments if self.is_named(argument)}
        return 1.0 if roles - {Role.OTHER} else _BESIDE if roles else 0.0

    def acts(self, arguments: Iterable[Argument]) -> bool:
        """Whether the entity is among the arguments of a mention."""
        return any(self.is_named(argument) for argument in arguments)

    def is_named(self, argument: Argument) -> bool:
        """Whether an argument is the entity."""
        if argument.key is None:
            return False
        kind = argument.key.partition(":")[0]
        if kind == "state" or self.state:
            return argument.key == f"state:{self.state}"
        if kind == "market":
            return argument.key == f"market:{self.market}"
        if kind == "person" and argument.key == self._shared:
            return False
        if kind == "person":
            is_one = any(same_entity(person, argument.key) for person in self._persons)
            return is_one or argument.key == self._family_first
        is_thing = argument.type in ("PRODUCT", "")
        return any(each.is_in(name, is_thing=is_thing) for name in names_in(argument.key) for each in self._called)


def _family_of_others(person: str, keys: Iterable[str]) -> str | None:
    """The key of a person's family name alone, where somebody else in the articles bears it, too; else None."""
    family = person.partition("|")[0]
    others = (key for key in keys if key.startswith(f"{family}|") and not key.endswith("|?"))
    return family if any(not same_entity(person, key) for key in others) else None


class _Called:
    """One name of an entity, as it is compared with those of the articles."""

    def __init__(self, name: str) -> None:
        self.words = _plain(fold(name))
        self.initials = {initials(fold(name).split()), initials(self.words)} - {None}

    def is_in(self, name: str, *, is_thing: bool) -> bool:
        """Whether a folded name can be this one: the same, its initials, or a part that tells it."""
        mine, theirs = self.words, _plain(name)
        if name in self.initials or _are_alike(mine, theirs) or "".join(mine) == "".join(theirs):
            return True
        if is_thing and (_singular(theirs) == mine or sorted(mine) == sorted(theirs)):
            return True
        if not is_thing and {*_bare(theirs)} & {tuple(mine), tuple(formless(mine))} or theirs == tradeless(mine):
            return True
        return self._is_part(theirs, is_thing=is_thing) or self._is_gapped(theirs)

    def _is_part(self, theirs: list[str], *, is_thing: bool) -> bool:
        """Whether a shorter name tells this one: its end, or its beginning where that is no mere make."""
        mine = self.words
        if not theirs or len(theirs) >= len(mine):
            return False
        is_telling = len(theirs) > 1 or is_thing or has_digit(theirs[0])
        ends, begins = _are_alike(mine[-len(theirs) :], theirs), mine[: len(theirs)] == theirs
        return is_telling and (ends or begins and not any(map(has_digit, mine[len(theirs) :])))

    def _is_gapped(self, theirs: list[str]) -> bool:
        """Whether a longer name begins, goes on and ends like this one."""
        mine = self.words
        return len(mine) > 1 and mine[0] == theirs[0] and mine[-1] == theirs[-1] and set(mine) <= set(theirs)


def _other_names(name: str, keys: Iterable[str]) -> list[str]:
    """The names that stand with a folded name in some key; of an acronym, else the one name that has its initials."""
    known = sorted({key for key in keys if key.partition(":")[0] not in _WITHOUT_NAMES})
    beside = {other for key in known for other in names_in(key) if name in names_in(key)} - {name}
    if not beside and name.isalpha() and len(name) <= 5:
        beside = {each for key in known for each in names_in(key)[:1] if initials(each.split()) == name}
        beside = beside if len(beside) == 1 else set()
    return sorted(beside)


def _governed(name: str) -> str | None:
    """The state whose government a name tells ("the Kenyan government")."""
    *state, last = name.removeprefix("the ").removeprefix("The ").split() or [""]
    return state_meant(" ".join(state)) if state and last.lower() in _GOVERNING else None


def _bare(words: list[str]) -> Iterator[tuple[str, ...]]:
    """The name of a firm without what it does, or without what tells a part of it ("Acme Europe", "Acme Credit")."""
    yield tuple(tradeless(words))
    yield tuple(divisionless(words))
    for size in (1, 2):
        region = " ".join(words[-size:])
        if len(words) > size and (region in _REGIONS or state_meant(region.title()) is not None):
            yield tuple(words[:-size])


def _are_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the words are the same, but for the letters of a model ("380" for "A380")."""
    return len(mine) == len(theirs) and all(map(_is_alike, mine, theirs))


def _is_alike(mine: str, theirs: str) -> bool:
    is_number = theirs.isdigit() and len(theirs) >= _TELLING and mine.endswith(theirs)
    return mine == theirs or is_number and mine.removesuffix(theirs).isalpha()


def _singular(words: list[str]) -> list[str]:
    """The words, the last one in the singular; a model's letters stay ("3gs")."""
    return [*words[:-1], words[-1].removesuffix("s")] if words and not has_digit(words[-1]) else words


def _plain(name: str) -> list[str]:
    """The words of a folded name, its leading state written in one way."""
    words = name.split()
    for size in range(min(3, len(words) - 1), 0, -1):
        lead = " ".join(words[:size])
        code = state_meant(lead.title()) or state_meant(lead.upper())
        if code:
            return [code.lower(), *words[size:]]
    return words
