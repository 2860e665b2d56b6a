"""The articles that the command line is given: from files and standard input to submitted articles."""

from __future__ import annotations

import codecs
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
from dateline.model.received import SUFFIXES, Kind, Received

STDIN = "-"
_ADDRESSES = ("http://", "https://")
_JSON, _LINES = ".json", ".jsonl"
_TEXT = frozenset(suffix for suffix, kind in SUFFIXES.items() if kind is Kind.TEXT)
_PAGES = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<div", b"<p>")
_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf", b"<newsitem", b"<newsmessage")
_LONGEST_START = 100
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
    check([replace(one, article=article) for one, article in zip(sources, articles, strict=True)])
    return articles


def check(sources: Sequence[Source]) -> None:
    """Let articles pass that can be read.

    Raises:
        InvalidRequest: naming every article, by its origin, and field that cannot.
    """
    try:
        if sources:
            timeline.check([one.article for one in sources])
    except InvalidRequest as error:
        raise InvalidRequest([_at_origin(fault, sources) for fault in error.faults]) from error


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
    if path.startswith(_ADDRESSES):
        raise InputError(f"{path}: expected a file, got an address, and nothing is fetched; try curl … | dateline … -")
    suffix, stem = Path(path).suffix.lower(), Path(path).stem
    if suffix not in (_JSON, _LINES, *SUFFIXES):
        raise UnsupportedContent(f"{path}: expected a .txt, .json, .jsonl, .html, .xml or .csv file, got {suffix}")
    data = _bytes(path)
    if suffix == _LINES:
        yield from _lines(path, data)
    elif suffix == _JSON:
        yield from _json(path, stem, data)
    elif suffix in _TEXT:
        yield _text(path, stem, data)
    else:
        yield from _document(path, stem, data, SUFFIXES[suffix])


def _standard_input(data: bytes) -> Iterator[Source]:
    """One JSON value, else JSON lines, else markup, else text."""
    start = data.removeprefix(codecs.BOM_UTF8).lstrip()[:_LONGEST_START].lower()
    if start.startswith(_PAGES):
        yield from _document("standard input", "stdin", data, Kind.HTML)
        return
    if start.startswith(b"<?xml") or start.startswith(_FEEDS):
        yield from _document("standard input", "stdin", data, Kind.XML)
        return
    if start[:1] != b"{":
        yield _text("standard input", "stdin", data)
        return
    try:
        yield from _json("standard input", "stdin", data)
    except MalformedBody:
        yield from _lines("standard input", data)


def _document(origin: str, stem: str, data: bytes, kind: Kind) -> Iterator[Source]:
    """The articles of a page, a feed, wire items or a sheet that may be shown; of the others standard error tells."""
    from dateline import receiving

    is_json = kind is Kind.JSON
    with _naming(origin):
        received = receiving.receive_value(native.read_json(data)) if is_json else receiving.receive(data, kind)
    yield from _admitted(origin, stem, received)


def _admitted(origin: str, stem: str, received: list[Received]) -> Iterator[Source]:
    from dateline import receiving
    from dateline.cli.screen import show_notices
    from dateline.keeping.clock import utc_now

    with _naming(origin):
        admitted = receiving.admit(received, {}, utc_now())
    show_notices(admitted.notices)
    for number, (article, has_id) in enumerate(admitted.articles):
        named = article if has_id or len(received) > 1 else replace(article, id=stem)
        yield Source(named, origin if len(received) == 1 else f"{origin}: articles[{number}]")


def _text(origin: str, stem: str, data: bytes) -> Source:
    with _naming(origin):
        return Source(Submitted(stem, native.read_text(data)), origin)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise NotFound(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: expected a file, got a folder; name the files in it") from error
    except (OSError, ValueError) as error:
        # A ValueError is a NUL character in the name.
        raise InputError(f"{path}: cannot be read: {error}") from error


def _json(origin: str, stem: str, data: bytes) -> Iterator[Source]:
    """The articles of a request, or the one article that a file holds."""
    with _naming(origin):
        raw = native.read_json(data)
        if _is_document(raw):
            from dateline import receiving

            yield from _admitted(origin, stem, receiving.receive_value(raw))
            return
        if isinstance(raw, dict) and "articles" in raw:
            sources = [
                Source(article, f"{origin}: articles[{number}]")
                for number, article in enumerate(native.read_articles(raw))
            ]
        else:
            sources = [Source(native.read_article(raw, stem), origin)]
    yield from sources


def _is_document(raw: object) -> bool:
    """Whether a JSON value is a wire item or a feed; what reads these is loaded only for what may be one."""
    if not isinstance(raw, dict) or raw.keys().isdisjoint(("uri", "version")):
        return False
    from dateline import receiving

    return receiving.is_document(raw)


def _lines(origin: str, data: bytes) -> Iterator[Source]:
    """The articles of JSON lines; one without an id gets its number in the file."""
    written = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    if not written:
        raise InvalidRequest([_under(origin, Fault("articles", "at least one article", "none"))])
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
