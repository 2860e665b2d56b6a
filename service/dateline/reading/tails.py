"""Furniture that looks like prose: what follows the end of a release, authors' lives, chatter, pull quotes."""

from __future__ import annotations

import re
from functools import cache

from dateline.model.articles import Furniture
from dateline.reading.bylines import is_name
from dateline.reading.cues import normalise
from dateline.reading.names import named
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.talk import words

_END = re.compile(r"\W*(?:30|#(?:\s?#){2})\W*")
_INITIALS = re.compile(r"(?:[(\[]?[A-Z]{2,8}[)\]]?\s+)?[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")
_COMPANY = r"[A-ZÀ-Þ][\w’'&.-]*(?: [A-ZÀ-Þ\d&(][\w’'&.)-]*| (?:of|the|and|for)){0,7}"
_ABOUT = re.compile(rf"About (?:the |our )?{_COMPANY}(?:$|\s?[:–—-]\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MARKS = re.compile(r"[\"“”„«»‘.,!?]")
_ECHO_WORDS, _ECHO_QUOTED, _LONGEST_ECHO = 6, 3, 40


def boilerplates(page: Page) -> Marked:
    """What stands below the end mark of a release or of a wire story, and who a company says it is."""
    ends = [i for i, shape in enumerate(page.shapes) if _END.fullmatch(shape.text) or shape.said in words("end")]
    below = ends[0] + 1 if len(ends) == 1 else len(page)
    if 2 * page.words(range(below, len(page))) < page.words(range(below)):
        yield from ((i, Furniture.CREDIT) for i in range(below, len(page)))
    for i in range(page.first + 1, len(page)):
        if _ABOUT.match(page.shapes[i].text) and page.words(range(i + 2, len(page))) == 0:
            yield from ((j, Furniture.CREDIT) for j in range(i, min(i + 2, len(page))))


def initials(page: Page) -> Marked:
    """The initials of its writers and editors at the end of a wire story: "(NPA) am/tr"."""
    for i in range(page.first + 1, len(page)):
        if i > page.last_prose and _INITIALS.fullmatch(page.shapes[i].text):
            yield i, Furniture.CREDIT


def bios(page: Page) -> Marked:
    """Lines below the story that begin with the name of its author: "Rita Ames is a writer.", "Ames covers …"."""
    named = {name for shape in page.shapes if shape.is_byline for name in _authors(shape)}
    under = (page.shapes[i].text.partition(",")[0] for i in page.under_headline)
    authors = sorted(named | {name for name in under if is_name(name)})
    for i in page.prose[-2:]:
        if i > page.first and any(_tells_of(page.shapes[i].text, author) for author in authors):
            yield i, Furniture.CREDIT
            if page.shapes[i - 1].text.title() in authors:
                yield i - 1, Furniture.CREDIT


def _tells_of(text: str, author: str) -> bool:
    """Whether a line goes on with the life of an author after that one's name, or surname."""
    name = next((name for name in (author, author.split()[-1]) if text.startswith(name + " ")), None)
    after = _WORD.match(text, len(name) + 1) if name else None
    return after is not None and (after[0] in words("life") or (name == author and after[0].islower()))


def _authors(shape: Shape) -> set[str]:
    return {match["name"].rstrip(".").title() for match in _author().finditer(shape.text)}


def echoes(page: Page) -> Marked:
    """Pull quotes: short blocks below the headline whose words stand in a paragraph of the story too."""
    told = {i: _bare(normalise(page.shapes[i].text)) for i in page.prose}
    below = min(page.first, 0 if page.headline is None else page.headline + 1)
    for i in range(below, len(page)):
        shape = page.shapes[i]
        fewest = _ECHO_QUOTED if shape.text[:1] in '"“„«‘' else _ECHO_WORDS
        if fewest <= shape.words <= _LONGEST_ECHO and not page.marks[i]:
            said = _bare(shape.said)
            if any(j != i and len(text) > len(said) and said in text for j, text in told.items()):
                yield i, Furniture.NAVIGATION


def _bare(said: str) -> str:
    return _MARKS.sub("", said)


@cache
def _author() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:by|{'|'.join(sorted(words('author')))}):?\s+(?P<name>{named(2, 4)})")
