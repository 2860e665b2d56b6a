"""`dateline keys`: who may use the service."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from dateline.model.access import MAIN, Scope
from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.storage import KeyStore


@click.group()
def keys() -> None:
    """Say who may use the service (DATELINE_DATABASE_URL says which).

    Once there is a key, everyone needs one.
    """


@keys.command()
@click.option(
    "--scope",
    type=click.Choice([each.word for each in Scope]),
    default=Scope.WRITE.word,
    show_default=True,
    help="What it allows: each what those before it do, and admin to delete timelines and to have webhooks.",
)
@click.option("--desk", default=MAIN, show_default=True, metavar="NAME", help="Whose timelines it reaches.")
@click.option("--note", metavar="TEXT", help="Whose it is, for the list.")
def add(scope: str, desk: str, note: str | None) -> None:
    """Make a key, and print it: it is shown this once and kept nowhere."""
    from dateline.keeping.access import add_key

    key, secret = add_key(_keys(), desk=desk, scope=Scope[scope.upper()], note=note)
    click.echo(f"key {key.id} of desk {key.desk}, scope {key.scope.word}; it is shown this once:", err=True)
    click.echo(secret)


@keys.command(name="list")
def list_all() -> None:
    """List the keys, oldest first: id, desk, scope, when made, whether revoked, whose.

    The id is what a key begins with after `dateline_`.
    """
    for key in _keys().list():
        state = f"revoked {key.revoked}" if key.revoked else "in force"
        click.echo("\t".join([key.id, key.desk, key.scope.word, key.created, state, key.note or ""]).rstrip())


@keys.command()
@click.argument("id_", metavar="ID")
def revoke(id_: str) -> None:
    """Have a key allow nothing any more, from the next request on."""
    from dateline.keeping.clock import utc_now

    _keys().revoke(id_, utc_now())
    click.echo(f"key {id_} is revoked")


def _keys() -> KeyStore:
    from dateline.storage import Store

    return Store.open(Settings.from_environment(os.environ).database_url).keys
