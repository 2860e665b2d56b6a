"""Every route refuses in the one shape: without a condition, on another state, where the inside fails."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dateline.errors import Unavailable
from tests.api.test_errors import BODIES, OPERATIONS, problem

pytestmark = pytest.mark.one_service

KEPT = [each for each in OPERATIONS if each[0].startswith("/v1/timelines")]
CHANGES = [each for each in KEPT if each[1] in ("PUT", "PATCH", "DELETE")]


class Broken:
    """Whatever is asked of it raises an error."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        raise self._error


def body_of(route: str, method: str) -> Any:
    """A body that the route takes."""
    return BODIES.get(route, {} if (route, method) == ("/v1/timelines", "POST") else BODIES.get(method))


def path_of(route: str) -> str:
    return f"{route}?since=0" if route.endswith("changes") else route


@pytest.fixture
def there(client: FlaskClient) -> dict[str, str]:
    """The parts of a path by the part before, on a timeline that has one of each."""
    body = {"articles": [{"id": "a", "text": "The school opened.", "published": "2021-05-07"}]}
    told = client.post("/v1/timelines", json=body).json
    event = told["events"][0]["id"]
    edit = client.post(f"/v1/timelines/{told['id']}/edits", json={"op": "pin", "event": event}).json["id"]
    return {"timelines": told["id"], "articles": "a", "events": event, "edits": edit}


def filled(route: str, there: dict[str, str]) -> str:
    """A route with what is there in its places."""
    parts = route.split("/")
    return "/".join(there[parts[i - 1]] if part == "1" else part for i, part in enumerate(parts))


@pytest.mark.parametrize(("route", "method"), CHANGES)
@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [({}, 428, "precondition_required"), ({"If-Match": '"99-x"'}, 412, "precondition_failed")],
)
def test_change_without_the_right_condition_is_refused(
    client: FlaskClient, there: dict[str, str], route: str, method: str, headers: Any, status: int, code: str
) -> None:
    answer = client.open(filled(route, there), method=method, json=body_of(route, method), headers=headers)
    assert (answer.status_code, problem(answer)["code"]) == (status, code)


@pytest.mark.parametrize(("route", "method"), [*KEPT, ("/health/ready", "GET")])
@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (RuntimeError("secret"), 500, "internal_error"),
        (Unavailable("the database does not answer", "secret"), 503, "unavailable"),
    ],
)
def test_failure_inside_is_told_in_the_one_shape(
    shared_app: Flask,
    monkeypatch: pytest.MonkeyPatch,
    route: str,
    method: str,
    error: Exception,
    status: int,
    code: str,
) -> None:
    monkeypatch.setitem(shared_app.extensions, "dateline_keeper", Broken(error))
    headers = {"If-Match": "*"}
    answer = shared_app.test_client().open(path_of(route), method=method, json=body_of(route, method), headers=headers)
    assert (answer.status_code, problem(answer)["code"]) == (status, code)
    assert "secret" not in answer.text
    assert ("Retry-After" in answer.headers) is (status == 503)
