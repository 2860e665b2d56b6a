"""The rung of the DCT that needs other articles: who tells the same events writes at about the same time.

Assumed: who tells a recent event again, without its year, writes within two months of those who date
it (probability 0.9). A month told without its year is the latest such month, so the article is less
than a year younger than the event. An event told by its weekday alone is a week old at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.calendars import MINUTES_PER_DAY, civil, month, weekday
from dateline.model.articles import Dct, DctBasis
from dateline.model.dates import Basis, Date, Interval
from dateline.model.mentions import DatedArticle, DatedMention, Status

_RECENT, _RETOLD = 90 * MINUTES_PER_DAY, 60 * MINUTES_PER_DAY
_ENOUGH, _WEEK = 2, 8 * MINUTES_PER_DAY  # "last Tuesday" may be told on the next one
_UNSETTLED = (DctBasis.TEXT, DctBasis.NONE, DctBasis.ARTICLES)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one shared event says of an article's DCT: bounds in minutes, and its weight."""

    bounds: Interval
    weight: int


def infer(articles: Sequence[DatedArticle], chains: Sequence[Sequence[DatedMention]]) -> dict[str, Dct]:
    """The DCTs that the chains settle better than the articles alone do, by article id.

    Only articles that nothing in or around their own text settles are looked at. The date stays
    open: the bounds are the claim, and what lies the same way within them is dated.

    Args:
        articles: after the first pass, in any order.
        chains: mentions that tell the same event; those within one article say nothing.
    """
    settled = {
        one.records.article.id: one.dct
        for one in articles
        if one.dct.basis not in _UNSETTLED and one.dct.date is not None and one.dct.date.interval is not None
    }
    unsettled = {one.records.article.id for one in articles} - settled.keys()
    shared: dict[str, list[Sequence[DatedMention]]] = {}
    for chain in chains if unsettled else ():
        for article in unsettled.intersection(mention.article for mention in chain):
            shared.setdefault(article, []).append(chain)
    inferred = {}
    for one in articles:
        article = one.records.article.id
        if article in shared and (dct := _infer(one, _shared(article, shared[article]), settled)):
            inferred[article] = dct
    return inferred


Shared = tuple[DatedMention, list[DatedMention]]


def _shared(article: str, chains: Sequence[Sequence[DatedMention]]) -> Iterator[Shared]:
    """A mention of an article with those of others that tell the same event; one for each of its chains."""
    for chain in chains:
        own = [mention for mention in chain if mention.article == article]
        others = [mention for mention in chain if mention.article != article]
        if others:
            yield min(own, key=lambda mention: (_month_of(mention) is None, mention.index)), others


def _infer(article: DatedArticle, shared: Iterator[Shared], settled: Mapping[str, Dct]) -> Dct | None:
    found = [evidence for own, others in shared if (evidence := _evidence(own, others, settled))]
    if sum(evidence.weight for evidence in found) < _ENOUGH or all(e.bounds.end is None for e in found):
        return None
    starts = [e.bounds.start for e in found if e.bounds.start is not None] + [article.dct.bounds.start or 0]
    ends = [e.bounds.end for e in found if e.bounds.end is not None]
    if max(starts) >= min(ends):
        return None
    return Dct(None, DctBasis.ARTICLES, Interval(max(starts), min(ends)), "dct.retold")


def _evidence(own: DatedMention, others: list[DatedMention], settled: Mapping[str, Dct]) -> Evidence | None:
    """What a shared event says. An article that gives the event's year itself may tell it at any later time."""
    others = [other for other in others if not _is_present(other, settled)]
    told = min(filter(None, map(_closed, others)), key=_length, default=None)
    if _is_weekday_of(own, told):
        assert told is not None and told.start is not None  # as _is_weekday_of has seen
        return Evidence(Interval(told.start, told.start + _WEEK), _ENOUGH)
    if (number := _month_of(own)) is not None:
        return _month_evidence(number, told, [settled[o.article] for o in others if o.article in settled])
    if told is None:
        return None
    if own.date is not None and own.date.basis is Basis.STATED and not own.date.is_open:
        return Evidence(Interval(told.start, None), 0)
    ends = [end for other in others if (end := _recent_end(other, settled)) is not None]
    return Evidence(Interval(told.start, max(ends, default=None)), 1)


def _month_evidence(number: int, told: Interval | None, dcts: Sequence[Dct]) -> Evidence | None:
    """What a month without its year says: it is the month of the event as others date it.

    Where none of them does, it is the latest such month before one of them was written.
    """
    seen = [dct.bounds.end for dct in dcts if dct.bounds.end is not None]
    if told is not None and told.start is not None:
        year, told_month, _ = civil(told.start // MINUTES_PER_DAY)
        if told_month != number:
            return None
        return Evidence(Interval(told.start, month(year + 1, number).start), _ENOUGH)
    if not seen:
        return None
    year, last_month, _ = civil((min(seen) - 1) // MINUTES_PER_DAY)
    year -= last_month < number
    return Evidence(Interval(month(year, number).start, month(year + 1, number).start), 1)


def _is_present(other: DatedMention, settled: Mapping[str, Dct]) -> bool:
    """Whether a mention lies in its own article's day ("now"): no event that another article could retell."""
    dct, told = settled.get(other.article), _closed(other)
    if told is None or dct is None or dct.date is None or dct.date.interval is None:
        return False
    return (told.end or 0) > (dct.date.interval.start or 0)


def _recent_end(other: DatedMention, settled: Mapping[str, Dct]) -> int | None:
    """Until when an article may retell what another one tells as recent."""
    dct, told = settled.get(other.article), _closed(other)
    if dct is None or dct.bounds.end is None or told is None or told.start is None:
        return None
    return dct.bounds.end + _RETOLD if dct.bounds.end - told.start <= _RECENT else None


def _closed(mention: DatedMention) -> Interval | None:
    """The interval of a mention that its text dates; None where it is open or only the DCT dates it."""
    date = mention.date
    if date is None or date.interval is None or date.basis is Basis.PUBLISHED:
        return None
    return date.interval if date.interval.start is not None and date.interval.end is not None else None


def _length(interval: Interval) -> tuple[int, int]:
    assert interval.start is not None and interval.end is not None  # _closed has left the others out
    return interval.end - interval.start, interval.start


def _is_weekday_of(own: DatedMention, told: Interval | None) -> bool:
    """Whether a mention tells as past, by its weekday alone, an event that others tell of such a day."""
    pattern = (own.date.pattern if own.date is not None else None) or ""
    is_past = own.mention.status is Status.OCCURRED and pattern.startswith("XXXX-WXX-")
    if not is_past or told is None or told.start is None or told.end is None or told.end - told.start > MINUTES_PER_DAY:
        return False
    return pattern[9:] == str(weekday(told.start // MINUTES_PER_DAY) + 1)


def _month_of(mention: DatedMention) -> int | None:
    """The month (1 to 12) of a mention that tells it without its year."""
    date: Date | None = mention.date
    if date is None or not date.is_open or date.pattern is None or not date.pattern.startswith("XXXX-"):
        return None
    number = date.pattern[5:7]
    return int(number) if number.isdigit() else None
