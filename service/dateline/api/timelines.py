"""Timelines: made from the articles of one request; nothing is kept."""

from __future__ import annotations

from dataclasses import replace

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

    The body is JSON with any number of articles, a document (plain text, a web page, a wire item, a feed, a
    sheet), or several as the files of a form. The parameters `id`, `title`, `publisher`, `url` and `published`
    tell more of the article in a document, `columns` which column of a sheet holds what.
    """
    filters = queries.filters(beside=bodies.TEXT_PARAMETERS | {FORMAT})
    admitted = bodies.admitted()
    records = current_reader().read([submitted for submitted, _ in admitted.articles])
    built = timeline.build(records, options=timeline.Options(**filters.chosen))
    made = replace(built, warnings=(*admitted.notices, *built.warnings))
    return timeline_answer(asked_format(), Export(made, has_sources=filters.has_sources))
