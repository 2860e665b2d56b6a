"""Bounds: how much of a document is read, so that none takes long, whoever made it."""

from __future__ import annotations

import re

from dateline.errors import TooLarge

#: The most articles of one document.
MOST_ARTICLES = 2_000
#: The most attributes of one tag, for parsers compare each with all before it.
MOST_ATTRIBUTES = 1_000
# A tag to its end, as parsers see it: what stands in quotes does not end it. One pass over a page, whatever it is.
_TAG = re.compile(r"""<[a-z](?:[^"'>=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|[="'])*+""", re.IGNORECASE)
_QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_ATTRIBUTE = re.compile(r"[^\s/]+")


def refuse_many(articles: int) -> None:
    """Let a document pass that has no more articles than are read.

    Raises:
        TooLarge: it has more.
    """
    if articles > MOST_ARTICLES:
        raise TooLarge(f"expected a document of at most {MOST_ARTICLES} articles, got {articles}")


def refuse_long_tags(text: str) -> None:
    """Let markup pass whose tags have no more attributes than are read.

    Raises:
        TooLarge: one of them has more.
    """
    for tag in _TAG.finditer(text):
        is_long = tag.end() - tag.start() > 2 * MOST_ATTRIBUTES
        if is_long and len(_ATTRIBUTE.findall(_QUOTED.sub(" ", tag[0]))) > MOST_ATTRIBUTES:
            raise TooLarge(f"expected tags of at most {MOST_ATTRIBUTES} attributes, got one with more")
