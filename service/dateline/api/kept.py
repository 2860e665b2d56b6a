"""Kept timelines: made, listed, read, renamed, deleted, and what changed in them."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from flask import Response, request, url_for
from flask_smorest import Blueprint

from dateline import timeline
from dateline.api import bodies, queries
from dateline.api.answers import FORMAT, FORMAT_PARAMETER, asked_format, content, json_answer, timeline_answer
from dateline.api.callers import current_caller
from dateline.api.conditions import is_known, make_tag, not_modified, require_match, tagged, unless_known
from dateline.api.keeper import changed, current_keeper, once, read_new
from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats import native
from dateline.formats.catalogue import Format
from dateline.formats.entries import Export
from dateline.keeping import Outcome, View, change_timeline, guarded, is_id, new_timeline, own_filters, printed
from dateline_schemas import (
    ChangesSchema,
    KeptTimelineSchema,
    TimelineChangesSchema,
    TimelineInputSchema,
    TimelineQuerySchema,
    TimelineSchema,
    TimelinesSchema,
)
from dateline_schemas.queries import CURSOR

kept = Blueprint("kept", __name__, url_prefix="/v1/timelines", description="Timelines that are kept.")
PAGE = 100
_CURSOR = {"in": "query", "name": "cursor", "schema": {"type": "string"}, "description": "`next` of a page."}
_SINCE = {
    "in": "query", "name": "since", "required": True, "schema": {"type": "integer", "minimum": 0},
    "description": "A revision that the timeline has had: 0, or the `revision` of an earlier answer.",
}  # fmt: skip


def body_of(schema: type) -> dict[str, object]:
    """What a view says in the API's document of a JSON body that it takes."""
    return {"required": True, "content": {bodies.JSON: {"schema": schema}}}


@kept.route("", methods=["POST"])
@kept.doc(requestBody=body_of(TimelineInputSchema))
@kept.response(201, TimelineSchema)
def create() -> Response:
    """Keep a new timeline, with or without its first articles."""
    queries.refuse_others()
    asked = native.read_timeline(bodies.value())
    bodies.limit_characters(asked.articles)
    incoming = read_new(None, list(zip(asked.articles, asked.have_ids, strict=True)))
    made = new_timeline({**asked.fields, "desk": current_caller().desk})
    return once(lambda answer: current_keeper().create(made, incoming, None, answer), _created)


def _created(outcome: Outcome) -> Response:
    response = tagged(json_answer(printed(outcome.after), 201), make_tag(outcome.after.kept.revision))
    response.headers["Location"] = url_for("kept.read", timeline_id=outcome.after.kept.id)
    return response


@kept.route("", methods=["GET"])
@kept.doc(parameters=[_CURSOR])
@kept.response(200, TimelinesSchema)
def list_all() -> Response:
    """List the timelines of one's desk, a page at a time, by id."""
    queries.refuse_others(frozenset({"cursor"}))
    caller, after = current_caller(), _after()
    desk = None if caller.sees_all else caller.desk
    found = current_keeper().store.timelines(after=after, limit=PAGE + 1, desk=desk)
    following = found[PAGE - 1].id if len(found) > PAGE else None
    body = native.timelines_json(found[:PAGE], following)
    return unless_known(make_tag(0, body), lambda: json_answer(body))


def _after() -> str:
    """The id that the cursor of the query names; "" for the first page.

    Its timeline may be gone meanwhile.
    """
    cursor = queries.single_values().get("cursor")
    if cursor is None:
        return ""
    if not is_id(cursor):
        raise InvalidRequest([Fault("query.cursor", CURSOR, shown(cursor))])
    return cursor


@kept.route("/<timeline_id>", methods=["GET"])
@kept.doc(
    parameters=[{"in": "query", "schema": TimelineQuerySchema}, FORMAT_PARAMETER],
    responses={200: content(TimelineSchema)},
)
@kept.response(200, TimelineSchema)
def read(timeline_id: str) -> Response:
    """Read a timeline; what the query does not ask for is as the timeline's own filters say."""
    asked = {name: value for name, value in queries.single_values().items() if name != FORMAT}
    queries.filters(beside=frozenset({FORMAT}))
    format_ = asked_format()
    if asked or format_.name != "json":
        return _unless_known(timeline_id, f"-{format_.name}", lambda: _filtered(timeline_id, asked, format_))
    if request.accept_encodings["gzip"] > 0:
        return _unless_known(timeline_id, "-gzip", lambda: _compressed(timeline_id))
    return _unless_known(timeline_id, "", lambda: _plain(timeline_id))


def _unless_known(timeline_id: str, kind: str, make: Callable[[], tuple[int, Response]]) -> Response:
    """A timeline with the tag of its revision, which is all that is read where whoever asks knows it.

    Args:
        timeline_id: the timeline.
        kind: tells apart the tags of its representations.
        make: gives a revision and the answer at it.
    """
    tag = make_tag(current_keeper().store.revision(timeline_id)) + kind
    if is_known(tag):
        return not_modified(tag)
    revision, response = make()
    return tagged(response, make_tag(revision) + kind)


def _plain(timeline_id: str) -> tuple[int, Response]:
    revision, body = current_keeper().store.printed(timeline_id)
    return revision, json_answer(gzip.decompress(body))


def _compressed(timeline_id: str) -> tuple[int, Response]:
    """The bytes that are kept, as they are."""
    revision, body = current_keeper().store.printed(timeline_id)
    response = json_answer(body)
    response.headers["Content-Encoding"] = "gzip"
    return revision, response


def _filtered(timeline_id: str, asked: dict[str, str], format_: Format) -> tuple[int, Response]:
    view = current_keeper().view(timeline_id)
    filters = native.read_filters({**own_filters(view.kept), **asked})
    made = view.shown(timeline.Options(**filters.chosen))
    return view.kept.revision, timeline_answer(format_, Export(made, view.kept, filters.has_sources))


@kept.route("/<timeline_id>", methods=["PATCH"])
@kept.doc(requestBody=body_of(TimelineChangesSchema))
@kept.response(200, KeptTimelineSchema)
def change(timeline_id: str) -> Response:
    """Give a timeline another name, entity or default filters."""
    queries.refuse_others(frozenset({"dry_run"}))
    fields = native.read_timeline_changes(bodies.value())
    plan = guarded(change_timeline(fields), lambda view: require_match(view.kept.revision))
    return changed(timeline_id, plan, lambda outcome: _itself(outcome.after))


def _itself(view: View) -> Response:
    return tagged(json_answer(native.kept_json(view.kept)), make_tag(view.kept.revision))


@kept.route("/<timeline_id>", methods=["DELETE"])
@kept.response(204)
def delete(timeline_id: str) -> Response:
    """Delete a timeline, its articles and edits, for good."""
    queries.refuse_others()
    keeper = current_keeper()
    revision = keeper.store.timeline(timeline_id).revision
    require_match(revision)
    keeper.store.delete(timeline_id, revision, keeper.now())
    return Response(status=204)


@kept.route("/<timeline_id>/changes", methods=["GET"])
@kept.doc(parameters=[_SINCE])
@kept.response(200, ChangesSchema)
def changes(timeline_id: str) -> Response:
    """Tell which events were added, changed and removed after a revision."""
    queries.refuse_others(frozenset({"since"}))
    view, found = current_keeper().changes(timeline_id, _since(timeline_id))
    body = native.changes_json(found, view.texts)
    return unless_known(make_tag(view.kept.revision), lambda: json_answer(body))


def _since(timeline_id: str) -> int:
    """The revision that is asked for, which the timeline has had."""
    value = queries.single_values().get("since", "")
    last = current_keeper().store.timeline(timeline_id).revision
    digits = value if value.isascii() and value.isdecimal() and len(value) < 16 else ""
    if not digits or int(digits) > last:
        raise InvalidRequest([Fault("query.since", f"a revision from 0 to {last}", shown(value or None))])
    return int(digits)
