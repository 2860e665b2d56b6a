"""Copying all that one database holds into another: from SQLite to PostgreSQL, or back."""

from __future__ import annotations

from sqlalchemy import select

from dateline.errors import SettingError
from dateline.storage import schema
from dateline.storage.database import Database
from dateline.storage.tables import METADATA

#: Rows that are in memory at a time; one holds an article with its records.
_ROWS = 100


def copy_all(source: Database, target: Database) -> int:
    """Copy every row as it is at one moment, all of them or none.

    Args:
        source: at the version of schema that this code needs.
        target: an empty one; it gets its tables. An SQLite file holds all of it when this returns.

    Returns:
        How many rows there are.

    Raises:
        SettingError: something is in the target already.
        Unavailable: one of them does not answer, or has another version of the schema.
    """
    schema.check(source)
    schema.require(target)
    copied = 0
    with source.reading() as old, target.writing() as new:
        for table in METADATA.sorted_tables:
            if new.execute(select(table).limit(1)).first() is not None:
                raise SettingError(f"the database {target.name} is not empty; give the copy one of its own")
        for table in METADATA.sorted_tables:
            rows = old.execution_options(stream_results=True).execute(select(table)).mappings()
            for part in rows.partitions(_ROWS):
                copied += len(part)
                new.execute(table.insert(), [dict(row) for row in part])
    target.settle()
    return copied
