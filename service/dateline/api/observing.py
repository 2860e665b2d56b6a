"""Observing requests: each is counted and timed, and has one line in the log."""

from __future__ import annotations

import logging
import re
from time import perf_counter

from flask import Flask, Response, g, request

from dateline.api.metrics import current_metrics
from dateline.api.request_ids import current_id

#: The line of a request has its path but not its query, which may hold words of articles.
LOG = logging.getLogger("dateline.requests")
_CONVERTER = re.compile(r"(?<=<)\w+:")


def init_app(app: Flask) -> None:
    """Observe every request, whatever becomes of it; to be called before whatever may refuse one."""
    app.before_request(_begin)
    app.after_request(_observe)
    app.teardown_request(_end)


def _begin() -> None:
    g.begun = perf_counter()
    current_metrics().requests_running.inc()


def _observe(response: Response) -> Response:
    seconds = perf_counter() - g.begun
    route = "none" if request.url_rule is None else _CONVERTER.sub("", request.url_rule.rule)
    current_metrics().request_seconds.labels(request.method, route, response.status_code).observe(seconds)
    if LOG.isEnabledFor(logging.INFO):
        LOG.info("request", extra=_line(response, route, seconds))
    return response


def _line(response: Response, route: str, seconds: float) -> dict[str, object]:
    return {
        "request_id": current_id(),
        "method": request.method,
        "path": request.path,
        "route": route,
        "status": response.status_code,
        "bytes": response.calculate_content_length(),
        "milliseconds": round(seconds * 1000, 1),
        "from": request.remote_addr,
    }


def _end(_error: BaseException | None) -> None:
    current_metrics().requests_running.dec()
