"""The schema's version: which one a database has, which one this code needs, and the way from one to the other."""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from dateline.errors import Unavailable
from dateline.storage.database import Database

_SCRIPTS = "dateline.storage:migrations"
#: Any number, always the same: the lock that upgrades of one PostgreSQL database take.
_LOCK = 7_305_811_046


@cache
def needed_version() -> str:
    """The version that this code works with."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None  # there is a first migration
    return head


def version(database: Database) -> str | None:
    """The version of a database; None for one that is empty.

    Raises:
        Unavailable: the database does not answer, or has tables of something else.
    """
    with database.reading() as connection:
        return _version(connection, database)


def upgrade(database: Database) -> tuple[str | None, str]:
    """Bring a database to the version that this code needs, as a whole or not at all; safe to run twice at once.

    Returns:
        The version before and the version after.

    Raises:
        Unavailable: as for `version`; also where the database is newer than this code.
    """
    with database.writing() as connection:
        if database.is_postgresql:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        before = _version(connection, database)
        _refuse_newer(before, database)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before, needed_version()


def require(database: Database) -> None:
    """Let a database pass that has the needed version; an empty one gets its tables.

    Raises:
        Unavailable: another version; the message says what to run.
    """
    if version(database) is None:
        upgrade(database)
    check(database)


def check(database: Database) -> str:
    """The version of a database, which is the needed one.

    Raises:
        Unavailable: it does not answer, or has another version; the message says what to run.
    """
    found, needed = version(database), needed_version()
    if found != needed:
        _refuse_newer(found, database)
        raise Unavailable(
            f"the database has schema version {found or 'none'}, this is for {needed}; "
            "make a backup and run 'dateline db upgrade'",
            database.name,
        )
    return needed


def _refuse_newer(found: str | None, database: Database) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if found is not None and found not in known:
        raise Unavailable(
            f"the database has schema version {found}, which a newer Dateline made; "
            f"this one knows versions up to {needed_version()}; install the newer one",
            database.name,
        )


def _version(connection: Connection, database: Database) -> str | None:
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and (others := inspect(connection).get_table_names()):
        raise Unavailable(
            "the database has tables that are not Dateline's; give it one of its own",
            f"{', '.join(sorted(others)[:3])} in {database.name}",
        )
    return found


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    config.set_main_option("path_separator", "os")
    return config
