"""The ladder of the DCT: what settles when an article was written, strongest first, always with its bounds.

Given with the article; metadata; dateline or byline in the text; stamps in the furniture; other
articles that tell the same events (`retold`, in the second pass); the latest explicit date in the
text, which bounds from below. A copyright year alone proves nothing, a date to come bounds nothing.

Assumed: the first comment comes within a week of publication (probability 0.9). So a comment's stamp
bounds from above, and the week that ends with it is the window in which the article was published.
"""

from __future__ import annotations

from dateline.calendars import MINUTES_PER_DAY, intersect
from dateline.dating.signs import complete, copyright_year, covering, end_of
from dateline.dating.told import latest_told
from dateline.model.articles import Dct, DctBasis, DctSign, SignKind
from dateline.model.dates import Basis, Date, Granularity, Interval
from dateline.model.mentions import Records

_COMMENT_DAYS = 7
#: Rules of `reading.signs` whose date is the publication's own, the surest first, and their rungs.
_SETTLING = {
    "sign.header": DctBasis.METADATA,
    "sign.published": DctBasis.DATELINE,
    "sign.byline": DctBasis.DATELINE,
    "sign.dateline": DctBasis.DATELINE,
    "sign.masthead": DctBasis.DATELINE,
    "sign.updated": DctBasis.DATELINE,
}


def settle(records: Records) -> Dct:
    """What one article says itself of when it was written.

    Where a day without its year, or in an unknown order of day and month, leaves two readings, the
    date is open and keeps both as alternatives; the bounds span them.
    """
    given = records.article.published
    if given is not None and given.interval is not None:
        return Dct(given, DctBasis.GIVEN, covering(given.interval), "dct.given")
    ceiling = _ceiling(records.article.signs)
    known = Interval(latest_told(records, ceiling), ceiling)
    return _signed(records.article.signs, known) or _stamped(records.article.signs, known) or _bounded(known)


def _ceiling(signs: tuple[DctSign, ...]) -> int | None:
    """The end of the earliest day on which somebody had already seen the article."""
    ends = [end_of(sign) for sign in signs if sign.kind is SignKind.STAMP]
    return min((end for end in ends if end is not None), default=None)


def _signed(signs: tuple[DctSign, ...], known: Interval) -> Dct | None:
    """The rungs of metadata, dateline and byline: the surest sign, settled before open."""
    told = [sign for rule in _SETTLING for sign in signs if sign.rule == rule]
    dated = [(sign, complete(sign, _around(sign, signs, known))) for sign in told]
    if not dated:
        return None
    sign, date = min(dated, key=lambda pair: pair[1].interval is None)
    return Dct(date, _SETTLING[sign.rule], _bounds(date, known), sign.rule.replace("sign.", "dct."))


def _around(sign: DctSign, signs: tuple[DctSign, ...], known: Interval) -> Interval:
    """What bounds a sign: a date of change and the year of copyright may bound an open one from above."""
    ends = [known.end, copyright_year(signs)]
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
    if not any(sign.rule == "sign.comment" and end_of(sign) == known.end for sign in signs):
        return Dct(None, DctBasis.FURNITURE, known, "dct.seen")
    week = Interval(known.end - _COMMENT_DAYS * MINUTES_PER_DAY, known.end)
    window = Date(intersect(week, known), Granularity.RANGE, Basis.RESOLVED)
    return Dct(window, DctBasis.FURNITURE, known, "dct.comment")


def _bounded(known: Interval) -> Dct:
    """The last rung: what the text tells with its year has happened."""
    if known.start is None:
        return Dct(None, DctBasis.NONE)
    return Dct(None, DctBasis.TEXT, known, "dct.text")
