"""`dateline db`: the database that timelines are kept in."""

from __future__ import annotations

import os

import click

from dateline.settings import Settings


@click.group()
def db() -> None:
    """Look after the database of kept timelines (DATELINE_DATABASE_URL)."""


@db.command()
def upgrade() -> None:
    """Bring the database to the version of schema that this Dateline needs.

    All of it or nothing; back it up before. A database that does not exist yet is made.
    """
    from dateline import storage

    database = storage.Database(_url())
    before, after = storage.upgrade(database)
    done = "nothing to do" if before == after else f"upgraded from {before or 'nothing'}"
    click.echo(f"{database.name}: schema version {after}, {done}")


@db.command()
@click.pass_context
def check(ctx: click.Context) -> None:
    """Check that what is kept is whole: every quote in its article, every revision in the log.

    Prints a line for each fault and exits with 1 where there is one.
    """
    from dateline import storage

    store = storage.Store.open(_url())
    timelines, faults = 0, 0
    for kept in storage.all_timelines(store):
        timelines += 1
        for fault in storage.audit(store, kept.id):
            faults += 1
            click.echo(f"timeline {kept.id}: {fault}")
    click.echo(f"{timelines} timelines, {faults} faults", err=True)
    if faults:
        ctx.exit(1)


def _url() -> str:
    return Settings.from_environment(os.environ).database_url
