"""Edits to what an event says of itself: its title, date, status and participants, its note, and whether it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.model.edits import Edit, Wording
from dateline.model.events import Event
from dateline.model.mentions import Status


def say(event: Event, says: Wording) -> Event:
    """The event in a person's words; what they leave out stays. A person's date and status are right."""
    is_settled = says.date is not None or says.status is not None
    return replace(
        event,
        title=event.title if says.title is None else says.title,
        date=event.date if says.date is None else says.date,
        status=event.status if says.status is None else says.status,
        participants=event.participants if says.participants is None else says.participants,
        note=event.note if says.note is None else says.note,
        confidence=1.0 if is_settled else event.confidence,
        reason=event.reason if says.date is None else None,
        is_edited=True,
    )


def added_event(edits: Sequence[Edit]) -> Event:
    """The event that people added by hand and no source tells; of several, what the first says."""
    blank = Event(
        id=edits[0].id,
        date=None,
        title="",
        status=Status.OCCURRED,
        lemma="",
        sources=(),
        confidence=1.0,
        salience=1.0,
        independent_sources=0,
    )
    return in_words_of(blank, edits)


def in_words_of(event: Event, edits: Sequence[Edit]) -> Event:
    """An event in the words of the edits that added it; the first has the last word."""
    for edit in reversed(edits):
        event = say(event, edit.says)
    return event
