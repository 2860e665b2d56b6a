"""Keys in the database: never the secrets themselves, only what they are recognised by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, bindparam, func, insert, select, update

from dateline.errors import NotFound, shown
from dateline.model.access import Key, Scope
from dateline.storage.database import Database
from dateline.storage.tables import keys

# Looked at on each request, so made once.
_COLUMNS = (keys.c.id, keys.c.desk, keys.c.scope, keys.c.note, keys.c.created, keys.c.revoked)
_KNOWN = select(*_COLUMNS).where(keys.c.digest == bindparam("digest"))
_ANY = select(func.min(keys.c.id))


class KeyStore:
    """The keys of a service.

    Args:
        database: at the version of schema that this code needs.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_empty(self) -> bool:
        """Whether there has never been a key; revoked ones count."""
        row = self._database.glance(_ANY)
        return row is None or row[0] is None

    def find(self, digest: str) -> Key | None:
        """The key of a digest, revoked or not; None where there is none."""
        row = self._database.glance(_KNOWN, digest=digest)
        return None if row is None else _key(*row)

    def list(self) -> list[Key]:
        """All keys, oldest first, revoked ones too."""
        found = select(*_COLUMNS).order_by(keys.c.created, keys.c.id)
        with self._database.reading() as connection:
            return [_key(*row) for row in connection.execute(found)]

    def add(self, key: Key, digest: str) -> None:
        """Keep a new key.

        Args:
            key: the key.
            digest: what its secret is recognised by.
        """
        values = {
            "id": key.id, "digest": digest, "desk": key.desk, "scope": key.scope.word, "note": key.note,
            "created": key.created, "revoked": key.revoked,
        }  # fmt: skip
        with self._database.writing() as connection:
            connection.execute(insert(keys).values(values))

    def revoke(self, id_: str, at: str) -> None:
        """Have a key allow nothing any more; one that is revoked already stays as it is.

        Raises:
            NotFound: there is no such key.
        """
        with self._database.writing() as connection:
            if connection.execute(select(keys.c.id).where(keys.c.id == id_)).one_or_none() is None:
                raise NotFound(f"there is no key {shown(id_)}; 'dateline keys list' shows those that there are")
            in_force = and_(keys.c.id == id_, keys.c.revoked.is_(None))
            connection.execute(update(keys).where(in_force).values(revoked=at))


def _key(id_: str, desk: str, scope: str, *rest: Any) -> Key:
    return Key(id_, desk, Scope[scope.upper()], *rest)
