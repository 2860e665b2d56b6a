"""Markup: a page as a tree, in bounded time and memory, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from dateline.errors import MalformedBody, TooLarge
from dateline.reading.documents.bounds import refuse_long_tags
from dateline.reading.documents.elements import ELEMENTS

#: The most characters of a page that are read; the scripts and styles in it are not counted.
LONGEST_PAGE = 10_000_000
#: The most tags of a page beside these: each costs up to 10 µs.
MOST_TAGS = 200_000
#: Elements that lie deeper than this are not told from what they lie in. Those that may be left open are not
#: counted, and the parser takes 256 in all.
_DEEPEST = 60
_NOISE = ("script", "style", "svg")
_KEPT = re.compile(r"<script\b[^>]{0,300}ld\+json", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*?(/?)>", re.IGNORECASE)
#: The marks of footnotes, which would be read as the end of the number before them: "in 2020<sup>1</sup>"; "[edit]".
_NOTE_MARKS = "//sup[.//a] | //a[@role='doc-noteref'] | //span[contains(@class, 'editsection')]"
#: What a reader does not see, or sees struck out.
_UNTOLD = "//del | //s | //strike | //body//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]"
_MARK, _POWER = re.compile(r"\s*\[\w{1,3}\]\s*"), re.compile(r"[-+−]?\d+", re.ASCII)
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# What libxml2 cannot hold.
_MOST_ILLEGAL = 0.02  # of all characters; what has more is a picture or a program
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def parse_page(text: str) -> HtmlElement:
    """The tree of a page, without scripts, styles, drawings and marks of footnotes but with its JSON-LD.

    Raises:
        MalformedBody: there is no element in it, or it is no text.
        TooLarge: it is longer than `LONGEST_PAGE`, or has more than `MOST_TAGS`, without scripts and styles; or a
            tag of more than `MOST_ATTRIBUTES`.
    """
    for name in _NOISE:
        text = _without(text, name)
    text, illegal = _ILLEGAL.subn(" ", text)
    if illegal > _MOST_ILLEGAL * len(text) + 10:
        raise MalformedBody("expected a page of HTML, got bytes that are no text")
    text = _without_comments(text)
    if len(text) > LONGEST_PAGE:
        raise TooLarge(f"expected a page of at most {LONGEST_PAGE} characters beside its scripts, got {len(text)}")
    if text.count("<") > MOST_TAGS:
        raise TooLarge(f"expected a page of at most {MOST_TAGS} tags beside its scripts, got more")
    refuse_long_tags(text)
    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        # Bytes, since a declaration of another charset in a text is an error to lxml.
        page = document_fromstring(_flattened(text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise MalformedBody("expected a page of HTML, got nothing that is one") from error
    _tell_as_shown(page)
    return page


def parse_fragment(text: str) -> HtmlElement:
    """The tree of a piece of HTML, such as the body of a wire item. Raises as `parse_page` does."""
    return parse_page(f"<div>{text}</div>")


def _tell_as_shown(page: HtmlElement) -> None:
    """Put into the text of a page what its elements alone show: what is raised, quoted, deleted, said of a term."""
    empty(page.xpath(_NOTE_MARKS))
    half = len(page.text_content()) // 2
    empty(element for element in page.xpath(_UNTOLD) if not _is_story(element, half))
    for term in list(page.iter("dt")):
        _list(term)
    for raised in page.iter("sup"):
        _raise(raised)
    for time in page.iter("time"):
        if not time.tail and time.getnext() is not None:
            time.tail = " "
    for quoted in page.iter("q"):
        quoted.text, quoted.tail = f"“{quoted.text or ''}", f"”{quoted.tail or ''}"


def _raise(element: HtmlElement) -> None:
    """Keep figures that stand higher from running on: "10<sup>3</sup>" is no 103. What is in brackets marks a note."""
    text = element.text or ""
    if _POWER.fullmatch(text):
        element.text = text.translate(_RAISED)
    elif _MARK.fullmatch(text):
        element.text = ""


def _list(term: HtmlElement) -> None:
    """Make an item of a term and what a list of definitions says of it: "3 May: The weir broke"."""
    term.tag = "li"
    mark = ":"
    while (said := term.getnext()) is not None and said.tag == "dd":
        said.tag, said.text = "span", f"{mark} {said.text or ''}"
        for part in said.iterchildren("p"):
            if part.getprevious() is None or _is_ended(part.getprevious()):
                part.tag, part.tail = "span", f" {part.tail or ''}"
        term.append(said)
        mark = ""


def _is_ended(element: HtmlElement) -> bool:
    return str(element.text_content()).rstrip().endswith((".", "!", "?", "”"))


def _is_story(element: HtmlElement, half: int) -> bool:
    """Whether an element, which may never have been closed, holds paragraphs of more than half of all characters."""
    return element.find(".//p") is not None and len(element.text_content()) > half


def empty(elements: Iterable[HtmlElement]) -> None:
    """Take what is in some elements out of their tree; what follows them stays.

    The elements themselves stay too: to take out one after the other would copy what follows them again and again.
    """
    for element in list(elements):
        element.clear(keep_tail=True)


def _without(text: str, name: str) -> str:
    """A page without the elements of a name; one that is not closed takes all the rest with it."""
    opening, closing = re.compile(rf"<{name}\b", re.IGNORECASE), re.compile(rf"</{name}\s*>", re.IGNORECASE)
    parts, at = [], 0
    while found := opening.search(text, at):
        end = closing.search(text, found.end())
        stop = len(text) if end is None else end.end()
        parts.append(text[at : stop if _KEPT.match(text, found.start()) else found.start()])
        at = stop
    return "".join([*parts, text[at:]])


def _without_comments(text: str) -> str:
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        parts.append(text[at:start])
        at = len(text) if end < 0 else end + 3
    return "".join([*parts, text[at:]])


def _flattened(text: str) -> str:
    """A page without the tags of elements that lie too deep: parsers drop those, with the story in them."""
    parts, at, depth = [], 0, 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() in ELEMENTS["flat"] or tag[3]:
            continue
        depth += -1 if tag[1] else 1
        if depth > _DEEPEST or (tag[1] and depth == _DEEPEST):
            parts.append(text[at : tag.start()])
            at = tag.end()
        depth = max(depth, 0)
    return "<br>".join([*parts, text[at:]]) if parts else text
