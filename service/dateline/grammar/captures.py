"""What the engine works on: tokens and constituents, and the captures of a match over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from dateline.grammar.lexicon import Lexicon
from dateline.grammar.tokens import Token

#: For each captured name the regular expression's groups, with the classes asked for in each.
Groups = dict[str, list[tuple[int, tuple[str, ...]]]]


class Node(NamedTuple):
    """A constituent: its characters, what it is, what it means, and the rules that made it, outermost first."""

    start_char: int
    end_char: int
    kinds: tuple[str, ...]
    value: Any
    derivation: tuple[str, ...]


Part = Token | Node


class Match:
    """The captures of one match (`rule.Captures`)."""

    __slots__ = ("_groups", "_lexicon", "_match", "_parts")

    def __init__(
        self,
        match: re.Match[str],
        groups: Groups,
        parts: Sequence[Part],
        lexicon: Lexicon,
    ) -> None:
        self._match, self._groups, self._parts, self._lexicon = match, groups, parts, lexicon

    def index(self, name: str) -> int:
        """The place of a captured item among the parts; -1 where it was missing."""
        starts = (self._match.start(group) for group, _ in self._groups[name])
        return next((start for start in starts if start >= 0), -1)

    def __contains__(self, name: object) -> bool:
        return name in self._groups and self.index(str(name)) >= 0

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a captured item, or `default` where it was missing."""
        return self[name] if name in self else default  # noqa: SIM401 - this is `get`

    def __getitem__(self, name: str) -> Any:
        for group, classes in self._groups[name]:
            start = self._match.start(group)
            if start >= 0:
                return self._value(self._parts[start], classes)
        raise KeyError(name)

    def _value(self, part: Part, classes: tuple[str, ...]) -> Any:
        if isinstance(part, Node):
            return part.value
        if part.text.isdigit():
            return int(part.text)
        for name in classes:
            value = self._lexicon.value(name, part.text)
            if value is not None:
                return value
        return part.text.lower()
