"""How a page of others shows a timeline (oEmbed 1.0)."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema


class EmbedSchema(AnswerSchema):
    """A frame with a timeline."""

    version = fields.String(required=True)
    type = fields.String(required=True)
    title = fields.String(required=True)
    provider_name = fields.String(required=True)
    provider_url = fields.String(required=True)
    html = fields.String(required=True, metadata={"description": "The frame, as markup."})
    width = fields.Integer(required=True, metadata={"description": "Pixels."})
    height = fields.Integer(required=True, metadata={"description": "Pixels."})
