"""The one shape of an error: a problem document (RFC 9457)."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema


class FaultSchema(AnswerSchema):
    """One thing wrong with a request."""

    path = fields.String(
        required=True, metadata={"description": 'Where: "articles[3].published", "query.limit"; "" is all.'}
    )
    expected = fields.String(required=True, metadata={"description": "What was expected there."})
    got = fields.String(required=True, metadata={"description": "What was got instead, cut short."})


class ProblemSchema(AnswerSchema):
    """Why a request was not answered."""

    type = fields.String(required=True, metadata={"description": "urn:dateline:problem: and the code."})
    title = fields.String(required=True, metadata={"description": "The code for people."})
    status = fields.Integer(required=True, metadata={"description": "That of HTTP."})
    code = fields.String(required=True, metadata={"description": "A stable word for programs."})
    detail = fields.String(required=True, metadata={"description": "What was wrong, and what to do about it."})
    errors = fields.List(
        fields.Nested(FaultSchema),
        required=True,
        metadata={
            "description": "All faults of the request, up to a hundred; empty where it is not the request that has any."
        },
    )
    request_id = fields.String(metadata={"description": "Of a 500 only: what to look for in the log."})
