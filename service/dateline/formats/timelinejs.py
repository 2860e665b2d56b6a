"""TimelineJS 3: slides with dates in parts, whose precision is told by the parts that are left out.

Source: <https://timeline.knightlab.com/docs/json-format.html>.
"""

from __future__ import annotations

from typing import Any

from dateline.calendars import MINUTES_PER_DAY
from dateline.formats import losses
from dateline.formats.ends import Ends, Precision, day_of
from dateline.formats.entries import Entry, Export, Written
from dateline.formats.markup import escape, event_html
from dateline.formats.native.jsontext import write_json
from dateline.formats.native.timelines import notice_record

#: What a slide's date keeps at each precision.
_PARTS = {
    Precision.YEAR: ("year",),
    Precision.MONTH: ("year", "month"),
    Precision.DAY: ("year", "month", "day"),
    Precision.MINUTE: ("year", "month", "day", "hour", "minute"),
}


def write(export: Export) -> Written:
    """A TimelineJS document, which also has `warnings`; TimelineJS leaves these alone."""
    lost = losses.losses(
        export, losses.no_undated, losses.no_open_start, losses.no_open_end, losses.no_modifier, losses.no_zone
    )
    document = {
        "title": {"unique_id": "title", "text": {"headline": escape(export.name)}},
        "events": [_slide(entry, entry.ends) for entry in export.dated if entry.ends is not None],
        "warnings": [notice_record(one) for one in (*export.timeline.warnings, *lost)],
    }
    return Written(write_json(document), lost)


def _slide(entry: Entry, ends: Ends) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": entry.event.id, "start_date": _parts(ends.first, ends.precision)}
    end = _parts(ends.last, ends.precision)
    if end != slide["start_date"]:
        slide["end_date"] = end
    return {
        **slide,
        "display_date": escape(entry.when),
        "group": entry.status,
        "text": {"headline": escape(entry.title), "text": event_html(entry)},
    }


def _parts(minute: int, precision: Precision) -> dict[str, int]:
    """The parts of a date that are known. TimelineJS counts 480 BC as -480, so that its axis says "480 BCE"."""
    day, of_day = day_of(minute), minute % MINUTES_PER_DAY
    if day.year <= 0 and (day.month, day.day) == (2, 29):
        # The year before is no leap year for JavaScript, which would make this 1 March.
        precision = Precision.MONTH
    parts = {
        "year": day.year if day.year > 0 else day.year - 1,
        "month": day.month,
        "day": day.day,
        "hour": of_day // 60,
        "minute": of_day % 60,
    }
    return {name: parts[name] for name in _PARTS[precision]}
