"""Atom (RFC 4287): an entry for each event; when it was stands in its title and, for programs, in extensions.

Sources: the event module of RSS 1.0 for `ev:startdate` and `ev:enddate`, Dublin Core for `dcterms:temporal`.
"""

from __future__ import annotations

from xml.etree import ElementTree

from dateline.calendars import edtf
from dateline.formats import stamps, urns
from dateline.formats.ends import Open, iso_first, iso_last
from dateline.formats.entries import Entry, Export, Written
from dateline.formats.markup import event_html

ATOM = "http://www.w3.org/2005/Atom"
EVENT = "http://purl.org/rss/1.0/modules/event/"
TERMS = "http://purl.org/dc/terms/"
_PREFIXES = {"": ATOM, "ev": EVENT, "dcterms": TERMS, "dateline": urns.TERMS}


def write(export: Export) -> Written:
    """A feed, in order of time, events without a date last; `updated` is when an event was last told."""
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", urns.timeline_urn(export))
    _add(feed, "title", export.name)
    _add(feed, "updated", stamps.iso(stamps.changed(export)))
    _add(_add(feed, "author"), "name", "Dateline")
    for notice in export.timeline.warnings:
        _add(feed, "warning", notice.message, urns.TERMS).set("code", notice.code)
    for entry in (*export.dated, *export.undated):
        _add_entry(feed, entry, export)
    for prefix, uri in _PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    return Written(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _add_entry(feed: ElementTree.Element, entry: Entry, export: Export) -> None:
    element = _add(feed, "entry")
    _add(element, "id", urns.event_urn(entry.event.id, export))
    _add(element, "title", f"{entry.when}: {entry.title}")
    _add(element, "updated", stamps.iso(stamps.told(entry, export)))
    _add(element, "category").set("term", entry.event.status.value)
    for url in dict.fromkeys(telling.url for telling in entry.tellings if telling.url):
        _add(element, "link").attrib.update(rel="related", href=url)
    _add(element, "content", event_html(entry)).set("type", "html")
    _add_date(element, entry)


def _add_date(element: ElementTree.Element, entry: Entry) -> None:
    if entry.ends is None or entry.event.date is None:
        return
    _add(element, "temporal", edtf(entry.event.date), TERMS)
    if entry.ends.open is not Open.START:
        _add(element, "startdate", iso_first(entry.ends), EVENT)
    if entry.ends.open is not Open.END:
        _add(element, "enddate", iso_last(entry.ends), EVENT)


def _add(parent: ElementTree.Element, name: str, text: str | None = None, space: str = ATOM) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{space}}}{name}")
    element.text = text
    return element
