"""Every route and every status of an error has the one shape, and says nothing of what is inside."""

from __future__ import annotations

import logging
import threading
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app
from dateline.settings import Settings
from dateline_schemas import ProblemSchema
from tests.fakes import FailingExtractor, SlowExtractor

ROUTES = {
    "/v1/extract": "POST",
    "/v1/times": "POST",
    "/health/live": "GET",
    "/health/ready": "GET",
    "/openapi.json": "GET",
}
BODY = {"articles": [{"text": "The school opened."}]}


def problem(answer: Any) -> Any:
    """The problem document of an answer that must be one."""
    assert answer.content_type == "application/problem+json"
    assert ProblemSchema().validate(answer.json) == {}
    assert answer.json["status"] == answer.status_code
    assert answer.json["type"] == f"urn:dateline:problem:{answer.json['code']}"
    return answer.json


def test_the_routes_are_these(app: Flask) -> None:
    assert {rule.rule for rule in app.url_map.iter_rules()} == set(ROUTES)


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/extract/", "/v2/extract", "/v1/timelines/1", "/%00", "/v1/é"])
def test_unknown_path_is_404(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, problem(answer)["code"]) == (404, "not_found")


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_other_method_is_405_and_says_which(client: FlaskClient, route: str, method: str) -> None:
    if method == ROUTES[route]:
        return
    answer = client.open(route, method=method)
    assert (answer.status_code, problem(answer)["code"]) == (405, "method_not_allowed")
    assert ROUTES[route] in answer.headers["Allow"]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("accept", ["text/html", "application/xml, image/*", "application/json;q=0"])
def test_other_answer_is_406(client: FlaskClient, route: str, accept: str) -> None:
    answer = client.open(route, method=ROUTES[route], headers={"Accept": accept})
    assert (answer.status_code, problem(answer)["code"]) == (406, "not_acceptable")


@pytest.mark.parametrize("accept", ["*/*", "application/*", "text/html, application/json;q=0.1", ""])
def test_json_is_what_these_accept(client: FlaskClient, accept: str) -> None:
    assert client.get("/health/live", headers={"Accept": accept}).status_code == 200


def test_failure_tells_nothing_but_a_request_id(caplog: pytest.LogCaptureFixture) -> None:
    client = create_app(Settings(), cast(Any, FailingExtractor())).test_client()
    with caplog.at_level(logging.ERROR):
        answer = client.post("/v1/extract", json=BODY)
    told = problem(answer)
    assert (answer.status_code, told["code"], told["errors"]) == (500, "internal_error", [])
    assert told["request_id"] == answer.headers["X-Request-ID"]
    assert "secret" not in answer.text
    (record,) = caplog.records
    assert record.getMessage() == f"request {told['request_id']} failed: POST /v1/extract"
    assert record.exc_info is not None
    assert "secret of 1" in str(record.exc_info[1])


def test_busy_service_is_503_and_says_when_to_try_again() -> None:
    slow = SlowExtractor()
    app = create_app(Settings(wait_seconds=1), cast(Any, slow))
    first = threading.Thread(target=lambda: app.test_client().post("/v1/extract", json=BODY))
    first.start()
    assert slow.has_begun.wait(timeout=60)
    answer = app.test_client().post("/v1/extract", json=BODY)
    slow.may_end.set()
    first.join()
    assert (answer.status_code, problem(answer)["code"]) == (503, "unavailable")
    assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.parametrize("route", ["/health/live", "/health/ready"])
def test_health_refuses_parameters(client: FlaskClient, route: str) -> None:
    answer = client.get(f"{route}?deep=1")
    assert (answer.status_code, problem(answer)["errors"][0]["path"]) == (422, "query.deep")


def test_request_id_of_a_proxy_is_kept(client: FlaskClient) -> None:
    answer = client.get("/health/live", headers={"X-Request-ID": "edge-7.1"})
    assert answer.headers["X-Request-ID"] == "edge-7.1"


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, "é"])
def test_request_id_of_another_shape_is_replaced(client: FlaskClient, given: str) -> None:
    answer = client.get("/health/live", headers={"X-Request-ID": given})
    assert len(answer.headers["X-Request-ID"]) == 32
