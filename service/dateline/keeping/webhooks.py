"""Webhooks: made, and told of changes: signed, tried again with growing pauses, and not lost when a process dies."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dateline.formats import native
from dateline.keeping.clock import random_id
from dateline.keeping.sending import Unsendable, check_url, post
from dateline.model.webhooks import Delivery, State, Webhook
from dateline.storage import Store

#: Seconds until the next attempt, after the first, second, … one; after the last it is given up: two days.
PAUSES = (10, 60, 300, 1800, 7200, 21_600, 43_200, 86_400)
#: Seconds in which whoever has claimed a delivery tells what became of it; longer than sending may take.
_LEASE = 60
#: Seconds that deliveries are listed after they are over: a month.
_REMEMBERED = 30 * 86_400
_SECRET_BYTES = 32


def add_webhook(
    store: Store, *, desk: str, url: str, timeline: str | None, now: str, allows_private: bool
) -> tuple[Webhook, str]:
    """Make a webhook.

    Args:
        store: where it is kept.
        desk: whose changes it is told.
        url: where.
        timeline: of which; None for all of the desk.
        now: when.
        allows_private: whether the URL may be one of this network.

    Returns:
        The webhook, and the secret that signs what it is told.

    Raises:
        InvalidRequest: a URL to which nothing may be sent.
    """
    check_url(url, allows_private=allows_private)
    webhook = Webhook(random_id(), desk, timeline, url, now)
    secret = secrets.token_hex(_SECRET_BYTES)
    store.webhooks.add(webhook, secret)
    return webhook, secret


def signature(secret: str, timestamp: int, body: bytes) -> str:
    """What the receiver computes as well: HMAC-SHA256 of `TIMESTAMP.BODY`, in hexadecimal.

    >>> signature("s", 0, b"{}")[:8]
    '4a32b0a0'
    """
    return hmac.digest(secret.encode(), b"%d." % timestamp + body, "sha256").hex()


def deliver_due(store: Store, now: Callable[[], str], *, allows_private: bool) -> Iterator[Delivery]:
    """Tell whoever is to be told by now, one each time that the next is asked for; several processes may do so at once.

    Yields:
        Each delivery after it was tried.
    """
    tried = None
    while store.webhooks.has_due(now()) and (claimed := store.webhooks.claim(now(), later(now(), _LEASE))):
        tried = _tried(*claimed, now(), allows_private=allows_private)
        store.webhooks.record(tried)
        yield tried
    if tried is not None:
        store.webhooks.forget(later(now(), -_REMEMBERED))


def _tried(delivery: Delivery, webhook: Webhook, secret: str, now: str, *, allows_private: bool) -> Delivery:
    """What becomes of a delivery when it is tried once more."""
    body = native.delivery_body(delivery)
    timestamp = int(_time(now).timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Dateline",
        "Dateline-Delivery": delivery.id,
        "Dateline-Timestamp": str(timestamp),
        "Dateline-Signature": f"sha256={signature(secret, timestamp, body)}",
    }
    try:
        status = post(webhook.url, body, headers, allows_private=allows_private)
        told, is_taken = f"answered {status}", 200 <= status < 300
    except Unsendable as error:
        told, is_taken = str(error), False
    tried = replace(delivery, attempts=delivery.attempts + 1, told=told, due=now)
    if is_taken:
        return replace(tried, state=State.DELIVERED)
    if tried.attempts > len(PAUSES):
        return replace(tried, state=State.FAILED)
    return replace(tried, due=later(now, PAUSES[tried.attempts - 1]))


def later(at: str, seconds: int) -> str:
    """The time so many seconds after another.

    >>> later("2021-05-07T23:59:50Z", 15)
    '2021-05-08T00:00:05Z'
    """
    return (_time(at) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _time(at: str) -> datetime:
    return datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
