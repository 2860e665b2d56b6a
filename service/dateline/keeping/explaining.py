"""Why an event of a kept timeline is one entry and has its date."""

from __future__ import annotations

from dateline import timeline
from dateline.curation import Naming
from dateline.keeping.views import View
from dateline.model.edits import Op, Target
from dateline.model.events import Event
from dateline.model.kept import KeptEdit
from dateline.model.reasons import Why

_TO_SEVERAL = (Op.MERGE, Op.SPLIT)


def explain_event(view: View, id_: str) -> tuple[Why, list[KeptEdit]]:
    """The reasons of an event, and the edits in force that speak of it, oldest first.

    Raises:
        Gone: an edit hides it.
        NotFound: there is none.
    """
    event = view.event(id_)
    return timeline.why(view.joined, id_), _edits_of(view, event)


def _edits_of(view: View, event: Event) -> list[KeptEdit]:
    """The edits in force that made the event, speak of it, or joined or parted some of it."""
    mentions = [mention for article in view.joined.articles for mention in article.mentions]
    naming = Naming(mentions, view.texts.values())
    inside = {(source.dated.article, source.dated.index) for source in event.sources}
    homes = {event.id, *(edit for edit, home in view.joined.homes.items() if home == event.id)}

    def is_meant(target: Target) -> bool:
        return target.added in homes or any(key in inside for name in target.mentions for key in naming.find(name))

    return [
        kept
        for kept in view.snapshot.edits
        if kept.undone is None
        and (kept.edit.id in homes or (kept.edit.op in _TO_SEVERAL and any(map(is_meant, kept.edit.targets))))
    ]
