"""Delivering: each worker tells webhooks of changes, in a thread beside its requests."""

from __future__ import annotations

import logging
import threading
import time

from flask import Flask

from dateline.api.metrics import Metrics
from dateline.errors import DatelineError
from dateline.keeping import Keeper
from dateline.keeping.webhooks import deliver_due
from dateline.settings import Settings

LOG = logging.getLogger("dateline.webhooks")
#: Seconds between two looks at what is due.
_EVERY = 2.0


def start(app: object) -> None:
    """Deliver for as long as this process lives. What dies with it is delivered by another, or later."""
    assert isinstance(app, Flask)  # what gunicorn loads of ours
    threading.Thread(target=_run, args=(app,), name="webhooks", daemon=True).start()


def _run(app: Flask) -> None:
    keeper: Keeper = app.extensions["dateline_keeper"]
    settings: Settings = app.extensions["dateline_settings"]
    allows_private = settings.webhook_addresses == "all"
    metrics: Metrics = app.extensions["dateline_metrics"]
    while True:
        time.sleep(_EVERY)
        try:
            deliver_due(keeper.store, keeper.now, allows_private=allows_private)
            metrics.deliveries_waiting.set(keeper.store.webhooks.count_waiting())
        except DatelineError as error:
            # The database does not answer: what is due stays due.
            LOG.warning("webhooks wait", extra={"reason": error.code})
