"""Honorifics: what stands before a person's name and does not belong to it (`data/honorifics.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def honorifics() -> dict[str, frozenset[str]]:
    """The folded words, by list: `titles` say who a person is, `addresses` are among them how one is addressed."""
    table = tomllib.loads((files("dateline.model") / "data" / "honorifics.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def titleless(words: Sequence[str]) -> list[str]:
    """The words of a folded name without the titles that it begins with.

    Example:
        >>> titleless(["prime", "minister", "ruiz"]), titleless(["king"])
        (['ruiz'], ['king'])
    """
    start = 0
    while start < len(words) - 1 and words[start] in honorifics()["titles"]:
        start += 1
    return list(words[start:])
