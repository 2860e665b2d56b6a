"""Times: the temporal expressions of articles and what each comes to."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint

from dateline import timeline
from dateline.api import bodies, queries
from dateline.api.answers import json_answer
from dateline.formats import native
from dateline_schemas import ArticleQuerySchema, TimesSchema

times = Blueprint("times", __name__, url_prefix="/v1", description="Temporal expressions (TIMEX3).")


@times.route("/times", methods=["POST"])
@times.doc(parameters=[{"in": "query", "schema": ArticleQuerySchema}], requestBody=bodies.DESCRIPTION)
@times.response(200, TimesSchema)
def find_times() -> Response:
    """Find the temporal expressions of articles, each with its value and date."""
    queries.refuse_others(bodies.TEXT_PARAMETERS)
    articles = bodies.articles()
    timeline.check(articles)
    return json_answer(native.times_json(timeline.times(articles)))
