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
    while True:
        time.sleep(_EVERY)
        deliver(app)


def deliver(app: Flask) -> None:
    """Deliver what is due by now, and tell the metrics how much waits. What fails is logged and stays due."""
    keeper: Keeper = app.extensions["dateline_keeper"]
    settings: Settings = app.extensions["dateline_settings"]
    metrics: Metrics = app.extensions["dateline_metrics"]
    count = keeper.store.webhooks.count_waiting
    try:
        metrics.deliveries_waiting.set(count())
        for _ in deliver_due(keeper.store, keeper.now, allows_private=settings.webhook_addresses == "all"):
            metrics.deliveries_waiting.set(count())
    except DatelineError as error:
        # The database does not answer.
        LOG.warning("webhooks wait", extra={"reason": error.code})
    except Exception:
        # Whatever it is, the thread goes on: nobody would begin another.
        LOG.exception("webhooks failed")
