"""What an event is shown as: the date and the status that its independent sources bear out best."""

from __future__ import annotations

from collections.abc import Sequence

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


def length(interval: Interval) -> int:
    """The length of an interval in minutes; an open one is longer than any other."""
    if interval.start is None or interval.end is None:
        return _FOREVER
    return interval.end - interval.start


def _told(mentions: Sequence[DatedMention]) -> list[tuple[DatedMention, Date, Interval]]:
    """The mentions whose dates count: those dated by more than publication, if there are any.

    What a verb tells as done has no date from a plan; a noun ("the talks") may name what lies ahead.
    """
    has_happened = any(m.mention.status in _FACTS and (m.mention.pos == "VERB" or m.date) for m in mentions)
    told = [
        (m, m.date, m.date.interval)
        for m in mentions
        if m.date and m.date.interval and not (has_happened and m.mention.status in _PLANS)
    ]
    firm = [each for each in told if each[1].basis is not Basis.PUBLISHED]
    return firm or told


def choose_date(mentions: Sequence[DatedMention]) -> Date | None:
    """The most specific date on which most articles agree; None when none of them dates the event.

    An article agrees with a date that overlaps one of its own. Of dates with equal agreement the
    shortest is taken, then the better founded, then the earliest. A date that only the publication
    gives yields to any other.
    """
    told = _told(mentions)
    if not told:
        return next((m.date for m in mentions if m.date is not None and m.date.interval is None), None)

    def rank(candidate: tuple[DatedMention, Date, Interval]) -> tuple[int, int, int, int, str, int]:
        mention, date, interval = candidate
        agreeing = {other.article for other, _, theirs in told if overlaps(interval, theirs)}
        start = interval.start if interval.start is not None else -_FOREVER
        return -len(agreeing), length(interval), _BASES.index(date.basis), start, mention.article, mention.index

    return min(told, key=rank)[1]


def choose_status(mentions: Sequence[DatedMention]) -> Status:
    """The status of the most committed mention."""
    return min((m.mention.status for m in mentions), key=COMMITMENT.index)


def disagreements(mentions: Sequence[DatedMention], date: Date | None, status: Status) -> tuple[Disagreement, ...]:
    """What the sources say against the event as shown, and against each other's numbers; each thing once.

    They come in order of article.
    """
    against = (each for dated in mentions for each in (_against_date(dated, date), _against_status(dated, status)))
    found = dict.fromkeys(each for each in against if each is not None)
    for article, says, shown in contradicted(mentions):
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
