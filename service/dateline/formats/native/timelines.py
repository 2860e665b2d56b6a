"""Timelines in wire form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.formats.links import quote_link
from dateline.formats.native.cursors import write_cursor
from dateline.formats.native.dates import bounds_record, date_record, rounded
from dateline.formats.native.jsontext import write_json
from dateline.model.articles import Article, Span
from dateline.model.events import Disagreement, Event, Notice, Source, Timeline, TimelineArticle
from dateline.model.kept import Kept
from dateline.model.mentions import Argument, Reason

#: Where the events go. No text within JSON looks like this: its quotation marks are escaped.
_NO_EVENTS = b'"events":[],"undated":[]'


def timeline_json(
    timeline: Timeline, *, kept: Kept | None = None, has_sources: bool = True, lines: Mapping[str, bytes] | None = None
) -> bytes:
    """A timeline as one line of JSON.

    Args:
        timeline: what is shown.
        kept: the kept timeline that it is of, if it is kept.
        has_sources: whether events have their sources.
        lines: by id, what `event_line` gives for its events; made anew when None. They have their sources.
    """
    articles = {one.article.id: one.article for one in timeline.articles} if has_sources else None

    def listed(events: Iterable[Event]) -> bytes:
        return b",".join(event_line(event, articles) if lines is None else lines[event.id] for event in events)

    before, between, after = timeline_frame(timeline, kept)
    return b"".join((before, listed(timeline.events), between, listed(timeline.undated), after))


def timeline_frame(timeline: Timeline, kept: Kept | None) -> tuple[bytes, bytes, bytes]:
    """What stands before the events of a timeline, between those and the undated ones, and after these."""
    before, after = write_json(frame_record(timeline, kept)).split(_NO_EVENTS, 1)
    return before + b'"events":[', b'],"undated":[', b"]" + after


def event_line(event: Event, articles: Mapping[str, Article] | None) -> bytes:
    """An event as it stands on a timeline, in JSON; `articles` is None where its sources are left out."""
    record = event_record(event, articles)
    return write_json(record if event.reason is None else {**record, "reason": _reason(event.reason)}).rstrip()


def frame_record(timeline: Timeline, kept: Kept | None) -> dict[str, Any]:
    """The fields of `TimelineSchema` as they go out, without the events."""
    return {
        "id": kept and kept.id,
        "name": kept and kept.name,
        "entity": timeline.entity,
        "revision": kept and kept.revision,
        "events": [],
        "undated": [],
        "articles": [article_record(one) for one in timeline.articles],
        "warnings": [notice_record(notice) for notice in timeline.warnings],
        "partial": timeline.is_partial,
        "next": write_cursor(timeline.following),
    }


def undated_record(event: Event, articles: Mapping[str, Article] | None) -> dict[str, Any]:
    """The fields of `UndatedEventSchema`; the reason is None for an event that has a date."""
    return {**event_record(event, articles), "reason": _reason(event.reason)}


def event_record(event: Event, articles: Mapping[str, Article] | None) -> dict[str, Any]:
    """The fields of `EventSchema`; `articles` is None where its sources are left out."""
    sources = {} if articles is None else {"sources": [source_record(one, articles) for one in event.sources]}
    return {
        "id": event.id,
        "date": date_record(event.date),
        "title": event.title,
        "status": event.status.value,
        "lemma": event.lemma,
        "participants": [participant_record(one) for one in event.participants],
        "places": [{"name": one.name, "type": one.type} for one in event.places],
        "confidence": rounded(event.confidence),
        "salience": rounded(event.salience),
        "independent_sources": event.independent_sources,
        **sources,
        "disagreements": [_disagreement(one) for one in event.disagreements],
        "edited": event.is_edited,
        "pinned": event.is_pinned,
        "note": event.note,
    }


def source_record(source: Source, articles: Mapping[str, Article]) -> dict[str, Any]:
    """The fields of `SourceSchema`."""
    dated, mention = source.dated, source.dated.mention
    text = articles[dated.article].field_text(mention.field)
    quote = _span(mention.quote, text)
    return {
        "article": dated.article,
        "field": mention.field.value,
        "quote": quote["text"],
        "start": quote["start"],
        "end": quote["end"],
        "status": mention.status.value,
        "copy": source.is_copy,
        "trigger": _span(mention.trigger, text),
        "when": dated.when and _span(dated.when, text),
        "date": date_record(dated.date),
        "derivation": list(dated.derivation),
        "link": quote_link(articles[dated.article].url, quote["text"]),
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"text": text[span.start_char : span.end_char], "start": span.start_char, "end": span.end_char}


def participant_record(argument: Argument) -> dict[str, Any]:
    """The fields of `ParticipantSchema`."""
    return {"name": argument.name, "type": argument.type, "role": argument.role.value}


def _disagreement(one: Disagreement) -> dict[str, Any]:
    return {"article": one.article, "kind": one.kind, "says": one.says, "shown": one.shown}


def _reason(reason: Reason | None) -> dict[str, Any] | None:
    return None if reason is None else {"code": reason.code, "text": reason.text}


def article_record(one: TimelineArticle) -> dict[str, Any]:
    """The fields of `TimelineArticleSchema`."""
    article = one.article
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": date_record(one.dct.date),
        "published_basis": one.dct.basis.value,
        "published_bounds": bounds_record(one.dct.bounds),
        "language": article.language,
        "words": one.words,
        "copy_of": one.copy_of,
        "version": one.version,
        "withdrawn": one.is_withdrawn,
    }


def notice_record(notice: Notice) -> dict[str, Any]:
    """The fields of `WarningSchema`."""
    return {"code": notice.code, "article": notice.article, "message": notice.message}
