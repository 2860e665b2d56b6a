"""Markdown (CommonMark): a list of events, their sources quoted below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.formats.entries import Entry, Export, Telling, Written, one_line, web_url

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+!|~&$-]")
_IN_URL = re.compile(r"[\s<>()\\]")


def write(export: Export) -> Written:
    """A page: the events in order of time, those without a date, the articles, the warnings."""
    return Written(("\n".join(_lines(export)) + "\n").encode())


def escape(text: str) -> str:
    """A text on one line, as Markdown shows it and nothing else.

    >>> escape("*new* [link](x)")
    '\\\\*new\\\\* \\\\[link\\\\]\\\\(x\\\\)'
    """
    return _SPECIAL.sub(r"\\\g<0>", one_line(text))


def _lines(export: Export) -> Iterator[str]:
    yield f"# {escape(export.name)}"
    yield ""
    for entry in export.dated:
        yield from _entry(entry, f"**{escape(entry.when)}:** {escape(entry.title)}")
    if export.undated:
        yield from ("", "## Without a date", "")
        for entry in export.undated:
            yield from _entry(entry, escape(entry.title))
    yield from _section("Articles", [_article(one.article.url, export.labels[one.article.id], one.article.title)
                                     for one in export.timeline.articles])
    yield from _section("Warnings", [escape(one.message) if one.article is None else
                                     f"{escape(one.article)}: {escape(one.message)}"
                                     for one in export.timeline.warnings])


def _entry(entry: Entry, line: str) -> Iterator[str]:
    status = "" if entry.is_plain else f" *({escape(entry.status)})*"
    yield f"- {line}{status}"
    for telling in entry.tellings:
        yield f"  - “{escape(telling.quote)}” {_cited(telling)}"
    for remark in entry.remarks:
        yield f"  - {escape(remark)}"


def _cited(telling: Telling) -> str:
    return _link(telling.label, telling.url)


def _article(url: str | None, label: str, title: str | None) -> str:
    name = label if title is None or one_line(title) == label else f"{label}: {title}"
    return _link(name, web_url(url))


def _link(text: str, url: str | None) -> str:
    return escape(text) if url is None else f"[{escape(text)}]({_IN_URL.sub(_quoted, url)})"


def _quoted(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _section(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield from ("", f"## {title}", "")
        yield from (f"- {item}" for item in items)
