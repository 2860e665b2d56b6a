"""The store: kept timelines in a database. Records in, records out; each call is one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from dateline.errors import Conflict, NotFound, Unavailable, shown
from dateline.model.articles import Submitted
from dateline.model.kept import Answered, Change, Deed, Kept, KeptArticle, Snapshot, Standing
from dateline.model.mentions import Records
from dateline.storage import schema
from dateline.storage.codec import CodecError
from dateline.storage.database import Database
from dateline.storage.keys import KeyStore
from dateline.storage.rows import article_of, edit_of, record_of, standing_of, submitted_of, values_of
from dateline.storage.tables import answers, articles, deeds, edits, prints, standings, timelines, versions
from dateline.storage.webhooks import WebhookStore, enqueue
from dateline.storage.writing import write

# Made once, since making a statement takes longer than looking the row up.
_REVISION = select(timelines.c.revision).where(timelines.c.id == bindparam("id"))
_OWNER = select(timelines.c.desk, timelines.c.is_public).where(timelines.c.id == bindparam("id"))
_PRINT = select(prints.c.revision, prints.c.body).where(prints.c.timeline == bindparam("id"))


class Store:
    """Kept timelines. Threads and processes may share a database, each through a store of its own or one.

    Args:
        database: at the version of schema that this code needs (`Store.open` sees to that).
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.keys = KeyStore(database)
        self.webhooks = WebhookStore(database)

    @classmethod
    def open(cls, url: str) -> Store:
        """The store behind a URL; an empty database gets its tables. No connection is left open.

        Raises:
            SettingError: no URL of a database.
            Unavailable: the database does not answer, or has another version of the schema.
        """
        database = Database(url)
        schema.require(database)
        database.close()
        return cls(database)

    def ping(self) -> str:
        """The schema's version, as the database answers it now.

        Raises:
            Unavailable: it does not answer, or has another version of the schema meanwhile.
        """
        return schema.check(self._database)

    # Reading

    def timelines(self, *, after: str = "", limit: int = 100, desk: str | None = None) -> list[Kept]:
        """Timelines in order of their ids, from the one after `after` on; those of one desk, or of all."""
        found = select(timelines).where(timelines.c.id > after).order_by(timelines.c.id).limit(limit)
        if desk is not None:
            found = found.where(timelines.c.desk == desk)
        with self._database.reading() as connection:
            return [record_of(Kept, row) for row in connection.execute(found)]

    def timeline(self, id_: str) -> Kept:
        """One timeline by itself.

        Raises:
            NotFound: there is none.
        """
        with self._database.reading() as connection:
            return _kept(connection, id_)

    def revision(self, id_: str) -> int:
        """The revision of one timeline: the quickest look at it that there is.

        Raises:
            NotFound: there is none.
        """
        found = self._database.glance(_REVISION, id=id_)
        if found is None:
            raise _unknown(id_)
        return int(found[0])

    def owner(self, id_: str) -> tuple[str, bool] | None:
        """The desk of one timeline, and whether everyone may read it; None where there is none."""
        found = self._database.glance(_OWNER, id=id_)
        return None if found is None else (found[0], bool(found[1]))

    def snapshot(
        self, id_: str, known: Snapshot | None = None, *, instead: Mapping[Submitted, Records] | None = None
    ) -> Snapshot:
        """Everything that a timeline is derived from.

        Args:
            id_: the timeline.
            known: an earlier snapshot of it, whose articles are taken over where they have not changed.
            instead: records to take for articles in place of those that are kept of them.

        Raises:
            NotFound: there is none.
            Unavailable: the records of an article are of a version that is not known any more.
        """
        with self._database.reading() as connection:
            kept = _kept(connection, id_)
            earlier = {} if known is None else {one.submitted.id: one for one in known.articles}
            since = 0 if known is None else known.kept.revision
            changed = and_(articles.c.timeline == id_, articles.c.revision > since)
            for row in connection.execute(_articles().where(changed)):
                earlier[row.article] = _readable(row, instead or {})
            made = select(edits).where(edits.c.timeline == id_).order_by(edits.c.revision)
            return Snapshot(kept, tuple(earlier.values()), tuple(map(edit_of, connection.execute(made))))

    def printed(self, id_: str) -> tuple[int, bytes]:
        """The timeline as it is shown unless asked otherwise, as it was handed over, and its revision.

        Raises:
            NotFound: there is none.
        """
        found = self._database.glance(_PRINT, id=id_)
        if found is None:
            raise _unknown(id_)
        revision, body = found
        return revision, body

    def standings(self, id_: str, *, since: int = 0) -> list[Standing]:
        """The event ids of a timeline that changed after revision `since`, those gone among them, by id."""
        found = select(standings).where(and_(standings.c.timeline == id_, standings.c.last > since))
        with self._database.reading() as connection:
            return [standing_of(row) for row in connection.execute(found.order_by(standings.c.event))]

    def standing(self, id_: str, event: str) -> Standing | None:
        """What became of an event id; None for one that never was."""
        found = select(standings).where(and_(standings.c.timeline == id_, standings.c.event == event))
        with self._database.reading() as connection:
            row = connection.execute(found).one_or_none()
        return None if row is None else standing_of(row)

    def deeds(self, id_: str) -> list[Deed]:
        """The log of a timeline, oldest first."""
        found = select(deeds).where(deeds.c.timeline == id_).order_by(deeds.c.revision)
        with self._database.reading() as connection:
            return [record_of(Deed, row) for row in connection.execute(found)]

    def moment(self, id_: str, revision: int) -> str | None:
        """When a timeline came to a revision; None where it never did."""
        there = and_(deeds.c.timeline == id_, deeds.c.revision == revision)
        with self._database.reading() as connection:
            found: str | None = connection.scalar(select(deeds.c.at).where(there))
        return found

    def answered(self, key: str) -> Answered | None:
        """The answer that was given under an idempotency key."""
        with self._database.reading() as connection:
            row = connection.execute(select(answers).where(answers.c.key == key)).one_or_none()
        return None if row is None else record_of(Answered, row)

    def stale(self, id_: str, version: str) -> list[Submitted]:
        """The articles of a timeline whose records another version of extraction made.

        Those that were erased have no text to be read again.
        """
        other = and_(articles.c.timeline == id_, versions.c.records_version != version, versions.c.text != "")
        with self._database.reading() as connection:
            return [submitted_of(row) for row in connection.execute(_articles().where(other))]

    def settle(self) -> None:
        """Leave nothing of what was deleted in a log beside an SQLite file (`Database.settle`)."""
        self._database.settle()

    def close(self) -> None:
        """Close every connection; a call opens one when it needs one."""
        self._database.close()

    # Writing

    def create(self, change: Change) -> None:
        """Keep a new timeline, at revision 1.

        Raises:
            Conflict: there is one of this id, or the idempotency key has been used meanwhile.
        """
        with self._writing() as connection:
            connection.execute(insert(timelines).values(values_of(change.kept, timelines)))
            write(connection, change)

    def commit(self, change: Change) -> None:
        """Write a change to a timeline, all of it or nothing.

        Raises:
            NotFound: there is no such timeline.
            Conflict: the timeline is not at the revision before the change's any more, or the
                idempotency key has been used meanwhile.
        """
        kept = change.kept
        before = and_(timelines.c.id == kept.id, timelines.c.revision == kept.revision - 1)
        with self._writing() as connection:
            moved = connection.execute(update(timelines).where(before).values(values_of(kept, timelines)))
            if moved.rowcount != 1:
                _kept(connection, kept.id)
                raise Conflict(f"the timeline {shown(kept.id)} has changed meanwhile; read it again")
            write(connection, change)

    def delete(self, id_: str, revision: int, at: str) -> None:
        """Delete a timeline and everything in it, if it is at this revision.

        Args:
            id_: the timeline.
            revision: the one that it is to be at.
            at: when, for those who are told.

        Raises:
            NotFound: there is no such timeline.
            Conflict: it is at another revision.
        """
        there = and_(timelines.c.id == id_, timelines.c.revision == revision)
        with self._writing() as connection:
            enqueue(connection, id_, Deed(revision + 1, "delete", id_, None, at))
            if connection.execute(delete(timelines).where(there)).rowcount != 1:
                _kept(connection, id_)
                raise Conflict(f"the timeline {shown(id_)} has changed meanwhile; read it again")

    def reprint(self, id_: str, revision: int, body: bytes) -> None:
        """Put another form in place of the printed one of a timeline that is at this revision; else do nothing."""
        there = and_(prints.c.timeline == id_, prints.c.revision == revision)
        with self._database.writing() as connection:
            connection.execute(update(prints).where(there).values(body=body))

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction to write in; what another has inserted meanwhile is a conflict."""
        try:
            with self._database.writing() as connection:
                yield connection
        except IntegrityError as error:
            raise Conflict("another request has written the same meanwhile; read again") from error


def _kept(connection: Connection, id_: str) -> Kept:
    row = connection.execute(select(timelines).where(timelines.c.id == id_)).one_or_none()
    if row is None:
        raise _unknown(id_)
    return record_of(Kept, row)


def _unknown(id_: str) -> NotFound:
    return NotFound(f"there is no timeline {shown(id_)}")


def _articles() -> Select[Any]:
    """Every article in its last version, in the order in which they came."""
    last = and_(
        versions.c.timeline == articles.c.timeline,
        versions.c.article == articles.c.id,
        versions.c.version == articles.c.version,
    )
    columns = (versions, articles.c.revision, articles.c.is_withdrawn)
    return select(*columns).join_from(articles, versions, last).order_by(articles.c.timeline, articles.c.number)


def _readable(row: Row[Any], instead: Mapping[Submitted, Records]) -> KeptArticle:
    try:
        return article_of(row, instead.get(submitted_of(row)))
    except CodecError as error:
        raise Unavailable(
            f"the records of article {shown(row.article)} were made by {shown(row.records_version)} and cannot be "
            "read any more; run 'dateline db reread'"
        ) from error
