"""The time and the chance that the log and the ids of timelines need; no event depends on them."""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime, timedelta

_ID_BYTES = 8
_ID = re.compile(rf"[0-9a-f]{{{2 * _ID_BYTES}}}")
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def utc_now() -> str:
    """The time, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).strftime(_FORM)


def hours_before(time: str, hours: int) -> str:
    """The time so many hours before another, in the same form.

    >>> hours_before("2024-03-01T10:00:00Z", 24)
    '2024-02-29T10:00:00Z'
    """
    return (datetime.strptime(time, _FORM) - timedelta(hours=hours)).strftime(_FORM)


def random_id() -> str:
    """An id for a timeline that nobody can guess."""
    return secrets.token_hex(_ID_BYTES)


def is_id(text: str) -> bool:
    """Whether a text could be an id that `random_id` made.

    >>> is_id(random_id()), is_id("nonsense")
    (True, False)
    """
    return _ID.fullmatch(text) is not None
