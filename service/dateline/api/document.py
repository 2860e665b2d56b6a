"""The API's own document: OpenAPI 3.1, made from the blueprints and the schemas, at /openapi.json."""

from __future__ import annotations

from flask import Flask
from flask_smorest import Api

from dateline import __version__
from dateline_schemas import ProblemSchema

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


class Document(Api):  # type: ignore[misc]  # a base without types
    """The document and the route that serves it.

    Every operation answers its errors with a problem document, whatever their status.
    """

    DEFAULT_ERROR_RESPONSE_NAME = "Problem"

    def __init__(self, app: Flask) -> None:
        app.config.update(_CONFIG)
        super().__init__(app, spec_kwargs={"info": _INFO})
        self.spec.components.response(
            "Problem",
            {
                "description": "Why the request was not answered.",
                "content": {"application/problem+json": {"schema": ProblemSchema}},
            },
        )
