"""The application factory: settings and an extractor in, a Flask application out."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING, Any

from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

from dateline import timeline
from dateline.api import access, answers, cors, limits, observing, problems, request_ids
from dateline.api.articles import articles
from dateline.api.document import Document
from dateline.api.edits import edits
from dateline.api.events import events
from dateline.api.health import health
from dateline.api.kept import kept
from dateline.api.metrics import Metrics, monitoring
from dateline.api.oembed import oembed
from dateline.api.page import page
from dateline.api.reader import Reader
from dateline.api.reference import reference
from dateline.api.timelines import timelines
from dateline.api.times import times
from dateline.api.webhooks import webhooks
from dateline.errors import DatelineError
from dateline.keeping import Keeper
from dateline.keeping.access import require_guard
from dateline.settings import Settings
from dateline.storage import Store

if TYPE_CHECKING:
    from dateline.extraction import Extractor


LOG = logging.getLogger("dateline.failures")


class Application(Flask):
    """A Flask application that logs a failure under the id that the answer tells."""

    def log_exception(self, exc_info: Any) -> None:
        """Log the traceback of a failure; the request's body is not logged."""
        told = {"request_id": request_ids.current_id(), "method": request.method, "path": request.path}
        LOG.error("request failed", exc_info=exc_info, extra=told)


def create_app(settings: Settings | None = None, extractor: Extractor | None = None) -> Flask:
    """The service. Loads the pipeline once, here, before any worker is forked.

    Args:
        settings: those of the environment unless given.
        extractor: what reads articles; the pipeline of the settings unless given.

    Raises:
        SettingError: the environment has a setting that cannot be; strangers could use the service.
        Unavailable: the pipeline is not installed, or the database is not one that can be used.
    """
    settings = settings or Settings.from_environment(os.environ)
    store = Store.open(settings.database_url)
    require_guard(store.keys, settings)
    extractor = extractor or timeline.load_extractor(settings.pipeline)
    app = Application("dateline.api", static_folder=None)
    if settings.proxies:
        forwarded = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)
        app.wsgi_app = forwarded  # type: ignore[method-assign]  # as Flask says to
    app.config["MAX_CONTENT_LENGTH"] = settings.max_request_bytes
    app.extensions["dateline_settings"] = settings
    app.extensions["dateline_metrics"] = metrics = Metrics(extractor.version)
    app.extensions["dateline_reader"] = Reader(extractor, settings.wait_seconds, metrics)
    app.extensions["dateline_keeper"] = Keeper(store)
    request_ids.init_app(app)
    observing.init_app(app)
    cors.init_app(app, settings)
    access.identify(app)
    limits.init_app(app, settings)
    access.guard(app)
    app.extensions["dateline_document"] = document = Document(app)
    for blueprint in (timelines, times, kept, articles, events, edits, webhooks, oembed, health, monitoring):
        document.register_blueprint(blueprint)
    app.register_blueprint(page)
    app.add_url_rule("/docs", "page.reference", reference)
    # After the document, whose extension brings error handlers of another shape.
    problems.init_app(app)
    answers.init_app(app)
    return app


def create_served_app() -> Flask:
    """The service as gunicorn loads it, with the settings of the environment.

    Raises:
        SystemExit: after one line and no trace, where a setting, the pipeline or the database stops it.
    """
    try:
        return create_app()
    except DatelineError as error:
        sys.stderr.write(f"dateline: {error}\n")
        raise SystemExit(error.exit_code) from error
