"""The edits of a kept timeline: made, listed, undone."""

from __future__ import annotations

from flask import Response, url_for
from flask_smorest import Blueprint

from dateline.api import bodies, queries
from dateline.api.answers import JSON, json_answer
from dateline.api.articles import DRY_RUN
from dateline.api.conditions import make_tag, require_match, tagged, unless_known
from dateline.api.keeper import changed, current_keeper, is_dry_run
from dateline.api.kept import body_of
from dateline.formats import native
from dateline.keeping import Outcome, View, asked_edit, guarded, make_edit, undo_edit
from dateline_schemas import ChangesSchema, EditInputSchema, EditSchema, EditsSchema

edits = Blueprint(
    "edits", __name__, url_prefix="/v1/timelines/<timeline_id>/edits", description="What people say against a timeline."
)
_BESIDE = frozenset({"dry_run"})
_EDIT_OR_CHANGES = {"content": {JSON: {"schema": {"anyOf": [EditSchema, ChangesSchema]}}}}


@edits.route("", methods=["POST"])
@edits.doc(parameters=[DRY_RUN], requestBody=body_of(EditInputSchema))
@edits.response(201, EditSchema)
@edits.alt_response(200, schema=ChangesSchema, description="What the edit would do (`dry_run=true`).")
def make(timeline_id: str) -> Response:
    """Make an edit, which outlives every addition, correction and withdrawal of articles."""
    queries.refuse_others(_BESIDE)
    asked = native.read_edit(bodies.value())
    plan = make_edit(lambda view, id_: asked_edit(view, id_, asked, current_keeper().now()))
    return changed(timeline_id, plan, _would_do if is_dry_run() else _made, author=asked.author)


def _made(outcome: Outcome) -> Response:
    edit_id = outcome.after.snapshot.edits[-1].edit.id
    response = _one(outcome.after, edit_id)
    response.status_code = 201
    response.headers["Location"] = url_for("edits.read", timeline_id=outcome.after.kept.id, edit_id=edit_id)
    return response


def _would_do(outcome: Outcome) -> Response:
    return json_answer(native.changes_json(outcome.changes, outcome.after.texts))


@edits.route("", methods=["GET"])
@edits.response(200, EditsSchema)
def list_all(timeline_id: str) -> Response:
    """List all edits, oldest first: by whom and when, whether undone, whether they still apply."""
    queries.refuse_others()
    view = current_keeper().view(timeline_id)
    body = native.edits_json(view.snapshot.edits, view.joined.orphaned)
    return unless_known(make_tag(view.kept.revision), lambda: json_answer(body))


@edits.route("/<edit_id>", methods=["GET"])
@edits.response(200, EditSchema)
def read(timeline_id: str, edit_id: str) -> Response:
    """Read an edit."""
    queries.refuse_others()
    body, tag = _edit(current_keeper().view(timeline_id), edit_id)
    return unless_known(tag, lambda: json_answer(body))


def _edit(view: View, edit_id: str) -> tuple[bytes, str]:
    """An edit and its tag."""
    known = view.edit(edit_id)
    body = native.edit_json(known, is_orphaned=edit_id in view.joined.orphaned)
    return body, make_tag(known.undone or known.revision, body)


def _one(view: View, edit_id: str) -> Response:
    body, tag = _edit(view, edit_id)
    return tagged(json_answer(body), tag)


@edits.route("/<edit_id>", methods=["DELETE"])
@edits.doc(parameters=[DRY_RUN], responses={200: _EDIT_OR_CHANGES})
@edits.response(200, EditSchema)
def undo(timeline_id: str, edit_id: str) -> Response:
    """Undo an edit, as if it had never been made; it stays in the log. A dry run answers what would change."""
    queries.refuse_others(_BESIDE)
    plan = guarded(undo_edit(edit_id), lambda view: _require_match(view, edit_id))
    respond = _would_do if is_dry_run() else lambda outcome: _one(outcome.after, edit_id)
    return changed(timeline_id, plan, respond)


def _require_match(view: View, edit_id: str) -> None:
    known = view.edit(edit_id)
    require_match(known.undone or known.revision)
