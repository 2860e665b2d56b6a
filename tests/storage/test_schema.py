"""The schema: migrations make what the tables say, and a wrong version is refused with what to run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text

from dateline.errors import Unavailable
from dateline.model.kept import Standing
from dateline.storage import schema
from dateline.storage.database import Database
from dateline.storage.store import Store
from dateline.storage.tables import METADATA


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with closing(Database(database_url)) as database:
        yield database


def execute(database: Database, statement: str) -> None:
    with database.writing() as connection:
        connection.execute(text(statement))


def test_migrations_make_the_tables(database: Database) -> None:
    schema.upgrade(database)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_empty_database_has_no_version(database: Database) -> None:
    assert schema.version(database) is None


def test_upgrade_tells_both_versions_and_can_be_repeated(database: Database) -> None:
    needed = schema.needed_version()
    assert [schema.upgrade(database), schema.upgrade(database)] == [(None, needed), (needed, needed)]


def test_upgrade_keeps_what_is_there(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", "dateline.storage:migrations")
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    execute(database, "INSERT INTO timelines (id, filters, revision, created, changed) VALUES ('t1', '{}', 2, '', '')")
    execute(database, "INSERT INTO standings (timeline, event, digest, first, last) VALUES ('t1', 'e1', 'd', 1, 2)")
    schema.upgrade(database)
    assert Store(database).standings("t1") == [Standing("e1", "d", 1, 2)]


def test_empty_database_gets_its_tables(database: Database) -> None:
    schema.require(database)
    assert schema.version(database) == schema.needed_version()


def test_older_version_is_refused_and_told_what_to_run(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    _, made = schema.upgrade(database)
    monkeypatch.setattr(schema, "needed_version", lambda: "9999")
    told = f"has schema version {made}, this is for 9999; .* 'dateline db upgrade'"
    with pytest.raises(Unavailable, match=told) as raised:
        schema.require(database)
    # Whoever asks over HTTP is not told where the database is.
    assert database.name not in raised.value.detail


@pytest.mark.parametrize("do", [schema.require, schema.upgrade])
def test_newer_version_is_refused(database: Database, do: Callable[[Database], object]) -> None:
    schema.upgrade(database)
    execute(database, "UPDATE alembic_version SET version_num = 'later'")
    with pytest.raises(Unavailable, match="a newer Dateline made"):
        do(database)


@pytest.mark.parametrize("do", [schema.require, schema.upgrade])
def test_database_of_something_else_is_left_alone(database: Database, do: Callable[[Database], object]) -> None:
    execute(database, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(Unavailable, match=r"not Dateline's; .*: recipes in "):
        do(database)


def test_failed_upgrade_leaves_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_SCRIPTS", str(Path(__file__).parent / "broken_migrations"))
    with pytest.raises(RuntimeError, match="half way"):
        schema.upgrade(database)
    monkeypatch.undo()
    assert schema.version(database) is None


def test_upgrades_at_once_do_not_meet(database_url: str) -> None:
    def upgrade(_: int) -> tuple[str | None, str]:
        with closing(Database(database_url)) as another:
            return schema.upgrade(another)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(upgrade, range(4)))
    assert sorted(before or "" for before, _ in found) == ["", *[schema.needed_version()] * 3]
