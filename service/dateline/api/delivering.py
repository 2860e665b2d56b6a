"""Delivering: each worker tells webhooks of changes, in a thread beside its requests."""

from __future__ import annotations

import logging
import threading

from flask import Flask

from dateline.errors import DatelineError
from dateline.keeping import Keeper
from dateline.keeping.webhooks import keep_delivering
from dateline.settings import Settings

LOG = logging.getLogger("dateline.webhooks")
_EVERY = 2.0


def start(app: object) -> None:
    """Deliver for as long as this process lives. What dies with it is delivered by another, or later."""
    assert isinstance(app, Flask)  # what gunicorn loads of ours
    threading.Thread(target=_run, args=(app,), name="webhooks", daemon=True).start()


def _run(app: Flask) -> None:
    keeper: Keeper = app.extensions["dateline_keeper"]
    settings: Settings = app.extensions["dateline_settings"]
    allows_private = settings.webhook_addresses == "all"
    ends = threading.Event()
    while True:
        try:
            keep_delivering(keeper.store, keeper.now, ends, every=_EVERY, allows_private=allows_private)
        except DatelineError as error:
            # The database does not answer: what is due stays due.
            LOG.warning("webhooks wait", extra={"reason": error.code})
