"""Delivering beside requests: what fails is told and stays due, and the metrics know what waits meanwhile."""

from __future__ import annotations

import logging

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api.delivering import deliver
from dateline.errors import Unavailable

WORDS = "Quillmore resigns"


@pytest.fixture
def waiting(client: FlaskClient) -> None:
    """Two changes that a webhook is to be told."""
    client.post("/v1/webhooks", json={"url": "https://receiver.example/"})
    for _ in range(2):
        client.post("/v1/timelines", json={"name": "N"})


def told_waiting(client: FlaskClient) -> str:
    (line,) = [line for line in client.get("/metrics").text.splitlines() if line.startswith("dateline_deliveries_w")]
    return line.split()[1]


@pytest.mark.usefixtures("waiting")
@pytest.mark.parametrize(
    ("error", "message"), [(RuntimeError(WORDS), "webhooks failed"), (Unavailable(WORDS), "webhooks wait")]
)
def test_a_round_that_fails_is_logged_and_ends(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    error: Exception, message: str,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setattr("dateline.keeping.webhooks.post", fail)
    with caplog.at_level(logging.WARNING, "dateline.webhooks"):
        deliver(app)
    assert caplog.messages == [message]
    assert told_waiting(client) == "2.0"


@pytest.mark.usefixtures("waiting")
def test_metrics_tell_what_waits_between_deliveries(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def take(*_: object, **__: object) -> int:
        seen.append(told_waiting(client))
        return 200

    monkeypatch.setattr("dateline.keeping.webhooks.post", take)
    deliver(app)
    assert [*seen, told_waiting(client)] == ["2.0", "1.0", "0.0"]
