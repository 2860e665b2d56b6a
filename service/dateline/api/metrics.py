"""Metrics for Prometheus, at /metrics: what the service is asked, how long it takes, what it reads."""

from __future__ import annotations

from flask import Response, current_app, request
from flask_smorest import Blueprint
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector

from dateline import __version__
from dateline.api import queries
from dateline.api.slots import shared_folder

#: Upper ends of the classes of durations, in seconds: an unchanged answer, a page, an article, many articles.
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)

monitoring = Blueprint("monitoring", __name__, description="For whoever watches the service.")


class Metrics:
    """The metrics of one application; those of all its workers are told together.

    Args:
        pipeline: what reads articles, for whoever compares versions.
    """

    def __init__(self, pipeline: str) -> None:
        self._registry = CollectorRegistry()
        self.request_seconds = Histogram(
            "dateline_request_seconds", "Requests by how long they took.", ["method", "route", "status"],
            buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self.requests_running = Gauge(
            "dateline_requests_running", "Requests that are being answered.",
            registry=self._registry, multiprocess_mode="livesum",
        )  # fmt: skip
        self.reading_seconds = Histogram(
            "dateline_reading_seconds", "Requests by how long their articles were read.",
            buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self.waiting_seconds = Histogram(
            "dateline_waiting_seconds", "Requests by how long they waited for others to be read.",
            buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self.articles_read = Counter("dateline_articles_read", "Articles that were read.", registry=self._registry)
        self.deliveries_waiting = Gauge(
            "dateline_deliveries_waiting", "Changes that webhooks have still to be told.",
            registry=self._registry, multiprocess_mode="livemostrecent",
        )  # fmt: skip
        self._info = Gauge(
            "dateline_info", "What is running.", ["version", "pipeline"],
            registry=self._registry, multiprocess_mode="max",
        )  # fmt: skip
        self._info.labels(__version__, pipeline).set(1)

    def registry(self) -> CollectorRegistry:
        """What is told: of all workers, where there are several."""
        folder = shared_folder()
        if folder is None:
            return self._registry
        together = CollectorRegistry()
        MultiProcessCollector(together, folder)  # type: ignore[no-untyped-call]
        return together


def current_metrics() -> Metrics:
    """The metrics of the running application."""
    metrics: Metrics = current_app.extensions["dateline_metrics"]
    return metrics


@monitoring.route("/metrics")
@monitoring.doc(responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}})
@monitoring.response(200, description="In the text format of Prometheus, or that of OpenMetrics if accepted.")
def metrics() -> Response:
    """Tell the metrics of all workers."""
    queries.refuse_others()
    encode, content_type = choose_encoder(request.headers.get("Accept", ""))
    return Response(encode(current_metrics().registry()), content_type=content_type)
