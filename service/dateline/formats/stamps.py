"""Stamps: when a timeline was last changed, told by its data alone; nothing here reads a clock."""

from __future__ import annotations

from datetime import UTC, datetime

from dateline.calendars import civil
from dateline.formats.ends import ends_of
from dateline.formats.entries import Entry, Export
from dateline.model.events import TimelineArticle

#: What a format that must have a stamp is given where the data has none.
UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def changed(export: Export) -> datetime:
    """When the timeline last changed: what is kept says so; else the last day on which an article was published."""
    if export.kept is not None:
        return datetime.fromisoformat(export.kept.changed).astimezone(UTC)
    return max(filter(None, map(published, export.timeline.articles)), default=UNKNOWN)


def told(entry: Entry, export: Export) -> datetime:
    """When an event was last told: the last day on which one of its articles was published."""
    ids = {source.dated.article for source in entry.event.sources}
    days = [published(one) for one in export.timeline.articles if one.article.id in ids]
    return max(filter(None, days), default=UNKNOWN)


def published(one: TimelineArticle) -> datetime | None:
    """The day on which an article was published, at its beginning in UTC; None where no single day is settled."""
    ends = ends_of(one.dct.date)
    if ends is None or ends.first_day != ends.last_day:
        return None
    day = civil(ends.first_day)
    return datetime(*day, tzinfo=UTC) if 1 <= day.year <= 9999 else None


def iso(moment: datetime) -> str:
    """A moment in UTC, to the second, as Atom and ninjs write it.

    >>> iso(datetime(800, 5, 7, tzinfo=UTC))
    '0800-05-07T00:00:00Z'
    """
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
