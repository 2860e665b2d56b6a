"""What wire items of every format say of themselves: whether and when to show them, when and where they were told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from dateline.calendars import MINUTES_PER_DAY, parse_iso
from dateline.model.articles import Issue
from dateline.model.received import Hold

#: By the codes of IPTC's publishing status; all others may be shown.
_HOLDS = {"canceled": Hold.CANCELLED, "cancelled": Hold.CANCELLED, "withheld": Hold.WITHHELD}
#: A version of so many days after the first is the same story written on; a later one corrects it.
_REWRITTEN_DAYS = 7
_LONGEST_NUMBER = 9  # digits


def hold_of(status: str) -> Hold | None:
    """What a publishing status asks for, as a word, a code or an address ("stat:canceled").

    >>> hold_of("stat:canceled"), hold_of("usable")
    (<Hold.CANCELLED: 'cancelled'>, None)
    """
    return _HOLDS.get(status.rpartition(":")[2].rpartition("/")[2].lower())


def embargo_end(text: str) -> datetime:
    """When an embargo ends, in UTC where it says no zone; one that cannot be read does not end."""
    try:
        end = datetime.fromisoformat(text)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return end if end.tzinfo else end.replace(tzinfo=UTC)


def issue_of(number: object, made: str | None) -> Issue:
    """Which version of a wire item this is.

    Args:
        number: as the item counts its versions; what is no whole number is none.
        made: when the version was made.

    >>> issue_of("3", "2021-05-07T23:30:00-05:00")
    Issue(number=3, made='2021-05-08T04:30:00+00:00', is_recalled=False)
    """
    counted = str(number).strip()
    is_number = counted.isascii() and counted.isdecimal() and len(counted) <= _LONGEST_NUMBER
    return Issue(int(counted) if is_number else None, _instant(made or ""))


def issue_of_entry(id_: str | None, updated: str | None) -> Issue | None:
    """Which version of an entry of a feed this is, if it says when it was updated.

    Args:
        id_: of the entry; only one that is an address is that of no entry of another feed.
        updated: as `iso_date` gives it.
    """
    return issue_of(None, updated) if updated and ":" in (id_ or "") else None


def _instant(text: str) -> str | None:
    """A time in UTC, to the second, so that times sort as they are written; None for what is none."""
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def when_written(first: str | None, version: str | None) -> str | None:
    """When the text of a wire item was written: with its version, unless that only corrects an older text.

    Args:
        first: when the first version was made, as `iso_date` gives it.
        version: when this version was made.
    """
    if first is None or version is None:
        return version or first
    return version if _minute(version) - _minute(first) <= _REWRITTEN_DAYS * MINUTES_PER_DAY else first


def _minute(text: str) -> int:
    date = parse_iso(text)
    assert date is not None and date.interval is not None and date.interval.start is not None  # `iso_date` gave it
    return date.interval.start


def page_of(told: Iterable[object]) -> str | None:
    """The first of some values that is the address of a page on the web."""
    urls = (each.strip() for each in told if isinstance(each, str))
    return next((url for url in urls if url.lower().startswith(("http://", "https://"))), None)
