"""Plain tokens: all that the grammar sees of a text."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_UNSHOWN = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens and joiners, which no reader sees in a word
_TOKEN = re.compile(rf"[0-9]+|[^\W\d_]+(?:[{_UNSHOWN}]+[^\W\d_]+)*|[^\w\s{_UNSHOWN}]|_|\d+")
_HIDDEN = re.compile(rf"[{_UNSHOWN}]")
_STRANGE = re.compile(rf"[{_UNSHOWN}]|(?![0-9])\d")


class Token(NamedTuple):
    """A run of letters, a run of digits, or one other character; offsets in code points, half-open.

    `text` has the digits 0 to 9 for those of other scripts, and no characters that are not shown.
    """

    text: str
    start_char: int
    end_char: int


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The tokens of a text in order; `offset` is added to every position.

    >>> [token.text for token in tokenize("mid-1980s, U.S.")]
    ['mid', '-', '1980', 's', ',', 'U', '.', 'S', '.']
    >>> [token.text for token in tokenize("Mon\\u00adday １２")]
    ['Monday', '12']
    """
    tokens = [Token(m.group(), m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text)]
    if _STRANGE.search(text) is None:
        return tokens
    return [token._replace(text=_plain(token.text)) if _STRANGE.search(token.text) else token for token in tokens]


def _plain(text: str) -> str:
    """A token without what is not shown, or its digits as those from 0 to 9."""
    if text[0].isdigit():
        return "".join(str(unicodedata.digit(character)) for character in text)
    return _HIDDEN.sub("", text)
