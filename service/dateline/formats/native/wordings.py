"""What people say in requests on kept timelines: fields of timelines, edits, words for events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.calendars import parse_edtf
from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats.native.inputs import load, read_filters, submitted_articles
from dateline.model.articles import Submitted
from dateline.model.dates import Date
from dateline.model.edits import Op, Wording
from dateline.model.entities import key_of
from dateline.model.mentions import Argument, Role, Status
from dateline_schemas import EditInputSchema, EventChangesSchema, TimelineChangesSchema, TimelineInputSchema
from dateline_schemas.edits import DATE

#: What each edit is of and says; the fields that it must have come first, of those in a group at least one.
_NEEDED: Mapping[Op, tuple[frozenset[str], ...]] = {
    Op.SET: (frozenset({"event"}), frozenset({"title", "date", "status", "participants", "note"})),
    Op.HIDE: (frozenset({"event"}),),
    Op.PIN: (frozenset({"event"}),),
    Op.NOTE: (frozenset({"event"}), frozenset({"note"})),
    Op.MERGE: (frozenset({"events"}),),
    Op.SPLIT: (frozenset({"event"}), frozenset({"sources"})),
    Op.ADD: (frozenset({"title"}), frozenset({"date"})),
}
_MORE = {Op.ADD: frozenset({"status", "participants", "note"})}


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source of an event, by what it says."""

    article: str
    quote: str
    trigger: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An edit as it is asked for: on events by their ids, and on sources of one of them."""

    op: Op
    events: tuple[str, ...]
    sources: tuple[NamedSource, ...]
    says: Wording
    author: str | None


@dataclass(frozen=True, slots=True)
class AskedTimeline:
    """A timeline as it is asked for: its fields, and its articles with whether each had an id of its own."""

    fields: Mapping[str, Any]
    articles: Sequence[Submitted]
    have_ids: Sequence[bool]


def read_timeline(raw: object) -> AskedTimeline:
    """A new timeline.

    Raises:
        InvalidRequest: unknown fields, wrong types, filters that cannot be.
    """
    loaded = load(TimelineInputSchema, raw)
    articles = loaded.pop("articles", [])
    have_ids = ["id" in article for article in articles]
    return AskedTimeline(_timeline_fields(loaded), submitted_articles(articles), have_ids)


def read_timeline_changes(raw: object) -> Mapping[str, Any]:
    """What is to be changed of a timeline itself, by the names of `Kept`; "" takes a name away.

    Raises:
        InvalidRequest: unknown fields, wrong types, filters that cannot be.
    """
    return _timeline_fields(load(TimelineChangesSchema, raw))


def _timeline_fields(loaded: Mapping[str, Any]) -> Mapping[str, Any]:
    filters = loaded.get("filters", {})
    if "cursor" in filters:
        raise InvalidRequest([Fault("filters.cursor", "no page, but what all pages show", shown(filters["cursor"]))])
    read_filters(filters, "filters")
    return {name: value or None if name in ("name", "entity") else value for name, value in loaded.items()}


def read_event_changes(raw: object) -> tuple[Wording, str | None]:
    """What a person says of an event, and who it is.

    Raises:
        InvalidRequest: unknown fields, wrong types, no date that can be read, nothing said.
    """
    loaded = load(EventChangesSchema, raw)
    author = loaded.pop("author", None)
    if not loaded:
        raise InvalidRequest([Fault("", "something to set", "nothing")])
    return _wording(loaded), author


def read_edit(raw: object) -> Asked:
    """An edit.

    Raises:
        InvalidRequest: unknown fields, wrong types, fields that the op lacks or does not take.
    """
    loaded = load(EditInputSchema, raw)
    op = Op(loaded["op"])
    _check_fields(op, loaded)
    events = loaded.get("events", [loaded["event"]] if "event" in loaded else [])
    if op is Op.MERGE and len(set(events)) < 2:
        raise InvalidRequest([Fault("events", "at least two events", f"{len(set(events))}")])
    sources = tuple(NamedSource(**source) for source in loaded.get("sources", []))
    return Asked(op, tuple(dict.fromkeys(events)), sources, _wording(loaded), loaded.get("author"))


def _check_fields(op: Op, loaded: Mapping[str, Any]) -> None:
    needed = _NEEDED[op]
    taken = frozenset().union(*needed) | _MORE.get(op, frozenset())
    faults = [
        Fault("" if len(group) > 1 else name, f"{' or '.join(sorted(group))} for op {op}", "nothing")
        for group in needed
        for name in sorted(group)[:1]
        if not group & loaded.keys()
    ]
    faults += [
        Fault(name, f"no such field for op {op}", shown(loaded[name]))
        for name in loaded
        if name not in taken | {"op", "author"}
    ]
    if faults:
        raise InvalidRequest(faults)


def _wording(loaded: Mapping[str, Any]) -> Wording:
    participants = loaded.get("participants")
    return Wording(
        title=loaded.get("title"),
        date=_date(loaded.get("date")),
        status=Status(loaded["status"]) if "status" in loaded else None,
        participants=None if participants is None else tuple(map(_argument, participants)),
        note=loaded.get("note"),
    )


def _argument(told: Mapping[str, str]) -> Argument:
    name, type_ = told["name"], told["type"]
    return Argument(Role(told["role"]), name, type_, key_of(name, type_), "")


def _date(text: str | None) -> Date | None:
    if text is None:
        return None
    date = parse_edtf(text)
    if date is None:
        raise InvalidRequest([Fault("date", DATE, shown(text))])
    return date
