"""The log: one line for each thing, with the request's id, and no words of articles."""

from __future__ import annotations

import io
import json
import logging
import logging.config
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app, logs
from dateline.errors import Unavailable
from dateline.settings import Settings
from tests.api.test_refusals import Broken
from tests.fakes import FailingExtractor

SECRET = "The xylophone opened."
ID = {"X-Request-ID": "edge-7"}


@pytest.fixture
def log(settings: Settings, request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What a process that serves writes to its log, in the form that a test asks for."""
    asked = replace(settings, log_format=getattr(request, "param", "json"))
    written = io.StringIO()
    configuration = logs.configuration(asked)
    configuration["handlers"]["stderr"]["stream"] = written
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logging.config.dictConfig(configuration)
    yield written
    root.handlers[:], root.level = before[0], before[1]


def lines(log: io.StringIO) -> list[Any]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_request_has_a_line(client: FlaskClient, log: io.StringIO) -> None:
    client.get("/v1/timelines/t1?limit=xylophone", headers=ID)
    (line,) = lines(log)
    assert {name: value for name, value in line.items() if name not in ("time", "bytes", "milliseconds", "from")} == {
        "level": "INFO", "logger": "dateline.requests", "message": "request", "request_id": "edge-7", "method": "GET",
        "path": "/v1/timelines/t1", "route": "/v1/timelines/<timeline_id>", "status": 422,
    }  # fmt: skip
    assert line["bytes"] > 0
    assert line["milliseconds"] >= 0


def test_unknown_path_has_a_line_without_a_route(client: FlaskClient, log: io.StringIO) -> None:
    client.get("/nowhere")
    assert [(line["route"], line["status"]) for line in lines(log)] == [("none", 404)]


def test_log_alone_has_the_reason_of_a_503(
    app: Flask, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "dateline_keeper", Broken(Unavailable("it does not answer", "disk is full")))
    answer = app.test_client().get("/health/ready", headers=ID)
    assert (answer.status_code, answer.json["detail"]) == (503, "it does not answer")
    line = lines(log)[0]
    assert (line["level"], line["logger"], line["request_id"]) == ("WARNING", "dateline.failures", "edge-7")
    assert line["reason"] == "it does not answer: disk is full"


def test_failure_is_told_by_where_it_was_and_not_by_what_it_says(settings: Settings, log: io.StringIO) -> None:
    client = create_app(settings, cast(Any, FailingExtractor())).test_client()
    client.post("/v1/extract?id=xylophone", data=SECRET, content_type="text/plain", headers=ID)
    failure, request = lines(log)
    assert (failure["level"], failure["request_id"], request["status"]) == ("ERROR", "edge-7", 500)
    assert failure["exc_info"].splitlines()[-1] == "builtins.RuntimeError"
    assert "in read_all" in failure["exc_info"]


@pytest.mark.parametrize("log", ["json", "text"], indirect=True)
def test_log_has_no_words_of_articles(client: FlaskClient, settings: Settings, log: io.StringIO) -> None:
    body = {"articles": [{"id": "xylophone", "title": "Xylophone", "text": SECRET}]}
    client.post("/v1/timelines", json=body)
    client.post("/v1/extract?title=xylophone", data=SECRET, content_type="text/plain")
    client.post("/v1/extract", json={"articles": [{**body["articles"][0], "published": "xylophone"}]})
    failing = create_app(settings, cast(Any, FailingExtractor())).test_client()
    failing.post("/v1/extract", json=body)
    assert len(log.getvalue()) > 200
    assert "xylophone" not in log.getvalue().lower()


def test_causes_of_a_failure_are_told_first() -> None:
    try:
        try:
            raise KeyError("xylophone")
        except KeyError as error:
            raise ValueError("xylophone") from error
    except ValueError as error:
        told = logs.JsonLines().formatException((type(error), error, error.__traceback__))
    kinds = [line for line in told.splitlines() if line.startswith("builtins.")]
    assert kinds == ["builtins.KeyError", "builtins.ValueError"]
    assert "xylophone" not in "".join(line for line in told.splitlines() if "raise" not in line)


def test_text_lines_tell_the_same(client: FlaskClient, settings: Settings) -> None:
    record = logging.makeLogRecord({"name": "n", "levelname": "INFO", "msg": "request", "status": 200})
    form = logs.configuration(settings)["formatters"]["text"]
    assert logs.TextLines(form["fmt"]).format(record).endswith(" INFO n request status=200")
