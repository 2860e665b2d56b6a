"""Prose: the text of a tree of markup, block by block, as the plain text that offsets count in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from dateline.reading.documents.elements import ELEMENTS
from dateline.reading.documents.trees import local_name

# No tree of markup can hold this character, which stands for a line end that is meant.
_BREAK, _CELL = "\0", " | "
_BARE = " |"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text without blanks around it; `is_item` for one of a list or a row of cells."""

    text: str
    is_item: bool


def plain_text(root: etree._Element, skipped: frozenset[str] = frozenset()) -> str:
    """The text of an element: blocks a blank line apart, items a line each, with a dash.

    Args:
        root: the element; its tail is not of it.
        skipped: names of elements that are left out with all that is in them.
    """
    return set_text(pieces(root, skipped))


def set_text(found: Iterator[Piece]) -> str:
    """Blocks as one text."""
    parts: list[str] = []
    before = False
    for piece in found:
        if parts:
            parts.append("\n" if before and piece.is_item else "\n\n")
        parts.append(f"- {piece.text}" if piece.is_item else piece.text)
        before = piece.is_item
    return "".join(parts)


def pieces(root: etree._Element, skipped: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The blocks of an element in order. Time and memory are linear in its size, however deep it is."""
    silent = ELEMENTS["silent"] | skipped
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    told = _Telling()
    for event, element in walk:
        name = local_name(element)
        if event == "start":
            if name in silent:
                walk.skip_subtree()
                told.skipped = element
                continue
            if name in ELEMENTS["blocks"]:
                yield from told.piece()
            told.enter(name, element)
        else:
            if event == "end" and element is not told.skipped and name in ELEMENTS["blocks"]:
                yield from told.piece(is_row=name in ELEMENTS["rows"])
            told.leave(event, name, element, is_within=element is not root)
    yield from told.piece()


class _Telling:
    """The words of the block so far, and what it lies in."""

    def __init__(self) -> None:
        self.skipped: etree._Element | None = None
        self._words: list[str] = []
        self._items = 0
        self._set = 0

    def enter(self, name: str, element: etree._Element) -> None:
        self._items += name in ELEMENTS["items"]
        self._set += name in ELEMENTS["set"]
        self._words.append(_BREAK if name in ELEMENTS["breaks"] else "")
        self._add(element.text)

    def leave(self, event: str, name: str, element: etree._Element, *, is_within: bool) -> None:
        if event == "end" and element is not self.skipped:
            self._items -= name in ELEMENTS["items"]
            self._set -= name in ELEMENTS["set"]
            self._words.append(_CELL if name in ELEMENTS["cells"] else "")
        if is_within:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        self._words.append((text or "").replace("\n", _BREAK) if self._set else text or "")

    def piece(self, *, is_row: bool = False) -> Iterator[Piece]:
        """The block of the words so far, which are used up; none where they are blank."""
        lines = (" ".join(line.split()).strip(_BARE) for line in "".join(self._words).split(_BREAK))
        text = "\n".join(filter(None, lines))
        self._words.clear()
        if text:
            yield Piece(text, self._items > 0 or (is_row and _CELL in text))
