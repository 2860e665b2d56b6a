"""Health: that the process lives, and that it is ready to read."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint

from dateline import __version__
from dateline.api import queries
from dateline.api.answers import json_answer
from dateline.api.keeper import current_keeper
from dateline.api.reader import current_reader
from dateline.formats.native import write_json
from dateline_schemas import HealthSchema, ReadinessSchema

health = Blueprint("health", __name__, url_prefix="/health", description="For whoever watches the service.")
_LIVE, _READY = HealthSchema(), ReadinessSchema()


@health.route("/live")
@health.response(200, HealthSchema)
def live() -> Response:
    """Say that the process answers."""
    queries.refuse_others()
    return json_answer(write_json(_LIVE.dump({"status": "live", "version": __version__})))


@health.route("/ready")
@health.response(200, ReadinessSchema)
def ready() -> Response:
    """Say that the pipeline is loaded and that the database answers and has the right schema; else 503."""
    queries.refuse_others()
    told = {
        "status": "ready",
        "version": __version__,
        "pipeline": current_reader().version,
        "schema": current_keeper().store.ping(),
    }
    return json_answer(write_json(_READY.dump(told)))
