"""Headlines: the day that stands beside the headline of a page which says nothing of its date to machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, islice

from lxml.html import HtmlElement

from dateline.reading.documents.dates import iso_date
from dateline.reading.documents.elements import ELEMENTS

_CONTAINERS = "(ancestor::article | ancestor::main | ancestor::*[@role='main'])[last()]"
_SOLE = ("//article", "//main", "//*[@role='main']")
#: What a paragraph of the story has at least; a byline has fewer.
_STORY_WORDS = 16
_DAY = len("2021-05-07")
#: The most pieces of text that a date is written in, each in an element of its own; what has more is no date.
_PIECES = 20
#: The most elements with a date that are looked at: before a story there are two or three.
_STAMPS = 20
_DATED = re.compile(r"date|publish|posted|timestamp", re.IGNORECASE)
#: The day of something that the page announces, and of what it has been changed on.
_OF_OTHERS = re.compile(r"event|updated|modified", re.IGNORECASE)


def day_beside_headline(page: HtmlElement, language: str) -> str | None:
    """The first of the days between the headline and the story, as `iso_date` gives it; None for none.

    A day is told by a `time` element, or by one whose class or id says that it is a date. What stands elsewhere
    (teasers, comments, the story itself) tells the days of other things.
    """
    stamps = (element for element in _before_story(page) if _is_stamp(element))
    told = (_told(element, language) for element in islice(stamps, _STAMPS))
    days = (date for date in told if date is not None and len(date) >= _DAY)
    return min(days, key=lambda date: date[:_DAY], default=None)


def _before_story(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements from where the article begins, or else its headline, to the first paragraph of its story."""
    heading = _heading(page)
    container = _container(page, heading)
    if container is not None:
        elements = container.iter("*")
    else:
        elements = dropwhile(lambda element: element is not heading, page.iter("*"))
    is_titled = heading is None
    for element in elements:
        is_titled = is_titled or element is heading
        if is_titled and _is_story(element):
            return
        yield element


def _heading(page: HtmlElement) -> HtmlElement | None:
    headings = page.findall(".//h1")
    return headings[0] if len(headings) == 1 else None


def _container(page: HtmlElement, heading: HtmlElement | None) -> HtmlElement | None:
    """What holds the headline and the story; of a page without the one, its only article."""
    if heading is not None:
        return next(iter(heading.xpath(_CONTAINERS)), None)
    return next((found[0] for path in _SOLE if len(found := page.xpath(path)) == 1), None)


def _is_story(element: HtmlElement) -> bool:
    """Whether an element is a paragraph of a story, also where it is no `p`."""
    if element.tag == "p":
        return len(element.text_content().split()) >= _STORY_WORDS
    own = (element.text, *(child.tail for child in element))
    return sum(len((text or "").split()) for text in own) >= _STORY_WORDS


def _is_stamp(element: HtmlElement) -> bool:
    """Whether an element says that it holds a date, and does not stand around the article."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if (element.tag != "time" and _DATED.search(name) is None) or _OF_OTHERS.search(name) is not None:
        return False
    return all(above.tag not in ELEMENTS["around"] for above in element.iterancestors())


def _told(element: HtmlElement, language: str) -> str | None:
    """The date that the element of a stamp tells."""
    words = "".join(islice(element.itertext(), _PIECES))
    return iso_date(element.get("datetime"), language) or iso_date(words, language)
