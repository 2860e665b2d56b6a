"""How a page of others shows a timeline (oEmbed 1.0)."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema


class EmbedSchema(AnswerSchema):
    """A frame with a timeline."""

    version = fields.String(required=True, metadata={"description": "Of oEmbed: 1.0."})
    type = fields.String(required=True, metadata={"description": "Of oEmbed: rich."})
    title = fields.String(required=True, metadata={"description": "What the timeline is called."})
    provider_name = fields.String(required=True, metadata={"description": "Dateline."})
    provider_url = fields.String(required=True, metadata={"description": "Of the service."})
    html = fields.String(required=True, metadata={"description": "The frame, as markup."})
    width = fields.Integer(required=True, metadata={"description": "Pixels."})
    height = fields.Integer(required=True, metadata={"description": "Pixels."})
