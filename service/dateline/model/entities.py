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

_APOSTROPHES = re.compile(r"[’']s?\b|[.,\"“”]")
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


def group_entities(keys: Iterable[str]) -> dict[str, str]:
    """Each key with the key that stands for its entity among all that are given.

    The fullest key of an entity stands for it. A short key that agrees with several entities that
    do not agree among themselves ("person:bush" beside two Bushes) stays alone.
    """
    ordered = sorted(set(keys), key=lambda key: (-len(key), key))
    buckets: dict[str, list[str]] = {}
    chosen: dict[str, str] = {}
    for key in ordered:
        marks = marks_of(key)
        near = {full for mark in marks for full in buckets.get(mark, ())}
        fuller = sorted(full for full in near if same_entity(key, full))
        chosen[key] = fuller[0] if len(fuller) == 1 else key
        for mark in marks:
            if chosen[key] not in buckets.setdefault(mark, []):
                buckets[mark].append(chosen[key])
    return chosen


def marks_of(key: str) -> list[str]:
    """What two keys must share at least one of to be one entity."""
    kind, _, rest = key.partition(":")
    if kind == "state":
        return [key]
    name, _, more = rest.partition("|")
    return [name] if kind == "person" else [name, *more.split()]
