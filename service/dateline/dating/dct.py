"""The ladder of the DCT: what settles when an article was written, strongest first, always with its bounds.

Given with the article; metadata; dateline or byline in the text; stamps in the furniture; other
articles that tell the same events (`retold`, in the second pass); the latest explicit date in the
text, which bounds from below. A copyright year alone proves nothing, a date to come bounds nothing.

Assumed: in the lead below a dateline, the first weekday told as past is the dateline's own day
(probability 0.9; it was so in all of 13 development texts). The first comment comes within a week of
publication (probability 0.9), so a comment's stamp bounds from above, and the week that ends with it
is the window in which the article was published.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY, intersect
from dateline.dating.leads import weekday_of_lead
from dateline.dating.signs import complete, copyright_year, covering, end_of
from dateline.dating.told import told_starts
from dateline.model.articles import Dct, DctBasis, DctSign, SignKind
from dateline.model.dates import Basis, Date, Granularity, Interval
from dateline.model.mentions import Records

_COMMENT_DAYS = 7
_YEAR, _FEWEST_LATER = 366 * MINUTES_PER_DAY, 2
#: Rules of `reading.signs` whose date is the publication's own, the surest first, and their rungs.
_SETTLING = {
    "sign.header": DctBasis.METADATA,
    "sign.published": DctBasis.DATELINE,
    "sign.byline": DctBasis.DATELINE,
    "sign.dateline": DctBasis.DATELINE,
    "sign.url": DctBasis.METADATA,
    "sign.masthead": DctBasis.DATELINE,
    "sign.updated": DctBasis.DATELINE,
    "sign.embargo": DctBasis.DATELINE,
}


def settle(records: Records) -> Dct:
    """What one article says itself of when it was written.

    Where a day without its year, or in an unknown order of day and month, leaves two readings, the
    date is open and keeps both as alternatives; the bounds span them.
    """
    given, basis = records.article.published, records.article.published_basis
    if given is not None and given.interval is not None:
        return Dct(given, basis, covering(given.interval), f"dct.{basis.value}")
    ceiling, lead = _ceiling(records.article.signs), weekday_of_lead(records)
    told = told_starts(records, ceiling)
    signs = tuple(sign for sign in records.article.signs if not _is_outlived(sign, told))
    known = Interval(_floor(signs, max(told, default=None)), ceiling)
    return _signed(signs, known, lead) or _stamped(signs, known) or _bounded(known)


def _is_outlived(sign: DctSign, told: Sequence[int]) -> bool:
    """Whether a day written in the text is none of its writing: most of what is told as past came a year after it."""
    end = end_of(sign)
    if end is None or _SETTLING.get(sign.rule) is not DctBasis.DATELINE:
        return False
    later = sum(start > end + _YEAR for start in told)
    return later >= _FEWEST_LATER and 2 * later > len(told)


def _floor(signs: tuple[DctSign, ...], told: int | None) -> int | None:
    """The start of the latest day that had come when the article was written: told, or of a mail that it answers."""
    answered = [sign.date.interval for sign in signs if sign.kind is SignKind.ANSWERED]
    starts = [told, *(covering(day).start for day in answered if day is not None)]
    return max((start for start in starts if start is not None), default=None)


def _ceiling(signs: tuple[DctSign, ...]) -> int | None:
    """The end of the earliest day on which somebody had already seen the article."""
    ends = [end_of(sign) for sign in signs if sign.kind is SignKind.STAMP]
    return min((end for end in ends if end is not None), default=None)


def _signed(signs: tuple[DctSign, ...], known: Interval, lead: int | None) -> Dct | None:
    """The rungs of metadata, dateline and byline: the surest sign, settled before open."""
    told = [sign for rule in _SETTLING for sign in signs if sign.rule == rule]
    dated = [(sign, _completed(sign, _around(sign, signs, known), lead)) for sign in told]
    if not dated:
        return None
    sign, date = min(dated, key=lambda pair: pair[1].interval is None)
    return Dct(date, _SETTLING[sign.rule], _bounds(date, known), sign.rule.replace("sign.", "dct."))


def _completed(sign: DctSign, within: Interval, lead: int | None) -> Date:
    """The date of a sign; a dateline's by the weekday that its lead tells, where a year fits it."""
    if sign.kind is SignKind.DATELINE and sign.weekday is None and lead is not None:
        date = complete(replace(sign, weekday=lead), within)
        if date.interval is not None or date.alternatives:
            return date
    return complete(sign, within)


def _around(sign: DctSign, signs: tuple[DctSign, ...], known: Interval) -> Interval:
    """What bounds a sign: a date of change and the year of copyright may bound an open one from above.

    The month in the article's address bounds it from both sides.
    """
    address = next((one.date.interval for one in signs if one.rule == "sign.url" and one.date.interval), None)
    if address is not None and sign.rule != "sign.url":
        return address
    ends = [known.end]
    if known.start is not None or sign.weekday is not None:
        ends.append(copyright_year(signs))
    if sign.kind is not SignKind.UPDATED:
        ends += [end_of(other) for other in signs if other.kind is SignKind.UPDATED]
    if known.start is not None:
        ends = [end for end in ends if end is not None and end > known.start]
    return Interval(known.start, min((end for end in ends if end is not None), default=None))


def _bounds(date: Date, known: Interval) -> Interval:
    """The days of a settled date; of an open one the span of its readings, or what is known anyway."""
    if date.interval is not None:
        return covering(date.interval)
    spans = [covering(one.interval) for one in date.alternatives]
    return Interval(spans[0].start, spans[-1].end) if spans else known


def _stamped(signs: tuple[DctSign, ...], known: Interval) -> Dct | None:
    """The rung of furniture: the week up to the first comment."""
    if known.end is None:
        return None
    first = [sign for sign in signs if sign.rule == "sign.comment" and end_of(sign) == known.end]
    if all(sign.date.interval is None for sign in first):
        return Dct(None, DctBasis.FURNITURE, known, "dct.seen")
    week = Interval(known.end - _COMMENT_DAYS * MINUTES_PER_DAY, known.end)
    window = Date(intersect(week, known), Granularity.RANGE, Basis.RESOLVED)
    return Dct(window, DctBasis.FURNITURE, known, "dct.comment")


def _bounded(known: Interval) -> Dct:
    """The last rung: what the text tells with its year has happened."""
    if known.start is None:
        return Dct(None, DctBasis.NONE)
    return Dct(None, DctBasis.TEXT, known, "dct.text")
