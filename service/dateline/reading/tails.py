"""Furniture that looks like prose: what follows the end of a release, authors' lives, chatter, pull quotes."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.model.articles import Furniture
from dateline.reading.cues import normalise
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.speakers import is_turn

_END = re.compile(r"\W*(?:30|#(?:\s?#){2})\W*")
_INITIALS = re.compile(r"(?:[(\[]?[A-Z]{2,8}[)\]]?\s+)?[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")
_COMPANY = r"[A-ZÀ-Þ][\w’'&.-]*(?: [A-ZÀ-Þ\d&(][\w’'&.)-]*| (?:of|the|and|for)){0,7}"
_ABOUT = re.compile(rf"About (?:the |our )?{_COMPANY}(?:$|\s?[:–—-]\s)")
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+\s?){2,4}"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPEECH = re.compile(r"[\"“„«‘][^\"”“„«»]*[\"”“»’]")
_SHOUT = re.compile(r"(?<!\w)@\w|!!|\?\?|\?!|(?<!\w):-?[()D](?!\w)|[\U0001F600-\U0001F64F]")
_MARKS = re.compile(r"[\"“”„«»‘.,!?]")
_CHATTER_WORDS, _FEWEST_CHATS, _NAME_WORDS = 60, 3, 3
_ECHO_WORDS, _ECHO_QUOTED, _LONGEST_ECHO = 6, 3, 40


def boilerplates(page: Page) -> Marked:
    """What stands below the end mark of a release or of a wire story, and who a company says it is."""
    ends = [i for i, shape in enumerate(page.shapes) if _END.fullmatch(shape.text) or shape.said in _words("end")]
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
    """Lines below the story that begin with the name of its author: "Rita Ames is a writer in Brod."."""
    authors = sorted({name for shape in page.shapes if shape.is_byline for name in _authors(shape)})
    for i in page.prose[-2:]:
        text = page.shapes[i].text
        name = next((name for name in authors if text.startswith(name + " ")), None)
        after = _WORD.match(text, len(name) + 1) if name else None
        if after is not None and i > page.first and after[0] in _words("life"):
            yield i, Furniture.CREDIT


def _authors(shape: Shape) -> set[str]:
    return {match["name"].strip().title() for match in _author().finditer(shape.text)}


def bare_comments(page: Page) -> Marked:
    """A run of chatter below a story that is told without: three or more short blocks, most of them in talk.

    Names that stand alone between them belong to them.
    """
    start = _chatter_start(page)
    told, run = [i for i in page.prose if i < start], page.shapes[start:]
    loose = sum(map(_is_loose, run)) + sum(map(_is_name, run))
    if told and 3 * loose >= len(run) > 0 and not any(_is_chatty(page.shapes[i]) for i in told):
        start -= start - 1 > page.first and _is_name(page.shapes[start - 1])
        yield from ((i, Furniture.COMMENT) for i in range(start, len(page)))


def _chatter_start(page: Page) -> int:
    """Where the run of chatter that ends the page begins; the number of its blocks if there is none."""
    start, chats, others = len(page), 0, 0
    for i in range(len(page) - 1, page.first, -1):
        shape = page.shapes[i]
        if shape.words > _CHATTER_WORDS or shape.stretch.kind is not None:
            break
        if page.marks[i] or _is_name(shape):
            continue
        chats, others = (chats + 1, others) if _is_chatty(shape) else (chats, others + 1)
        if chats >= max(others, _FEWEST_CHATS) and _is_chatty(shape):
            start = i
    return start


def _is_name(shape: Shape) -> bool:
    """Whether one to three words stand alone, as the name over a comment does."""
    return 0 < shape.words <= _NAME_WORDS and shape.text[:1].isupper() and not shape.text.endswith((".", "!", "?", ":"))


def _is_chatty(shape: Shape) -> bool:
    """Whether somebody talks to others, outside quotation marks."""
    if shape.stretch.is_item or shape.cue is not None or is_turn(shape.text):
        return False
    said = _SPEECH.sub(" ", shape.text)
    return _is_loose(shape) or not _words("chatter").isdisjoint(_plain(said))


def _is_loose(shape: Shape) -> bool:
    """Whether a block is set as nobody sets a story: "lol who pays for this", "At last!!"."""
    said = _SPEECH.sub(" ", shape.text)
    is_open = said[:1].islower() and not shape.text.endswith((".", ",", ";", ":"))
    return is_open or _SHOUT.search(said) is not None


def _plain(said: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(said)]


def echoes(page: Page) -> Marked:
    """Pull quotes: short blocks below the headline whose words stand in a paragraph of the story too."""
    told = {i: _bare(normalise(page.shapes[i].text)) for i in page.prose}
    below = min(page.first, 0 if page.headline is None else page.headline + 1)
    for i in range(below, len(page)):
        shape = page.shapes[i]
        fewest = _ECHO_QUOTED if shape.text[:1] in "\"“„«‘" else _ECHO_WORDS
        if fewest <= shape.words <= _LONGEST_ECHO and not page.marks[i]:
            said = _bare(shape.said)
            if any(j != i and len(text) > len(said) and said in text for j, text in told.items()):
                yield i, Furniture.NAVIGATION


def _bare(said: str) -> str:
    return _MARKS.sub("", said)


@cache
def _author() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:by|{'|'.join(sorted(_words('author')))}):?\s+(?P<name>{_NAME})")


@cache
def _words(name: str) -> frozenset[str]:
    """One list of data/talk.toml."""
    table = tomllib.loads((files(__package__) / "data/talk.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])
