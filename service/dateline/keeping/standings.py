"""What a change did to events: which appeared, changed and went, and who is the heir of those that went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline import timeline
from dateline.formats.native import Changes
from dateline.keeping.views import View
from dateline.model.kept import Standing
from dateline.storage import Store


class Ledger:
    """The standings of a kept timeline, of which only those are loaded that have changed since it was last asked."""

    def __init__(self, store: Store, id_: str) -> None:
        self._store = store
        self._id = id_
        # Together, since threads that only look ahead ask without a lock.
        self._known: tuple[int, Mapping[str, Standing]] = (0, {})

    def at(self, revision: int) -> Mapping[str, Standing]:
        """The standings by event id, none older than those of a revision."""
        of, standings = self._known
        if of < revision:
            changed = self._store.standings(self._id, since=of)
            standings = {**standings, **{one.event: one for one in changed}}
            self._known = revision, standings
        return standings


def moved(known: Mapping[str, Standing], before: View, after: View) -> list[Standing]:
    """The standings that a change gave to event ids, by id; those that it left alone are not among them.

    Args:
        known: the standings before the change, by event id.
        before: the view before the change.
        after: the view that it made.
    """
    revision = after.kept.revision
    new = after.lines
    changed = [
        _standing(event, line.digest, revision, known.get(event))
        for event, line in new.items()
        if event not in known or known[event].digest != line.digest
    ]
    gone = [one for one in known.values() if one.digest is not None and one.event not in new]
    heirs = _heirs(before, after) if gone else {}
    changed += [replace(one, digest=None, last=revision, heir=heirs.get(one.event)) for one in gone]
    return sorted(changed, key=lambda standing: standing.event)


def _standing(event: str, digest: str, revision: int, former: Standing | None) -> Standing:
    """The standing of an event that appeared, came back or changed in a revision."""
    if former is None:
        return Standing(event, digest, revision, revision)
    if former.digest is None:
        return Standing(event, digest, revision, revision, earlier=(*former.earlier, (former.first, former.last)))
    return replace(former, digest=digest, last=revision)


def _heirs(before: View, after: View) -> Mapping[str, str | None]:
    """The heir of each event that is gone: of one that a person added, the event it was merged into."""
    gone = [event for id_, event in before.events.items() if id_ not in after.events]
    fresh = [event for id_, event in after.events.items() if before.events.get(id_) is not event]
    return timeline.successors(gone, fresh) | {
        id_: home for id_, home in after.joined.homes.items() if home != id_ and home in after.events
    }


def changes_of(view: View, standings: Iterable[Standing], since: int) -> Changes:
    """What happened to the events of a timeline after a revision, in order of time.

    Args:
        view: the timeline as it is now.
        standings: the event ids that changed since then.
        since: the revision.
    """
    moved = {standing.event: standing for standing in standings}
    alive = [(event, moved[id_]) for id_, event in view.events.items() if id_ in moved]
    return Changes(
        since=since,
        revision=view.kept.revision,
        added=[event for event, standing in alive if not standing.was_there(since)],
        changed=[event for event, standing in alive if standing.was_there(since)],
        removed=[
            (standing.event, standing.heir)
            for standing in moved.values()
            if standing.digest is None and standing.was_there(since)
        ],
    )
