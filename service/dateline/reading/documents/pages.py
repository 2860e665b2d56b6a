"""Pages: an article of a web page, from its markup alone; nothing that a page names is ever fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from dateline.errors import Fault, InvalidRequest
from dateline.model.received import Received
from dateline.reading.documents.decoding import decode
from dateline.reading.documents.elements import ELEMENTS
from dateline.reading.documents.facts import Facts, facts_of
from dateline.reading.documents.markup import empty, parse_page
from dateline.reading.documents.prose import plain_text

#: Pages of more elements are read without trafilatura, whose time grows with the square of their number.
_MOST_ELEMENTS = 3_000
_MARKS = ("*[@itemprop='articleBody']", "article", "main", "*[@role='main']")
#: Paths to what may hold the story, the surest first; of elements in one another the outer one.
_STORY = (*(f"//{mark}[not(ancestor::{mark})]" for mark in _MARKS), "//body")
#: A candidate that is shorter than this share of another has lost a part of the story.
_SHARE = 0.6


def read_page(data: bytes, charset: str | None = None) -> Received:
    """The article of a page.

    Raises:
        UnsupportedContent: a charset that is given and not known.
        MalformedBody, TooLarge: as for `parse_page`.
        InvalidRequest: the page holds no text.
    """
    page = parse_page(decode(data, charset))
    facts = facts_of(page)
    empty(page.iter(*ELEMENTS["around"]))
    for element in page.iter(*ELEMENTS["inline"]):
        element.tag = "p" if _stands_alone(element) else "span"
    text = _story(page, facts)
    if not text:
        raise InvalidRequest([Fault("text", "a page with an article", "one without any text")])
    return Received(
        text, title=facts.title, publisher=facts.publisher, url=facts.url, published=facts.published,
        entities=facts.entities,
    )  # fmt: skip


def _stands_alone(element: HtmlElement) -> bool:
    """Whether an element is a line of its own, as the time above a post."""
    above = element.getparent()
    is_first = above is not None and above.tag == "div" and above[0] is element
    return is_first and not (above.text or "").strip() and not (element.tail or "").strip()


def _is_large(page: HtmlElement) -> bool:
    return next(islice(page.iter(), _MOST_ELEMENTS, None), None) is not None


def _story(page: HtmlElement, facts: Facts) -> str:
    """The text of the story: as trafilatura has it, unless the page's own marks show a part lost or moved."""
    marked = _marked(page)
    found = "" if _is_large(page) else _extracted(page)
    text = marked if _is_worse(found, marked, is_loose=_is_loose(page)) else found
    if facts.body is not None and len(text) < _SHARE * len(facts.body):
        text = facts.body.replace("\n", "\n\n") if "\n\n" not in facts.body else facts.body
    return _without_title(text, facts.title)


def _is_worse(found: str, marked: str, *, is_loose: bool) -> bool:
    """Whether what trafilatura found is less of a story than what the page marks as one, if it does."""
    blocks, all_blocks = found.split("\n\n"), marked.split("\n\n")
    has_most = len(marked) >= _SHARE * len(found)
    is_run_together = len(blocks) == 1 and has_most  # as trafilatura sets what it finds too short
    if is_run_together or not _is_in_order(blocks, all_blocks):
        return True
    has_more = len(blocks) > len(all_blocks) and set(all_blocks) <= set(blocks)
    is_part = len(found) < _SHARE * len(marked) or (has_more and has_most)
    return is_part and not is_loose


def _is_in_order(blocks: Sequence[str], all_blocks: Sequence[str]) -> bool:
    """Whether the blocks that stand among others, once, stand there in the same order."""
    times_said, places = Counter(all_blocks), {block: place for place, block in enumerate(all_blocks)}
    order = [places[block] for block in blocks if times_said[block] == 1]
    return order == sorted(order)


def _is_loose(page: HtmlElement) -> bool:
    """Whether the page does not mark where its story is."""
    return all(not page.xpath(path) for path in _STORY[:-1])


def _marked(page: HtmlElement) -> str:
    """The text of the element that the page marks as its story; the longest of the first mark that it uses."""
    for path in _STORY:
        texts = [plain_text(element) for element in page.xpath(path)]
        if any(texts):
            return max(texts, key=len)
    return plain_text(page)


def _extracted(page: HtmlElement) -> str:
    document = bare_extraction(page, fast=True, include_comments=False, include_tables=True)
    body = getattr(document, "body", None)
    return plain_text(body) if isinstance(body, etree._Element) else ""


def _without_title(text: str, title: str | None) -> str:
    """A text that does not begin with its own title, which is kept apart."""
    first, _, rest = text.partition("\n\n")
    return rest if rest and title is not None and first.casefold() == title.casefold() else text
