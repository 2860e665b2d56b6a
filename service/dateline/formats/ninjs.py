"""ninjs 3.1 (IPTC): the timeline as a text, its events and articles as associated items.

Source: <https://iptc.org/std/ninjs/userguide/> and the JSON Schema of version 3.1. An event's dates are its
`expectedStartDate` and `expectedEndDate`, the only ones of the standard that may leave out day and month.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.calendars import edtf
from dateline.formats import stamps, urns
from dateline.formats.ends import Ends, Open, iso_first, iso_last
from dateline.formats.entries import Entry, Export, Written, label_of, one_line, web_url
from dateline.formats.markup import escape, event_html
from dateline.formats.native.jsontext import write_json
from dateline.model.events import TimelineArticle
from dateline.model.mentions import Argument

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_PEOPLE, _ORGANISATIONS, _PLACES = {"PERSON"}, {"ORG"}, {"GPE", "LOC", "FAC"}


def write(export: Export) -> Written:
    """A ninjs item. Warnings are its `edNote`, which is for the receiving newsroom and not for print."""
    shown = (*export.dated, *export.undated)
    body = "".join(f"<h2>{escape(entry.when)}: {escape(entry.title)}</h2>{event_html(entry)}" for entry in shown)
    record = {
        "standard": _STANDARD,
        "uri": urns.timeline_urn(export),
        "type": "text",
        "representationType": "partial" if export.timeline.is_partial else "full",
        "profile": "timeline",
        "version": str(export.kept.revision) if export.kept else None,
        "versionCreated": stamps.iso(stamps.changed(export)),
        "language": "en",
        "headlines": [{"role": "main", "contentType": "text/plain", "value": export.name}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": body}],
        "edNote": "\n".join(notice.message for notice in export.timeline.warnings),
        "people": _named(export, _PEOPLE),
        "organisations": _named(export, _ORGANISATIONS),
        "places": _named(export, _PLACES),
        "infoSources": [{"name": name} for name in _publishers(export.timeline.articles)],
        "events": [_event(entry, export) for entry in shown],
        "associations": [
            *(_event_item(entry, export) for entry in shown),
            *(_article_item(one) for one in export.timeline.articles),
        ],
    }
    return Written(write_json({name: value for name, value in record.items() if value}))


def _event(entry: Entry, export: Export) -> dict[str, str]:
    named = {"id": entry.event.id, "name": entry.title, "uri": urns.event_urn(entry.event.id, export)}
    return named if entry.event.date is None else {**named, "literal": edtf(entry.event.date)}


def _event_item(entry: Entry, export: Export) -> dict[str, Any]:
    item = {
        "name": entry.title,
        "rel": "event",
        "uri": urns.event_urn(entry.event.id, export),
        "type": "event",
        "title": f"{entry.when}: {entry.title}",
        "genres": [{"name": entry.status, "literal": entry.event.status.value}],
    }
    return item if entry.ends is None else {**item, "eventDetails": {"dates": _dates(entry.ends)}}


def _dates(ends: Ends) -> dict[str, str]:
    dates = {}
    if ends.open is not Open.START:
        dates["expectedStartDate"] = iso_first(ends)
    if ends.open is not Open.END:
        dates["expectedEndDate"] = iso_last(ends)
    return dates


def _article_item(one: TimelineArticle) -> dict[str, Any]:
    article, published, url = one.article, stamps.published(one), web_url(one.article.url)
    item = {
        "name": label_of(article),
        "rel": "source",
        "uri": urns.article_urn(article),
        "type": "text",
        "representationType": "partial",
        "versionCreated": published and stamps.iso(published),
        "language": article.language,
        "headlines": article.title and [{"role": "main", "value": one_line(article.title)}],
        "infoSources": article.publisher and [{"name": one_line(article.publisher)}],
        "renditions": url and [{"name": "web", "href": url}],
    }
    return {name: value for name, value in item.items() if value}


def _named(export: Export, types: set[str]) -> list[dict[str, str]]:
    """The names of these types among participants and places, each once, in order of the timeline."""
    return [{"name": name, "rel": "about"} for name in dict.fromkeys(_names(export, types))]


def _names(export: Export, types: set[str]) -> Iterable[str]:
    events = (entry.event for entry in (*export.dated, *export.undated))
    arguments: Iterable[Argument] = (one for event in events for one in (*event.participants, *event.places))
    return (one_line(one.name) for one in arguments if one.type in types)


def _publishers(articles: Iterable[TimelineArticle]) -> list[str]:
    return list(dict.fromkeys(one_line(one.article.publisher) for one in articles if one.article.publisher))
