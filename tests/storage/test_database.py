"""The database behind a store: whose fault it is that something cannot be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from sqlalchemy import bindparam, select, text
from sqlalchemy.exc import DataError

from dateline.errors import InputError, Unavailable
from dateline.storage import Database

ECHO = select(bindparam("word"))


@pytest.fixture
def postgresql(new_postgresql_url: Callable[[], str]) -> Iterator[Database]:
    with closing(Database(new_postgresql_url())) as database:
        yield database


@pytest.mark.parametrize("word", ["a\0", "a\udfff"])
def test_characters_that_cannot_be_held_are_the_callers_fault(postgresql: Database, word: str) -> None:
    with pytest.raises(InputError, match="a character that the database cannot hold"), postgresql.reading() as asked:
        asked.execute(ECHO, {"word": word})
    with pytest.raises(InputError, match="a character that the database cannot hold"):
        postgresql.glance(ECHO, word=word)


def test_other_data_that_cannot_be_is_not(postgresql: Database) -> None:
    with pytest.raises(DataError), postgresql.reading() as asked:
        asked.execute(text("SELECT 1 / 0"))


def test_a_glance_leaves_no_transaction_open(database_url: str) -> None:
    with closing(Database(database_url)) as database:
        assert database.glance(ECHO, word="a") is not None
        with closing(database.engine.raw_connection()) as connection:
            driver = connection.driver_connection
            assert driver is not None
            is_idle = driver.info.transaction_status == 0 if database.is_postgresql else not driver.in_transaction
    assert is_idle


def test_what_reads_sees_one_state_throughout(database_url: str) -> None:
    with closing(Database(database_url)) as database:
        with database.writing() as connection:
            connection.execute(text("CREATE TABLE t (n INTEGER)"))
        with database.reading() as reader:
            before = reader.execute(text("SELECT count(*) FROM t")).scalar_one()
            with database.writing() as writer:
                writer.execute(text("INSERT INTO t VALUES (1)"))
            assert reader.execute(text("SELECT count(*) FROM t")).scalar_one() == before


def test_a_connection_that_died_between_transactions_is_replaced(new_postgresql_url: Callable[[], str]) -> None:
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    url = new_postgresql_url()
    with closing(Database(url)) as database, closing(Database(url)) as administrator:
        for begin in (database.reading, database.writing):
            with begin():
                pass
            with administrator.reading() as connection:
                connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))
            with begin() as connection:
                assert connection.execute(ECHO, {"word": "a"}).scalar_one() == "a"


def test_a_connection_that_dies_in_a_transaction_is_told(postgresql: Database) -> None:
    with pytest.raises(Unavailable), postgresql.writing() as connection:
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
