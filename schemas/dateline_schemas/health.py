"""What the health routes say."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema


class HealthSchema(AnswerSchema):
    """That the service lives, or is ready to read."""

    status = fields.String(required=True)
    version = fields.String(required=True, metadata={"description": "Version of Dateline."})
