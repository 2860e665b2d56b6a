"""Elements: what the names of elements mean for the text in them, from `data/elements.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files

_TABLE = tomllib.loads((files("dateline.reading.documents") / "data" / "elements.toml").read_text(encoding="utf-8"))

#: Names of elements, in small letters, by what they mean.
ELEMENTS: Mapping[str, frozenset[str]] = {meaning: frozenset(names) for meaning, names in _TABLE.items()}
