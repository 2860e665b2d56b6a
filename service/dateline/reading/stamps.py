"""Stamps: short lines that only say when something was posted."""

from __future__ import annotations

import re

_NUMERIC = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?"
_AGO = r"(?:an?|\d+)\s?(?:[smhdwy]|mins?|hrs?|mo|yr|(?:second|minute|hour|day|week|month|year)s?)\s+ago"
_NAMED = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?(?:\s+\d{4})?"
)
_DATE = rf"(?:{_NUMERIC}|{_AGO}|{_NAMED}|yesterday|today|just now)"
_ZONE = r"(?:gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|msk|ist|et|z)"
_STAMP = re.compile(rf"\W*(?:{_DATE}|{_CLOCK})(?:[\s,|·•/@-]+(?:at\s+)?(?:{_DATE}|{_CLOCK}|{_ZONE}))*\W*", re.I)
_WITHIN = re.compile(rf"(?<!\w)(?:{_NUMERIC}|{_AGO}|{_NAMED}\s*,?\s+(?:at\s+)?{_CLOCK})(?!\w)", re.I)


def is_stamp(text: str) -> bool:
    """Whether a line gives a date or a time of day and nothing else.

    >>> is_stamp("11.12.2025, 10:34"), is_stamp("May 2024 election")
    (True, False)
    """
    return len(text) <= 60 and _STAMP.fullmatch(text) is not None


def stamp_in(text: str) -> bool:
    """Whether a short line gives, beside other words, when it was posted."""
    return len(text) <= 80 and _WITHIN.search(text) is not None
