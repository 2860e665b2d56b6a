"""The examples of the API's document are requests that the service answers as the document says."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from tests.api.test_errors import OPERATIONS, ROUTES

BODY = {"articles": [{"id": "a", "text": "The school opened.", "published": "2021-05-07"}]}
WITH_A_BODY = [(method, route) for route, method in OPERATIONS if method in ("POST", "PUT", "PATCH")]


@pytest.fixture
def document(client: FlaskClient) -> Any:
    return client.get("/openapi.json").json


def operations(document: Any) -> dict[tuple[str, str], Any]:
    """Every operation that takes JSON, by its method and its path with 1 in place of parameters."""
    return {
        (method.upper(), re.sub(r"{\w+}", "1", path)): operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in ("post", "put", "patch")
    }


def test_every_operation_with_a_body_has_an_example(document: Any) -> None:
    found = operations(document)
    assert set(found) == set(WITH_A_BODY)
    without = [
        name for name, each in found.items() if "example" not in each["requestBody"]["content"]["application/json"]
    ]
    assert without == []


@pytest.mark.parametrize(("method", "route"), WITH_A_BODY)
def test_example_is_answered_as_the_document_says(client: FlaskClient, document: Any, method: str, route: str) -> None:
    assert method in ROUTES[route]
    operation = operations(document)[method, route]
    made = client.post("/v1/timelines", json=BODY).json
    event = made["events"][0]["id"]
    example = operation["requestBody"]["content"]["application/json"]["example"]
    if "event" in example:
        example["event"] = event
    path = route.replace("timelines/1", f"timelines/{made['id']}").replace("articles/1", "articles/a")
    answer = client.open(
        path.replace("events/1", f"events/{event}"), method=method, json=example, headers={"If-Match": "*"}
    )
    assert answer.status_code in (200, 201), answer.text
    schema = operation["responses"][str(answer.status_code)]["content"]["application/json"]["schema"]
    validator = Draft202012Validator({**schema, "components": document["components"]})
    assert [error.message for error in validator.iter_errors(answer.json)] == []
