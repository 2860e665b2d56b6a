"""Webhooks in the database, and the deliveries that are written with each change and are due until they are taken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update

from dateline.errors import NotFound, shown
from dateline.model.kept import Deed
from dateline.model.webhooks import Delivery, State, Webhook
from dateline.storage.database import Database
from dateline.storage.rows import record_of, values_of
from dateline.storage.tables import deliveries, timelines, webhooks


def enqueue(connection: Connection, timeline: str, deed: Deed) -> None:
    """Write, with a change, that it is to be told to everyone who wants to know."""
    desk = select(timelines.c.desk).where(timelines.c.id == timeline).scalar_subquery()
    concerned = and_(webhooks.c.desk == desk, or_(webhooks.c.timeline.is_(None), webhooks.c.timeline == timeline))
    for id_ in connection.execute(select(webhooks.c.id).where(concerned).order_by(webhooks.c.id)).scalars().all():
        made = Delivery(
            f"{id_}-{timeline}-{deed.revision}", id_, timeline, deed.revision, deed.what, deed.at,
            State.PENDING, 0, deed.at, None,
        )  # fmt: skip
        connection.execute(insert(deliveries).values(_values(made)))


class WebhookStore:
    """The webhooks of a service.

    Args:
        database: at the version of schema that this code needs.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, webhook: Webhook, secret: str) -> None:
        """Keep a new webhook, with what its deliveries are signed with."""
        with self._database.writing() as connection:
            connection.execute(insert(webhooks).values(values_of(webhook, webhooks, secret=secret)))

    def of_desk(self, desk: str) -> list[Webhook]:
        """The webhooks of a desk, oldest first."""
        found = select(webhooks).where(webhooks.c.desk == desk).order_by(webhooks.c.created, webhooks.c.id)
        with self._database.reading() as connection:
            return [record_of(Webhook, row) for row in connection.execute(found)]

    def get(self, desk: str, id_: str) -> Webhook:
        """One webhook of a desk.

        Raises:
            NotFound: the desk has none of this id.
        """
        found = select(webhooks).where(and_(webhooks.c.desk == desk, webhooks.c.id == id_))
        with self._database.reading() as connection:
            row = connection.execute(found).one_or_none()
        if row is None:
            raise NotFound(f"there is no webhook {shown(id_)}")
        return record_of(Webhook, row)

    def delete(self, desk: str, id_: str) -> None:
        """Delete a webhook of a desk, and what it has not been told yet.

        Raises:
            NotFound: the desk has none of this id.
        """
        known = and_(webhooks.c.desk == desk, webhooks.c.id == id_)
        with self._database.writing() as connection:
            if connection.execute(delete(webhooks).where(known)).rowcount != 1:
                raise NotFound(f"there is no webhook {shown(id_)}")

    def deliveries(self, webhook: str, limit: int) -> list[Delivery]:
        """The last deliveries to a webhook, newest first."""
        found = select(deliveries).where(deliveries.c.webhook == webhook)
        newest = found.order_by(deliveries.c.at.desc(), deliveries.c.revision.desc(), deliveries.c.id).limit(limit)
        with self._database.reading() as connection:
            return [_delivery(row) for row in connection.execute(newest)]

    def claim(self, now: str, until: str) -> tuple[Delivery, Webhook, str] | None:
        """The delivery that is due longest, with its webhook and secret; nobody else gets it until a time.

        What was tried in vain comes after what was not, so that a receiver that does not answer holds up nobody else.
        Whoever claims it and dies leaves it to be claimed again. None where nothing is due.
        """
        due = and_(deliveries.c.state == State.PENDING.value, deliveries.c.due <= now)
        order = (deliveries.c.attempts, deliveries.c.due, deliveries.c.revision, deliveries.c.id)
        first = select(deliveries).where(due).order_by(*order)
        with self._database.writing() as connection:
            row = connection.execute(first.limit(1).with_for_update(skip_locked=True)).one_or_none()
            if row is None:
                return None
            claimed = replace(_delivery(row), due=until)
            self._write(connection, claimed)
            told = connection.execute(select(webhooks).where(webhooks.c.id == claimed.webhook)).one()
            return claimed, record_of(Webhook, told), str(told.secret)

    def has_due(self, now: str) -> bool:
        """Whether anything is due; cheaper than to claim it."""
        due = and_(deliveries.c.state == State.PENDING.value, deliveries.c.due <= now)
        with self._database.reading() as connection:
            return connection.execute(select(deliveries.c.id).where(due).limit(1)).one_or_none() is not None

    def count_waiting(self) -> int:
        """How many deliveries are still to be taken, due or not."""
        waiting = select(func.count()).where(deliveries.c.state == State.PENDING.value)
        with self._database.reading() as connection:
            return int(connection.execute(waiting).scalar_one())

    def record(self, delivery: Delivery) -> None:
        """Write what became of a delivery."""
        with self._database.writing() as connection:
            self._write(connection, delivery)

    def forget(self, before: str) -> None:
        """Forget the deliveries that were over before a time."""
        over = and_(deliveries.c.state != State.PENDING.value, deliveries.c.due < before)
        with self._database.writing() as connection:
            connection.execute(delete(deliveries).where(over))

    def _write(self, connection: Connection, delivery: Delivery) -> None:
        connection.execute(update(deliveries).where(deliveries.c.id == delivery.id).values(_values(delivery)))


def _values(delivery: Delivery) -> dict[str, Any]:
    return {**values_of(delivery, deliveries), "state": delivery.state.value}


def _delivery(row: Row[Any]) -> Delivery:
    known = record_of(Delivery, row)
    return replace(known, state=State(known.state))
