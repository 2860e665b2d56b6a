"""Kept timelines in wire form: by themselves, their articles, events, edits and changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.formats.native.dates import date_record
from dateline.formats.native.jsontext import write_json
from dateline.formats.native.timelines import (
    article_record,
    notice_record,
    participant_record,
    undated_record,
)
from dateline.model.articles import Article
from dateline.model.edits import Target
from dateline.model.events import Event, Notice, TimelineArticle
from dateline.model.kept import Kept, KeptArticle, KeptEdit
from dateline_schemas import (
    AddedArticlesSchema,
    ChangesSchema,
    EditSchema,
    EditsSchema,
    KeptArticleSchema,
    KeptArticlesSchema,
    KeptTimelineSchema,
    TimelinesSchema,
    UndatedEventSchema,
)

_TIMELINE, _TIMELINES = KeptTimelineSchema(), TimelinesSchema()
_ARTICLE, _ARTICLES = KeptArticleSchema(), KeptArticlesSchema()
_EVENT, _EDIT, _EDITS = UndatedEventSchema(), EditSchema(), EditsSchema()
_CHANGES, _ADDED = ChangesSchema(), AddedArticlesSchema()

Articles = Mapping[str, Article]


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened to events between two revisions; `removed` are ids with that of the heir, if there is one."""

    since: int
    revision: int
    added: Sequence[Event]
    changed: Sequence[Event]
    removed: Sequence[tuple[str, str | None]]


def kept_json(kept: Kept) -> bytes:
    """A kept timeline by itself."""
    return write_json(_TIMELINE.dump(kept))


def timelines_json(timelines: Iterable[Kept], following: str | None) -> bytes:
    """A page of timelines, and the cursor of the next page."""
    return write_json(_TIMELINES.dump({"timelines": list(timelines), "next": following}))


def kept_article_json(one: TimelineArticle) -> bytes:
    """An article with its text."""
    told = {"text": one.article.text, "entities": one.article.entities}
    return write_json(_ARTICLE.dump({**article_record(one), **told}))


def kept_articles_json(articles: Iterable[TimelineArticle]) -> bytes:
    """The articles of a timeline, without their texts."""
    return write_json(_ARTICLES.dump({"articles": [article_record(one) for one in articles]}))


def event_json(event: Event, articles: Articles) -> bytes:
    """One event, with its sources, and the reason if it has no date."""
    return write_json(_EVENT.dump(undated_record(event, articles)))


def changes_json(changes: Changes, articles: Articles) -> bytes:
    """What happened to the events of a timeline."""
    return write_json(_CHANGES.dump(_changes(changes, articles)))


def added_json(
    added: Iterable[tuple[KeptArticle, bool]], changes: Changes, articles: Articles, notices: Iterable[Notice] = ()
) -> bytes:
    """What adding articles did: each one and whether it was there already, what may not be shown, and events."""
    record = {
        "articles": [{"id": one.submitted.id, "version": one.version, "existed": existed} for one, existed in added],
        "warnings": [notice_record(notice) for notice in notices],
        **_changes(changes, articles),
    }
    return write_json(_ADDED.dump(record))


def edit_json(kept: KeptEdit, *, is_orphaned: bool) -> bytes:
    """An edit as it was made."""
    return write_json(_EDIT.dump(edit_record(kept, is_orphaned=is_orphaned)))


def edits_json(edits: Iterable[KeptEdit], orphaned: Sequence[str]) -> bytes:
    """The log of edits."""
    records = [edit_record(kept, is_orphaned=kept.edit.id in orphaned) for kept in edits]
    return write_json(_EDITS.dump({"edits": records}))


def _changes(changes: Changes, articles: Articles) -> dict[str, Any]:
    return {
        "since": changes.since,
        "revision": changes.revision,
        "added": [undated_record(event, articles) for event in changes.added],
        "changed": [undated_record(event, articles) for event in changes.changed],
        "removed": [{"id": id_, "successor": heir} for id_, heir in changes.removed],
    }


def edit_record(kept: KeptEdit, *, is_orphaned: bool = False) -> dict[str, Any]:
    """The fields of `EditSchema`."""
    edit, says = kept.edit, kept.edit.says
    return {
        "id": edit.id,
        "op": edit.op.value,
        "author": edit.author,
        "made": edit.made,
        "revision": kept.revision,
        "undone": kept.undone,
        "orphaned": is_orphaned,
        "targets": [_target(target) for target in edit.targets],
        "title": says.title,
        "date": date_record(says.date),
        "status": says.status and says.status.value,
        "participants": says.participants and [participant_record(one) for one in says.participants],
        "note": says.note,
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "sources": [
            {"article": name.article, "field": name.field.value, "quote": name.quote, "trigger": name.trigger}
            for name in target.mentions
        ],
        "added": target.added,
    }
