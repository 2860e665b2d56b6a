"""Events and timelines: what is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline.model.articles import Article, Dct
from dateline.model.dates import Date
from dateline.model.mentions import Argument, DatedMention, Reason, Status


@dataclass(frozen=True, slots=True)
class Source:
    """One mention as evidence for an event; `is_copy` when its passage repeats another source's."""

    dated: DatedMention
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What one article says against the event as shown. `kind` is date, status or number."""

    article: str
    kind: str
    says: str
    shown: str


@dataclass(frozen=True, slots=True)
class Event:
    """A chain of mentions with the date, title and status chosen for it.

    `sources` are in order of article, then place in the text. `date` is None, or open, for an
    event that could not be dated; `reason` says why. Scores are 0 to 1. `note`, `is_pinned` and
    `is_edited` come from edits; an event that a person added has no sources, and its edit's id.
    """

    id: str
    date: Date | None
    title: str
    status: Status
    lemma: str
    sources: tuple[Source, ...]
    participants: tuple[Argument, ...] = ()
    places: tuple[Argument, ...] = ()
    confidence: float = 0.0
    salience: float = 0.0
    independent_sources: int = 1
    disagreements: tuple[Disagreement, ...] = ()
    reason: Reason | None = None
    is_edited: bool = False
    is_pinned: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a timeline should know; `article` is None when it concerns all."""

    code: str
    message: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineArticle:
    """An article on a timeline: its settled DCT and what it copies, if it is a copy.

    `version` counts the corrections of a kept article from 1.
    """

    article: Article
    dct: Dct
    words: int
    copy_of: str | None = None
    version: int = 1
    is_withdrawn: bool = False


class Rank(NamedTuple):
    """The place of an event where a limit leaves some out: dated before undated, pinned first, then by salience."""

    is_undated: bool
    is_unpinned: bool
    less_salience: float
    id: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of time, those that could not be dated, and the articles they rest on.

    `orphaned` are the ids of edits that apply to nothing any more, in the order in which they were made.
    `following` is the rank of the last event shown where a limit left others out after it.
    """

    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    articles: tuple[TimelineArticle, ...]
    warnings: tuple[Notice, ...] = ()
    entity: str | None = None
    is_partial: bool = False
    orphaned: tuple[str, ...] = ()
    following: Rank | None = None
