"""`dateline db`: the database that timelines are kept in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import click

from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.extraction import Extractor


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
    """Check that what is kept is whole: every quote in its article, every event with a source.

    Prints a line for each fault and exits with 1 where there is one.
    """
    from dateline import keeping, storage

    store = storage.Store.open(_url())
    timelines, faults = 0, 0
    for kept in storage.all_timelines(store):
        timelines += 1
        for fault in keeping.audit_timeline(store, kept.id):
            faults += 1
            click.echo(f"timeline {kept.id}: {fault}")
    click.echo(f"{timelines} timelines, {faults} faults", err=True)
    if faults:
        ctx.exit(1)


@db.command()
@click.pass_obj
def reread(load: Callable[[], Extractor]) -> None:
    """Read again what another version of Dateline read, and derive every timeline anew.

    For after an upgrade. The service may run meanwhile; a timeline that does not change is left alone.
    """
    from dateline import keeping, storage, timeline
    from dateline.errors import NotFound

    store = storage.Store.open(_url())
    keeper = keeping.Keeper(store)
    extractor = load()
    ids = [kept.id for kept in storage.all_timelines(store)]
    read, changed = 0, 0
    bar = click.progressbar(ids, label="Reading again", file=sys.stderr, item_show_func=lambda _: f"{read} articles")
    with bar:
        for id_ in bar:
            records = {}
            for submitted in store.stale(id_, extractor.version):
                (records[submitted],) = timeline.extract([submitted], extractor)
                read += 1
                bar.render_progress()
            # Somebody may have deleted the timeline meanwhile.
            with suppress(NotFound):
                changed += keeper.reread(id_, records).is_changed
    click.echo(f"{read} articles read again, {changed} of {len(ids)} timelines changed")


@db.command()
@click.argument("url", metavar="URL")
def copy(url: str) -> None:
    """Copy everything into another, empty database: sqlite:///PATH or postgresql://….

    For moving from SQLite to PostgreSQL, or back. What is written meanwhile is not in the copy: stop the service
    before, and start it on the copy.
    """
    from dateline import storage

    with closing(storage.Database(_url())) as source, closing(storage.Database(url, "URL")) as target:
        copied = storage.copy_all(source, target)
    click.echo(f"{copied} rows copied")


@db.command()
@click.argument("timeline_id", metavar="TIMELINE")
@click.argument("article_id", metavar="ARTICLE")
def erase(timeline_id: str, article_id: str) -> None:
    """Forget every word of an article, which must not be kept: of all its versions, and where edits quote it.

    It is withdrawn, and known by its URL if it comes again. There is no way back but a backup, which has the words.
    """
    from dateline import keeping, storage

    keeper = keeping.Keeper(storage.Store.open(_url()))
    outcome = keeper.change(timeline_id, keeping.erase_article(article_id), None)
    keeper.store.settle()
    done = "erased" if outcome.is_changed else "erased already"
    click.echo(f"article {article_id} is {done}; {len(outcome.standings)} events changed")


def _url() -> str:
    return Settings.from_environment(os.environ).database_url
