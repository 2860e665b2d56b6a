"""Timelines: made from the articles of one request; nothing is kept."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint

from dateline import timeline
from dateline.api import bodies, queries
from dateline.api.answers import FORMAT, FORMAT_PARAMETER, asked_format, content, timeline_answer
from dateline.api.reader import current_reader
from dateline.formats.entries import Export
from dateline_schemas import ArticleQuerySchema, TimelineQuerySchema, TimelineSchema

timelines = Blueprint("timelines", __name__, url_prefix="/v1", description="Events in order of time.")


@timelines.route("/extract", methods=["POST"])
@timelines.doc(
    parameters=[
        {"in": "query", "schema": TimelineQuerySchema},
        {"in": "query", "schema": ArticleQuerySchema},
        FORMAT_PARAMETER,
    ],
    requestBody=bodies.DESCRIPTION,
    responses={200: content(TimelineSchema)},
)
@timelines.response(200, TimelineSchema)
def extract() -> Response:
    """Make a timeline of articles, and keep nothing.

    The body is JSON with any number of articles, or one article as plain text that the parameters `id`,
    `title`, `publisher`, `url` and `published` tell more of.
    """
    filters = queries.filters(beside=bodies.TEXT_PARAMETERS | {FORMAT})
    records = current_reader().read(bodies.articles())
    made = timeline.build(records, options=timeline.Options(**filters.chosen))
    return timeline_answer(asked_format(), Export(made, has_sources=filters.has_sources))
