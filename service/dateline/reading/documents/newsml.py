"""NewsML-G2 (IPTC): the texts of news items, alone or in a news message.

Source: <https://iptc.org/std/NewsML-G2/guidelines/>.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from dateline.errors import Fault, InvalidRequest
from dateline.model.articles import NamedEntity
from dateline.model.received import Received
from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.markup import parse_fragment
from dateline.reading.documents.prose import plain_text
from dateline.reading.documents.subjects import LABELS, distinct, subject
from dateline.reading.documents.trees import child, children, local_name, text_of
from dateline.reading.documents.wire import hold_of, issue_of, page_of, when_written

#: What stands beside the story in a text: the head of XHTML and of NITF, its headline, what follows it.
_BESIDE = frozenset({"head", "body.head", "body.end", "hedline", "tagline"})


def read_newsml(root: _Element) -> list[Received]:
    """The texts of a news item or a news message; an item that is cancelled or withheld needs none.

    Raises:
        InvalidRequest: there is no text in it.
    """
    found = [each for item in _items(root) if (each := _read(item)).text or each.hold]
    if not found:
        raise InvalidRequest([Fault("contentSet", "a news item with a text in it", "none")])
    return found


def _items(root: _Element) -> Iterator[_Element]:
    if local_name(root) == "newsitem":
        yield root
    else:
        for each in children(root, "itemset"):
            yield from children(each, "newsitem")


def _read(item: _Element) -> Received:
    meta, content = child(item, "itemmeta"), child(item, "contentmeta")
    title = text_of(child(content, "headline")) or text_of(child(meta, "title"))
    first, version = (iso_date(text_of(child(meta, name))) for name in ("firstcreated", "versioncreated"))
    return Received(
        _text(item),
        id=item.get("guid"),
        title=title,
        publisher=_name(child(content, "infosource")) or _name(child(meta, "provider")),
        url=page_of((*_links(meta), item.get("guid"))),
        published=when_written(first, version) or iso_date(text_of(child(content, "contentcreated"))),
        hold=hold_of(_code(child(meta, "pubstatus"))),
        embargo=_embargo(child(meta, "embargoed")),
        entities=distinct(map(_subject, (*children(content, "subject"), *children(item, "assert")))),
        issue=issue_of(item.get("version"), text_of(child(meta, "versioncreated"))),
    )


def _subject(concept: _Element) -> NamedEntity | None:
    """Who or what a subject or an assertion names, by its type; None for topics."""
    kind = concept.get("type") or concept.get("typeuri") or _code(child(concept, "type"))
    label = LABELS["newsml"].get(kind.rpartition("/")[2].rpartition(":")[2].lower())
    return subject(label, map(text_of, children(concept, "name")))


def _code(element: _Element | None) -> str:
    """The code that an element names; "" where it names none."""
    return "" if element is None else element.get("qcode") or element.get("uri") or ""


def _text(item: _Element) -> str:
    """The longest text among an item's contents: its own markup, or plain."""
    texts = [""]
    contents = child(item, "contentset")
    for each in () if contents is None else contents:
        if local_name(each) == "inlinexml":
            texts.append(plain_text(each, _BESIDE))
        elif local_name(each) == "inlinedata" and (each.get("contenttype") or "text/plain").startswith("text/"):
            texts.append(_data(each))
    return max(texts, key=len)


def _data(element: _Element) -> str:
    value = "".join(map(str, element.itertext())).strip()
    return plain_text(parse_fragment(value)) if "html" in (element.get("contenttype") or "") and value else value


def _name(party: _Element | None) -> str | None:
    """What a party is called; by its code where it has no name."""
    if party is None:
        return None
    code = party.get("literal") or (party.get("qcode") or "").partition(":")[2]
    return text_of(child(party, "name")) or text_of(party) or code or None


def _embargo(element: _Element | None) -> str | None:
    """Until when an item must not be shown; an element without a date holds it, and says no end."""
    return None if element is None else text_of(element) or "further notice"


def _links(meta: _Element | None) -> Iterator[str | None]:
    """Where the pages of an item are."""
    return (link.get("href") for link in children(meta, "link") if link.get("contenttype") in (None, "text/html"))
