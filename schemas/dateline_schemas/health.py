"""What the health routes say."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema


class HealthSchema(AnswerSchema):
    """That the service lives."""

    status = fields.String(required=True, metadata={"description": "`live` or `ready`."})
    version = fields.String(required=True, metadata={"description": "Version of Dateline."})


class ReadinessSchema(HealthSchema):
    """That the service is ready to read and to keep."""

    pipeline = fields.String(required=True, metadata={"description": "What reads articles."})
    schema = fields.String(required=True, metadata={"description": "Version of the database's schema."})
