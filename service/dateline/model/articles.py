"""Articles: the submitted text, what belongs to it, and the signs of when it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.dates import Date, Interval


class TextField(StrEnum):
    """The field of an article that offsets count in."""

    TEXT = "text"
    TITLE = "title"


class BlockKind(StrEnum):
    """What a stretch of text is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTATION = "quotation"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"


class Furniture(StrEnum):
    """What a block is when it does not belong to the story."""

    NAVIGATION = "navigation"
    COMMENT = "comment"
    RELATED = "related"
    CREDIT = "credit"
    SHARE = "share"
    COPYRIGHT = "copyright"
    SYNDICATION = "syndication"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start_char` up to, not including, `end_char`, in Unicode code points of a field."""

    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or item; blocks of a field are in order and do not overlap.

    `furniture` is None for what belongs to the story. `language` is an ISO 639-1 code, None where
    the block is too short to tell. `speaker` is who says a quotation, where that is plain.
    """

    field: TextField
    start_char: int
    end_char: int
    kind: BlockKind
    furniture: Furniture | None = None
    language: str | None = None
    speaker: str | None = None


class SignKind(StrEnum):
    """Where a sign of the publication date was found; strongest first."""

    METADATA = "metadata"
    DATELINE = "dateline"
    BYLINE = "byline"
    UPDATED = "updated"
    STAMP = "stamp"
    ANSWERED = "answered"
    COPYRIGHT = "copyright"


@dataclass(frozen=True, slots=True)
class DctSign:
    """One sign of when the article was written, as the text gives it.

    `date` has no interval where the year is missing ("WASHINGTON, Dec. 11 (Agency)"); its pattern
    then says what is known. A `stamp` (a comment's) bounds the publication from above, the date of
    a mail that is `answered` from below. `weekday` is the one that stands beside the date, 0 for
    Monday. A sign of the article's address has no span.
    """

    kind: SignKind
    date: Date
    span: Span | None
    rule: str
    weekday: int | None = None


class DctBasis(StrEnum):
    """The rung of the ladder that settled a publication date; strongest first."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    FURNITURE = "furniture"
    ARTICLES = "articles"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A thing that whoever hands in an article says it is about.

    `type` is an entity label (PERSON, ORG, GPE …; "" where it is not told), `aliases` are other names of it.
    """

    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Which version of a wire item an article is: its number, and when it was made (ISO 8601); None where not told.

    `is_recalled` says that its newsroom has taken it back.
    """

    number: int | None = None
    made: str | None = None
    is_recalled: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known of it.

    `published` is the publication date as given with the article, or by the document that it came in
    (`published_basis`; None when neither does), `entities` are what it is said to be about, `blocks`
    cover every non-blank character of title and text, `language` is an ISO 639-1 code.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Date | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    signs: tuple[DctSign, ...] = ()
    month_first: bool | None = None
    published_basis: DctBasis = DctBasis.GIVEN
    entities: tuple[NamedEntity, ...] = ()

    def field_text(self, field: TextField) -> str:
        """The text that offsets of `field` count in."""
        return (self.title or "") if field is TextField.TITLE else self.text


@dataclass(frozen=True, slots=True)
class Details:
    """What else is known of a submitted article.

    `published_basis` says whether its publication date was given or stands in the document that it came in;
    `issue` is None for what is no wire item.
    """

    entities: tuple[NamedEntity, ...] = ()
    published_basis: DctBasis = DctBasis.GIVEN
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """An article as it comes in, before anything is read; `published` is the ISO 8601 string given."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Dct:
    """A document creation time: `date` if it is settled to a day or a window, always its `bounds`.

    `bounds` (either end may be open) hold even where `date` is None: a comment's stamp bounds from
    above, the latest explicit past date from below.
    """

    date: Date | None
    basis: DctBasis
    bounds: Interval = Interval(None, None)
    rule: str = ""
