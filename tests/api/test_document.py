"""The OpenAPI document: valid, complete, and true of the answers."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from dateline.receiving import MEDIA_TYPES

pytestmark = pytest.mark.one_service

#: Schemas that flask-smorest brings.
OF_LIBRARY = ("Error", "PaginationMetadata")
BODY = {"articles": [{"text": "The school opened.", "published": "2021-05-07"}]}


@pytest.fixture
def document(client: FlaskClient) -> Any:
    return client.get("/openapi.json").json


def valid(document: Any, reference: str, instance: Any) -> list[str]:
    """What is wrong with an instance of a schema of the document."""
    schema = {"$ref": f"#/components/schemas/{reference}", "components": document["components"]}
    return [error.message for error in Draft202012Validator(schema).iter_errors(instance)]


def test_document_is_openapi_3_1(document: Any) -> None:
    assert document["openapi"].startswith("3.1.")
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_every_route_is_in_it(app: Flask, document: Any) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules() if not rule.endpoint.startswith("page.")]
    routes = {re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule) for rule in rules}
    assert set(document["paths"]) == routes - {"/openapi.json"}


def test_every_operation_tells_its_errors(document: Any) -> None:
    for path in document["paths"].values():
        for operation in (each for name, each in path.items() if name != "parameters"):
            assert operation["responses"]["default"] == {"$ref": "#/components/responses/Problem"}
    problem = document["components"]["responses"]["Problem"]["content"]
    assert problem["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}
    assert valid(document, "Problem", problem["application/problem+json"]["example"]) == []


def operations(document: Any) -> list[tuple[str, Any]]:
    return [
        (f"{method} {path}", operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method != "parameters"
    ]


def test_every_operation_has_a_name_of_its_own_and_a_summary(document: Any) -> None:
    names = [operation["operationId"] for _, operation in operations(document)]
    assert len(set(names)) == len(names)
    assert [name for name, operation in operations(document) if not operation["summary"].endswith(".")] == []


def test_every_parameter_and_field_is_described(document: Any) -> None:
    own = [(name, one) for name, operation in operations(document) for one in operation.get("parameters", ())]
    shared = [(path, one) for path, each in document["paths"].items() for one in each.get("parameters", ())]
    without = [f"{place} {one['name']}" for place, one in own + shared if not one.get("description")]
    schemas = {name: schema for name, schema in document["components"]["schemas"].items() if name not in OF_LIBRARY}
    fields = [(name, *field) for name, schema in schemas.items() for field in schema["properties"].items()]
    without += [f"{name}.{field}" for name, field, told in fields if not told.get("description")]
    assert without == []


def test_patterns_are_those_of_json_schema(document: Any) -> None:
    patterns = re.findall(r'"pattern": "(.*?)"', json.dumps(document))
    assert patterns
    assert [one for one in patterns if not (one.startswith("^") and one.endswith("$"))] == []


def test_what_webhooks_are_told_is_in_it(document: Any) -> None:
    told = document["webhooks"]["timeline.changed"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert told == {"$ref": "#/components/schemas/Changed"}
    assert "revision" in document["components"]["schemas"]["Changed"]["properties"]


@pytest.mark.parametrize(
    ("path", "method", "security"),
    [
        ("/v1/timelines/{timeline_id}", "delete", [{"key": ["admin"]}]),
        ("/v1/timelines/{timeline_id}", "patch", [{"key": ["write"]}]),
        ("/v1/extract", "post", [{"key": ["read"]}]),
        ("/health/live", "get", []),
    ],
)
def test_operation_tells_its_scope(document: Any, path: str, method: str, security: Any) -> None:
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    assert document["paths"][path][method]["security"] == security


def test_extract_tells_its_bodies_and_parameters(document: Any) -> None:
    operation = document["paths"]["/v1/extract"]["post"]
    assert set(operation["requestBody"]["content"]) == {"application/json", *MEDIA_TYPES, "multipart/form-data"}
    assert {parameter["name"] for parameter in operation["parameters"]} == {
        "entity", "status", "from", "to", "min_confidence", "limit", "cursor", "sources",
        "id", "title", "publisher", "url", "published", "columns", "format",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "schema"),
    [
        ("POST", "/v1/extract", "Timeline"),
        ("POST", "/v1/extract?sources=none", "Timeline"),
        ("POST", "/v1/times", "Times"),
        ("GET", "/health/ready", "Readiness"),
        ("GET", "/nowhere", "Problem"),
        ("POST", "/v1/extract?limit=x", "Problem"),
    ],
)
def test_answers_are_what_it_says(client: FlaskClient, document: Any, method: str, path: str, schema: str) -> None:
    answer = client.open(path, method=method, json=BODY if method == "POST" else None)
    assert valid(document, schema, answer.json) == []


def test_request_is_what_it_says(document: Any) -> None:
    assert valid(document, "ArticlesInput", BODY) == []
    assert valid(document, "ArticlesInput", {"articles": [{"text": 1}]}) != []
