"""The API's own document: OpenAPI 3.1, made from the blueprints and the schemas, at /openapi.json."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from apispec import BasePlugin
from flask import Flask
from flask_smorest import Api

from dateline import __version__
from dateline.api.access import needed_scope
from dateline.api.answers import JSON
from dateline_schemas import ChangedSchema, ProblemSchema


def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((Path(__file__).parent / name).read_bytes())
    return table


#: Names of operations, for programs that are made from the document.
_OPERATIONS = _table("operations.json")
#: Bodies of requests, by operation.
_EXAMPLES = _table("examples.json")
#: The example of a problem.
_PROBLEM = _table("problem.json")
#: What receivers of webhooks are told.
_TOLD = _table("told.json")
#: The name of the one security scheme.
_BEARER = "key"
_CONFIG = {
    "API_TITLE": "Dateline",
    "API_VERSION": __version__,
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/",
}
_INFO = {
    "description": "Turns news articles into one chronological timeline that a newsroom can print.",
    "license": {"name": "MIT", "identifier": "MIT"},
}

#: What every change of something that is there must say.
_IF_MATCH = {
    "in": "header", "name": "If-Match", "required": True, "schema": {"type": "string"},
    "description": "The `ETag` of what is to be changed, as it was read, or `*`.",
}  # fmt: skip
_IF_NONE_MATCH = {
    "in": "header", "name": "If-None-Match", "schema": {"type": "string"},
    "description": "The `ETag` of what is known already: the answer is 304 where it has not changed.",
}  # fmt: skip
_IDEMPOTENCY_KEY = {
    "in": "header", "name": "Idempotency-Key",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    "description": "A word for this request: with the same one it is done once, however often it is sent.",
}  # fmt: skip
_KEPT = "/v1/timelines"
_HEADERS: dict[str, dict[str, Any]] = {
    "get": _IF_NONE_MATCH, "post": _IDEMPOTENCY_KEY, "put": _IF_MATCH, "patch": _IF_MATCH, "delete": _IF_MATCH,
}  # fmt: skip


class _Conditions(BasePlugin):
    """Describes the headers that every operation on kept timelines has by its method."""

    def operation_helper(self, path: str | None = None, operations: Any = None, **_: Any) -> None:
        """Add the headers to the operations of a path."""
        if path is None or not path.startswith(_KEPT):
            return
        for method, operation in operations.items():
            operation.setdefault("parameters", []).append(dict(_HEADERS[method]))
            if method == "get":
                operation["responses"]["304"] = {"description": "It has not changed since it was read."}


class _Security(BasePlugin):
    """Says of each operation which scope it needs, and of those that everyone may ask that they need no key."""

    def operation_helper(self, path: str | None = None, operations: Any = None, **_: Any) -> None:
        """Add the security of the operations of a path."""
        rule = re.sub(r"{(\w+)}", r"<\1>", path or "")
        for method, operation in operations.items():
            needed = needed_scope(rule, method.upper())
            operation["security"] = [] if needed is None else [{_BEARER: [needed.word]}]


class _Names(BasePlugin):
    """Names operations, and says what the ids in their paths are."""

    def path_helper(self, *_: Any, parameters: Any = None, **__: Any) -> None:
        """Describe the parameters of a path."""
        for parameter in parameters or ():
            parameter.setdefault("description", f"The `id` of the {parameter['name'].removesuffix('_id')}.")

    def operation_helper(self, path: str | None = None, operations: Any = None, **_: Any) -> None:
        """Name the operations of a path."""
        for method, operation in operations.items():
            operation["operationId"] = _OPERATIONS[f"{method.upper()} {path}"]


class _Examples(BasePlugin):
    """Gives operations that take JSON an example of it; a test makes each of these requests."""

    def operation_helper(self, path: str | None = None, operations: Any = None, **_: Any) -> None:
        """Add the examples to the operations of a path."""
        for method, operation in operations.items():
            example = _EXAMPLES.get(f"{method.upper()} {path}")
            if example is not None:
                operation["requestBody"]["content"][JSON] |= {"example": example}


def _pattern(_converter: object, _field: object, ret: dict[str, Any], **_: Any) -> dict[str, str]:
    """A pattern as JSON Schema has it, where `^` and `$` are the ends of the text and Python's own marks are none."""
    pattern = ret.get("pattern")
    return {} if pattern is None else {"pattern": pattern.replace(r"\A", "^").replace(r"\Z", "$")}


class Document(Api):  # type: ignore[misc]  # a base without types
    """The document and the route that serves it.

    Every operation answers its errors with a problem document, whatever their status.
    """

    DEFAULT_ERROR_RESPONSE_NAME = "Problem"

    def __init__(self, app: Flask) -> None:
        app.config.update(_CONFIG)
        plugins = [_Conditions(), _Security(), _Examples(), _Names()]
        super().__init__(app, spec_kwargs={"info": _INFO, "extra_plugins": plugins, "webhooks": _TOLD})
        self.ma_plugin.converter.add_attribute_function(_pattern)
        self.spec.components.schema("Changed", schema=ChangedSchema)
        self.spec.components.security_scheme(
            _BEARER,
            {
                "type": "http",
                "scheme": "bearer",
                "description": "A key of `dateline keys add`. Its scope allows what those before it do: read, write, "
                "admin. A service without keys serves its own machine alone, which needs none.",
            },
        )
        self.spec.components.response(
            "Problem",
            {
                "description": "Why the request was not answered.",
                "content": {"application/problem+json": {"schema": ProblemSchema, "example": _PROBLEM}},
            },
        )
