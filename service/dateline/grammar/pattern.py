"""The pattern notation of `rule.py`: from a line of items to a regular expression over symbols."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_ITEM = re.compile(r"(?:(?P<name>[a-z_]\w*):(?=\S))?(?P<body>.+?)(?P<optional>\?)?", re.DOTALL)
_CHOICE = re.compile(r"<[^>]+>|[^|]+")

_MARKS = {"(": 1, ")": -1, ")?": -1, "/": 0}  # by how they go into a group or out

START, END = "start", "end"


@dataclass(frozen=True, slots=True)
class Item:
    """One item: a kind name starts a class, "=word" is a literal; `name` is None when not captured."""

    classes: tuple[str, ...]
    name: str | None
    is_optional: bool


@dataclass(slots=True)
class Pattern:
    """A parsed pattern: items between the group marks "(", ")", ")?" and "/"."""

    parts: list[Item | str]
    captures: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)

    def classes(self) -> Iterator[str]:
        """Every class that the pattern names."""
        for part in self.parts:
            if isinstance(part, Item):
                yield from part.classes

    def required(self) -> Iterator[tuple[str, ...]]:
        """The classes of each item that every match has; those of groups are left out."""
        depth = 0
        for part in self.parts:
            if isinstance(part, str):
                depth += _MARKS[part]
            elif not (depth or part.is_optional or END in part.classes or START in part.classes):
                yield part.classes

    def starts(self) -> set[str]:
        """The classes with which a match can begin."""
        return _starts(iter(self.parts))[0]

    @property
    def can_start(self) -> bool:
        """Whether "<start>" is among its items."""
        return START in self.classes()

    def regex(self, characters: Callable[[str], str]) -> str:
        """The regular expression over symbols; `characters` gives the symbols of a class.

        Fills `captures`: for each name its group numbers, with the classes asked for there.
        """
        pieces: list[str] = []
        group = 0
        for part in self.parts:
            if isinstance(part, str):
                pieces.append({"(": "(?:", "/": "|"}.get(part, part))
                continue
            piece = _symbol_class(part.classes, characters)
            if part.name is not None:
                group += 1
                self.captures.setdefault(part.name, []).append((group, part.classes))
                piece = f"({piece})"
            pieces.append(piece + ("?" if part.is_optional else ""))
        return "".join(pieces)


def _symbol_class(classes: tuple[str, ...], characters: Callable[[str], str]) -> str:
    symbols = "".join(sorted(set("".join(characters(name) for name in classes))))
    piece = f"[{re.escape(symbols)}]" if symbols else r"[^\s\S]"
    return rf"(?:{piece}|\Z)" if END in classes else piece


def parse(pattern: str) -> Pattern:
    """Read a pattern. Raises ValueError where a group is not closed or one of several sequences stands in none."""
    parts: list[Item | str] = []
    depth = 0
    for word in pattern.split():
        if word not in _MARKS:
            parts.append(_item(word))
            continue
        if not depth and word != "(":
            raise ValueError(f"{word!r} must stand in a group, got {pattern!r}")
        depth += _MARKS[word]
        parts.append(word)
    if depth:
        raise ValueError(f"every group of a pattern must be closed, got {pattern!r}")
    return Pattern(parts)


def _item(word: str) -> Item:
    match = _ITEM.fullmatch(word)
    if match is None:
        raise ValueError(f"a pattern item expected, got {word!r}")
    classes: list[str] = []
    for choice in _CHOICE.findall(match["body"]):
        classes += choice[1:-1].split("|") if choice.startswith("<") else [f"={choice}"]
    return Item(tuple(classes), match["name"], match["optional"] is not None)


def _starts(parts: Iterator[Item | str]) -> tuple[set[str], bool]:
    """The classes that can begin what is left of a group, and whether the group can be empty.

    Reads the parts up to the end of the group.
    """
    found: set[str] = set()
    is_open, can_be_empty = True, False
    for part in parts:
        if isinstance(part, Item):
            classes, skips = set(part.classes), part.is_optional
        elif part == "(":
            classes, skips = _starts(parts)
        elif part == "/":
            can_be_empty |= is_open
            is_open = True
            continue
        else:
            return found, can_be_empty or is_open or part == ")?"
        if is_open:
            found |= classes
            is_open = skips
    return found, can_be_empty or is_open
