"""iCalendar (RFC 5545): an all-day event for each event of a timeline.

Its end is exclusive, as the standard has it. What is not known to the day covers the days that it may mean.
"""

from __future__ import annotations

from datetime import date

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from dateline.calendars import civil
from dateline.formats import losses, stamps
from dateline.formats.ends import Ends
from dateline.formats.entries import Entry, Export, Written
from dateline.model.events import Notice
from dateline.model.mentions import Status

_PRODUCT = "-//Dateline//Timeline//EN"
_FIRST_YEAR, _LAST_YEAR = 1, 9999
#: The standard knows three statuses; calendars take what has none for confirmed.
_STATUS = {
    Status.OCCURRED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


def write(export: Export) -> Written:
    """A calendar. `DTSTAMP` is when the timeline changed, so that the same timeline gives the same bytes."""
    shown = [entry for entry in export.dated if entry.ends is not None and _fits(entry.ends)]
    lost = losses.losses(
        export, losses.no_undated, _no_far_years, losses.no_open_start, losses.no_open_end, losses.no_modifier,
        losses.no_time_of_day,
    )  # fmt: skip
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("x-wr-calname", export.name)
    for notice in (*export.timeline.warnings, *lost):
        calendar.add("x-dateline-warning", f"{notice.code}: {notice.message}")
    for entry in shown:
        calendar.add_component(_event(entry, export))
    return Written(calendar.to_ical(sorted=False), lost)


def _fits(ends: Ends) -> bool:
    """Whether the calendar has the years of both ends, and the day after the last."""
    return civil(ends.first_day).year >= _FIRST_YEAR and civil(ends.last_day + 1).year <= _LAST_YEAR


def _no_far_years(export: Export) -> Notice | None:
    far = [entry for entry in export.dated if entry.ends is not None and not _fits(entry.ends)]
    return losses.notice("far_year", far, f"before year {_FIRST_YEAR} or after {_LAST_YEAR}: left out")


def _event(entry: Entry, export: Export) -> CalendarEvent:
    assert entry.ends is not None  # the caller leaves out what has no place in time
    event = CalendarEvent()
    event.add("uid", f"{entry.event.id}@{export.kept.id if export.kept else 'dateline'}")
    event.add("dtstamp", stamps.changed(export))
    event.add("dtstart", date(*civil(entry.ends.first_day)))
    event.add("dtend", date(*civil(entry.ends.last_day + 1)))
    event.add("summary", entry.title)
    event.add("description", _description(entry))
    if entry.event.status in _STATUS:
        event.add("status", _STATUS[entry.event.status])
    event.add("transp", "TRANSPARENT")
    event.add("categories", [entry.status])
    url = next((telling.url for telling in entry.tellings if telling.url), None)
    if url is not None:
        event.add("url", url)
    return event


def _description(entry: Entry) -> str:
    told = [f"“{telling.quote}” ({telling.label})" for telling in entry.tellings]
    return "\n".join([f"{entry.when} ({entry.status})", *told, *entry.remarks])
