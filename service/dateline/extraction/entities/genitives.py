"""Genitives: names of firms that are an owner's in the genitive ("Bellamy's said", "sold it to Denby's, a grocer")."""

from __future__ import annotations

from dataclasses import replace

from dateline.extraction.entities.names import Name
from dateline.extraction.parsing.parse import Parse

_ENDINGS = ("'s", "’s")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def with_endings(doc: Parse, names: list[Name]) -> list[Name]:
    """The names, those with their ending that an article has as a name by itself; "Bellamy's staff" is then of it.

    A person's full name never is.
    """
    own = {name.text for name in names if _is_ended(doc, name) and _owns_nothing(doc, name)}
    return [_ended(doc, name) if name.text in own and _is_ended(doc, name) else name for name in names]


def _is_ended(doc: Parse, name: Name) -> bool:
    return name.end < len(doc) and doc[name.end].text in _ENDINGS and doc[name.end].dep_ == "case"


def _owns_nothing(doc: Parse, name: Name) -> bool:
    """Whether a name with its ending is a subject, or a comma goes on from it."""
    is_full = name.type == "PERSON" and name.end - name.start > 1
    is_apart = name.end + 1 < len(doc) and doc[name.end + 1].text == ","
    return not is_full and (doc[name.head].dep_ in _SUBJECTS or is_apart and doc[name.head].dep_ != "poss")


def _ended(doc: Parse, name: Name) -> Name:
    return replace(name, end=name.end + 1, text=name.text + doc[name.end].text)
