"""Erasing an article: no word of it is left anywhere, and what others tell stays."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from dateline.formats import native
from dateline.keeping import Incoming, Keeper, add_articles, audit_timeline, correct_article, erase_article, in_force
from dateline.model.edits import Op
from dateline.model.kept import Answered
from dateline.storage import Database, Store
from dateline.storage.tables import versions
from tests.keeping.samples import BLANK, edited, event_titled, incoming, titles

SECRET = "Quillmore"
URL = "https://news.example/1"


@pytest.fixture
def keeper(database_url: str, new_keeper: Callable[[Store], Keeper]) -> Iterator[Keeper]:
    with closing(Store.open(database_url)) as store:
        yield new_keeper(store)


@pytest.fixture
def timeline(keeper: Keeper) -> str:
    """An article that is to be erased, in two versions and with edits on its events, beside another article."""
    told = incoming(f"{SECRET} opened the school.\nMr {SECRET} opened the bridge.", "The harbour opened.")
    told[0] = told_at_url(told[0])
    answer = Answered("main/key", "", 201, {}, json.dumps(SECRET).encode(), "2024-05-16T10:00:00Z")
    id_ = keeper.create(BLANK, told, None, lambda _: answer).after.kept.id
    for title in (f"{SECRET} opened", "The harbour opened"):
        keeper.change(id_, edited(event_titled(keeper.view(id_), title), Op.NOTE, note=f"on {title[-6:]}"), None)
    (corrected,) = incoming(f"{SECRET} opened the old school.")
    keeper.change(id_, correct_article("1", told_at_url(corrected)), None)
    return id_


def told_at_url(one: Incoming) -> Incoming:
    return replace(one, submitted=replace(one.submitted, url=URL, publisher=SECRET))


def words_of(store: Store, id_: str, database_url: str) -> str:
    """Everything that a store tells of a timeline, and every version of its articles."""
    snapshot = store.snapshot(id_)
    with closing(Database(database_url)) as database, database.reading() as connection:
        handed_in = connection.execute(select(versions)).all()
    kept = [snapshot, handed_in, store.answered("main/key"), store.deeds(id_), store.standings(id_)]
    printed = native.edits_json(snapshot.edits, ()) + gzip.decompress(store.printed(id_)[1])
    return f"{kept} {printed.decode()}"


def test_no_word_of_an_erased_article_is_left(keeper: Keeper, timeline: str, database_url: str) -> None:
    assert SECRET in words_of(keeper.store, timeline, database_url)
    keeper.change(timeline, erase_article("1"), None)
    assert SECRET not in words_of(keeper.store, timeline, database_url)
    assert audit_timeline(keeper.store, timeline) == []


def test_what_others_tell_and_say_stays(keeper: Keeper, timeline: str) -> None:
    keeper.change(timeline, erase_article("1"), None)
    view = keeper.view(timeline)
    assert titles(view) == ["The harbour opened"]
    assert [event.note for event in view.events.values()] == ["on opened"]
    assert [edit.id for edit in in_force(view.snapshot) if edit.id in view.joined.orphaned] == ["x2"]


def test_an_erased_article_is_known_when_it_comes_again(keeper: Keeper, timeline: str) -> None:
    keeper.change(timeline, erase_article("1"), None)
    (again,) = incoming(f"{SECRET} opened the school.")
    assert keeper.change(timeline, add_articles([told_at_url(again)]), None).is_changed is False


def test_answers_of_other_desks_stay(keeper: Keeper, timeline: str) -> None:
    for desk in ("Main", "mainz", "mai_"):
        answer = Answered(f"{desk}/key", "", 201, {}, b"{}", "2024-05-16T10:00:00Z")
        keeper.create(replace(BLANK, desk=desk), [], None, lambda _, answer=answer: answer)
    keeper.change(timeline, erase_article("1"), None)
    kept = [desk for desk in ("main", "Main", "mainz", "mai_") if keeper.store.answered(f"{desk}/key")]
    assert kept == ["Main", "mainz", "mai_"]


def test_erasing_twice_changes_nothing(keeper: Keeper, timeline: str) -> None:
    keeper.change(timeline, erase_article("1"), None)
    assert keeper.change(timeline, erase_article("1"), None).is_changed is False


def test_an_erased_article_is_not_read_again(keeper: Keeper, timeline: str) -> None:
    keeper.change(timeline, erase_article("1"), None)
    assert [article.id for article in keeper.store.stale(timeline, "another version")] == ["2"]


def test_an_sqlite_file_holds_no_word_of_what_was_erased(
    tmp_path: Path, new_keeper: Callable[[Store], Keeper]
) -> None:
    with closing(Store.open(f"sqlite:///{tmp_path / 'd.db'}")) as store:
        keeper = new_keeper(store)
        id_ = keeper.create(BLANK, incoming(f"{SECRET} opened the school."), None, None).after.kept.id
        keeper.change(id_, erase_article("1"), None)
        store.settle()
        assert [path for path in tmp_path.iterdir() if SECRET.encode() in path.read_bytes()] == []
