"""Metrics: what is counted, and that several workers are told as one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dateline import __version__
from dateline.api.slots import free_slot


def samples(text: str) -> dict[str, float]:
    """The values of a text, by name and labels."""
    return {name: float(value) for name, value in re.findall(r"^([^#].*) (\S+)$", text, re.MULTILINE)}


def told(client: FlaskClient) -> dict[str, float]:
    return samples(client.get("/metrics").text)


def count(method: str, route: str, status: int) -> str:
    return f'dateline_request_seconds_count{{method="{method}",route="{route}",status="{status}"}}'


def test_requests_are_counted_by_route_and_status(client: FlaskClient) -> None:
    for path in ("/v1/timelines/a", "/v1/timelines/b", "/v1/timelines/a/articles/1", "/nowhere"):
        client.get(path)
    found = told(client)
    assert found[count("GET", "/v1/timelines/<timeline_id>", 404)] == 2
    assert found[count("GET", "/v1/timelines/<timeline_id>/articles/<article_id>", 404)] == 1
    assert found[count("GET", "none", 404)] == 1
    assert found["dateline_requests_running"] == 1


def test_articles_are_counted_when_they_are_read(client: FlaskClient) -> None:
    client.post("/v1/extract", json={"articles": [{"text": "A"}, {"text": "B"}]})
    client.post("/v1/extract", json={"articles": [{"text": ""}]})
    found = told(client)
    assert (found["dateline_articles_read_total"], found["dateline_reading_seconds_count"]) == (2, 1)
    assert found["dateline_waiting_seconds_count"] == 1


def test_info_names_version_and_pipeline(client: FlaskClient) -> None:
    assert told(client)[f'dateline_info{{pipeline="words-1",version="{__version__}"}}'] == 1


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("", "text/plain"),
        ("text/plain", "text/plain"),
        ("application/openmetrics-text;version=1.0.0,text/plain;q=0.5", "application/openmetrics-text"),
    ],
)
def test_metrics_are_in_the_format_that_is_accepted(client: FlaskClient, accept: str, content_type: str) -> None:
    assert client.get("/metrics", headers={"Accept": accept}).mimetype == content_type


@pytest.mark.parametrize(("taken", "free"), [((), 1), ((1,), 2), ((2, 3), 1), ((1, 3), 2)])
def test_first_free_slot_is_given(taken: tuple[int, ...], free: int) -> None:
    assert free_slot(taken) == free


#: Two workers count, one after the other in the same slot, and one that is killed; then another tells.
WORKERS = """
import os, signal, sys
from dateline.api import slots
slots.share(sys.argv[1])
from dateline.api.metrics import Metrics
metrics = Metrics("p")

def work(age, articles, dies=False):
    slots.hold(age)
    child = os.fork()
    if child == 0:
        slots.take(age)
        metrics.requests_running.inc()
        metrics.articles_read.inc(articles)
        os.kill(os.getpid(), signal.SIGKILL) if dies else os._exit(0)
    os.waitpid(child, 0)
    if dies:
        slots.release(age)

work(11, 5, dies=True)
work(12, 7)
work(13, 30)
slots.hold(14)
slots.take(14)
from prometheus_client import generate_latest
print(generate_latest(metrics.registry()).decode())
print(sorted(os.listdir(sys.argv[1])), file=sys.stderr)
"""


def test_workers_are_told_as_one_and_dead_ones_leave_what_they_counted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORKERS, tmp_path], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    found = samples(done.stdout)
    assert (found["dateline_articles_read_total"], found["dateline_requests_running"]) == (42, 2)
    assert 'dateline_info{pipeline="p"' in done.stdout
    assert {"counter_1.db", "counter_2.db"} <= {path.name for path in tmp_path.iterdir()}
