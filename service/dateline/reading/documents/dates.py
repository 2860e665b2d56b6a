"""Dates as documents write them, in ISO 8601: in every spelling of standards, and in words."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from dateline.calendars import MINUTES_PER_DAY, day_number, iso_start, parse_iso
from dateline.grammar import recognise, tokenize
from dateline.model.dates import Granularity
from dateline.reading.dates import date_of

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_TWELVE_HOURS = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_FINEST = (Granularity.MINUTE, Granularity.DAY, Granularity.MONTH)
_LONGEST = 80
#: No article was published before the first newspaper: the year 1 is what a field holds that nobody filled in.
_FIRST_YEAR = 1605
#: The moment that a clock of computers begins at, and such a field holds too.
_EPOCH = MINUTES_PER_DAY * day_number(1970, 1, 1)


def iso_date(text: str | None, language: str = "en") -> str | None:
    """When something was published as ISO 8601, with its time of day and zone where it has them.

    None where it cannot be told, and where what stands there is what machines write for nothing.

    Args:
        text: a date in figures, as in mails, or in words.
        language: ISO 639-1 code of these words, where they are not English.

    >>> iso_date("Fri, 07 May 2021 23:30:00 -0500"), iso_date("7 May 2021"), iso_date("soon")
    ('2021-05-07T23:30-05:00', '2021-05-07', None)
    """
    told = " ".join((text or "").split())[: _LONGEST + 1]
    if not told or len(told) > _LONGEST:
        return None
    found = told if parse_iso(told) is not None else _of_compact(told) or _of_mail(told) or _of_words(told, language)
    found = found or _of_words(told, "en")
    return None if found is None or _is_unset(found) else found


def _is_unset(found: str) -> bool:
    """Whether a date is one that stands where nobody set one.

    >>> _is_unset("1970-01-01T00:00Z"), _is_unset("1969-12-31T19:00-05:00"), _is_unset("1970-01-01")
    (True, True, False)
    """
    date = parse_iso(found)
    if date is None or date.interval is None or date.interval.start is None:
        return False
    is_moment = date.granularity is Granularity.MINUTE
    return int(found[:4]) < _FIRST_YEAR or (is_moment and date.interval.start - (date.offset or 0) == _EPOCH)


def day_if_rewritten(published: str, modified: str | None) -> str:
    """When a text was published: the day alone where it was changed in a later hour of that day.

    Args:
        published: as `iso_date` gives it.
        modified: when the text was last changed, in the same form; None where that is not told.

    >>> day_if_rewritten("2022-02-18T05:50Z", "2022-02-18T16:40Z"), day_if_rewritten("2022-02-18T05:50Z", None)
    ('2022-02-18', '2022-02-18T05:50Z')
    """
    is_same_day = modified is not None and modified[:10] == published[:10]
    if not is_same_day or modified is None or _hour(modified) <= _hour(published):
        return published
    return published[:10]


def _hour(text: str) -> str:
    """The hour of an ISO date; "" where it has none."""
    return text[11:13]


def _of_compact(text: str) -> str | None:
    """`20210507` and `20210507T2330Z`, as NewsML has them."""
    found = _COMPACT.fullmatch(text)
    if found is None:
        return None
    day = "-".join(found.group(1, 2, 3))
    time = f"T{found[4]}:{found[5]}{found[6] or ''}" if found[4] else ""
    return day + time if parse_iso(day + time) is not None else None


def _of_mail(text: str) -> str | None:
    """As in mails and RSS (RFC 5322), which count the hours to 24."""
    if _TWELVE_HOURS.search(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return moment.isoformat(timespec="minutes")


def _of_words(text: str, language: str) -> str | None:
    """As people write it, where it is a month or a day, with or without a time, and there are not two readings."""
    timexes = recognise(tokenize(text), text, language=language).timexes
    dates = [date_of(timex.expression, None) for timex in timexes]
    known = [date for date in dates if date is not None and date.interval is not None]
    if len(known) != 1 or known[0].granularity not in _FINEST:
        return None
    date = known[0]
    first = None if date.interval is None else iso_start(date.interval, date.offset)
    return first[:7] if first and date.granularity is Granularity.MONTH else first
