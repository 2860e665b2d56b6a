"""Markup: whether a text that was handed in as plain text is a web page's source."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"</(?:p|div|span|a|b|i|u|em|strong|li|ul|ol|h[1-6]|blockquote|figure|section|article)\s*>|<(?:br|p)\s*/?>",
    re.IGNORECASE,
)


def has_markup(text: str) -> bool:
    """Whether a text has tags of HTML, which nobody writes in plain text.

    >>> has_markup("<p>It rained.</p>"), has_markup("It rained<br>on and on."), has_markup("a < b and b > c")
    (True, True, False)
    """
    return _TAG.search(text) is not None
