"""Received: articles as documents of newsrooms bring them, before they are checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.articles import DctBasis, Issue, NamedEntity, Submitted
from dateline.model.events import Notice


class Kind(StrEnum):
    """The kinds of documents that are read; of `xml` the root element settles the rest, of `json` the properties."""

    TEXT = "text"
    HTML = "html"
    XML = "xml"
    JSON = "json"
    SHEET = "sheet"


#: The media types that mean each kind.
MEDIA_TYPES: Mapping[str, Kind] = {
    "text/plain": Kind.TEXT,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/xml": Kind.XML,
    "text/xml": Kind.XML,
    "application/rss+xml": Kind.XML,
    "application/atom+xml": Kind.XML,
    "application/rdf+xml": Kind.XML,
    "application/vnd.iptc.g2.newsitem+xml": Kind.XML,
    "application/vnd.iptc.g2.newsmessage+xml": Kind.XML,
    "application/vnd.iptc.g2.packageitem+xml": Kind.XML,
    "application/ninjs+json": Kind.JSON,
    "application/feed+json": Kind.JSON,
    "text/csv": Kind.SHEET,
}

#: The suffixes of file names that mean each kind.
SUFFIXES: Mapping[str, Kind] = {
    "": Kind.TEXT,
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".xml": Kind.XML,
    ".rss": Kind.XML,
    ".atom": Kind.XML,
    ".rdf": Kind.XML,
    ".ninjs": Kind.JSON,
    ".csv": Kind.SHEET,
    ".tsv": Kind.SHEET,
}


class Hold(StrEnum):
    """Why an article must not be shown: what its newsroom says of it."""

    CANCELLED = "cancelled"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Received:
    """An article of a document, with what the document tells of it.

    `text` is what offsets count in: the story as plain text, blocks a blank line apart. `published` is ISO 8601
    where the document's date could be read, else as it stands there; `published_basis` says whose date it is.
    `hold` is None for what may be shown, at the earliest at `embargo` (an ISO 8601 date-time; None for at once).
    `issue` is None for what is no wire item.
    """

    text: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    hold: Hold | None = None
    embargo: str | None = None
    entities: tuple[NamedEntity, ...] = ()
    published_basis: DctBasis = DctBasis.METADATA
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """An article that its newsroom takes back: by the id and the address that it was handed in with, as a version."""

    id: str | None
    url: str | None
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Admitted:
    """What of received articles may be shown.

    `articles` are in order, each with whether it came with an id of its own; `notices` say what may not be shown
    and why; `recalled` is what was perhaps shown before and must not be any more.
    """

    articles: tuple[tuple[Submitted, bool], ...] = ()
    notices: tuple[Notice, ...] = ()
    recalled: tuple[Recalled, ...] = ()
