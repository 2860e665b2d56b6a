"""HTML of single events, for formats that hold HTML in a field. Every text of an article is escaped."""

from __future__ import annotations

import html

from dateline.formats.entries import Entry, Telling


def escape(text: str) -> str:
    """A text as HTML shows it.

    >>> escape("<b>R&D</b>")
    '&lt;b&gt;R&amp;D&lt;/b&gt;'
    """
    return html.escape(text)


def event_html(entry: Entry) -> str:
    """What is said of an event: its status where it did not simply happen, its sources, what is to be remarked."""
    status = "" if entry.is_plain else f"<p><em>{escape(entry.status)}</em></p>"
    told = "".join(map(_quotation, entry.tellings))
    return f"{status}{told}{''.join(f'<p>{escape(remark)}</p>' for remark in entry.remarks)}"


def _quotation(telling: Telling) -> str:
    label = escape(telling.label)
    cited = label if telling.url is None else f'<a href="{escape(telling.url)}">{label}</a>'
    return f"<blockquote>{escape(telling.quote)} <cite>{cited}</cite></blockquote>"
