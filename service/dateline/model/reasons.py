"""Reasons: why mentions are one event, what was kept apart from it, and how its date was got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model.events import Event
from dateline.model.mentions import DatedArticle, DatedMention

#: A mention's place among all: its article's id and its index there.
MentionKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Share:
    """What one feature adds to a score, in logits: its value times its weight."""

    feature: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class PairReasons:
    """Two mentions, the score that they are one event (thousandths of a logit), and what makes it up.

    `shares` come largest first, whatever their sign; the model's bias is the rest.
    """

    one: MentionKey
    other: MentionKey
    score: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a chain is one event.

    `pairs` hold, for each mention after the first, its best pair with one before it; `near` the best
    pair with each chain that came near and was kept apart, nearest first; `join` is the average score
    that joins (thousandths of a logit).
    """

    pairs: tuple[PairReasons, ...]
    near: tuple[PairReasons, ...]
    join: int


@dataclass(frozen=True, slots=True)
class Why:
    """Why an event is one entry and has its date.

    Args:
        event: the event.
        reasons: what joined its mentions, and what was kept apart from them.
        articles: all articles by id.
        homes: the event that each mention is a source of, by its id.
        choice: how its date was chosen among those of its sources, in words.
        accounts: how each of its sources got its date, in words, in their order.
    """

    event: Event
    reasons: Reasons
    articles: Mapping[str, DatedArticle]
    homes: Mapping[MentionKey, Event]
    choice: str
    accounts: tuple[str, ...]

    def mention(self, key: MentionKey) -> DatedMention:
        """The mention of a key."""
        article, index = key
        return self.articles[article].mentions[index]
