"""The description of the interface for people, at /docs: one page, made of the document, that loads nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Response, current_app, render_template

from dateline.api.document import Document

_STYLE = (Path(__file__).parent / "templates" / "reference.css").read_text(encoding="utf-8")
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def reference() -> Response:
    """Every operation and every schema of the document."""
    document: Document = current_app.extensions["dateline_document"]
    told = document.spec.to_dict()
    body = render_template("reference.html", document=told, style=_STYLE, words=words)
    response = Response(body, mimetype="text/html")
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Cache-Control"] = "no-cache"
    return response


def words(schema: dict[str, Any]) -> str:
    """What a schema is, in a few words.

    >>> words({"type": "array", "items": {"$ref": "#/components/schemas/Event"}})
    'list of Event'
    >>> words({"type": ["string", "null"], "enum": ["a", "b"]})
    'string or null: a, b'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for many in ("anyOf", "oneOf", "allOf"):
        if many in schema:
            return " or ".join(map(words, schema[many]))
    kind = schema.get("type", "any")
    named = " or ".join(kind) if isinstance(kind, list) else str(kind)
    if "items" in schema:
        named = named.replace("array", f"list of {words(schema['items'])}")
    choices = [str(each) for each in schema.get("enum", []) if each is not None]
    return f"{named}: {', '.join(choices)}" if choices else named
