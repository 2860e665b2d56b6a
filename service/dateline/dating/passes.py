"""The two passes of dating: each article by itself, then again with what the chains of all articles say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.calendars import length_in_days
from dateline.dating.dct import settle
from dateline.dating.mentions import date_mentions, meets
from dateline.dating.retold import infer
from dateline.dating.tenses import times_as_told
from dateline.dating.windows import resolve_within
from dateline.model.articles import Article, Dct
from dateline.model.dates import Basis, Date
from dateline.model.mentions import DatedArticle, DatedMention, Records
from dateline.model.times import ResolvedTimex, Timex

_LINKS = 4  # times told by events that are told by events …
_STRENGTH = {basis: rank for rank, basis in enumerate(Basis)}


def date_article(records: Records) -> DatedArticle:
    """An article's mentions dated by what it says itself: the first pass."""
    return _date(records, settle(records), {})


def date_times(article: Article, timexes: Sequence[Timex]) -> list[ResolvedTimex]:
    """The times of one article against what it says itself of its creation time, in the same order."""
    return resolve_within(article, timexes, settle(Records(article, tuple(timexes))))


def date_again(
    articles: Sequence[DatedArticle], chains: Sequence[Sequence[DatedMention]]
) -> tuple[DatedArticle, ...]:
    """The second pass: publication dates inferred from other articles, and times told by events.

    Args:
        articles: all articles after the first pass.
        chains: the mentions that tell the same event, within and across those articles.

    Returns:
        The articles in the same order; those that the chains say nothing new about are the same records.
    """
    inferred = infer(articles, chains)
    known = [
        _date(one.records, inferred[name], {}) if (name := one.records.article.id) in inferred else one
        for one in articles
    ]
    return _with_events({one.records.article.id: one for one in known}, chains)


def _with_events(
    found: dict[str, DatedArticle], chains: Sequence[Sequence[DatedMention]]
) -> tuple[DatedArticle, ...]:
    """The articles with the times told by events, and in turn by the events that those date."""
    asked = {name: events for name, one in found.items() if (events := _events_asked(one))}
    of_use = {(name, index) for name, events in asked.items() for _, index in events}
    chains = [chain for chain in chains if any((one.article, one.index) in of_use for one in chain)]
    anchors: dict[str, dict[int, Date]] = {}
    for _ in range(_LINKS):
        told = _dates_of_chains([[_now(one, found) for one in chain] for chain in chains])
        anchored = {name: _anchors(name, events, told) for name, events in asked.items()}
        moved = [name for name, one in anchored.items() if one != anchors.get(name, {})]
        if not moved:
            break
        anchors = anchored
        found |= {name: _date(found[name].records, found[name].dct, anchors[name]) for name in moved}
    return tuple(found.values())


def _now(mention: DatedMention, found: Mapping[str, DatedArticle]) -> DatedMention:
    """A mention as it is dated by now."""
    return found[mention.article].mentions[mention.index]


def _date(records: Records, dct: Dct, anchors: Mapping[int, Date]) -> DatedArticle:
    resolved = resolve_within(records.article, times_as_told(records), dct, anchors)
    return DatedArticle(records, dct, date_mentions(records, resolved, dct))


def _dates_of_chains(chains: Sequence[Sequence[DatedMention]]) -> dict[tuple[str, int], Date]:
    """The best date of each mention's chain, by article id and mention index; `published` dates say too little."""
    told = {}
    for chain in chains:
        dates = [one.date for one in chain if one.date is not None and not one.date.is_open]
        best = min((date for date in dates if date.basis is not Basis.PUBLISHED), key=_by_strength, default=None)
        if best is not None:
            told.update({(one.article, one.index): best for one in chain})
    return told


def _by_strength(date: Date) -> tuple[float, int, int, int]:
    """Shortest first, then strongest basis, then earliest: a total order, so that chains may come in any."""
    assert date.interval is not None  # open dates have been left out
    days = length_in_days(date.interval)
    start, end = date.interval.start, date.interval.end
    return float("inf") if days is None else days, _STRENGTH[date.basis], start or 0, end or 0


def _events_asked(article: DatedArticle) -> list[tuple[int, int]]:
    """Each timex told by an event, by its index, with the indices of the mentions of that event."""
    return [
        (index, mention.index)
        for index, time in enumerate(article.records.times)
        if time.event is not None
        for mention in article.mentions
        if meets(mention.mention.trigger, time.event)
    ]


def _anchors(
    article: str, asked: Sequence[tuple[int, int]], told: Mapping[tuple[str, int], Date]
) -> dict[int, Date]:
    """For each timex told by an event, by its index: the date of that event's chain, where it has one."""
    dated = [(time, told[article, mention]) for time, mention in asked if (article, mention) in told]
    return dict(reversed(dated))  # the first mention that is dated counts
