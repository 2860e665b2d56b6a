"""The word lists of data/talk.toml: who speaks to whom, and how what stands below a story begins."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """One list of data/talk.toml, written small.

    >>> "lol" in words("chatter")
    True
    """
    table = tomllib.loads((files(__package__) / "data/talk.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])
