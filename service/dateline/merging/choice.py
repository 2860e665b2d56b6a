"""What an event is shown as: the date and the status that its independent sources bear out best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dateline.calendars import display, overlaps
from dateline.merging.amounts import contradicted
from dateline.model.dates import Basis, Date, Interval
from dateline.model.events import Disagreement
from dateline.model.mentions import DatedMention, Status

#: Most committed first: an event has the first of these that an independent source gives it.
COMMITMENT = (
    Status.OCCURRED, Status.ONGOING, Status.CANCELLED, Status.PLANNED, Status.ALLEGED, Status.DENIED,
    Status.NOT_OCCURRED, Status.HYPOTHETICAL,
)
_FACTS = frozenset({Status.OCCURRED, Status.ONGOING})
_PLANS = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_BASES = tuple(Basis)
_CONTRARY = {
    Status.OCCURRED: frozenset({Status.DENIED, Status.NOT_OCCURRED, Status.CANCELLED}),
    Status.ONGOING: frozenset({Status.DENIED, Status.NOT_OCCURRED, Status.CANCELLED}),
    Status.PLANNED: frozenset({Status.CANCELLED, Status.DENIED, Status.NOT_OCCURRED}),
    Status.CANCELLED: frozenset({Status.OCCURRED, Status.PLANNED}),
    Status.ALLEGED: frozenset({Status.DENIED, Status.NOT_OCCURRED}),
    Status.DENIED: frozenset({Status.OCCURRED, Status.ALLEGED}),
    Status.NOT_OCCURRED: frozenset({Status.OCCURRED, Status.ALLEGED}),
    Status.HYPOTHETICAL: frozenset(),
}
_FOREVER = 1 << 62

#: By article, whether it is not known when it appeared, the minute when it did, and its id.
Ages = Mapping[str, tuple[bool, int, str]]


def length(interval: Interval) -> int:
    """The length of an interval in minutes; an open one is longer than any other."""
    if interval.start is None or interval.end is None:
        return _FOREVER
    return interval.end - interval.start


def _told(mentions: Sequence[DatedMention], ages: Ages | None) -> list[tuple[DatedMention, Date, Interval]]:
    """The mentions whose dates count: those dated by more than publication, if there are any.

    What a verb tells as done has the date of a plan only if nothing else dates it, and it is told after that date;
    a noun ("the talks") may name what lies ahead.
    """
    has_happened = any(m.mention.status in _FACTS and _is_asserted(m) for m in mentions)
    told = [(m, m.date, m.date.interval) for m in mentions if m.date and m.date.interval]
    facts = [each for each in told if not (has_happened and each[0].mention.status in _PLANS)]
    known = facts or [each for each in told if ages is not None and _is_past(each[2], mentions, ages)]
    firm = [each for each in known if each[1].basis is not Basis.PUBLISHED]
    return firm or known


def _is_past(date: Interval, mentions: Sequence[DatedMention], ages: Ages) -> bool:
    """Whether an article that tells an event as fact appeared after a date had begun."""
    told = [ages[m.article] for m in mentions if m.mention.status in _FACTS]
    return date.start is not None and any(not is_unknown and age >= date.start for is_unknown, age, _ in told)


def choose_date(mentions: Sequence[DatedMention], ages: Ages | None = None) -> Date | None:
    """The most specific date on which most articles agree; None when none of them dates the event.

    An article agrees with a date that overlaps one of its own. Of dates with equal agreement the
    shortest is taken, then the better founded, then the earliest. A date that only the publication
    gives yields to any other.

    Args:
        ages: of the articles; those of plans are not asked for when None.
    """
    told = _told(mentions, ages)
    if not told:
        return next((m.date for m in mentions if m.date is not None and m.date.interval is None), None)

    def rank(candidate: tuple[DatedMention, Date, Interval]) -> tuple[int, int, int, int, str, int]:
        mention, date, interval = candidate
        agreeing = {other.article for other, _, theirs in told if overlaps(interval, theirs)}
        start = interval.start if interval.start is not None else -_FOREVER
        return -len(agreeing), length(interval), _BASES.index(date.basis), start, mention.article, mention.index

    return min(told, key=rank)[1]


def choose_status(mentions: Sequence[DatedMention], ages: Ages | None = None) -> Status:
    """The status of the most committed mention; but what more articles call off than tell as fact was called off.

    So it was not if an article that tells it as fact is known to have appeared after all of these. A noun without a
    date is no fact, and where its article tells of a plan it names that ("will be sworn in", "the inauguration").

    Args:
        ages: of the articles; all are of one age when None.
    """
    planned = {m.article for m in mentions if m.mention.status is Status.PLANNED}
    told = (m for m in mentions if m.mention.status not in _FACTS or _is_asserted(m) or m.article not in planned)
    status = min((m.mention.status for m in told), key=COMMITMENT.index)
    off = {m.article for m in mentions if m.mention.status is Status.CANCELLED}
    facts = {m.article for m in mentions if m.mention.status in _FACTS and _is_asserted(m)} - off
    if status not in _FACTS or len(off) <= len(facts):
        return status
    is_held = ages is not None and _has_later(facts, off, ages)
    return status if is_held else Status.CANCELLED


def _has_later(articles: Iterable[str], others: Iterable[str], ages: Ages) -> bool:
    """Whether one of some articles is known to have appeared after all others."""
    last = max(ages[id][:2] for id in others)
    return any(not ages[id][0] and ages[id][:2] > last for id in articles)


def _is_asserted(dated: DatedMention) -> bool:
    """Whether a mention tells that it was: a noun without a date may only name it."""
    return dated.mention.pos == "VERB" or dated.date is not None


def disagreements(
    mentions: Sequence[DatedMention], date: Date | None, status: Status, repeated: Sequence[DatedMention] = ()
) -> tuple[Disagreement, ...]:
    """What the sources say against the event as shown, and against each other's numbers; each thing once.

    They come in order of article. Of what is `repeated`, only other numbers count.
    """
    against = (each for dated in mentions for each in (_against_date(dated, date), _against_status(dated, status)))
    found = dict.fromkeys(each for each in against if each is not None)
    for article, says, shown in contradicted(mentions, repeated):
        found.setdefault(Disagreement(article, "number", says.words, shown.words))
    return tuple(sorted(found, key=lambda d: (d.article, d.kind, d.says)))


def _against_date(dated: DatedMention, date: Date | None) -> Disagreement | None:
    theirs = dated.date
    if date is None or date.interval is None or theirs is None or theirs.interval is None:
        return None
    if theirs.basis is Basis.PUBLISHED or overlaps(theirs.interval, date.interval):
        return None
    return Disagreement(dated.article, "date", display(theirs), display(date))


def _against_status(dated: DatedMention, status: Status) -> Disagreement | None:
    if dated.mention.status not in _CONTRARY[status]:
        return None
    return Disagreement(dated.article, "status", dated.mention.status.value, status.value)
