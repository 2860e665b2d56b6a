"""Articles for kept timelines, read by the fake extractor: every "opened" is an event."""

from __future__ import annotations

from dateline import timeline
from dateline.curation import name_mention
from dateline.keeping import Incoming, Keeper, Outcome, Plan, View, add_articles, make_edit
from dateline.model.articles import Submitted
from dateline.model.edits import Edit, Op, Target, Wording
from dateline.model.kept import Kept
from tests.fakes import WordExtractor

BLANK = Kept("", None, None, {}, 0, "", "")


def incoming(*texts: str, **facts: str) -> list[Incoming]:
    """Articles of these texts, without ids of their own."""
    told = [Submitted(str(n), text, published="2024-05-01", **facts) for n, text in enumerate(texts, 1)]
    records = timeline.extract(told, WordExtractor())  # type: ignore[arg-type]
    return [Incoming(one, read, has_id=False) for one, read in zip(told, records, strict=True)]


def made(keeper: Keeper, *texts: str) -> str:
    """The id of a new timeline of these texts."""
    return keeper.create(BLANK, incoming(*texts), None, None).after.kept.id


def added(keeper: Keeper, id_: str, *texts: str) -> Outcome:
    """What adding these texts did."""
    return keeper.change(id_, add_articles(incoming(*texts)), None)


def edited(event: str, op: Op = Op.SET, **says: object) -> Plan:
    """A plan to edit an event."""

    def make(view: View, id_: str) -> Edit:
        names = tuple(name_mention(s.dated, view.texts[s.dated.article]) for s in view.event(event).sources)
        return Edit(id_, op, (Target(names),), Wording(**says))  # type: ignore[arg-type]

    return make_edit(make)


def titles(view: View) -> list[str]:
    return sorted(event.title for event in view.events.values())


def event_titled(view: View, title: str) -> str:
    return next(event.id for event in view.events.values() if event.title == title)
