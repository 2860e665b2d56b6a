"""Checking what a store holds against what must always hold."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import Unavailable
from dateline.model.articles import Span
from dateline.model.kept import Kept, KeptArticle, Snapshot
from dateline.storage.store import Store

_PAGE = 100


def all_timelines(store: Store) -> Iterator[Kept]:
    """Every timeline of a store, by id."""
    after = ""
    while page := store.timelines(after=after, limit=_PAGE):
        yield from page
        after = page[-1].id


def audit(store: Store, id_: str) -> list[str]:
    """What is wrong with a timeline, a sentence for each thing; empty where nothing is.

    Its log has every revision, nothing in it is of a later one, its printed form is of the last one; every
    article's records can be read and are of its text; every quote, trigger and time stands where it says.
    """
    try:
        snapshot = store.snapshot(id_)
    except Unavailable as error:
        return [str(error)]
    return [
        *_log_faults(store, snapshot),
        *(fault for article in snapshot.articles for fault in _article_faults(article, snapshot.kept.revision)),
    ]


def _log_faults(store: Store, snapshot: Snapshot) -> Iterator[str]:
    id_, revision = snapshot.kept.id, snapshot.kept.revision
    if [deed.revision for deed in store.deeds(id_)] != list(range(1, revision + 1)):
        yield f"the log does not tell every revision from 1 to {revision} once"
    printed, _ = store.printed(id_)
    if printed != revision:
        yield f"the printed form is of revision {printed}, not of {revision}"
    for kept in snapshot.edits:
        if max(kept.revision, kept.undone or 0) > revision:
            yield f"edit {kept.edit.id} is of a revision after {revision}"
    for standing in store.standings(id_, since=revision):
        yield f"event {standing.event} is of a revision after {revision}"


def _article_faults(kept: KeptArticle, revision: int) -> Iterator[str]:
    article, told = kept.records.article, kept.submitted
    name = f"article {told.id!r}"
    if kept.revision > revision:
        yield f"{name} is of a revision after {revision}"
    if (article.id, article.text, article.title or None) != (told.id, told.text, told.title or None):
        yield f"{name} has the records of another text"
        return
    for number, mention in enumerate(kept.records.mentions):
        if not _lies_in(mention.quote, Span(0, len(article.field_text(mention.field)))):
            yield f"{name}: the quote of mention {number} is not in its text"
        elif not _lies_in(mention.trigger, mention.quote):
            yield f"{name}: the trigger of mention {number} is not in its quote"
    for number, timex in enumerate(kept.records.times):
        if article.field_text(timex.field)[timex.start_char : timex.end_char] != timex.text:
            yield f"{name}: time {number} is not in its text"


def _lies_in(span: Span, whole: Span) -> bool:
    return whole.start_char <= span.start_char < span.end_char <= whole.end_char
