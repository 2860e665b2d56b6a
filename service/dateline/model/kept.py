"""Kept timelines: what a store holds of them. Times are ISO 8601 in UTC, to the second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model.access import MAIN
from dateline.model.articles import Submitted
from dateline.model.edits import Edit
from dateline.model.mentions import Records


@dataclass(frozen=True, slots=True)
class Kept:
    """A timeline by itself. `revision` counts the changes to anything in it, from 1.

    `filters` are query parameters that are applied unless a request has its own. `desk` is the one whose keys
    reach it; everyone may read a public one.
    """

    id: str
    name: str | None
    entity: str | None
    filters: Mapping[str, str]
    revision: int
    created: str
    changed: str
    desk: str = MAIN
    is_public: bool = False


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article as it stands in a timeline.

    `version` counts its corrections from 1; `revision` is that of the timeline in which it last changed.
    Of a withdrawn article everything is kept and nothing is evidence.
    """

    submitted: Submitted
    records: Records
    version: int
    revision: int
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """An edit, the revision that it made, and the one that undid it (None while it is in force)."""

    edit: Edit
    revision: int
    undone: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of an event id: the digest of its event, and the revisions it (re)appeared and last changed in.

    `digest` is None once the event is gone; `heir` is then the event that has most of its mentions,
    None where nothing has. `earlier` has the times that it was there before it went and came back, each from
    the revision it appeared in to the one it was gone in.
    """

    event: str
    digest: str | None
    first: int
    last: int
    heir: str | None = None
    earlier: tuple[tuple[int, int], ...] = ()

    def was_there(self, revision: int) -> bool:
        """Whether the event was on the timeline at a revision, which is not after the timeline's last."""
        is_or_was = self.first <= revision and (self.digest is not None or revision < self.last)
        return is_or_was or any(first <= revision < gone for first, gone in self.earlier)


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of a timeline's log: who did what to which article, edit or timeline, and when."""

    revision: int
    what: str
    subject: str
    author: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a request with an idempotency key, for when the request comes again.

    `asked` is a digest of the request, since a key belongs to one request alone.
    """

    key: str
    asked: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    at: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that a timeline is derived from, at one revision.

    Articles are in the order in which they came; edits in the order in which they were made, those
    undone among them.
    """

    kept: Kept
    articles: tuple[KeptArticle, ...] = ()
    edits: tuple[KeptEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What one request writes, all of it or nothing.

    `kept` and `deed` have the new revision, the store must be at the one before. `articles` and
    `standings` are those that changed, `printed` is the timeline as it is shown unless asked otherwise.
    Answers that were given before `forget_before` are forgotten; their keys can be used anew. Of the article
    `erased` no former version keeps a word, nor does any answer; `without_words` are the edits that quoted it.
    """

    kept: Kept
    deed: Deed
    articles: tuple[KeptArticle, ...] = ()
    edit: Edit | None = None
    undone: str | None = None
    standings: tuple[Standing, ...] = ()
    printed: bytes = b""
    answered: Answered | None = None
    forget_before: str | None = None
    erased: str | None = None
    without_words: tuple[KeptEdit, ...] = ()
