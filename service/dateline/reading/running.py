"""Running heads: what stands at the head or foot of every page of a print or a PDF, with the page's number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from dateline.model.articles import Furniture
from dateline.reading.page import Marked, Page

_WORD = re.compile(r"[^\W\d_]+")
_BAR = r"(?:\s*+[|·•–—/]|\s\s|\t)\s*+"
_APART = re.compile(rf"(?P<first>\d{{1,4}}){_BAR}\D+|\D+{_BAR}(?:p(?:age|\.)?\s?)?(?P<last>\d{{1,4}})", re.IGNORECASE)
_PAGE = re.compile(r"\W*(?:page|p\.|seite|página|pagina|стр\.)\s*\d{1,4}(?:\D{1,6}\d{1,4})?\W*", re.IGNORECASE)
_WIDE = re.compile(r"\S(?:\s{3,}|\t)\S")
_MOST_WORDS, _LONGEST = 12, 160


def running_heads(page: Page) -> Marked:
    """Short lines that come again with another page number set apart, and what comes again beside those."""
    short = [i for i, shape in enumerate(page.shapes) if shape.words <= _MOST_WORDS and len(shape.text) <= _LONGEST]
    numbered = set(_numbered(page, short))
    pages = numbered | {i for i in short if _PAGE.fullmatch(page.shapes[i].text)}
    groups: dict[str, list[int]] = defaultdict(list)
    for i in short:
        groups[page.shapes[i].said].append(i)
    again = {said for said, group in groups.items() if len(group) > 1 and _is_parted(page, group)}
    for i in short:
        is_beside = not pages.isdisjoint((i - 1, i + 1)) or _WIDE.search(page.shapes[i].text) is not None
        if i in numbered or (is_beside and page.shapes[i].said in again):
            yield i, Furniture.NAVIGATION


def _numbered(page: Page, short: Iterable[int]) -> Iterable[int]:
    """The lines that say the same but for a number set apart, which grows, with some of the story between them."""
    groups: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for i in short:
        if found := _APART.fullmatch(page.shapes[i].text):
            groups[tuple(_WORD.findall(page.shapes[i].said))].append((i, int(found["first"] or found["last"])))
    for group in groups.values():
        numbers = [number for _, number in group]
        if len(group) > 1 and numbers == sorted(set(numbers)) and _is_parted(page, [i for i, _ in group]):
            yield from (i for i, _ in group)


def _is_parted(page: Page, blocks: list[int]) -> bool:
    """Whether some of the story stands between the first and the last of these blocks."""
    return any(blocks[0] < i < blocks[-1] for i in page.prose)
