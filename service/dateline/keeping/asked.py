"""Edits as they are asked for, on events by their ids, made into edits that name mentions and so outlive the ids."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.curation import name_mention
from dateline.errors import Fault, Gone, InvalidRequest, NotFound, shown
from dateline.formats.native import Asked, NamedSource
from dateline.keeping.views import View
from dateline.model.edits import Edit, MentionName, Op, Target
from dateline.model.events import Event


def asked_edit(view: View, id_: str, asked: Asked, now: str) -> Edit:
    """The edit that is asked for.

    Args:
        view: the timeline that whoever asks has before them.
        id_: of the edit.
        asked: what is asked for.
        now: when.

    Raises:
        InvalidRequest: no such events or sources on this timeline; a split that leaves nothing.
    """
    is_many = asked.op is Op.MERGE
    events = [_event(view, id_, f"events[{n}]" if is_many else "event") for n, id_ in enumerate(asked.events)]
    if asked.op is Op.SPLIT:
        targets = [Target(_chosen(names_of(view, events[0]), asked.sources))]
    else:
        targets = [_target(view, event) for event in events]
    return Edit(id_, asked.op, tuple(targets), asked.says, asked.author, now)


def names_of(view: View, event: Event) -> list[MentionName]:
    """The names of an event's mentions, in order."""
    return [name_mention(source.dated, view.texts[source.dated.article]) for source in event.sources]


def _event(view: View, id_: str, path: str) -> Event:
    try:
        return view.event(id_)
    except (NotFound, Gone) as error:
        raise InvalidRequest([Fault(path, "the id of an event on this timeline", shown(id_))]) from error


def _target(view: View, event: Event) -> Target:
    """An event by its mentions; one that no source tells, by the edit that added it."""
    return Target(tuple(names_of(view, event)), None if event.sources else event.id)


def _chosen(names: Sequence[MentionName], sources: Sequence[NamedSource]) -> tuple[MentionName, ...]:
    """The mentions that a split names, which are some of the event's and not all."""
    said = [(source.article, source.quote, source.trigger) for source in sources]
    there = {(name.article, name.quote, name.trigger) for name in names}
    faults = [
        Fault(f"sources[{number}]", "article, quote and trigger of a source of the event", shown(each[1]))
        for number, each in enumerate(said)
        if each not in there
    ]
    if not faults and (not said or there <= set(said)):
        faults = [Fault("sources", "some sources of the event, not all", f"{len(said)} of {len(names)}")]
    if faults:
        raise InvalidRequest(faults)
    return tuple(name for name in names if (name.article, name.quote, name.trigger) in said)
