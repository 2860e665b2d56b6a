"""Subjects: the people, organisations and places that a document says it is about, whatever it calls them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files

from dateline.model.articles import NamedEntity

#: The entity label of each kind that a format names, by format and by the kind in small letters.
LABELS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    (files("dateline.reading.documents") / "data" / "entities.toml").read_text(encoding="utf-8")
)
_MOST, _MOST_ALIASES, _LONGEST = 100, 10, 200


def subject(label: str | None, names: Iterable[object]) -> NamedEntity | None:
    """What goes by some names, the first of them its own; None where it has no label or no name.

    Args:
        label: of the entity.
        names: as the document has them; what is no text, or too long for a name, is none.
    """
    told = [" ".join(each.split()) for each in names if isinstance(each, str)]
    known = list(dict.fromkeys(name for name in told if 0 < len(name) <= _LONGEST and name.isprintable()))
    if label is None or not known:
        return None
    return NamedEntity(known[0], label, tuple(known[1 : _MOST_ALIASES + 1]))


def distinct(found: Iterable[NamedEntity | None]) -> tuple[NamedEntity, ...]:
    """The first of each name, in order; no more than an article can be about."""
    named: dict[str, NamedEntity] = {}
    for each in found:
        if each is not None:
            named.setdefault(each.name, each)
    return tuple(named.values())[:_MOST]
