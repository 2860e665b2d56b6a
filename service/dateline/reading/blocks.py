"""Stretches of text that belong together: paragraphs, headings, items; before their kind is known."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dateline.model.articles import BlockKind
from dateline.reading.lines import Line, lines_of, runs_on, wrap_width


@dataclass(frozen=True, slots=True)
class Stretch:
    """One or more lines that were one on the page; offsets in code points of the field.

    `text` joins the contents of its lines with blanks: for looking at, not for offsets. `is_entry` says
    that it is an entry of a list of dates. `kind` is set where the setting alone tells it (`openings`).
    """

    start_char: int
    end_char: int
    text: str
    gap: int
    indent: int
    depth: int
    is_item: bool
    lines: int
    is_entry: bool = False
    kind: BlockKind | None = None

    @property
    def is_verbatim(self) -> bool:
        """Whether offsets in `text` only need `start_char` added to count in the field."""
        return self.end_char - self.start_char == len(self.text)


def stretches_of(text: str) -> list[Stretch]:
    """The stretches of a text in order; together they cover every character that is not blank.

    A hard-wrapped paragraph is one; so is each line of a text with a line for each paragraph.

    >>> [stretch.text for stretch in stretches_of("A heading\\n\\n- one\\n- two")]
    ['A heading', '- one', '- two']
    """
    lines = lines_of(text)
    width = wrap_width(lines)
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, after in pairwise(lines):
        if runs_on(before, after, width):
            groups[-1].append(after)
        else:
            groups.append([after])
    return [_stretch(group) for group in groups]


def _stretch(lines: list[Line]) -> Stretch:
    first = lines[0]
    return Stretch(
        start_char=first.start_char,
        end_char=lines[-1].end_char,
        text=" ".join(line.content for line in lines),
        gap=first.gap,
        indent=first.indent,
        depth=first.depth,
        is_item=first.is_item,
        lines=len(lines),
        is_entry=first.is_entry,
    )
