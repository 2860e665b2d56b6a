"""Edits: what people say against what was extracted, kept apart from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.articles import TextField
from dateline.model.dates import Date
from dateline.model.mentions import Argument, Status


class Op(StrEnum):
    """What an edit does: `set`, `hide`, `pin` and `note` to one event, the others to the chains themselves."""

    SET = "set"
    HIDE = "hide"
    PIN = "pin"
    NOTE = "note"
    MERGE = "merge"
    SPLIT = "split"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class MentionName:
    """A mention by what it says, so that it is known again in a corrected article.

    `quote` is the sentence and `trigger` its word; `start_char` counts from the beginning of the quote,
    and tells apart the triggers of a sentence that says one word twice. `nth` tells apart sentences that an
    article says twice, as it does of a quote that is pulled out: so many times it has said this one before.
    """

    article: str
    field: TextField
    quote: str
    trigger: str
    start_char: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """An event as an edit names it: by its mentions, or by the edit that added it by hand."""

    mentions: tuple[MentionName, ...] = ()
    added: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person says of an event; None leaves what there is."""

    title: str | None = None
    date: Date | None = None
    status: Status | None = None
    participants: tuple[Argument, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction, by whom and when (ISO 8601, UTC).

    `targets` is one event for `set`, `hide`, `pin` and `note`, two or more for `merge`, none for `add`; for
    `split` it holds the mentions that become an event of their own. `says` belongs to `set`, `note`
    and `add`.
    """

    id: str
    op: Op
    targets: tuple[Target, ...] = ()
    says: Wording = Wording()
    author: str | None = None
    made: str = ""
