"""Items: articles of ninjs 1, 2 and 3 (IPTC News in JSON), whose properties changed their spelling with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.errors import Fault, InvalidRequest, MalformedBody
from dateline.model.articles import NamedEntity
from dateline.model.received import Received
from dateline.reading.documents.bounds import refuse_many
from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.markup import parse_fragment
from dateline.reading.documents.prose import plain_text
from dateline.reading.documents.subjects import LABELS, distinct, subject
from dateline.reading.documents.wire import embargo_end, hold_of, issue_of, page_of, when_written

#: Roles of bodies and headlines that are not the story, or not its title, but stand in for it elsewhere.
_OTHER_ROLES = (
    "summary", "teaser", "caption", "abstract", "lead", "standfirst", "intro", "short", "social", "sms", "alt",
)  # fmt: skip

Item = Mapping[str, Any]


def is_item(value: object) -> bool:
    """Whether a JSON value is a ninjs item: an object with a `uri`, the one property that all versions ask for."""
    return isinstance(value, Mapping) and isinstance(value.get("uri"), str) and "articles" not in value


def read_items(value: object) -> list[Received]:
    """The articles of a ninjs item: its own text, or those of the items that it is made of.

    What is cancelled or withheld needs no text: it says what is to be taken away.

    Raises:
        MalformedBody: something else than an item.
        InvalidRequest: an item without any text.
        TooLarge: one that is made of too many.
    """
    if not is_item(value):
        raise MalformedBody('expected a ninjs item, which is an object with a "uri"')
    item = _properties(value)
    own = _read(item)
    parts = [] if own.text else [_part_of(own, _read(each)) for each in _associated(item)]
    found = [one for one in (own, *parts) if one.text or one.hold]
    if not found:
        raise InvalidRequest([Fault("bodies", "an item with a text", "one without")])
    return found


def _properties(value: Any) -> Item:
    return {name.lower(): each for name, each in value.items()}


def _associated(item: Item) -> Iterator[Item]:
    """The texts that an item is made of."""
    associated = item.get("associations")
    below = list(associated.values()) if isinstance(associated, Mapping) else associated
    listed = below if isinstance(below, list) else []
    refuse_many(len(listed))
    for each in listed:
        if is_item(each) and each.get("type") in (None, "text"):
            yield _properties(each)


def _part_of(whole: Received, part: Received) -> Received:
    """A part, held back as its whole is: it may be shown when both may."""
    embargoes = [each for each in (whole.embargo, part.embargo) if each is not None]
    return replace(part, hold=part.hold or whole.hold, embargo=max(embargoes, key=embargo_end, default=None))


def _read(item: Item) -> Received:
    uri = str(item["uri"])
    return Received(
        _body(item),
        id=uri,
        title=_title(item),
        publisher=_publisher(item),
        url=page_of((*_links(item), uri)),
        published=_published(item),
        hold=hold_of(str(item.get("pubstatus", ""))),
        embargo=_embargo(item.get("embargoeduntil")) or _embargo(item.get("embargoed")),
        entities=distinct(_entities(item)),
        issue=issue_of(item.get("version"), _string(item.get("versioncreated"))),
    )


def _entities(item: Item) -> Iterator[NamedEntity | None]:
    """The people, organisations and places that an item is about."""
    for name, label in LABELS["ninjs"].items():
        listed = item.get(name)
        for each in listed if isinstance(listed, list) else []:
            if isinstance(each, Mapping):
                yield subject(label, [each.get("name")])


def _title(item: Item) -> str | None:
    told = _chosen(_told(item, "headline", "headlines"))
    return told or _string(item.get("headline")) or _string(item.get("title"))


def _published(item: Item) -> str | None:
    first, version = (iso_date(_string(item.get(name))) for name in ("firstcreated", "versioncreated"))
    return when_written(first, version) or iso_date(_string(item.get("contentcreated")))


def _body(item: Item) -> str:
    """The text of the item's main body: that of the best role, the longest of these."""
    return _chosen(_told(item, "body", "bodies")) or ""


def _told(item: Item, one: str, all_: str) -> Iterator[tuple[str, str, str]]:
    """Role, content type and value of each body or headline, as a list (from 2.0) or as properties (1.x)."""
    listed = item.get(all_)
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, Mapping):
            parts = {key.lower(): value for key, value in each.items() if isinstance(value, str)}
            yield parts.get("role", ""), parts.get("contenttype", ""), parts.get("value", "")
    for key, value in item.items():
        prefix, _, role = key.partition("_")
        if prefix == one and role and isinstance(value, str):
            yield role, "text/html" if "html" in role else "", value


def _chosen(told: Iterator[tuple[str, str, str]]) -> str | None:
    """The text of the first role that tells the whole; among several of it the longest."""
    texts = [(_rank(role), _plain(type_, value)) for role, type_, value in told]
    texts = [(rank, text) for rank, text in texts if text]
    if not texts:
        return None
    best = min(rank for rank, _ in texts)
    return max((text for rank, text in texts if rank == best), key=len)


def _rank(role: str) -> int:
    name = role.lower().rpartition("/")[2]
    if name in ("", "main", "body", "full", "text", "html", "xhtml", "article"):
        return 0
    return 2 if any(other in name for other in _OTHER_ROLES) else 1


def _plain(type_: str, value: str) -> str:
    """A value as plain text; one without a content type is HTML if it has paragraphs."""
    if "html" in type_ or "xml" in type_ or (not type_ and "</" in value):
        return plain_text(parse_fragment(value)) if value.strip() else ""
    return value.strip()


def _publisher(item: Item) -> str | None:
    sources = item.get("infosources")
    named: Sequence[Any] = sources if isinstance(sources, list) else []
    names = (each.get("name") or each.get("literal") for each in named if isinstance(each, Mapping))
    told = [name for name in names if isinstance(name, str)]
    return told[0] if told else _string(item.get("provider")) or _string(item.get("copyrightholder"))


def _links(item: Item) -> Iterator[Any]:
    """Where the pages of an item are."""
    renditions = item.get("renditions")
    listed = renditions if isinstance(renditions, list) else []
    return (each.get("href") for each in listed if isinstance(each, Mapping) and each.get("name") == "web")


def _embargo(value: Any) -> str | None:
    """Until when an item must not be shown; what is no date is told too, and holds it."""
    return str(value).strip() or None if value else None


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
