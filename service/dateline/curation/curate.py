"""The one door: events and edits in, events as people corrected them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from dateline.curation.chains import Strand, Strands
from dateline.curation.naming import MentionKey, Naming
from dateline.curation.words import added_event, in_words_of, say
from dateline.model.edits import Edit, Op
from dateline.model.events import Event
from dateline.model.mentions import DatedMention

_TO_CHAINS = (Op.ADD, Op.MERGE, Op.SPLIT)


class Tell(Protocol):
    """Tells the event of some mentions, which are in order of article and place."""

    def __call__(self, mentions: Sequence[DatedMention]) -> Event:
        """The event."""


@dataclass(frozen=True, slots=True)
class Curated:
    """What edits made of events.

    Args:
        events: those to show, in no order.
        hidden: those that an edit hides.
        orphaned: the ids of edits that apply to nothing any more, in their order.
        homes: for each edit that added an event or speaks of a single one, the id of that event as it is now.
    """

    events: tuple[Event, ...]
    hidden: tuple[Event, ...] = ()
    orphaned: tuple[str, ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)


def curate(events: Sequence[Event], edits: Sequence[Edit], *, naming: Naming, tell: Tell) -> Curated:
    """The events as the edits make them.

    Edits to the chains come first (`add`, `merge`, `split`), then those to single events (`set`, `note`,
    `pin`, `hide`), each in the order given; so a title that was set outlives a merge that came after it.

    Args:
        events: as merging tells them; a mention that only echoes another may be in none.
        edits: those in force, oldest first.
        naming: knows the mentions of the events by name.
        tell: tells an event anew where an edit changes its mentions.
    """
    told = _Told(events, tell)
    strands = Strands([Strand(frozenset(keys)) for keys in told.keys], naming)
    to_chains = [edit for edit in edits if edit.op in _TO_CHAINS]
    orphaned = {edit.id for edit in to_chains if not strands.apply(edit)}
    shown = {strand: told.event(strand) for strand in strands.all}
    hidden: set[Strand] = set()
    homes = dict(strands.home)
    for edit in edits:
        if edit.op in _TO_CHAINS:
            continue
        strand = strands.find(edit.targets[0])
        if strand is None:
            orphaned.add(edit.id)
            continue
        homes[edit.id] = strand
        if edit.op is Op.HIDE:
            hidden.add(strand)
        else:
            shown[strand] = _with_edit(shown[strand], edit)
    return Curated(
        events=tuple(event for strand, event in shown.items() if strand not in hidden),
        hidden=tuple(event for strand, event in shown.items() if strand in hidden),
        orphaned=tuple(edit.id for edit in edits if edit.id in orphaned),
        homes={id_: shown[strand].id for id_, strand in homes.items()},
    )


def _with_edit(event: Event, edit: Edit) -> Event:
    event = say(event, edit.says)
    return replace(event, is_pinned=True) if edit.op is Op.PIN else event


class _Told:
    """The events by their mentions, and new ones told where the mentions of an event are others now."""

    def __init__(self, events: Sequence[Event], tell: Tell) -> None:
        self._mentions = {(s.dated.article, s.dated.index): s.dated for event in events for s in event.sources}
        self._events = {_keys(event): event for event in events}
        self._tell = tell
        self.keys = list(self._events)

    def event(self, strand: Strand) -> Event:
        """The event of a strand."""
        if not strand.mentions:
            return added_event(strand.added)
        event = self._events.get(strand.mentions)
        if event is None:
            event = self._tell([self._mentions[key] for key in sorted(strand.mentions)])
        return in_words_of(replace(event, is_edited=True), strand.added) if strand.is_edited else event


def _keys(event: Event) -> frozenset[MentionKey]:
    return frozenset((source.dated.article, source.dated.index) for source in event.sources)
