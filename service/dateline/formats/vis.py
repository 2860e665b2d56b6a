"""vis-timeline: items and groups for its DataSets.

Source: <https://visjs.github.io/vis-timeline/docs/timeline/>, "Data Format".
"""

from __future__ import annotations

from typing import Any

from dateline.calendars import MINUTES_PER_DAY
from dateline.formats import losses
from dateline.formats.ends import Ends, Precision, day_of
from dateline.formats.entries import STATUS_WORDS, Entry, Export, Written
from dateline.formats.markup import escape
from dateline.formats.native.jsontext import write_json
from dateline.formats.native.timelines import notice_record


def write(export: Export) -> Written:
    """`{"items": […], "groups": […], "warnings": […]}`; a group for each status that occurs."""
    lost = losses.losses(
        export, losses.no_undated, losses.no_open_start, losses.no_open_end, losses.no_modifier, losses.no_zone
    )
    shown = {entry.event.status for entry in export.dated}
    document = {
        "items": [_item(entry, entry.ends) for entry in export.dated if entry.ends is not None],
        "groups": [{"id": status.value, "content": word} for status, word in STATUS_WORDS.items() if status in shown],
        "warnings": [notice_record(one) for one in (*export.timeline.warnings, *lost)],
    }
    return Written(write_json(document), lost)


def _item(entry: Entry, ends: Ends) -> dict[str, Any]:
    """An item; `content` and `title` are HTML for vis-timeline, `end` is the first moment after it."""
    after = ends.last + 1
    is_point = ends.open is not None or after - ends.first <= MINUTES_PER_DAY
    return {
        "id": entry.event.id,
        "group": entry.event.status.value,
        "type": "box" if is_point else "range",
        "start": _local(ends.first, ends.precision),
        **({} if is_point else {"end": _local(after, ends.precision)}),
        "content": escape(entry.title),
        "title": f"{escape(entry.when)}<br>{escape(entry.title)}",
    }


def _local(minute: int, precision: Precision) -> str:
    """A moment without a zone, which JavaScript takes as local: the day is the same wherever it is looked at."""
    day = day_of(minute)
    year = f"{day.year:04}" if 0 <= day.year <= 9999 else f"{'-' if day.year < 0 else '+'}{abs(day.year):06}"
    of_day = minute % MINUTES_PER_DAY if precision is Precision.MINUTE else 0
    return f"{year}-{day.month:02}-{day.day:02}T{of_day // 60:02}:{of_day % 60:02}:00"
