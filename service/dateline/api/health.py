"""Health: that the process lives, and that it is ready to read."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint

from dateline import __version__
from dateline.api import queries
from dateline.api.answers import json_answer
from dateline.api.keeper import current_keeper
from dateline.formats.native import write_json
from dateline_schemas import HealthSchema

health = Blueprint("health", __name__, url_prefix="/health", description="For whoever watches the service.")
_SCHEMA = HealthSchema()


@health.route("/live")
@health.response(200, HealthSchema)
def live() -> Response:
    """Say that the process answers."""
    return _say("live")


@health.route("/ready")
@health.response(200, HealthSchema)
def ready() -> Response:
    """Say that the pipeline is loaded, without which the service does not start, and that the database answers."""
    current_keeper().store.ping()
    return _say("ready")


def _say(status: str) -> Response:
    queries.refuse_others()
    return json_answer(write_json(_SCHEMA.dump({"status": status, "version": __version__})))
