"""Every route and every status of an error has the one shape, and says nothing of what is inside."""

from __future__ import annotations

import dataclasses
import logging
import re
import threading
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.api import create_app
from dateline.settings import Settings
from dateline_schemas import ProblemSchema
from tests.fakes import FailingExtractor, SlowExtractor

#: Every route, its parameters filled in, with its methods.
ROUTES = {
    "/v1/extract": {"POST"},
    "/v1/times": {"POST"},
    "/v1/timelines": {"GET", "POST"},
    "/v1/timelines/1": {"GET", "PATCH", "DELETE"},
    "/v1/timelines/1/changes": {"GET"},
    "/v1/timelines/1/articles": {"GET", "POST"},
    "/v1/timelines/1/articles/1": {"GET", "PUT", "DELETE"},
    "/v1/timelines/1/events/1": {"GET", "PATCH"},
    "/v1/timelines/1/events/1/explain": {"GET"},
    "/v1/timelines/1/edits": {"GET", "POST"},
    "/v1/timelines/1/edits/1": {"GET", "DELETE"},
    "/oembed": {"GET"},
    "/health/live": {"GET"},
    "/health/ready": {"GET"},
    "/v1/webhooks": {"GET", "POST"},
    "/v1/webhooks/1": {"GET", "DELETE"},
    "/v1/webhooks/1/deliveries": {"GET"},
    "/metrics": {"GET"},
    "/openapi.json": {"GET"},
}
OPERATIONS = [(route, method) for route, methods in ROUTES.items() for method in sorted(methods)]
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
BODY = {"articles": [{"text": "The school opened."}]}
#: A body that a route, or else every route of a method, takes.
BODIES = {
    "/v1/timelines/1/articles": BODY,
    "/v1/timelines/1/edits": {"op": "hide", "event": "e1"},
    "PUT": BODY["articles"][0],
    "PATCH": {"title": "T"},
    "/v1/timelines/1": {"name": "T"},
}


def problem(answer: Any) -> Any:
    """The problem document of an answer that must be one."""
    assert answer.content_type == "application/problem+json"
    assert ProblemSchema().validate(answer.json) == {}
    assert answer.json["status"] == answer.status_code
    assert answer.json["type"] == f"urn:dateline:problem:{answer.json['code']}"
    return answer.json


def test_the_routes_are_these(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if not rule.endpoint.startswith("page.")]
    assert {re.sub(r"<[\w:]+>", "1", rule.rule) for rule in rules} == set(ROUTES)


@pytest.mark.parametrize(("route", "method"), [each for each in OPERATIONS if "/timelines/1" in each[0]])
def test_unknown_timeline_is_404(shared_client: FlaskClient, route: str, method: str) -> None:
    body = BODIES.get(route, BODIES.get(method))
    answer = shared_client.open(f"{route}?since=0" if "changes" in route else route, method=method, json=body)
    assert (answer.status_code, problem(answer)["code"]) == (404, "not_found")


@pytest.mark.parametrize(("route", "method"), [each for each in OPERATIONS if each[0] != "/openapi.json"])
def test_unknown_parameter_is_422(shared_client: FlaskClient, route: str, method: str) -> None:
    query = "since=0&colour=red" if "changes" in route else "colour=red"
    answer = shared_client.open(f"{route}?{query}", method=method)
    assert (answer.status_code, problem(answer)["errors"][0]["path"]) == (422, "query.colour")


@pytest.mark.parametrize(("route", "method"), [each for each in OPERATIONS if each[1] in ("POST", "PUT", "PATCH")])
@pytest.mark.parametrize(
    ("content_type", "body", "status", "code"),
    [
        ("application/pdf", b"%PDF-1.7", 415, "unsupported_content"),
        ("application/json", b"{", 400, "malformed_body"),
        ("application/json", b"[]", 422, "invalid_request"),
        ("application/json", b'{"colour": "red"}', 422, "invalid_request"),
        ("application/json", b" " * 20_001, 413, "too_large"),
    ],
)
def test_bad_body_is_refused(
    shared_client: FlaskClient, route: str, method: str, content_type: str, body: bytes, status: int, code: str
) -> None:  # fmt: skip
    made = shared_client.post("/v1/timelines", json={"articles": [{"id": "1", "text": "The school opened."}]}).json
    route = route.replace("/timelines/1", f"/timelines/{made['id']}")
    answer = shared_client.open(route, method=method, data=body, content_type=content_type)
    assert (answer.status_code, problem(answer)["code"]) == (status, code)


@pytest.mark.parametrize("path", ["/v1", "/v1/extract/", "/v2/extract", "/v1/timelines/1", "/%00", "/v1/é"])
def test_unknown_path_is_404(shared_client: FlaskClient, path: str) -> None:
    answer = shared_client.get(path)
    assert (answer.status_code, problem(answer)["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("route", "method"), [(route, method) for route in ROUTES for method in METHODS if method not in ROUTES[route]]
)
def test_other_method_is_405_and_says_which(shared_client: FlaskClient, route: str, method: str) -> None:
    answer = shared_client.open(route, method=method)
    assert (answer.status_code, problem(answer)["code"]) == (405, "method_not_allowed")
    allowed = set(answer.headers["Allow"].split(", "))
    assert allowed >= ROUTES[route]
    assert problem(answer)["detail"] == f"expected {' or '.join(sorted(allowed))} at {route}, got {method}"


@pytest.mark.parametrize(("route", "method"), [each for each in OPERATIONS if each[0] != "/metrics"])
@pytest.mark.parametrize("accept", ["text/html", "application/xml, image/*", "application/json;q=0"])
def test_other_answer_is_406(shared_client: FlaskClient, route: str, method: str, accept: str) -> None:
    answer = shared_client.open(route, method=method, headers={"Accept": accept})
    assert (answer.status_code, problem(answer)["code"]) == (406, "not_acceptable")


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, application/json;q=0.1", "application/json; charset=UTF-8", ""]
)
def test_json_is_what_these_accept(shared_client: FlaskClient, accept: str) -> None:
    assert shared_client.get("/health/live", headers={"Accept": accept}).status_code == 200


def test_failure_tells_nothing_but_a_request_id(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    client = create_app(settings, cast(Any, FailingExtractor())).test_client()
    with caplog.at_level(logging.ERROR):
        answer = client.post("/v1/extract", json=BODY)
    told = problem(answer)
    assert (answer.status_code, told["code"], told["errors"]) == (500, "internal_error", [])
    assert told["request_id"] == answer.headers["X-Request-ID"]
    assert "secret" not in answer.text
    (record,) = caplog.records
    assert record.getMessage() == "request failed"
    assert (record.request_id, record.method, record.path) == (told["request_id"], "POST", "/v1/extract")
    assert record.exc_info is not None
    assert "secret of 1" in str(record.exc_info[1])


def test_busy_service_is_503_and_says_when_to_try_again(settings: Settings) -> None:
    slow = SlowExtractor()
    app = create_app(dataclasses.replace(settings, wait_seconds=1), cast(Any, slow))
    first = threading.Thread(target=lambda: app.test_client().post("/v1/extract", json=BODY))
    first.start()
    assert slow.has_begun.wait(timeout=60)
    answer = app.test_client().post("/v1/extract", json=BODY)
    slow.may_end.set()
    first.join()
    assert (answer.status_code, problem(answer)["code"]) == (503, "unavailable")
    assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.parametrize("route", ["/health/live", "/health/ready"])
def test_health_refuses_parameters(shared_client: FlaskClient, route: str) -> None:
    answer = shared_client.get(f"{route}?deep=1")
    assert (answer.status_code, problem(answer)["errors"][0]["path"]) == (422, "query.deep")


def test_request_id_of_a_proxy_is_kept(shared_client: FlaskClient) -> None:
    answer = shared_client.get("/health/live", headers={"X-Request-ID": "edge-7.1"})
    assert answer.headers["X-Request-ID"] == "edge-7.1"


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, "é"])
def test_request_id_of_another_shape_is_replaced(shared_client: FlaskClient, given: str) -> None:
    answer = shared_client.get("/health/live", headers={"X-Request-ID": given})
    assert len(answer.headers["X-Request-ID"]) == 32
