"""Which events of a timeline are shown: by entity, status, window, confidence and number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dateline.calendars import overlaps
from dateline.model.dates import Interval
from dateline.model.events import Event, Rank
from dateline.model.matching import EntityMatcher
from dateline.model.mentions import Argument, Status

#: What is shown unless asked otherwise; `denied`, `not_occurred` and `hypothetical` need `status=all`.
DEFAULT_STATUSES = frozenset({Status.OCCURRED, Status.ONGOING, Status.PLANNED, Status.CANCELLED, Status.ALLEGED})

#: Undated events below this are shades of the story (attitudes, generalities, remarks), shown only with `status=all`.
UNDATED_SALIENCE = 0.33


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to show.

    Args:
        entity: a name; only events in which it takes part.
        statuses: the statuses to show.
        window: only events that share time with it (half-open); undated events have none to share.
        min_confidence: the least confidence, 0 to 1.
        limit: the most events; the most salient dated ones are kept and shown in order of time, and
            undated ones where the limit leaves room.
        after: only events that come after this rank, for the next page.
    """

    entity: str | None = None
    statuses: frozenset[Status] = DEFAULT_STATUSES
    window: Interval | None = None
    min_confidence: float = 0.0
    limit: int | None = None
    after: Rank | None = None


@dataclass(frozen=True, slots=True)
class Selected:
    """The events shown, whether others are left out by `limit` and `after`, and the last rank if more follow.

    Those with a date are in the order they came in, those without by rank.
    """

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]
    is_partial: bool
    following: Rank | None = None


def select(dated: Sequence[Event], undated: Sequence[Event], options: Options) -> Selected:
    """The events that the options ask for; the order stays.

    A pinned event needs no confidence, is shown whatever its status, and comes before all others where a limit
    leaves some out.

    Args:
        dated: events with a place in time.
        undated: those without; a window shows none of them.
        options: what to show.
    """
    matcher = None if options.entity is None else EntityMatcher(options.entity, _keys((*dated, *undated)))
    shows_all = options.statuses == frozenset(Status)

    def is_worth_a_line(event: Event) -> bool:
        return shows_all or event.salience >= UNDATED_SALIENCE

    def is_asked_for(event: Event) -> bool:
        is_fit = event.status in options.statuses and event.confidence >= options.min_confidence
        return (is_fit or event.is_pinned) and (matcher is None or matcher.takes_part(event))

    shown = [event for event in dated if is_asked_for(event) and _lies_in(event, options.window)]
    aside = [event for event in undated if options.window is None and is_asked_for(event) and is_worth_a_line(event)]
    if options.limit is None and options.after is None:
        return Selected(tuple(shown), tuple(sorted(aside, key=_rank)), is_partial=False)
    ranked = [(_rank(event), event) for event in shown]
    ranked += [(_rank(event, is_undated=True), event) for event in aside]
    ranked.sort(key=itemgetter(0))
    rest = ranked if options.after is None else [each for each in ranked if each[0] > options.after]
    page = rest[: options.limit]
    kept = {event.id for rank, event in page if not rank.is_undated}
    return Selected(
        tuple(event for event in shown if event.id in kept),
        tuple(event for rank, event in page if rank.is_undated),
        len(page) < len(ranked),
        page[-1][0] if len(page) < len(rest) else None,
    )


def _keys(events: Iterable[Event]) -> set[str]:
    """The keys of all who take part in some event."""
    told = ((*event.participants, *_arguments(event)) for event in events)
    return {argument.key for arguments in told for argument in arguments if argument.key}


def _arguments(event: Event) -> Iterator[Argument]:
    return (argument for source in event.sources for argument in source.dated.mention.arguments)


def _lies_in(event: Event, window: Interval | None) -> bool:
    if window is None:
        return True
    return event.date is not None and event.date.interval is not None and overlaps(event.date.interval, window)


def _rank(event: Event, *, is_undated: bool = False) -> Rank:
    return Rank(is_undated, not event.is_pinned, -float(event.salience), event.id)
