"""A kept timeline at one revision: what it is derived from, and what is derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b

from dateline import timeline
from dateline.errors import Gone, NotFound, shown
from dateline.formats.native import event_line
from dateline.model.articles import Article
from dateline.model.edits import Edit
from dateline.model.events import Event, Timeline, TimelineArticle
from dateline.model.kept import Kept, KeptArticle, KeptEdit, Snapshot
from dateline.model.mentions import Records
from dateline.timeline import Joined, Options

_DIGEST_BYTES = 8


@dataclass(frozen=True, slots=True)
class Line:
    """An event, its wire form, and a digest that is equal for events that are shown as the same bytes."""

    event: Event
    json: bytes
    digest: str

    @classmethod
    def of(cls, event: Event, texts: Mapping[str, Article] | None) -> Line:
        """The line of an event that quotes these articles, by id; None where its sources are left out."""
        json = event_line(event, texts)
        return cls(event, json, blake2b(json, digest_size=_DIGEST_BYTES).hexdigest())


@dataclass(frozen=True)
class View:
    """A timeline as it is at one revision.

    Args:
        snapshot: what it is derived from.
        raw: what its articles say together.
        joined: the same as people corrected it.
        known: lines of an earlier view, by event id; those of events that are the same still hold.
    """

    snapshot: Snapshot
    raw: Joined
    joined: Joined
    known: Mapping[str, Line] = field(default_factory=dict, repr=False)

    @property
    def kept(self) -> Kept:
        """The timeline by itself."""
        return self.snapshot.kept

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Every event that is not hidden, by its id, in order of time; then those without a date."""
        return {event.id: event for event in (*self.joined.told.events, *self.joined.told.undated)}

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        """The wire form of every event, by its id, in the same order."""
        return {
            id_: known if known is not None and known.event is event else Line.of(event, self.texts)
            for id_, event in self.events.items()
            for known in [self.known.get(id_)]
        }

    @cached_property
    def texts(self) -> Mapping[str, Article]:
        """The articles that are evidence, by id."""
        return {article.records.article.id: article.records.article for article in self.joined.articles}

    def event(self, id_: str) -> Event:
        """The event of an id.

        Raises:
            Gone: an edit hides it.
            NotFound: there is none.
        """
        if id_ in self.events:
            return self.events[id_]
        if any(event.id == id_ for event in self.joined.hidden):
            raise Gone(f"the event {shown(id_)} is hidden by an edit; undo that edit to see it")
        raise NotFound(f"there is no event {shown(id_)} on this timeline")

    def article(self, id_: str) -> KeptArticle:
        """The article of an id, withdrawn or not.

        Raises:
            NotFound: there is none.
        """
        for article in self.snapshot.articles:
            if article.submitted.id == id_:
                return article
        raise NotFound(f"there is no article {shown(id_)} on this timeline")

    def edit(self, id_: str) -> KeptEdit:
        """The edit of an id, undone or not.

        Raises:
            NotFound: there is none.
        """
        for kept in self.snapshot.edits:
            if kept.edit.id == id_:
                return kept
        raise NotFound(f"there is no edit {shown(id_)} on this timeline")

    def shown(self, options: Options) -> Timeline:
        """The timeline with the events that the options ask for."""
        made = timeline.show(self.joined, options)
        versions = {article.submitted.id: article.version for article in self.snapshot.articles}
        return replace(
            made, articles=tuple(replace(one, version=versions[one.article.id]) for one in made.articles)
        )

    def shown_article(self, article: KeptArticle) -> TimelineArticle:
        """An article with its settled publication date; a withdrawn one as it would be alone."""
        joined = timeline.join([article.records]) if article.is_withdrawn else self.joined
        told = timeline.show(joined, Options()).articles
        one = next(each for each in told if each.article.id == article.submitted.id)
        return replace(one, version=article.version, is_withdrawn=article.is_withdrawn)


def derive(snapshot: Snapshot, earlier: View | None = None) -> View:
    """The view of a snapshot.

    Args:
        snapshot: what the timeline is derived from.
        earlier: a view of the same timeline, whose work is taken over where nothing touched it.
    """
    evidence = _evidence(snapshot)
    if earlier is not None and _is_same(_evidence(earlier.snapshot), evidence):
        raw = earlier.raw
    else:
        raw = timeline.join(evidence, earlier=Joined() if earlier is None else earlier.raw)
    lines = {} if earlier is None else earlier.__dict__.get("lines", earlier.known)
    return View(snapshot, raw, timeline.correct(raw, in_force(snapshot)), lines)


def _evidence(snapshot: Snapshot) -> list[Records]:
    return [article.records for article in snapshot.articles if not article.is_withdrawn]


def _is_same(one: list[Records], other: list[Records]) -> bool:
    return len(one) == len(other) and all(mine is theirs for mine, theirs in zip(one, other, strict=True))


def in_force(snapshot: Snapshot) -> list[Edit]:
    """The edits that have not been undone, oldest first."""
    return [kept.edit for kept in snapshot.edits if kept.undone is None]
