"""Plain tokens: all that the grammar sees of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|_|\d+")


class Token(NamedTuple):
    """A run of letters, a run of digits, or one other character; offsets in code points, half-open."""

    text: str
    start_char: int
    end_char: int


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The tokens of a text in order; `offset` is added to every position.

    >>> [token.text for token in tokenize("mid-1980s, U.S.")]
    ['mid', '-', '1980', 's', ',', 'U', '.', 'S', '.']
    """
    if offset:
        return [Token(m.group(), m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text)]
    return [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
