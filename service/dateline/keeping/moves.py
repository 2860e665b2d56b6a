"""What can be done to a kept timeline: each plan looks at it as it is and says what to write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.errors import Conflict, shown
from dateline.keeping.known import known_article, recalled_by, supersedes, with_issue_of
from dateline.keeping.views import View
from dateline.model.articles import Article, Submitted
from dateline.model.edits import Edit
from dateline.model.kept import Kept, KeptArticle
from dateline.model.mentions import Records
from dateline.model.received import Recalled


@dataclass(frozen=True, slots=True)
class Move:
    """What a change writes: the deed and its subject, for the log, and what is new.

    Articles have the versions that they will have; their revision is that of the change. `erased` is the article of
    which no word is to be left.
    """

    what: str
    subject: str
    kept: Kept
    articles: tuple[KeptArticle, ...] = ()
    edit: Edit | None = None
    undone: str | None = None
    erased: str | None = None


#: Looks at a timeline and says what to write; None where there is nothing to do. Called again after a conflict.
Plan = Callable[[View], Move | None]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that has been read; `has_id` says whether its id was given or is to be the next number."""

    submitted: Submitted
    records: Records
    has_id: bool = True


def guarded(plan: Plan, check: Callable[[View], None]) -> Plan:
    """A plan that is made only for a timeline that passes a check, which raises what it has against it."""

    def checked(view: View) -> Move | None:
        check(view)
        return plan(view)

    return checked


def new_timeline(fields: Mapping[str, Any]) -> Kept:
    """A timeline that is not kept yet, by the names of `Kept`; its id, revision and times are given when it is."""
    told = {"name": None, "entity": None, "filters": {}, **fields}
    return Kept(id="", revision=0, created="", changed="", **told)


def add_articles(incoming: Sequence[Incoming], recalled: Sequence[Recalled] = ()) -> Plan:
    """Add the articles that are not there yet, or not in so new a version; withdraw those that are taken back."""

    def plan(view: View) -> Move | None:
        new = tuple(_new_articles(view, incoming))
        gone = tuple(_gone_articles(view, recalled))
        if not new and not gone:
            return None
        is_added = any(article.version == 1 for article in new)
        what = "add articles" if is_added else "correct article" if new else "withdraw article"
        subject = ", ".join(article.submitted.id for article in (*new, *gone))
        return Move(what, subject, view.kept, articles=(*new, *gone))

    return plan


def _new_articles(view: View, incoming: Sequence[Incoming]) -> Iterator[KeptArticle]:
    there = {article.submitted.id: article for article in view.snapshot.articles}
    for one in incoming:
        known = known_article(there.values(), one.submitted)
        if known is None:
            article = _article(_free_id(one, there), one, version=1)
        elif supersedes(one.submitted, known):
            article = _article(known.submitted.id, one, version=known.version + 1)
        else:
            continue
        there[article.submitted.id] = article
        yield article


def _gone_articles(view: View, recalled: Sequence[Recalled]) -> Iterator[KeptArticle]:
    for article in view.snapshot.articles:
        gone = next((each for one in recalled if (each := recalled_by(article, one))), None)
        if gone is not None:
            yield gone


def _free_id(one: Incoming, taken: Collection[str]) -> str:
    """The id of a new article, which no other has."""
    id_ = one.submitted.id if one.has_id else _next_number(taken)
    if id_ in taken:
        raise Conflict(f"there is another article {shown(id_)} on this timeline; PUT corrects it")
    return id_


def _next_number(taken: Collection[str]) -> str:
    return str(max((int(id_) for id_ in taken if id_.isascii() and id_.isdecimal()), default=0) + 1)


def _article(id_: str, one: Incoming, *, version: int) -> KeptArticle:
    records = replace(one.records, article=replace(one.records.article, id=id_))
    return KeptArticle(replace(one.submitted, id=id_), records, version, revision=0)


def correct_article(id_: str, one: Incoming) -> Plan:
    """Put another text, or other facts, in place of an article's; a withdrawn article is evidence again."""

    def plan(view: View) -> Move | None:
        known = view.article(id_)
        told = replace(one, submitted=replace(with_issue_of(one.submitted, known), id=id_))
        if known.submitted == told.submitted and not known.is_withdrawn:
            return None
        return Move("correct article", id_, view.kept, articles=(_article(id_, told, version=known.version + 1),))

    return plan


def withdraw_article(id_: str) -> Plan:
    """Take exactly the evidence of an article away; its text is kept."""

    def plan(view: View) -> Move | None:
        known = view.article(id_)
        if known.is_withdrawn:
            return None
        return Move("withdraw article", id_, view.kept, articles=(replace(known, is_withdrawn=True),))

    return plan


def erase_article(id_: str) -> Plan:
    """Withdraw an article and forget its words in all of its versions; by its URL it is known if it comes again."""

    def plan(view: View) -> Move | None:
        known = view.article(id_)
        if not known.submitted.text:
            return None
        told = Submitted(id_, "", url=known.submitted.url)
        records = Records(Article(id_, "", url=told.url), version=known.records.version)
        article = KeptArticle(told, records, known.version + 1, revision=0, is_withdrawn=True)
        return Move("erase article", id_, view.kept, articles=(article,), erased=id_)

    return plan


def change_timeline(fields: Mapping[str, Any]) -> Plan:
    """Give the timeline another name, entity or default filters."""

    def plan(view: View) -> Move | None:
        kept = replace(view.kept, **fields)
        return None if kept == view.kept else Move("change timeline", kept.id, kept)

    return plan


def make_edit(make: Callable[[View, str], Edit]) -> Plan:
    """Keep an edit; its id is made from the revision that it makes.

    Args:
        make: gives the edit of an id for a timeline as it is; raises what is wrong with it.
    """

    def plan(view: View) -> Move:
        edit = make(view, f"x{view.kept.revision + 1}")
        return Move(edit.op.value, edit.id, view.kept, edit=edit)

    return plan


def undo_edit(id_: str) -> Plan:
    """Undo an edit, as if it had never been made."""

    def plan(view: View) -> Move | None:
        known = view.edit(id_)
        return None if known.undone is not None else Move("undo", id_, view.kept, undone=id_)

    return plan
