"""Names as the lines of a page write them: words with capitals, and the small words between them."""

from __future__ import annotations

CAPITAL = r"[A-ZÀ-Þ][\w.’'-]*+"
_PARTICLES = ("de", "der", "la", "van", "von")


def named(fewest: int, most: int, *, also: tuple[str, ...] = ()) -> str:
    """A pattern for a name of so many words, the small words of names and `also` counted too.

    >>> import re
    >>> re.fullmatch(named(2, 3), "Ole van Holm") is not None, re.fullmatch(named(1, 1), "Ole van Holm") is not None
    (True, False)
    """
    return rf"{CAPITAL}(?: (?:{CAPITAL}|{'|'.join(_PARTICLES + also)})){{{fewest - 1},{most - 1}}}"
