"""Kept timelines: grown, corrected, edited; what each change did; and several keepers at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from dateline import timeline
from dateline.errors import Conflict, Gone, NotFound, Unavailable
from dateline.keeping import (
    Keeper,
    add_articles,
    change_timeline,
    correct_article,
    derive,
    undo_edit,
    withdraw_article,
)
from dateline.model.articles import Submitted
from dateline.model.edits import Op
from dateline.model.kept import Answered, Change, Snapshot, Standing
from dateline.model.mentions import Records
from dateline.storage import Database, Store, audit
from tests.keeping.samples import BLANK, added, edited, event_titled, incoming, made, titles

SCHOOL, BRIDGE, MUSEUM = "The school opened.", "The bridge opened.", "The museum opened."


def test_new_timeline_has_its_articles_numbered(keeper: Keeper) -> None:
    view = keeper.view(made(keeper, SCHOOL, BRIDGE))
    assert [article.submitted.id for article in view.snapshot.articles] == ["1", "2"]
    assert (view.kept.revision, titles(view)) == (1, ["The bridge opened", "The school opened"])


def test_timeline_grows(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    after = added(keeper, id_, BRIDGE).after
    assert (after.kept.revision, [one.submitted.id for one in after.snapshot.articles]) == (2, ["1", "2"])


@pytest.mark.parametrize(
    ("known", "again", "is_same"),
    [
        ({}, {}, True),
        ({"url": "https://a/1"}, {"url": "https://a/1"}, True),
        ({"url": "https://a/1"}, {}, True),
        ({"url": "https://a/1"}, {"url": "https://a/2"}, False),
    ],
)
def test_article_that_comes_again_is_known(
    keeper: Keeper, known: dict[str, str], again: dict[str, str], is_same: bool
) -> None:
    id_ = keeper.create(BLANK, incoming(SCHOOL, **known), None, None).after.kept.id
    outcome = keeper.change(id_, add_articles(incoming(SCHOOL, **again)), None)
    assert outcome.is_changed is not is_same


def test_article_twice_in_a_request_is_one(keeper: Keeper) -> None:
    assert len(keeper.view(made(keeper, SCHOOL, SCHOOL)).snapshot.articles) == 1


def test_id_of_another_article_is_a_conflict(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    named = [replace(one, has_id=True) for one in incoming(BRIDGE)]
    with pytest.raises(Conflict, match="another article '1'"):
        keeper.change(id_, add_articles(named), None)


def test_correction_is_a_new_version_with_the_same_id(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL, BRIDGE)
    after = keeper.change(id_, correct_article("1", incoming(MUSEUM)[0]), None).after
    assert (after.article("1").version, titles(after)) == (2, ["The bridge opened", "The museum opened"])


def test_withdrawal_takes_exactly_the_evidence_of_the_article(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL, BRIDGE)
    after = keeper.change(id_, withdraw_article("1"), None).after
    assert (after.article("1").is_withdrawn, titles(after)) == (True, ["The bridge opened"])


def test_withdrawn_article_returns_by_correction(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    keeper.change(id_, withdraw_article("1"), None)
    after = keeper.change(id_, correct_article("1", incoming(SCHOOL)[0]), None).after
    assert (titles(after), after.article("1").version) == (["The school opened"], 2)


@pytest.mark.parametrize("plan", [withdraw_article("9"), correct_article("9", incoming(SCHOOL)[0]), undo_edit("x9")])
def test_unknown_parts_are_not_found(keeper: Keeper, plan: Callable[..., object]) -> None:
    with pytest.raises(NotFound):
        keeper.change(made(keeper, SCHOOL), plan, None)  # type: ignore[arg-type]


def test_nothing_to_do_makes_no_revision(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    keeper.change(id_, withdraw_article("1"), None)
    assert not keeper.change(id_, withdraw_article("1"), None).is_changed
    assert not keeper.change(id_, change_timeline({"name": None}), None).is_changed
    assert keeper.view(id_).kept.revision == 2


def test_edit_outlives_addition_correction_and_return(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    keeper.change(id_, edited(event_titled(keeper.view(id_), "The school opened"), title="A school at last"), "Ana")
    added(keeper, id_, BRIDGE)
    keeper.change(id_, correct_article("1", incoming("In Lindow, the school opened.")[0]), None)
    assert titles(keeper.view(id_)) == ["A school at last", "The bridge opened"]
    keeper.change(id_, withdraw_article("1"), None)
    assert keeper.view(id_).joined.orphaned == ("x2",)
    after = keeper.change(id_, correct_article("1", incoming(SCHOOL)[0]), None).after
    assert titles(after) == ["A school at last", "The bridge opened"]


def test_undone_edit_is_as_if_never_made(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    before = keeper.view(id_)
    keeper.change(id_, edited(event_titled(before, "The school opened"), title="T"), None)
    after = keeper.change(id_, undo_edit("x2"), None).after
    assert after.events == before.events
    assert [(kept.edit.id, kept.undone) for kept in after.snapshot.edits] == [("x2", 3)]


def test_hidden_event_is_gone_until_the_edit_is_undone(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    event = event_titled(keeper.view(id_), "The school opened")
    hidden = keeper.change(id_, edited(event, Op.HIDE), None).after
    with pytest.raises(Gone, match="is hidden"):
        hidden.event(event)
    assert keeper.change(id_, undo_edit("x2"), None).after.event(event).id == event


def test_outcome_tells_which_events_moved(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    school = event_titled(keeper.view(id_), "The school opened")
    outcome = added(keeper, id_, BRIDGE)
    assert [(one.event, one.first, one.last) for one in outcome.standings] == [
        (event_titled(outcome.after, "The bridge opened"), 2, 2)
    ]
    outcome = keeper.change(id_, edited(school, title="T"), None)
    assert [(one.event, one.first, one.last) for one in outcome.standings] == [(school, 1, 3)]
    outcome = keeper.change(id_, withdraw_article("1"), None)
    assert outcome.standings == (Standing(school, None, 1, 4),)


def test_preview_tells_the_same_and_writes_nothing(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    plan = withdraw_article("1")
    previewed = keeper.preview(id_, plan)
    assert (keeper.view(id_).kept.revision, previewed.standings) == (1, keeper.change(id_, plan, None).standings)


def test_log_tells_who_did_what(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    keeper.change(id_, edited(event_titled(keeper.view(id_), "The school opened"), title="T"), "Ana")
    keeper.change(id_, withdraw_article("1"), None)
    assert [(deed.what, deed.subject, deed.author) for deed in keeper.store.deeds(id_)] == [
        ("create", id_, None), ("set", "x2", "Ana"), ("withdraw article", "1", None),
    ]  # fmt: skip


def test_another_keeper_sees_the_same(keeper: Keeper, new_keeper: Callable[[Store], Keeper]) -> None:
    id_ = made(keeper, SCHOOL)
    other = new_keeper(keeper.store)
    assert other.view(id_).events == keeper.view(id_).events
    added(keeper, id_, BRIDGE)
    assert (other.view(id_).snapshot, other.view(id_).events) == (keeper.view(id_).snapshot, keeper.view(id_).events)


def test_two_editors_and_a_feed_at_once_lose_nothing(
    database_url: str, new_keeper: Callable[[Store], Keeper]
) -> None:
    stores = [Store.open(database_url), Store.open(database_url)]
    keepers = [new_keeper(store) for store in stores]
    id_ = made(keepers[0], SCHOOL, BRIDGE)
    school, bridge = (event_titled(keepers[0].view(id_), f"The {name} opened") for name in ("school", "bridge"))

    def feed(number: int) -> None:
        added(keepers[number % 2], id_, f"The number {number} shop opened.")

    def edit(number: int) -> None:
        event = (school, bridge)[number % 2]
        keepers[number // 2 % 2].change(id_, edited(event, note=f"note {number}"), f"editor {number % 2}")

    with closing(stores[0]), closing(stores[1]):
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda number: (feed(number), edit(number)), range(8)))
        view = keepers[0].view(id_)
        assert view.kept.revision == 17
        assert len(view.snapshot.articles) == 10
        assert sorted(kept.edit.says.note or "" for kept in view.snapshot.edits) == [f"note {n}" for n in range(8)]
        assert derive(stores[1].snapshot(id_)).events == view.events
        assert audit(stores[1], id_) == []


class BusyStore(Store):
    """A store in which somebody else does something right after each look at a timeline, as long as they like."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.others: list[Callable[[], object]] = []
        self.looks: list[int] = []

    def snapshot(
        self, id_: str, known: Snapshot | None = None, *, instead: Mapping[Submitted, Records] | None = None
    ) -> Snapshot:
        self.looks.append(0 if known is None else known.kept.revision)
        found = super().snapshot(id_, known, instead=instead)
        if self.others:
            self.others.pop(0)()
        return found


def test_reading_again_takes_only_what_others_changed_meanwhile(
    tmp_path: Path, new_keeper: Callable[[Store], Keeper]
) -> None:
    url = f"sqlite:///{tmp_path / 'd.db'}"
    with closing(Store.open(url)) as store, closing(BusyStore(Database(url))) as busy:
        other = new_keeper(store)
        id_ = made(other, SCHOOL, BRIDGE)
        busy.others = [
            lambda: other.change(id_, correct_article("1", incoming(MUSEUM)[0]), None),
            lambda: added(other, id_, SCHOOL),
        ]
        again = {one.submitted: replace(one.records, version="words-2") for one in incoming(SCHOOL, BRIDGE)}
        after = new_keeper(busy).reread(id_, again).after
        assert busy.looks == [0, 1, 2]
        assert [(one.version, one.records.version) for one in after.snapshot.articles] == [
            (2, "words-1"), (1, "words-2"), (1, "words-1"),
        ]  # fmt: skip
        assert audit(store, id_) == []


def test_growing_is_building_afresh(keeper: Keeper) -> None:
    id_ = made(keeper, SCHOOL)
    for text in (BRIDGE, MUSEUM, "The school in Lindow opened."):
        added(keeper, id_, text)
    keeper.change(id_, withdraw_article("2"), None)
    view = keeper.view(id_)
    evidence = [one.records for one in view.snapshot.articles if not one.is_withdrawn]
    assert timeline.join(evidence).told == view.joined.told


def test_a_restored_database_is_noticed(tmp_path: Path, new_keeper: Callable[[Store], Keeper]) -> None:
    path = tmp_path / "dateline.db"
    with (
        closing(Store.open(f"sqlite:///{path}")) as store,
        closing(sqlite3.connect(path)) as live, closing(sqlite3.connect(":memory:")) as backup,
    ):
        keeper = new_keeper(store)
        id_ = made(keeper, SCHOOL)
        live.backup(backup)
        added(keeper, id_, BRIDGE)
        keeper.preview(id_, withdraw_article("1"))
        backup.backup(live)
        assert titles(keeper.view(id_)) == ["The school opened"]
        added(keeper, id_, BRIDGE)
        assert [one.last for one in store.standings(id_, since=1)] == [2]


def test_a_restored_database_that_has_gone_on_since_is_noticed(tmp_path: Path) -> None:
    path, hours = tmp_path / "dateline.db", count(10)
    with (
        closing(Store.open(f"sqlite:///{path}")) as store,
        closing(sqlite3.connect(path)) as live, closing(sqlite3.connect(":memory:")) as backup,
    ):
        one, other = (Keeper(store, lambda: f"2024-05-16T{next(hours)}:00:00Z") for _ in range(2))
        id_ = made(one, SCHOOL)
        live.backup(backup)
        added(one, id_, BRIDGE)
        backup.backup(live)
        added(other, id_, MUSEUM)
        added(other, id_, "The pier opened.")
        assert titles(one.view(id_)) == ["The museum opened", "The pier opened", "The school opened"]


class FullStore(Store):
    """A store on a full disk."""

    def create(self, change: Change) -> None:
        raise Unavailable("the disk is full")


def test_a_timeline_that_could_not_be_kept_leaves_nothing_behind(
    tmp_path: Path, new_keeper: Callable[[Store], Keeper]
) -> None:
    with closing(FullStore.open(f"sqlite:///{tmp_path / 'dateline.db'}")) as store:
        keeper = new_keeper(store)
        with pytest.raises(Unavailable):
            made(keeper, SCHOOL)
        assert not keeper._presses and not keeper._views and not keeper._ledgers


def test_answers_are_forgotten_after_a_day(tmp_path: Path) -> None:
    times = iter(f"2024-05-{day}T10:00:00Z" for day in (16, 17, 17, 18) for _ in range(2))
    with closing(Store.open(f"sqlite:///{tmp_path / 'dateline.db'}")) as store:
        keeper = Keeper(store, lambda: next(times))
        id_ = made(keeper, SCHOOL)
        keep = Answered("k", "digest", 201, {}, b"", "2024-05-16T10:00:00Z")
        keeper.change(id_, add_articles(incoming(BRIDGE)), None, lambda _: keep)
        assert store.answered("k") == keep
        added(keeper, id_, MUSEUM)
        assert store.answered("k") == keep
        for text in ("The pier opened.", "The park opened.", "The pool opened."):
            added(keeper, id_, text)
        assert store.answered("k") is None


def test_views_that_are_asked_for_stay_at_hand(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.keeping.keeper._VIEWS", 2)
    first, second = made(keeper, SCHOOL), made(keeper, BRIDGE)
    views = {id_: keeper.view(id_) for id_ in (second, first)}
    made(keeper, MUSEUM)
    assert [keeper.view(id_) is views[id_] for id_ in (first, second)] == [True, False]
