"""What `changes` tells after any revision leads whoever knew the timeline then to what it is now."""

from __future__ import annotations

from collections.abc import Callable

from dateline.keeping import Keeper, audit_timeline, correct_article, undo_edit, withdraw_article
from dateline.model.edits import Op
from dateline.storage import Store
from tests.keeping.samples import added, edited, event_titled, incoming, made


def test_changes_lead_from_each_revision_to_the_last(keeper: Keeper) -> None:
    id_ = made(keeper, "The school opened.", "The bridge opened.")
    school = event_titled(keeper.view(id_), "The school opened")
    known = [set[str](), set(keeper.view(id_).events)]
    for plan in (
        edited(school, Op.HIDE),
        undo_edit("x2"),
        edited(school, title="T"),
        withdraw_article("1"),
        correct_article("1", incoming("The school opened.")[0]),
        edited(school, Op.HIDE),
    ):
        known.append(set(keeper.change(id_, plan, None).after.events))
    known.append(set(added(keeper, id_, "The museum opened.").after.events))
    for since, then in enumerate(known):
        told = keeper.changes(id_, since)[1]
        assert {event.id for event in told.added} == known[-1] - then, since
        assert {id_ for id_, _ in told.removed} == then - known[-1], since
        assert {event.id for event in told.changed} <= then & known[-1], since


def test_standings_are_right_although_another_keeper_changed_the_timeline(
    keeper: Keeper, new_keeper: Callable[[Store], Keeper]
) -> None:
    id_, other = made(keeper, "The school opened."), new_keeper(keeper.store)
    added(other, id_, "The bridge opened.")
    keeper.change(id_, withdraw_article("1"), None)
    other.change(id_, correct_article("1", incoming("The school opened.")[0]), None)
    added(keeper, id_, "The museum opened.")
    assert audit_timeline(keeper.store, id_) == []
