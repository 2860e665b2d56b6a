"""`dateline webhooks`: telling others of changes apart from the service."""

from __future__ import annotations

import os

import click

from dateline.settings import Settings


@click.group()
def webhooks() -> None:
    """Tell webhooks of changed timelines. The service does so by itself; this is for when it does not run."""


@webhooks.command()
def deliver() -> None:
    """Tell everyone who is to be told by now, and end."""
    from dateline.keeping.clock import utc_now
    from dateline.keeping.webhooks import deliver_due
    from dateline.storage import Store

    settings = Settings.from_environment(os.environ)
    store = Store.open(settings.database_url)
    tried = list(deliver_due(store, utc_now, allows_private=settings.webhook_addresses == "all"))
    click.echo(f"{len(tried)} deliveries tried")
