"""Receiving: a document of any kind, as the articles that it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dateline.errors import MalformedBody
from dateline.model.received import Kind, Received
from dateline.reading.documents.bounds import refuse_many
from dateline.reading.documents.decoding import decode
from dateline.reading.documents.feeds import read_feed
from dateline.reading.documents.items import is_item, read_items
from dateline.reading.documents.jsonfeeds import is_json_feed, read_json_feed
from dateline.reading.documents.newsml import read_newsml
from dateline.reading.documents.pages import read_page
from dateline.reading.documents.sheets import read_sheet
from dateline.reading.documents.trees import local_name, parse_xml

_NEWSML = frozenset({"newsitem", "newsmessage", "packageitem"})
_FEEDS = frozenset({"rss", "feed", "rdf"})
_ARTICLE = re.compile(r"<(?:[a-z][\w.-]*:)?(?:item|entry|newsitem)\b", re.IGNORECASE | re.ASCII)
_ELEMENT = re.compile(r"<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)", re.IGNORECASE | re.ASCII)


def receive(
    data: bytes, kind: Kind, charset: str | None = None, columns: Mapping[str, str] | None = None
) -> list[Received]:
    """The articles that a document holds; those of a JSON value are read with `receive_value`.

    Args:
        data: the document.
        kind: what it is.
        charset: as HTTP gives it; None where it does not.
        columns: of a sheet, the column of each field.

    Raises:
        UnsupportedContent: a charset that is given and not known.
        MalformedBody: it is not what it should be, or asks for what is not done.
        TooLarge: a page that is too long, too many articles.
        InvalidRequest: it holds no text.
    """
    match kind:
        case Kind.HTML:
            return [read_page(data, charset)]
        case Kind.XML:
            return _read_xml(data, charset)
        case Kind.SHEET:
            return read_sheet(data, charset, columns)
    return [Received(decode(data, charset).strip())]


def is_document(value: object) -> bool:
    """Whether a JSON value is a document of a newsroom: a ninjs item or a JSON Feed."""
    return is_item(value) or is_json_feed(value)


def receive_value(value: Any) -> list[Received]:
    """The articles that a JSON value holds.

    Raises:
        MalformedBody: it is neither a ninjs item nor a JSON Feed.
        TooLarge: it has too many articles.
        InvalidRequest: it holds no text.
    """
    return read_json_feed(value) if is_json_feed(value) else read_items(value)


def _read_xml(data: bytes, charset: str | None) -> list[Received]:
    """XML by its root; feeds and pages need not be well-formed."""
    text = decode(data, charset)
    refuse_many(len(_ARTICLE.findall(text)))
    first = _ELEMENT.search(text)
    name = first[1].lower() if first else ""
    if name in _FEEDS:
        return read_feed(data, charset)
    if name == "html":
        return [read_page(data, charset)]
    root = parse_xml(data)
    if local_name(root) in _NEWSML:
        return read_newsml(root)
    raise MalformedBody(f"expected RSS, Atom, NewsML-G2 or XHTML, got a document of <{local_name(root)}>")
