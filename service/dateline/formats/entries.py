"""Entries: what formats for readers print of each event, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dateline.calendars import display
from dateline.formats.ends import Ends, ends_of, read_as
from dateline.model.articles import Article
from dateline.model.events import Disagreement, Event, Notice, Source, Timeline, TimelineArticle
from dateline.model.kept import Kept
from dateline.model.mentions import Status

#: What a reader is told of a status; what occurred needs no word.
STATUS_WORDS: Mapping[Status, str] = {
    Status.OCCURRED: "occurred",
    Status.ONGOING: "ongoing",
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.ALLEGED: "alleged",
    Status.DENIED: "denied",
    Status.NOT_OCCURRED: "did not happen",
    Status.HYPOTHETICAL: "only supposed",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says of an event: the sentence, on one line, and who says it."""

    quote: str
    article: Article
    label: str

    @property
    def url(self) -> str | None:
        """Where it says so."""
        return web_url(self.article.url)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is printed.

    `ends` is None for one that nothing dates; `when` is its date in words. `tellings` have the first sentence
    of each article that is no copy. `remarks` are sentences: why it has no date, other readings of its date,
    what sources say against it, a person's note.
    """

    event: Event
    ends: Ends | None
    when: str
    tellings: tuple[Telling, ...]
    remarks: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title on one line."""
        return one_line(self.event.title)

    @property
    def status(self) -> str:
        """The status in words."""
        return STATUS_WORDS[self.event.status]

    @property
    def is_plain(self) -> bool:
        """Whether it simply happened, which needs no word."""
        return self.event.status is Status.OCCURRED


@dataclass(frozen=True)
class Export:
    """What is to be written: a timeline, and the kept timeline that it is of, if it is kept.

    `has_sources` says whether the sources of events are shown.
    """

    timeline: Timeline
    kept: Kept | None = None
    has_sources: bool = True
    untitled: str = field(default="Timeline", repr=False)

    @property
    def name(self) -> str:
        """What the timeline is called, on one line."""
        return one_line((self.kept and self.kept.name) or self.timeline.entity or self.untitled)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What a reader knows each article by, by its id."""
        return labels_of(self.timeline.articles)

    @cached_property
    def dated(self) -> tuple[Entry, ...]:
        """The events that have a place in time, in its order."""
        return tuple(entry for entry in self._entries(self.timeline.events) if entry.ends is not None)

    @cached_property
    def undated(self) -> tuple[Entry, ...]:
        """The events without a place in time."""
        events = (*(event for event in self.timeline.events if ends_of(event.date) is None), *self.timeline.undated)
        return tuple(self._entries(events))

    def _entries(self, events: tuple[Event, ...]) -> Iterator[Entry]:
        articles = {one.article.id: one.article for one in self.timeline.articles}
        for event in events:
            tellings = _tellings(event, articles, self.labels) if self.has_sources else ()
            when = "date not known" if event.date is None else display(event.date)
            yield Entry(event, ends_of(event.date), when, tellings, tuple(_remarks(event, self.labels)))


@dataclass(frozen=True, slots=True)
class Written:
    """A timeline in some format, and what that format could not carry of it."""

    body: bytes
    losses: tuple[Notice, ...] = ()


def one_line(text: str) -> str:
    """A text on one line, without control characters, which some formats cannot hold.

    >>> one_line("a quote\\r\\nof two\\x07 lines")
    'a quote of two lines'
    """
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def web_url(url: str | None) -> str | None:
    """A URL that a reader may be sent to; None for another kind, which could be a script."""
    if url is None or url != one_line(url) or " " in url:
        return None
    return url if url.lower().startswith(("http://", "https://")) else None


def labels_of(articles: Sequence[TimelineArticle]) -> Mapping[str, str]:
    """What a reader knows each article by (`label_of`), by its id.

    Where several would be called the same, their dates stand beside, and where that does not tell them apart their ids.
    """
    labels = {one.article.id: label_of(one.article) for one in articles}
    days = {one.article.id: display(one.dct.date) for one in articles if one.dct.date is not None}
    for more in (days, {id_: one_line(id_) for id_ in labels}):
        known = Counter(labels.values())
        labels = {
            id_: f"{label}, {more[id_]}" if known[label] > 1 and id_ in more else label for id_, label in labels.items()
        }
    return labels


def label_of(article: Article) -> str:
    """The name that a reader knows an article by: who published it, its headline, or else its id."""
    return one_line(article.publisher or article.title or article.id)


def _tellings(event: Event, articles: Mapping[str, Article], labels: Mapping[str, str]) -> tuple[Telling, ...]:
    first: dict[str, Source] = {}
    for source in event.sources:
        if not source.is_copy:
            first.setdefault(source.dated.article, source)
    return tuple(_telling(source, articles[id_], labels[id_]) for id_, source in first.items())


def _telling(source: Source, article: Article, label: str) -> Telling:
    mention = source.dated.mention
    text = article.field_text(mention.field)
    return Telling(one_line(text[mention.quote.start_char : mention.quote.end_char]), article, label)


def _remarks(event: Event, labels: Mapping[str, str]) -> Iterator[str]:
    if event.note is not None:
        yield one_line(event.note)
    if event.reason is not None:
        yield one_line(event.reason.text)
    if event.date is not None:
        yield from (f"Or {display(read_as(one, event.date))}." for one in event.date.alternatives)
    yield from (_against(one, labels.get(one.article, one.article)) for one in event.disagreements)


def _against(one: Disagreement, who: str) -> str:
    if one.kind == "status":
        return one_line(f"{who}: {STATUS_WORDS[Status(one.says)]}.")
    return one_line(f"{who} says {one.says}, not {one.shown}.")
