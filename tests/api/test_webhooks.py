"""Webhooks over HTTP: the secret is shown once, a desk sees its own alone, a running service tells."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dateline_schemas import DeliveriesSchema, NewWebhookSchema, WebhooksSchema
from tests.keeping.receivers import receiving
from tests.operations.service import ATTEMPTS, served

URL = "https://receiver.example/hook?x=1"


def test_secret_is_shown_once(client: FlaskClient) -> None:
    made = client.post("/v1/webhooks", json={"url": URL})
    assert (made.status_code, NewWebhookSchema().validate(made.json)) == (201, {})
    assert (made.json["url"], made.json["timeline"], len(made.json["secret"])) == (URL, None, 64)
    assert made.headers["Cache-Control"] == "no-store"
    listed = client.get("/v1/webhooks")
    assert WebhooksSchema().validate(listed.json) == {}
    assert listed.json["webhooks"] == [client.get(made.headers["Location"]).json]
    assert made.json["secret"] not in listed.text


def test_changes_are_listed_until_they_are_told(client: FlaskClient) -> None:
    hook = client.post("/v1/webhooks", json={"url": URL}).json["id"]
    made = client.post("/v1/timelines", json={"name": "N"}).json
    told = client.get(f"/v1/webhooks/{hook}/deliveries").json
    assert DeliveriesSchema().validate(told) == {}
    (one,) = told["deliveries"]
    assert (one["timeline"], one["revision"], one["what"]) == (made["id"], 1, "create")
    assert (one["state"], one["attempts"], one["told"]) == ("pending", 0, None)


def test_deleted_webhook_is_gone(client: FlaskClient) -> None:
    hook = client.post("/v1/webhooks", json={"url": URL}).json["id"]
    assert client.delete(f"/v1/webhooks/{hook}").status_code == 204
    for path in (f"/v1/webhooks/{hook}", f"/v1/webhooks/{hook}/deliveries"):
        assert client.get(path).status_code == 404
    assert client.delete(f"/v1/webhooks/{hook}").status_code == 404


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "url"),
        ({"url": "http://127.0.0.1:8000/"}, "url"),
        ({"url": "file:///etc/passwd"}, "url"),
        ({"url": URL, "timeline": "unknown"}, "timeline"),
        ({"url": URL, "secret": "mine"}, "secret"),
    ],
)
def test_bad_webhook_is_refused(client: FlaskClient, body: dict[str, str], path: str) -> None:
    answer = client.post("/v1/webhooks", json=body)
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, path)


def test_running_service_tells(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'dateline.db'}"
    with receiving() as receiver, served(database, DATELINE_WEBHOOK_ADDRESSES="all") as service:
        assert service.told("POST", "/v1/webhooks", {"url": receiver.url}).status == 201
        made = service.told("POST", "/v1/timelines", {"name": "N"}).json
        for _ in range(ATTEMPTS):
            if receiver.came:
                break
            time.sleep(0.05)
        ((_, body),) = receiver.came
        assert json.loads(body)["timeline"] == made["id"]
