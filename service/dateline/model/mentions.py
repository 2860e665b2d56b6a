"""Mentions: one telling of an event in one sentence, with everything that merging reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.model.articles import Article, Dct, Span, TextField
from dateline.model.dates import Basis, Date, Relation
from dateline.model.times import Tense, Timex


class Status(StrEnum):
    """Whether the event happened, as one source tells it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ALLEGED = "alleged"
    DENIED = "denied"
    NOT_OCCURRED = "not_occurred"
    HYPOTHETICAL = "hypothetical"


class TriggerClass(StrEnum):
    """What sort of event the trigger evokes; `reporting` covers saying, thinking and showing."""

    OCCURRENCE = "occurrence"
    STATE = "state"
    REPORTING = "reporting"
    ASPECTUAL = "aspectual"


class Role(StrEnum):
    """What an entity does in an event."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of a mention: the best name the article has for it, and its key.

    `key` agrees across articles for the same entity ("Moscow", "the Kremlin", "Russia" → the
    state's key); None for a phrase that names nobody ("two oil tankers"). `type` is PERSON, ORG,
    GPE, NORP, FAC, PRODUCT, … (the labels of OntoNotes) or "" for a common noun phrase. `head` is
    the lemma of its head word. `span` is where it stands in the field (a pronoun's own place).
    `quantity` is the number in a common noun phrase, normalised ("two oil tankers" → "2").
    """

    role: Role
    name: str
    type: str
    key: str | None
    head: str
    span: Span | None = None
    quantity: str | None = None


@dataclass(frozen=True, slots=True)
class Tlink:
    """The tie of a mention to a timex of its article: its index in `Records.times`.

    `basis` is `inherited` when the time stands in an earlier sentence or a section heading; else
    None, and resolution says whether the date was stated or resolved. `rule` names what tied it.
    """

    timex: int
    relation: Relation = Relation.IN
    basis: Basis | None = None
    rule: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of an event in one sentence of one article.

    `quote` is the sentence (never across a block), `trigger` lies within it. `lemma` is the
    trigger's; `family` is the key shared by verb and noun of one event ("invade" for "invasion").
    `tlink` is None when nothing in the text dates it; `publishable` then says that the grammar of
    the sentence lets the publication date stand in (`Basis.PUBLISHED`), `follows_lead` that the day of the lead may,
    and `is_perfect` that the present perfect leaves the day open ("has resigned").
    `score` is the probability that this is an event worth telling, `tlink.score` that its tie is
    right. `numbers` are the quantities in its clause, normalised ("100", "30e9").
    `object_head` is the head lemma of the object of a light or transfer verb. `signature` is that of
    the quote (`dateline.extraction.signatures`), by which copied passages are known. `clarity` is how well
    the title tells the event to somebody who reads nothing else, 0 to 1. `ordinal` says which
    of its kind it is ("first", "second", "again"; None when nothing says), `is_definite` that a noun speaks
    of it as known already ("the strike").
    """

    field: TextField
    quote: Span
    trigger: Span
    lemma: str
    family: str
    pos: str
    trigger_class: TriggerClass
    status: Status
    title: str
    sentence: int
    tense: Tense | None = None
    tlink: Tlink | None = None
    publishable: bool = False
    follows_lead: bool = True
    arguments: tuple[Argument, ...] = ()
    places: tuple[Argument, ...] = ()
    numbers: tuple[str, ...] = ()
    object_head: str | None = None
    score: float = 1.0
    signature: tuple[int, ...] = ()
    clarity: float = 1.0
    ordinal: str | None = None
    is_definite: bool = False
    is_perfect: bool = False


@dataclass(frozen=True, slots=True)
class Records:
    """What extraction found in one article; dates are symbolic, nothing depends on the DCT.

    `terms` counts content lemmas of the story's own blocks, `names` its entity keys. `version`
    names what made the records, so that a store can tell which ones are stale. `signature` is that of
    the story's own blocks, by which copied articles are known.
    """

    article: Article
    times: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    terms: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)
    version: str = ""
    signature: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something could not be dated: a stable `code` and a sentence for the reader."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A mention with the date that its own article gives it, or the reason why it has none.

    `when` is the span of the time words that date it, in the mention's field; None where they stand in
    the other one (a headline dated by the lead) and when the publication date does.
    """

    article: str
    index: int
    mention: Mention
    date: Date | None
    reason: Reason | None = None
    when: Span | None = None
    derivation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article's records once its DCT is settled and its mentions are dated."""

    records: Records
    dct: Dct
    mentions: tuple[DatedMention, ...]
