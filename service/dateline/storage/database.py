"""The database behind a store: SQLite in a file unless told, PostgreSQL by URL. One transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, RootTransaction, Select, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.sql.compiler import SQLCompiler

from dateline.errors import InputError, SettingError, Unavailable, shown

#: Seconds that a writer waits for another process to finish with the file.
_BUSY_SECONDS = 30
_DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
#: What PostgreSQL says of characters that it cannot hold; where its driver finds them, there is no such word.
_CHARACTER_STATES = (None, "22021", "22P05")
#: How transactions begin that read and that write. SQLite has one writer at a time, which is decided here and not
#: at the first write, so that no transaction has read what another then changes.
_BEGINNINGS = {
    "sqlite": ("BEGIN", "BEGIN IMMEDIATE"),
    "postgresql": ("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", "BEGIN"),
}


class Database:
    """Connections to one database, and the transactions on it.

    Args:
        url: `sqlite:///path` or `postgresql://…`.
        given_as: what the URL is called where it was given, for messages.

    Raises:
        SettingError: another kind of database, or no URL at all.
        Unavailable: the driver of PostgreSQL is not installed.
    """

    def __init__(self, url: str, given_as: str = "DATELINE_DATABASE_URL") -> None:
        self.engine = _engine(url, given_as)
        self._compiled: dict[Select[Any], SQLCompiler] = {}
        reading, writing = _BEGINNINGS[self.engine.dialect.name]
        self._reads = self.engine.execution_options(begun_by=reading)
        self._writes = self.engine.execution_options(begun_by=writing)

    @property
    def is_postgresql(self) -> bool:
        """Whether this is PostgreSQL; else it is SQLite."""
        return self.engine.dialect.name == "postgresql"

    @property
    def name(self) -> str:
        """The URL without its password, for messages."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database throughout.

        Raises:
            Unavailable: the database does not answer.
            InputError: a value with a character that it cannot hold.
        """
        with self._answering(), self._reads.connect() as connection, _begun(connection):
            yield connection

    def glance(self, statement: Select[Any], **values: str) -> Sequence[Any] | None:
        """The one row of a statement, as its driver gives it, or None: a tenth of the work of a transaction.

        No transaction is begun, so that the database is asked once.

        Args:
            statement: one that is made once, with named parameters.
            values: of the parameters.

        Raises:
            Unavailable, InputError: as for `reading`.
        """
        try:
            connection = self.engine.raw_connection()
        except self.engine.dialect.loaded_dbapi.Error as error:
            raise self._unavailable(error) from error
        try:
            cursor = connection.cursor()
            cursor.execute(*self._in_words(statement, values))
            row: Sequence[Any] | None = cursor.fetchone()
            return row
        except (self.engine.dialect.loaded_dbapi.Error, UnicodeError):
            # A connection that has been idle may be dead by now, which the long way finds out and mends.
            connection.invalidate()
        finally:
            connection.close()
        with self.reading() as slow:
            return slow.execute(statement, values).one_or_none()

    def _in_words(self, statement: Select[Any], values: Mapping[str, str]) -> tuple[str, Any]:
        """A statement and its parameters as the driver takes them."""
        compiled = self._compiled.get(statement)
        if compiled is None:
            compiled = statement.compile(dialect=self.engine.dialect)
            assert isinstance(compiled, SQLCompiler)  # what a dialect of SQL compiles to
            self._compiled[statement] = compiled
        if compiled.positional:
            return compiled.string, [values[name] for name in compiled.positiontup or ()]
        return compiled.string, values

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is written as a whole when the block ends, and not at all when it raises.

        Raises:
            Unavailable: the database does not answer, or another writer keeps it for too long.
            InputError: as for `reading`.
        """
        with self._answering(), self._writes.connect() as connection, _begun(connection):
            yield connection

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """What every transaction raises where the database does not answer, or is asked for what no text can be."""
        try:
            yield
        except (DataError, UnicodeEncodeError) as error:
            if isinstance(error, DataError) and getattr(error.orig, "sqlstate", "") not in _CHARACTER_STATES:
                raise
            raise InputError("there is a character that the database cannot hold (NUL, or half of a pair)") from error
        except DatabaseError as error:
            # Files that are no database, or a broken one, have no class of their own.
            if not isinstance(error, OperationalError) and type(error) is not DatabaseError:
                raise
            raise self._unavailable(error.orig) from error

    def _unavailable(self, error: BaseException | None) -> Unavailable:
        return Unavailable("the database does not answer", f"{error} ({self.name})")

    def settle(self) -> None:
        """Have an SQLite file itself hold what was written, so that its log (`-wal`) holds nothing more.

        Raises:
            Unavailable: somebody reads for too long.
        """
        if not self.is_postgresql:
            with self._answering(), closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection; a new one is opened when it is needed."""
        self.engine.dispose()


def _engine(url: str, given_as: str) -> Engine:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        # A ValueError is a port that is no number.
        raise SettingError(f"{given_as} must be a database URL, got {shown(url)}") from error
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise SettingError(f"{given_as} must be sqlite:///… or postgresql://…, got {shown(url)}")
    try:
        # Parameters hold articles, which do not belong into the message of an error and so into a log.
        engine = create_engine(parsed.set(drivername=driver), hide_parameters=True)
    except (ImportError, NoSuchModuleError) as error:
        raise Unavailable("PostgreSQL needs its driver: pip install 'dateline[postgresql]'") from error
    event.listen(engine, "connect", _prepare_sqlite if driver == "sqlite" else _prepare_postgresql)
    event.listen(engine, "begin", _begin)
    return engine


def _begun(connection: Connection) -> RootTransaction:
    """A transaction on a connection; on a new one if that has died in idleness, as when PostgreSQL was restarted."""
    try:
        return connection.begin()
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return connection.begin()


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    """Set up a new connection: transactions begun by us alone, so that a glance is one way there and back."""
    connection.autocommit = True


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Set up a new connection: transactions begun by us alone, readers beside the writer, every commit on the disk.

    What is deleted is overwritten, so that what was erased is not in the file.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begun_by", "BEGIN"))
