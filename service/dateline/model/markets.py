"""What the world's stock indices are called: the names behind market keys.

The table (`data/indices.tsv`) knows for each index the name that its key bears and the others that the news
puts to it ("the Dow", "the Footsie"), which mean the same in every article.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _markets() -> dict[str, str]:
    """The name of the index by each of its folded names."""
    lines = (files("dateline.model") / "data" / "indices.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: row[0] for row in rows for name in row}


def market_named(folded: str) -> str | None:
    """The index that a folded name means, by the name of its key; None for anything else.

    Example:
        >>> market_named("dow jones"), market_named("jones")
        ('dow jones industrial average', None)
    """
    return _markets().get(folded)
