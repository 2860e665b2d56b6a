"""Webhooks of a desk: made, listed, deleted, and what became of telling them."""

from __future__ import annotations

from flask import Response, current_app, url_for
from flask_smorest import Blueprint

from dateline.api import bodies, queries
from dateline.api.answers import json_answer
from dateline.api.callers import current_caller
from dateline.api.keeper import current_keeper
from dateline.api.kept import body_of
from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats import native
from dateline.keeping.webhooks import add_webhook
from dateline.settings import Settings
from dateline_schemas import DeliveriesSchema, NewWebhookSchema, WebhookInputSchema, WebhookSchema, WebhooksSchema

webhooks = Blueprint("webhooks", __name__, url_prefix="/v1/webhooks", description="Who is told of changes.")
#: Deliveries that are listed.
_LISTED = 100


@webhooks.route("", methods=["POST"])
@webhooks.doc(requestBody=body_of(WebhookInputSchema))
@webhooks.response(201, NewWebhookSchema)
def create() -> Response:
    """Have changes of the desk's timelines, or of one, told to a URL. The secret is shown this once."""
    queries.refuse_others()
    url, timeline = native.read_webhook(bodies.value())
    settings: Settings = current_app.extensions["dateline_settings"]
    keeper, desk = current_keeper(), current_caller().desk
    owner = None if timeline is None else keeper.store.owner(timeline)
    if timeline is not None and (owner is None or owner[0] != desk):
        raise InvalidRequest([Fault("timeline", "the id of a timeline", shown(timeline))])
    allows_private = settings.webhook_addresses == "all"
    made = add_webhook(
        keeper.store, desk=desk, url=url, timeline=timeline, now=keeper.now(), allows_private=allows_private
    )
    response = json_answer(native.new_webhook_json(*made), 201)
    response.headers["Location"] = url_for("webhooks.read", webhook_id=made[0].id)
    response.headers["Cache-Control"] = "no-store"
    return response


@webhooks.route("", methods=["GET"])
@webhooks.response(200, WebhooksSchema)
def list_all() -> Response:
    """List the webhooks of one's desk."""
    queries.refuse_others()
    return json_answer(native.webhooks_json(current_keeper().store.webhooks.of_desk(current_caller().desk)))


@webhooks.route("/<webhook_id>", methods=["GET"])
@webhooks.response(200, WebhookSchema)
def read(webhook_id: str) -> Response:
    """Read a webhook."""
    queries.refuse_others()
    return json_answer(native.webhook_json(current_keeper().store.webhooks.get(current_caller().desk, webhook_id)))


@webhooks.route("/<webhook_id>", methods=["DELETE"])
@webhooks.response(204)
def delete(webhook_id: str) -> Response:
    """Delete a webhook, with what it has not been told yet."""
    queries.refuse_others()
    current_keeper().store.webhooks.delete(current_caller().desk, webhook_id)
    return Response(status=204)


@webhooks.route("/<webhook_id>/deliveries", methods=["GET"])
@webhooks.response(200, DeliveriesSchema)
def deliveries(webhook_id: str) -> Response:
    """List the last hundred changes that a webhook was told or is to be told, newest first."""
    queries.refuse_others()
    store = current_keeper().store.webhooks
    known = store.get(current_caller().desk, webhook_id)
    return json_answer(native.deliveries_json(store.deliveries(known.id, _LISTED)))
