"""URNs: names by which other systems know timelines, events and articles of ours."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import quote

from dateline.formats.entries import Export
from dateline.model.articles import Article

#: Terms of ours beside those of a standard; no page is behind it, and nothing is ever fetched.
TERMS = "urn:dateline:terms:"


def timeline_urn(export: Export) -> str:
    """The name of a timeline; one that is not kept has it by the events that are on it."""
    if export.kept is not None:
        return f"urn:dateline:timeline:{quote(export.kept.id, safe='')}"
    ids = "\0".join(event.id for event in (*export.timeline.events, *export.timeline.undated))
    return f"urn:dateline:extract:{blake2b(ids.encode(), digest_size=8).hexdigest()}"


def event_urn(id_: str, export: Export) -> str:
    """The name of an event, on the kept timeline that it is of."""
    within = f"{quote(export.kept.id, safe='')}:" if export.kept is not None else ""
    return f"urn:dateline:event:{within}{quote(id_, safe='')}"


def article_urn(article: Article) -> str:
    """The name of an article."""
    return f"urn:dateline:article:{quote(article.id, safe='')}"
