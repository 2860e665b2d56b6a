"""Webhooks: asked for, listed, and what they are told."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema, InputSchema, one_of, string

STATES = ("pending", "delivered", "failed")
_TIME = {"description": "ISO 8601, UTC."}


class WebhookInputSchema(InputSchema):
    """A webhook to be made."""

    url = string("Where changes are told.", expected="an http or https URL", required=True)
    timeline = string("Of which timeline; of all unless given.", expected="the id of a timeline")


class WebhookSchema(AnswerSchema):
    """Who is told that timelines have changed."""

    id = fields.String(required=True, metadata={"description": "Of the webhook."})
    url = fields.String(required=True, metadata={"description": "Where changes are told."})
    timeline = fields.String(required=True, allow_none=True, metadata={"description": "null is all of the desk."})
    created = fields.String(required=True, metadata=_TIME)


class NewWebhookSchema(WebhookSchema):
    """A webhook that has just been made."""

    secret = fields.String(required=True, metadata={"description": "Signs what it is told; it is shown this once."})


class WebhooksSchema(AnswerSchema):
    """All webhooks of a desk, oldest first."""

    webhooks = fields.List(fields.Nested(WebhookSchema), required=True, metadata={"description": "Oldest first."})


class ChangedSchema(AnswerSchema):
    """What a webhook is told: that a timeline has a new revision."""

    event = fields.String(required=True, metadata={"description": "Always `timeline.changed`."})
    id = fields.String(required=True, metadata={"description": "The same however often it is told."})
    timeline = fields.String(required=True, metadata={"description": "Id of the timeline."})
    revision = fields.Integer(required=True, metadata={"description": "That the change made."})
    what = fields.String(required=True, metadata={"description": "What was done, as its log has it."})
    at = fields.String(required=True, metadata=_TIME)


class DeliverySchema(AnswerSchema):
    """One change, told to one webhook."""

    id = fields.String(required=True, metadata={"description": "What the receiver is told as `id`."})
    timeline = fields.String(required=True, metadata={"description": "Id of the timeline."})
    revision = fields.Integer(required=True, metadata={"description": "That the change made."})
    what = fields.String(required=True, metadata={"description": "What was done, as the log has it."})
    at = fields.String(required=True, metadata=_TIME)
    state = fields.String(
        required=True, validate=one_of(STATES), metadata={"description": "Pending until it is taken, or given up."}
    )
    attempts = fields.Integer(required=True, metadata={"description": "How often it was tried."})
    due = fields.String(required=True, metadata={"description": "When it is tried next, or was tried last."})
    told = fields.String(required=True, allow_none=True, metadata={"description": "How the last attempt ended."})


class DeliveriesSchema(AnswerSchema):
    """What a webhook was told last, newest first."""

    deliveries = fields.List(fields.Nested(DeliverySchema), required=True, metadata={"description": "Newest first."})
