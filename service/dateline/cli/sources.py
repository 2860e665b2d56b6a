"""The articles that the command line is given: from files and standard input to submitted articles."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from dateline import timeline
from dateline.errors import Fault, InputError, InvalidRequest, MalformedBody, NotFound, UnsupportedContent
from dateline.formats import native
from dateline.model.articles import Submitted

STDIN = "-"
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_PLACE = re.compile(r"articles\[(\d+)\]\.?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """An article and where it came from, as an error names it: "notes.txt", "wire.jsonl, line 3"."""

    article: Submitted
    origin: str


def read_articles(paths: Sequence[str], published: str | None = None) -> list[Submitted]:
    """The articles of all files, in the order given, checked.

    Args:
        paths: files, or `-` for standard input.
        published: the publication date of articles that come without one.

    Raises:
        InputError: a file that cannot be used; the message begins with its name.
    """
    sources = [source for path in paths for source in _read(path)]
    articles = [
        one.article if one.article.published else replace(one.article, published=published) for one in sources
    ]
    try:
        timeline.check(articles)
    except InvalidRequest as error:
        raise InvalidRequest([_at_origin(fault, sources) for fault in error.faults]) from error
    return articles


def _at_origin(fault: Fault, sources: Sequence[Source]) -> Fault:
    """A fault whose path names the file in place of the number of an article."""
    place = _PLACE.fullmatch(fault.path)
    if place is None:
        return fault
    return _under(sources[int(place[1])].origin, replace(fault, path=place[2]))


def _under(origin: str, fault: Fault) -> Fault:
    return replace(fault, path=f"{origin}: {fault.path}" if fault.path else origin)


def _read(path: str) -> Iterator[Source]:
    """The articles of one file, by its suffix."""
    if path == STDIN:
        yield from _standard_input(sys.stdin.buffer.read())
        return
    suffix = Path(path).suffix.lower()
    if suffix not in _TEXT_SUFFIXES | {".json", ".jsonl"}:
        raise UnsupportedContent(f"{path}: expected a .txt, .json or .jsonl file, got {suffix}")
    data = _bytes(path)
    if suffix == ".jsonl":
        yield from _lines(path, data)
    elif suffix == ".json":
        yield from _json(path, Path(path).stem, data)
    else:
        yield _text(path, Path(path).stem, data)


def _standard_input(data: bytes) -> Iterator[Source]:
    """One JSON value, else JSON lines, else text."""
    if data.lstrip()[:1] != b"{":
        yield _text("standard input", "stdin", data)
        return
    try:
        yield from _json("standard input", "stdin", data)
    except MalformedBody:
        yield from _lines("standard input", data)


def _text(origin: str, stem: str, data: bytes) -> Source:
    with _naming(origin):
        return Source(Submitted(stem, native.read_text(data)), origin)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise NotFound(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: expected a file, got a folder") from error
    except (OSError, ValueError) as error:
        # A ValueError is a NUL character in the name.
        raise InputError(f"{path}: cannot be read: {error}") from error


def _json(origin: str, stem: str, data: bytes) -> Iterator[Source]:
    """The articles of a request, or the one article that a file holds."""
    with _naming(origin):
        raw = native.read_json(data)
        if isinstance(raw, dict) and "articles" in raw:
            sources = [
                Source(article, f"{origin}: articles[{number}]")
                for number, article in enumerate(native.read_articles(raw))
            ]
        else:
            sources = [Source(native.read_article(raw, stem), origin)]
    yield from sources


def _lines(origin: str, data: bytes) -> Iterator[Source]:
    """The articles of JSON lines; one without an id gets its number in the file."""
    written = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    for count, (number, line) in enumerate(written, 1):
        place = f"{origin}, line {number}"
        with _naming(place):
            article = native.read_article(native.read_json(line), str(count))
        yield Source(article, place)


@contextmanager
def _naming(origin: str) -> Iterator[None]:
    """Put the origin before what an error says."""
    try:
        yield
    except InvalidRequest as error:
        raise InvalidRequest([_under(origin, fault) for fault in error.faults]) from error
    except MalformedBody as error:
        raise MalformedBody(f"{origin}: {error}") from error
