"""JSON-LD in the words of schema.org: a list of events, and the articles that tell them.

Terms that schema.org does not have are `dateline:…` and can be passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.calendars import edtf
from dateline.formats import losses, urns
from dateline.formats.ends import Open, ends_of, iso_first, iso_last
from dateline.formats.entries import Entry, Export, Telling, Written, one_line, web_url
from dateline.formats.native.jsontext import write_json
from dateline.model.events import Notice, TimelineArticle
from dateline.model.mentions import Argument, Status

_TYPES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
#: Of what is still to come; schema.org has no word for what has been.
_STATUS = {
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}


def write(export: Export) -> Written:
    """A graph of one `ItemList`, in order of time, and its articles. It may stand in a `script` element as it is."""
    lost = losses.losses(export, losses.no_undated)
    document = {
        "@context": ["https://schema.org", {"dateline": urns.TERMS}],
        "@graph": [_list(export, lost), *(_article(one) for one in export.timeline.articles)],
    }
    # "</script>" in a quote would end the element.
    return Written(write_json(document).replace(b"<", b"\\u003c"), lost)


def _list(export: Export, lost: Sequence[Notice]) -> dict[str, Any]:
    return {
        "@type": "ItemList",
        "@id": urns.timeline_urn(export),
        "name": export.name,
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(export.dated),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": _event(entry, export)}
            for position, entry in enumerate(export.dated, 1)
        ],
        "dateline:warnings": [one.message for one in (*export.timeline.warnings, *lost)],
    }


def _event(entry: Entry, export: Export) -> dict[str, Any]:
    event = entry.event
    assert entry.ends is not None and event.date is not None  # of dated events alone
    record: dict[str, Any] = {
        "@type": "Event",
        "@id": urns.event_urn(event.id, export),
        "name": entry.title,
        "startDate": None if entry.ends.open is Open.START else iso_first(entry.ends),
        "endDate": None if entry.ends.open is Open.END else iso_last(entry.ends),
        "eventStatus": _STATUS.get(event.status),
        "description": " ".join(entry.remarks) or None,
        "location": [_thing(place, "Place") for place in event.places],
        "about": [_thing(one, _TYPES.get(one.type, "Thing")) for one in event.participants],
        "subjectOf": [_quotation(telling) for telling in entry.tellings],
        "dateline:edtf": edtf(event.date),
        "dateline:when": entry.when,
        "dateline:status": event.status.value,
    }
    return {name: value for name, value in record.items() if value not in (None, [])}


def _thing(one: Argument, type_: str) -> dict[str, str]:
    return {"@type": type_, "name": one_line(one.name)}


def _quotation(telling: Telling) -> dict[str, Any]:
    return {"@type": "Quotation", "text": telling.quote, "isPartOf": {"@id": urns.article_urn(telling.article)}}


def _article(one: TimelineArticle) -> dict[str, Any]:
    article, ends = one.article, ends_of(one.dct.date)
    record = {
        "@type": "NewsArticle",
        "@id": urns.article_urn(article),
        "headline": article.title and one_line(article.title),
        "url": web_url(article.url),
        "publisher": article.publisher and {"@type": "Organization", "name": one_line(article.publisher)},
        "datePublished": iso_first(ends) if ends is not None and ends.first_day == ends.last_day else None,
        "inLanguage": article.language,
    }
    return {name: value for name, value in record.items() if value}
