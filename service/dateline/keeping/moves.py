"""What can be done to a kept timeline: each plan looks at it as it is and says what to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.errors import Conflict, shown
from dateline.keeping.views import View
from dateline.model.articles import Submitted
from dateline.model.edits import Edit
from dateline.model.kept import Kept, KeptArticle
from dateline.model.mentions import Records
from dateline.model.received import Recalled


@dataclass(frozen=True, slots=True)
class Move:
    """What a change writes: the deed and its subject, for the log, and what is new.

    Articles have the versions that they will have; their revision is that of the change.
    """

    what: str
    subject: str
    kept: Kept
    articles: tuple[KeptArticle, ...] = ()
    edit: Edit | None = None
    undone: str | None = None


#: Looks at a timeline and says what to write; None where there is nothing to do. Called again after a conflict.
Plan = Callable[[View], Move | None]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that has been read; `has_id` says whether its id was given or is to be the next number."""

    submitted: Submitted
    records: Records
    has_id: bool = True


def known_article(articles: Iterable[KeptArticle], submitted: Submitted) -> KeptArticle | None:
    """The article that this one is again: of the same URL, or of the same text where not both have one."""
    for article in articles:
        known = article.submitted
        if article.is_withdrawn:
            continue
        if submitted.url and known.url:
            if submitted.url == known.url:
                return article
        elif submitted.text == known.text:
            return article
    return None


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
    """Add the articles that are not there yet, and withdraw those that their newsroom takes back."""

    def plan(view: View) -> Move | None:
        new = tuple(_new_articles(view, incoming))
        gone = tuple(
            replace(article, is_withdrawn=True)
            for article in view.snapshot.articles
            if not article.is_withdrawn and any(_is_recalled(article.submitted, one) for one in recalled)
        )
        subject = ", ".join(article.submitted.id for article in (*new, *gone))
        what = "add articles" if new else "withdraw article"
        return Move(what, subject, view.kept, articles=(*new, *gone)) if new or gone else None

    return plan


def _is_recalled(known: Submitted, one: Recalled) -> bool:
    return known.id == one.id or (one.url is not None and known.url == one.url)


def _new_articles(view: View, incoming: Sequence[Incoming]) -> Iterator[KeptArticle]:
    there = list(view.snapshot.articles)
    for one in incoming:
        if known_article(there, one.submitted) is not None:
            continue
        taken = {article.submitted.id for article in there}
        id_ = one.submitted.id if one.has_id else _next_number(taken)
        if id_ in taken:
            raise Conflict(f"there is another article {shown(id_)} on this timeline; PUT corrects it")
        there.append(_article(id_, one, version=1))
        yield there[-1]


def _next_number(taken: set[str]) -> str:
    return str(max((int(id_) for id_ in taken if id_.isascii() and id_.isdecimal()), default=0) + 1)


def _article(id_: str, one: Incoming, *, version: int) -> KeptArticle:
    records = replace(one.records, article=replace(one.records.article, id=id_))
    return KeptArticle(replace(one.submitted, id=id_), records, version, revision=0)


def correct_article(id_: str, one: Incoming) -> Plan:
    """Put another text, or other facts, in place of an article's; a withdrawn article is evidence again."""

    def plan(view: View) -> Move | None:
        known = view.article(id_)
        if known.submitted == replace(one.submitted, id=id_) and not known.is_withdrawn:
            return None
        return Move("correct article", id_, view.kept, articles=(_article(id_, one, version=known.version + 1),))

    return plan


def withdraw_article(id_: str) -> Plan:
    """Take exactly the evidence of an article away; its text is kept."""

    def plan(view: View) -> Move | None:
        known = view.article(id_)
        if known.is_withdrawn:
            return None
        return Move("withdraw article", id_, view.kept, articles=(replace(known, is_withdrawn=True),))

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
