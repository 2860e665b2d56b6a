"""Copying a database into another: everything is there, or nothing is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from dateline.errors import SettingError
from dateline.keeping import Keeper, audit_timeline
from dateline.keeping.access import add_key
from dateline.keeping.webhooks import add_webhook
from dateline.model.access import Scope
from dateline.model.edits import Op
from dateline.storage import Database, Store, copy_all
from dateline.storage.tables import METADATA
from tests.keeping.samples import edited, event_titled, made

AT = "2024-05-16T10:00:00Z"


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Database]:
    """A database with something in every table but that of answers."""
    url = f"sqlite:///{tmp_path / 'source.db'}"
    with closing(Store.open(url)) as store:
        keeper = Keeper(store)
        add_webhook(store, desk="main", url="https://news.example/", timeline=None, now=AT, allows_private=False)
        add_key(store.keys, desk="main", scope=Scope.WRITE, note="é")
        id_ = made(keeper, "The school opened.", "The bridge opened.")
        event = event_titled(keeper.view(id_), "The school opened")
        keeper.change(id_, edited(event, Op.SET, title="Ein Schluß"), "Ana")
    with closing(Database(url)) as database:
        yield database


def rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in METADATA.sorted_tables
        }


def test_a_copy_holds_every_row(source: Database, database_url: str) -> None:
    with closing(Database(database_url)) as target:
        copied = copy_all(source, target)
        assert rows(target) == rows(source)
    assert copied == sum(map(len, rows(source).values()))
    with closing(Store.open(database_url)) as store:
        assert [audit_timeline(store, kept.id) for kept in store.timelines()] == [[]]


def test_a_database_that_is_not_empty_is_left_alone(source: Database, database_url: str) -> None:
    with closing(Store.open(database_url)) as store:
        made(Keeper(store), "The harbour opened.")
    with closing(Database(database_url)) as target:
        before = rows(target)
        with pytest.raises(SettingError, match="is not empty"):
            copy_all(source, target)
        assert rows(target) == before


def test_the_file_of_a_copy_holds_all_of_it(source: Database, tmp_path: Path) -> None:
    with closing(Database(f"sqlite:///{tmp_path / 'target.db'}")) as target:
        copy_all(source, target)
        shutil.copy(tmp_path / "target.db", tmp_path / "moved.db")
    with closing(Database(f"sqlite:///{tmp_path / 'moved.db'}")) as moved:
        assert rows(moved) == rows(source)
