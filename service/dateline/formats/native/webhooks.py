"""Webhooks in wire form: as they are asked for, as they are told, and what they are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from dateline.formats.native.inputs import load
from dateline.formats.native.jsontext import write_json
from dateline.model.webhooks import Delivery, Webhook
from dateline_schemas import (
    ChangedSchema,
    DeliveriesSchema,
    NewWebhookSchema,
    WebhookInputSchema,
    WebhookSchema,
    WebhooksSchema,
)

_WEBHOOK, _WEBHOOKS, _NEW = WebhookSchema(), WebhooksSchema(), NewWebhookSchema()
_DELIVERIES, _CHANGED = DeliveriesSchema(), ChangedSchema()


def read_webhook(raw: object) -> tuple[str, str | None]:
    """The URL of a new webhook, and the timeline that it is about; None for all.

    Raises:
        InvalidRequest: unknown fields, wrong types.
    """
    loaded = load(WebhookInputSchema, raw)
    return loaded["url"], loaded.get("timeline")


def webhook_json(webhook: Webhook) -> bytes:
    """A webhook, without its secret."""
    return write_json(_WEBHOOK.dump(webhook))


def new_webhook_json(webhook: Webhook, secret: str) -> bytes:
    """A webhook that has just been made, with its secret."""
    return write_json(_NEW.dump({**asdict(webhook), "secret": secret}))


def webhooks_json(webhooks: Iterable[Webhook]) -> bytes:
    """All webhooks of a desk."""
    return write_json(_WEBHOOKS.dump({"webhooks": list(webhooks)}))


def deliveries_json(deliveries: Iterable[Delivery]) -> bytes:
    """What a webhook was told and is to be told."""
    return write_json(_DELIVERIES.dump({"deliveries": [_record(one) for one in deliveries]}))


def delivery_body(delivery: Delivery) -> bytes:
    """What a webhook is told of a change: enough to ask for it."""
    return write_json(_CHANGED.dump({**_record(delivery), "event": "timeline.changed"}))


def _record(delivery: Delivery) -> dict[str, Any]:
    return {**asdict(delivery), "state": delivery.state.value}
