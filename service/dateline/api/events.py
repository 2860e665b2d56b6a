"""The events of a kept timeline: one by its id, and what a person says of it."""

from __future__ import annotations

from flask import Response, url_for
from flask_smorest import Blueprint

from dateline.api import bodies, queries
from dateline.api.answers import json_answer
from dateline.api.articles import DRY_RUN
from dateline.api.conditions import make_tag, require_match, tagged, unless_known
from dateline.api.keeper import changed, current_keeper
from dateline.api.kept import body_of
from dateline.errors import Gone, NotFound, shown
from dateline.formats import native
from dateline.keeping import View, asked_edit, explain_event, guarded, make_edit
from dateline.model.edits import Op
from dateline_schemas import EventChangesSchema, ExplanationSchema, UndatedEventSchema

events = Blueprint(
    "events", __name__, url_prefix="/v1/timelines/<timeline_id>/events", description="Events of a timeline."
)


@events.route("/<event_id>", methods=["GET"])
@events.response(200, UndatedEventSchema)
@events.alt_response(308, description="The event is part of another, at Location.")
def read(timeline_id: str, event_id: str) -> Response:
    """Read an event; `reason` says why it has no date, if it has none."""
    queries.refuse_others()
    view = current_keeper().view(timeline_id)
    if event_id not in view.events:
        return _successor(view, event_id, "events.read")
    body = native.event_json(view.event(event_id), view.texts)
    return unless_known(make_tag(_last_change(view, event_id), body), lambda: json_answer(body))


@events.route("/<event_id>/explain", methods=["GET"])
@events.response(200, ExplanationSchema)
@events.alt_response(308, description="The event is part of another, at Location.")
def explain(timeline_id: str, event_id: str) -> Response:
    """Tell why an event is one entry: how it got its date, what joined its sources, what was kept apart."""
    queries.refuse_others()
    view = current_keeper().view(timeline_id)
    if event_id not in view.events:
        return _successor(view, event_id, "events.explain")

    def make() -> Response:
        return json_answer(native.explanation_json(*explain_event(view, event_id)))

    return unless_known(make_tag(view.kept.revision), make)


def _successor(view: View, event_id: str, endpoint: str) -> Response:
    """The way to the event that has most of the sources of one that is gone."""
    standing = current_keeper().store.standing(view.kept.id, event_id)
    if standing is not None and standing.heir is not None:
        response = Response(status=308)
        response.headers["Location"] = url_for(endpoint, timeline_id=view.kept.id, event_id=standing.heir)
        return response
    try:
        view.event(event_id)
    except NotFound as error:
        if standing is not None:
            raise Gone(f"the event {shown(event_id)} has lost all its sources") from error
        raise
    raise NotFound(f"there is no event {shown(event_id)} on this timeline")


def _last_change(view: View, event_id: str) -> int:
    """The revision in which an event last changed.

    Raises:
        Gone: it went between two looks at the timeline.
        NotFound: it never was.
    """
    standing = current_keeper().store.standing(view.kept.id, event_id)
    if event_id not in view.events and standing is not None:
        raise Gone(f"the event {shown(event_id)} has just gone; read it again")
    view.event(event_id)
    return view.kept.revision if standing is None else standing.last


@events.route("/<event_id>", methods=["PATCH"])
@events.doc(parameters=[DRY_RUN], requestBody=body_of(EventChangesSchema))
@events.response(200, UndatedEventSchema)
@events.alt_response(308, description="The event is part of another, at Location.")
def change(timeline_id: str, event_id: str) -> Response:
    """Give an event another title, date, status, participants or note: an edit `set`."""
    queries.refuse_others(frozenset({"dry_run"}))
    says, author = native.read_event_changes(bodies.value())
    view = current_keeper().view(timeline_id)
    if event_id not in view.events:
        return _successor(view, event_id, "events.change")
    asked = native.Asked(Op.SET, (event_id,), (), says, author)
    plan = guarded(
        make_edit(lambda view, id_: asked_edit(view, id_, asked, current_keeper().now())),
        lambda view: require_match(_last_change(view, event_id)),
    )
    return changed(timeline_id, plan, lambda outcome: _one(outcome.after, event_id), author=author)


def _one(view: View, event_id: str) -> Response:
    body = native.event_json(view.event(event_id), view.texts)
    return tagged(json_answer(body), make_tag(_last_change(view, event_id), body))
