"""JSON Feed 1 and 1.1: the entries of a feed in JSON, each an article.

Source: <https://www.jsonfeed.org/version/1.1/>.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.errors import Fault, InvalidRequest
from dateline.model.received import Received
from dateline.reading.documents.bounds import refuse_many
from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.markup import parse_fragment
from dateline.reading.documents.prose import plain_text
from dateline.reading.documents.wire import issue_of_entry, page_of

_VERSION = "jsonfeed.org/version/"
Entry = Mapping[str, Any]


def is_json_feed(value: object) -> bool:
    """Whether a JSON value is a feed, by the version that each has to say."""
    return isinstance(value, Mapping) and _VERSION in str(value.get("version"))


def read_json_feed(feed: Mapping[str, Any]) -> list[Received]:
    """The entries of a feed that have a text, in its order: their content, or else their summary.

    Raises:
        InvalidRequest: there is no entry with a text.
        TooLarge: it has too many.
    """
    found = [each for entry in _entries(feed) if (each := _read(entry, _line(feed.get("title")))).text]
    if not found:
        raise InvalidRequest([Fault("items", "a feed with an entry that has a text", "none")])
    return found


def _entries(feed: Mapping[str, Any]) -> Iterator[Entry]:
    items = feed.get("items")
    listed = items if isinstance(items, list) else []
    refuse_many(len(listed))
    return (each for each in listed if isinstance(each, Mapping))


def _read(entry: Entry, publisher: str | None) -> Received:
    address = page_of((entry.get("url"), entry.get("external_url")))
    id_ = _id(entry.get("id")) or address
    return Received(
        _text(entry),
        id=id_,
        title=_line(entry.get("title")),
        publisher=publisher,
        url=address,
        published=iso_date(_line(entry.get("date_published"))) or iso_date(_line(entry.get("date_modified"))),
        issue=issue_of_entry(id_, iso_date(_line(entry.get("date_modified")))),
    )


def _text(entry: Entry) -> str:
    """What an entry tells, as HTML or as plain text; only a summary where it has neither."""
    page, plain = entry.get("content_html"), (entry.get("content_text"), entry.get("summary"))
    if isinstance(page, str) and page.strip() and (text := plain_text(parse_fragment(page))):
        return text
    return next((each.strip() for each in plain if isinstance(each, str) and each.strip()), "")


def _id(value: Any) -> str | None:
    """An id, which may be a number."""
    return _line(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _line(value: Any) -> str | None:
    """A text on one line; None for what is none."""
    return " ".join(value.split()) or None if isinstance(value, str) else None
