"""Feeds: the entries of RSS and Atom, each an article. Only what is handed in is read; no address is followed."""

from __future__ import annotations

import io
import re
from typing import Any

import feedparser

from dateline.errors import Fault, InvalidRequest, MalformedBody
from dateline.model.received import Received
from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.markup import parse_fragment
from dateline.reading.documents.prose import plain_text
from dateline.reading.documents.trees import refuse_definitions
from dateline.reading.documents.wire import issue_of_entry, page_of

_DEFINITION = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b", re.IGNORECASE)


def read_feed(data: bytes, charset: str | None = None) -> list[Received]:
    """The entries of a feed that have a text, in its order: their content, or else their summary.

    A feed that is not well-formed, as many are not, is read as far as it goes.

    Raises:
        MalformedBody: it has a DTD or entities, or is too broken to be read.
        InvalidRequest: there is no entry with a text.
    """
    if not refuse_definitions(data) and _DEFINITION.search(data):
        raise MalformedBody("expected a feed without a DTD and entities, got one that has them")
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    # A file, since feedparser takes text that looks like an address or a file's name for one.
    file = io.BytesIO(data)
    try:
        feed = feedparser.parse(file, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RuntimeError) as error:
        # It has its ways with what is far from well-formed, and keeps nothing of it.
        raise MalformedBody("expected RSS or Atom, got a feed that is too broken to be read") from error
    found = [each for entry in feed.entries if (each := _read(entry, feed.feed.get("title"))).text]
    if not found:
        raise InvalidRequest([Fault("entries", "a feed with an entry that has a text", "none")])
    return found


def _read(entry: Any, publisher: str | None) -> Received:
    contents = [each.get("value") or "" for each in entry.get("content", [])] or [entry.get("summary") or ""]
    source = entry.get("source")
    link = entry.get("link")
    id_ = entry.get("id") or link
    return Received(
        max(map(_plain, contents), key=len),
        id=id_,
        title=_one_line(entry.get("title")),
        publisher=_one_line((source or {}).get("title") or publisher),
        url=page_of((link,)),
        published=next(filter(None, (iso_date(entry.get(name)) for name in ("published", "created", "updated"))), None),
        # Where no update is told, feedparser gives the publication for it.
        issue=issue_of_entry(id_, iso_date(entry["updated"]) if "updated" in entry else None),
    )


def _plain(value: str) -> str:
    """The text of a content, which is HTML whatever its type says: what is not has no tags to lose."""
    return plain_text(parse_fragment(value)) if value.strip() else ""


def _one_line(value: str | None) -> str | None:
    return " ".join(_plain(value).split()) or None if value else None
