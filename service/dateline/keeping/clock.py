"""The time and the chance that the log and the ids of timelines need; no event depends on them."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

_ID_BYTES = 8


def utc_now() -> str:
    """The time, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def random_id() -> str:
    """An id for a timeline that nobody can guess."""
    return secrets.token_hex(_ID_BYTES)
