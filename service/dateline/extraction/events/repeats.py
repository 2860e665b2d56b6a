"""Repeats: the second time of one verb, which tells a second event ("met in May and again in July")."""

from __future__ import annotations

from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word

_JOINING = frozenset({"and", "then", ","})
_AGAIN = "again"


def repeated_at(time: Time) -> Word | None:
    """The "again" right before a time, after another of the same verb, which tells its event a second time."""
    first = time.span.start if time.prep is None else min(time.prep.i, time.span.start)
    if first < 2 or first <= time.span.sent.start + 1:
        return None
    again = time.span.doc[first - 1]
    is_joined = again.lower_ == _AGAIN and again.nbor(-1).lower_ in _JOINING
    return again if is_joined and time.governor.pos_ == "VERB" and time.governor.i < again.i else None
