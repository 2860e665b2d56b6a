"""Quotations: the words that stand between quotation marks."""

from __future__ import annotations

from dateline.extraction.parsing.parse import Parse, Word

_OPENING = frozenset({"“", "``"})
_CLOSING = frozenset({"”", "''"})


def quotation_after(token: Word, opened: int | None) -> int | None:
    """The index of the mark whose quotation goes on after a token; None outside of quotations.

    Args:
        token: Any token, also one that is no mark.
        opened: What this gave for the token before it.
    """
    if "\n" in token.text or token.text in _CLOSING:
        return None
    if token.text in _OPENING or token.text == '"' and opened is None:
        return token.i
    return None if token.text == '"' else opened


def quoted(doc: Parse) -> frozenset[int]:
    """The indices of the words inside quotations; one ends with its line at the latest."""
    found, opened = [], None
    for token in doc:
        opened = quotation_after(token, opened)
        if opened is not None:
            found.append(token.i)
    return frozenset(found)
