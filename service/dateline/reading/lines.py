"""Lines of a text with any line end, and whether one line goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

# Wires mark the lines of a story "^…<", and some archives have lost the line ends between them.
_LINE_END = re.compile(r"\r{0,2}\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|(?<=<)(?=\^)")
_QUOTED = re.compile(r"(?:>\s*)+")
_BULLETS = "-*+•·▪▫◦‣●○■□➤►▸▶➔→✓✔✦∙⁃–—\uf0a7\uf0b7\uf0d8"  # the last ones are those of word processors
_ITEM = re.compile(rf"^(?:[{_BULLETS}]|o(?=\t)|\(?\d{{1,2}}[.)]|\(?[a-z]\)|\([ivx]+\))\s+(?=\S)")
# "1988: The mine closes", "June 1990 – The tower is pulled down", "1992, March 1: …", "7 August, 05:45: …".
_YEAR, _MONTH = r"\(?(?:1\d|20)\d\d(?:[-–/]\d{2,4})?\)?", r"[A-ZÀ-Þ][a-zß-ÿ]{2,8}\.?"
_DAY_OF_YEAR = rf"(?:\d{{1,2}}\.? )?(?:{_MONTH}(?: \d{{1,2}},?)?)?(?: ?{_YEAR})?"
_DATE = rf"(?:{_YEAR}, {_MONTH}(?: \d{{1,2}})?|{_DAY_OF_YEAR}|\d{{4}}-\d\d-\d\d)"
_CLOCK = r"(?:,? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?"
_HAS_NUMBER = r"(?=(?:(?!\s[-–—])[^:\t]){0,20}\d)"
_ENTRY = re.compile(rf"{_HAS_NUMBER}(?:[A-Z][a-z]{{2,8}},? )?{_DATE}{_CLOCK}(?:\s?:|\s[-–—]|\t)\s?[^\W\d]")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_NO_GOING_ON = re.compile(r"https?:|www\.|\S*@|by [A-ZÀ-Þ]")
_WIDE_GAP = re.compile(r"\S\s{8,}\S")
# What does not show: joiners, marks of direction, soft hyphens.
_UNSHOWN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# A line wider than this was not wrapped by hand or by a mailer; narrower ones are labels, not text.
_WIDEST, _NARROWEST = 140, 30
# A column of a printed page is as narrow as this, if some lines show it.
_COLUMN, _FEWEST_OF_COLUMN = 20, 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it; offsets in code points.

    `content` is the line without the `>` marks of a quoting mail (`depth` counts them), without the
    marks of a wire story ("^…<"; `is_opened`, `is_closed`) and without characters that do not show, so
    it may be empty. `gap` counts the blank lines before it, `indent` the
    blanks that it starts with. `is_entry` says that it is one of several lines that begin with a date.
    """

    start_char: int
    end_char: int
    content: str
    gap: int
    indent: int
    depth: int
    is_opened: bool = False
    is_closed: bool = False
    is_entry: bool = False

    @property
    def width(self) -> int:
        """The column it ends in."""
        return self.indent + len(self.content)

    @property
    def is_item(self) -> bool:
        """Whether it starts with a bullet or a number, or is an entry of a list of dates."""
        return self.is_entry or _ITEM.match(self.content) is not None

    @property
    def is_rule(self) -> bool:
        """Whether it has no letters and no digits: a rule of dashes or stars, or nothing that shows."""
        return not any(map(str.isalnum, self.content))

    @property
    def is_spread(self) -> bool:
        """Whether its words stand at both ends of it, as the head of a printed page does."""
        return _WIDE_GAP.search(self.content) is not None

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence or a label does."""
        return _TERMINAL.search(self.content) is not None

    @property
    def starts_inside(self) -> bool:
        """Whether it starts with a small letter, as the middle of a sentence does."""
        return self.content[:1].islower() and not _NO_GOING_ON.match(self.content)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order.

    A text in which every line is followed by a blank one, and whose sentences run on across them,
    is read as if it were set without.

    >>> [(line.content, line.gap) for line in lines_of("One\\r\\n\\r\\n  two ")]
    [('One', 0), ('two', 1)]
    """
    found: list[Line] = []
    gap = 0
    for start, end in _extents(text):
        if line := _line(text, start, end, gap):
            found.append(line)
            gap = 0
        else:
            gap += 1
    return _with_entries(_closed_up(found))


def _extents(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line_end in _LINE_END.finditer(text):
        yield start, line_end.start()
        start = line_end.end()
    yield start, len(text)


def _line(text: str, start: int, end: int, gap: int) -> Line | None:
    raw = text[start:end]
    shown = raw.strip()
    if not shown:
        return None
    indent = len(raw) - len(raw.lstrip())
    quoted = _QUOTED.match(shown)
    marks = quoted.group() if quoted else ""
    told = without_unshown(shown[len(marks):]).strip()
    is_opened, is_closed = told.startswith("^"), told.endswith("<")
    content = told[is_opened : len(told) - is_closed].strip()
    start += indent
    return Line(start, start + len(shown), content, gap, indent, marks.count(">"), is_opened, is_closed)


def without_unshown(text: str) -> str:
    """A text without the characters that do not show.

    >>> without_unshown("clo\\u00adsed\\ufeff")
    'closed'
    """
    return _UNSHOWN.sub("", text)


def _closed_up(lines: list[Line]) -> list[Line]:
    """The lines without the blank ones between, where these only double the spacing."""
    doubled = [line for line in lines[1:] if line.gap]
    running = [after for before, after in pairwise(lines) if after.starts_inside and not before.is_ended]
    if len(doubled) < len(lines) - 1 or len(running) < 3 or 2 * len(running) < len(doubled):
        return lines
    return [replace(line, gap=max(0, line.gap - 1)) for line in lines]


def _with_entries(lines: list[Line]) -> list[Line]:
    """The lines, those known as entries that stand next to another one that begins with a date and a colon or dash."""
    dated = [_ENTRY.match(_ITEM.sub("", line.content, 1)) is not None for line in lines]
    return [
        replace(line, is_entry=True) if dated[i] and any(dated[max(0, i - 1) : i] + dated[i + 1 : i + 2]) else line
        for i, line in enumerate(lines)
    ]


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text was hard-wrapped, None if it was not.

    Told by the lines that a sentence leaves unfinished: in a wrapped text they are all nearly as
    wide as the widest line, and hardly any line is wider.
    """
    broken = [
        (before.width, before.width + 1 + len(after.content.split()[0]))
        for before, after in pairwise(lines)
        if _is_adjacent(before, after) and after.starts_inside and not before.is_ended
    ]
    if len(broken) < 2:
        return None
    width = max(end for end, _ in broken)
    if not (_COLUMN if _is_column(broken, width, len(lines)) else _NARROWEST) <= width <= _WIDEST:
        return None
    is_full = sum(would_end > 0.8 * width for _, would_end in broken) >= 0.8 * len(broken)
    is_within = sum(line.width > width + 3 for line in lines) <= 0.1 * len(lines)
    return width if is_full and is_within else None


def _is_column(broken: Sequence[tuple[int, int]], width: int, count: int) -> bool:
    """Whether lines are those of a printed column: sentences run on over most of them, and no word more had room."""
    full = sum(would_end > width for _, would_end in broken)
    return len(broken) >= _FEWEST_OF_COLUMN and 2 * len(broken) >= count and full >= 0.9 * len(broken)


def runs_on(before: Line, after: Line, width: int | None) -> bool:
    """Whether `after` continues the paragraph or the item of `before`; `width` as `wrap_width` gives it."""
    if not _is_adjacent(before, after) or before.is_rule or after.is_rule or before.is_spread or after.is_spread:
        return False
    would_end = before.width + 1 + len(after.content.split()[0])
    if after.starts_inside and not before.is_ended:
        return before.width >= _NARROWEST or (width is not None and would_end > width)
    if width is None or after.indent > before.indent + 1 and not before.is_item:
        return False
    return would_end > (width if before.is_ended else 0.85 * width)


def _is_adjacent(before: Line, after: Line) -> bool:
    is_parted = after.is_opened or before.is_closed
    return not after.gap and not after.is_item and not is_parted and before.depth == after.depth
