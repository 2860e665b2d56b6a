"""Where an article writes the name of a stock index: by the table of the world's indices."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.parsing.parse import Parse, Word
from dateline.model.entities import fold
from dateline.model.markets import market_named

#: Tokens of the longest name in the table ("Standard & Poor's 500 index").
LONGEST = 6
#: Letters below which a single word ("Dow", "SMI") needs a word before it that shows it to be an index.
SHORT = 5
_SHOWING = frozenset(("the", "'s", "’s"))


def index_names(doc: Parse) -> list[tuple[int, int]]:
    """The tokens of each name of an index, as start and end, in order; they do not overlap.

    A short single word counts where "the" or a possessor stands before it, or the article has the index elsewhere.
    """
    found = [*_written(doc)]
    sure = {market for start, end, market in found if _is_sure(doc, start, end)}
    return [(start, end) for start, end, market in found if market in sure]


def _written(doc: Parse) -> Iterator[tuple[int, int, str]]:
    """Stretches that read like the name of an index, longest first, with that index."""
    taken = 0
    for token in doc:
        if token.i < taken or not token.text[:1].isupper() or token.lower_ == "the":
            continue
        for end in range(min(token.i + LONGEST, token.sent.end), token.i, -1):
            market = market_named(fold(doc[token.i : end].text))
            is_whole = doc[end - 1].text not in ("'s", "’s") and not doc[end - 1].is_punct
            if market is not None and is_whole and not _goes_on(doc, end):
                yield token.i, end, market
                taken = end
                break


def _goes_on(doc: Parse, end: int) -> bool:
    """Whether a longer name goes on after these tokens ("Dow Chemical", "Nasdaq OMX Group")."""
    return end < len(doc) and doc[end].pos_ == "PROPN" and not _is_joined(doc[end])


def _is_joined(token: Word) -> bool:
    """Whether a proper noun is only joined to what stands before it."""
    return token.lower_ in ("index", "average") or not token.is_title and not token.is_upper


def _is_sure(doc: Parse, start: int, end: int) -> bool:
    if end - start > 1 or len(doc[start]) >= SHORT:
        return True
    return start > 0 and doc[start - 1].lower_ in _SHOWING
