"""Dates in wire form."""

from __future__ import annotations

from typing import Any

from dateline.calendars import display, edtf, iso_end, iso_start
from dateline.formats.ends import read_as
from dateline.model.dates import Alternative, Date, Interval

_DIGITS = 3


def rounded(score: float) -> float:
    """A score of 0 to 1 in three digits, so that it is the same on every machine."""
    return round(score, _DIGITS)


def bounds_record(interval: Interval, offset: int | None = None) -> dict[str, Any]:
    """Both ends, included; None is open."""
    return {"start": iso_start(interval, offset), "end": iso_end(interval, offset)}


def date_record(date: Date | None) -> dict[str, Any] | None:
    """A date; None stays None."""
    if date is None:
        return None
    ends = {"start": None, "end": None} if date.interval is None else bounds_record(date.interval, date.offset)
    return {
        "edtf": edtf(date),
        **ends,
        "granularity": date.granularity.value,
        "modifier": date.modifier and date.modifier.value,
        "relation": date.relation.value,
        "text": display(date),
        "basis": date.basis.value,
        "alternatives": [_alternative(each, date) for each in date.alternatives],
    }


def _alternative(alternative: Alternative, of: Date) -> dict[str, Any]:
    date = read_as(alternative, of)
    return {
        **bounds_record(alternative.interval, of.offset),
        "edtf": edtf(date),
        "granularity": alternative.granularity.value,
        "modifier": alternative.modifier and alternative.modifier.value,
        "text": display(date),
        "score": rounded(alternative.score),
    }
