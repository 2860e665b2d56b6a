"""Cursors: where a page of events ended, as an opaque word for a URL.

A cursor names the rank of the last event of a page and not its number, so that the next page goes on after it
although events came or went meanwhile.
"""

from __future__ import annotations

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from math import isfinite

from dateline.model.events import Rank


def write_cursor(rank: Rank | None) -> str | None:
    """The cursor of the page after a rank; None stays None."""
    if rank is None:
        return None
    text = json.dumps(rank, allow_nan=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(text: str) -> Rank | None:
    """The rank of a cursor that `write_cursor` made; None for anything else."""
    try:
        values = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        rank = Rank(*values)
        fits = list(map(type, rank)) == [bool, bool, float, str] and isfinite(rank.less_salience)
    except (binascii.Error, ValueError, TypeError, RecursionError):
        return None
    return rank if fits and write_cursor(rank) == text else None
