"""Facts: what a page says of itself to machines, in JSON-LD, Open Graph and other elements of its head."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from dateline.model.articles import NamedEntity
from dateline.reading.documents.dates import day_if_rewritten, iso_date
from dateline.reading.documents.headlines import day_beside_headline
from dateline.reading.documents.subjects import LABELS, distinct, subject
from dateline.reading.documents.wire import page_of

_ARTICLES = ("article", "blogposting", "liveblogposting", "report")
#: What a page may be about where it has no article, and tells no day of its own.
_CLIPS = ("videoobject", "audioobject", "podcastepisode")
#: Names of `meta` elements that tell when an article was first published, the surest first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "pubdate", "publishdate",
    "publish-date", "publication_date", "article.published", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_DEEPEST, _MOST_NODES = 12, 2_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of its article; None for what it does not say.

    `body` is the text of the article, `entities` what it is about, where the JSON-LD has it.
    """

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    body: str | None = None
    entities: tuple[NamedEntity, ...] = ()


def facts_of(page: HtmlElement) -> Facts:
    """The facts of a page: JSON-LD before Open Graph before all else, published before modified."""
    metas = _metas(page)
    article = _article(page, metas)
    publisher = _first(_name(article.get("publisher")), metas.get("og:site_name"), metas.get("application-name"))
    title = _first(*_titles(page, article), metas.get("og:title"), _heading(page))
    return Facts(
        title=_without_site(title, publisher),
        publisher=publisher,
        url=_url(page, article, metas),
        published=_published(page, article, metas),
        body=_text(article.get("articleBody")),
        entities=distinct(_entities(article)),
    )


def _titles(page: HtmlElement, article: Mapping[str, Any]) -> Sequence[Any]:
    """What JSON-LD calls an article, the surest first: of wikis the headline is a description."""
    headline, name = article.get("headline"), article.get("name")
    return (name, headline) if name is not None and _text(name) == _text(_heading(page)) else (headline, name)


def _entities(article: Mapping[str, Any]) -> Iterator[NamedEntity | None]:
    """The people, organisations and places that an article is about, or mentions."""
    for node in (*_listed(article.get("about")), *_listed(article.get("mentions"))):
        if isinstance(node, Mapping):
            names = (html.unescape(each) for each in _names(node) if isinstance(each, str))
            yield subject(_label(node.get("@type")), names)


def _names(node: Mapping[str, Any]) -> Iterator[Any]:
    return (each for name in ("name", "alternateName") for each in _listed(node.get(name)))


def _label(types: Any) -> str | None:
    """The entity label of a node of schema.org; None for topics."""
    for type_ in (str(each).rpartition("/")[2].lower() for each in _listed(types)):
        if type_.endswith("organization"):
            return "ORG"
        if type_ in LABELS["schema"]:
            return LABELS["schema"][type_]
    return None


def _article(page: HtmlElement, metas: Mapping[str, str]) -> Mapping[str, Any]:
    """The first node of the page's JSON-LD that is an article, else a clip; empty where there is neither."""
    nodes = list(_told_nodes(page))
    is_dated = any("datePublished" in node for node in nodes) or not metas.keys().isdisjoint(_PUBLISHED)
    found = (
        node for kinds in ((_ARTICLES,) if is_dated else (_ARTICLES, _CLIPS)) for node in nodes
        if any(str(type_).lower().endswith(kinds) for type_ in _listed(node.get("@type")))
    )  # fmt: skip
    return next(found, {})


def _told_nodes(page: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's JSON-LD."""
    for script in page.iterfind(".//script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                value = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _nodes(value)


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a JSON-LD document, the outer ones first, down to a depth and up to a number."""
    level: list[Any] = [value]
    told = 0
    for _ in range(_DEEPEST):
        below: list[Any] = []
        for each in level:
            if isinstance(each, Mapping):
                yield each
                below += each.values()
            elif isinstance(each, list):
                below += each
            told += 1
            if told >= _MOST_NODES:
                return
        level = [each for each in below if isinstance(each, list | Mapping)]


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


def _metas(page: HtmlElement) -> Mapping[str, str]:
    """The contents of `meta` elements by their names in small letters; the first of a name."""
    found: dict[str, str] = {}
    for meta in page.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if meta.get("content"):
            found.setdefault(name.strip().lower(), meta.get("content", ""))
    return found


def _published(page: HtmlElement, article: Mapping[str, Any], metas: Mapping[str, str]) -> str | None:
    """When the page says that it was published; changed, or else what stands by the headline, if it says no more."""
    language = (page.get("lang") or "en")[:2].lower()

    def first(properties: Sequence[str], names: Sequence[str]) -> str | None:
        marked = (_marked(page, each) for each in properties)
        told = (*map(article.get, properties), *map(metas.get, names), *marked)
        dates = (iso_date(each, language) for each in told if isinstance(each, str))
        return next((date for date in dates if date is not None), None)

    published = first(("datePublished", "uploadDate", "dateCreated"), _PUBLISHED)
    modified = first(("dateModified",), _MODIFIED)
    if published is None:
        return modified or day_beside_headline(page, language)
    return day_if_rewritten(published, modified)


def _marked(page: HtmlElement, name: str) -> str | None:
    """The date of an element that is marked up with a property of schema.org."""
    element = next(iter(page.xpath("//*[@itemprop=$name]", name=name)), None)
    if element is None:
        return None
    return element.get("content") or element.get("datetime") or str(element.text_content())


def _heading(page: HtmlElement) -> str | None:
    headings = page.findall(".//h1")
    title = page.find(".//title")
    found = headings[0] if len(headings) == 1 else title
    return None if found is None else str(found.text_content())


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the name of the site that some pages put behind it."""
    if title is None or site is None or not title.endswith(site):
        return title
    return title.removesuffix(site).rstrip(" |–—-·»:") or title


def _url(page: HtmlElement, article: Mapping[str, Any], metas: Mapping[str, str]) -> str | None:
    link = page.find(".//link[@rel='canonical']")
    main = article.get("mainEntityOfPage")
    told = (
        None if link is None else link.get("href"), metas.get("og:url"), article.get("url"),
        main.get("@id") if isinstance(main, Mapping) else main,
    )  # fmt: skip
    return page_of(told)


def _name(value: Any) -> str | None:
    first = next(iter(_listed(value)), None)
    return first.get("name") if isinstance(first, Mapping) else first


def _first(*told: Any) -> str | None:
    return next((text for each in told if (text := _text(each)) is not None), None)


def _text(value: Any) -> str | None:
    """A text of JSON-LD, which pages escape as HTML although it is none; its lines as they are."""
    if not isinstance(value, str):
        return None
    text = "\n".join(" ".join(line.split()) for line in html.unescape(value).split("\n")).strip()
    return text or None
