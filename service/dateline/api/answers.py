"""Answers: in the format that is asked for, to those who accept it."""

from __future__ import annotations

from functools import lru_cache

from flask import Flask, Response, request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from dateline.api.queries import single_values
from dateline.errors import Fault, InvalidRequest, NotAcceptable, shown
from dateline.formats.catalogue import FORMATS, Format
from dateline.formats.entries import Export, Written

JSON = "application/json"
#: The query parameter by which an answer is asked for in another format; it outweighs the Accept header.
FORMAT = "format"
#: The header that names what a format could not carry.
LOSSES = "Dateline-Losses"
# Some clients ask for a charset, which JSON has no need of and all others have.
_WITH_CHARSET = ";charset=utf-8"
_BY_TYPE = {each.media_type: each for each in FORMATS.values() if each.has_own_type}
#: The blueprints whose answers are of types of their own, whatever is accepted: files for people, metrics.
_OF_OTHER_TYPES = frozenset({"page", "monitoring"})
#: The endpoints that give a timeline, in any format; all others give JSON alone.
_FORMATTED = frozenset({"timelines.extract", "kept.read"})

#: What a view that gives timelines says of the parameter in the API's document.
FORMAT_PARAMETER = {
    "in": "query", "name": FORMAT, "schema": {"type": "string", "enum": list(FORMATS)},
    "description": "Format of the answer; unless given, the Accept header chooses one of those with a media type.",
}  # fmt: skip


def content(schema: type) -> dict[str, object]:
    """What a view that gives timelines says of its answer in the API's document.

    Args:
        schema: of the answer in the format of the interface itself.
    """
    others = {"type": "object", "description": "With `format` timelinejs, vis or ninjs: what these are."}
    documented: dict[str, object] = {each: {"schema": {"type": "string"}} for each in _BY_TYPE}
    return {
        "content": {**documented, JSON: {"schema": {"anyOf": [schema, others]}}},
        "headers": {
            LOSSES: {
                "schema": {"type": "string"},
                "description": "What the format could not carry, by code, with commas between.",
            }
        },
    }


def json_answer(body: bytes, status: int = 200) -> Response:
    """An answer of a JSON text that is written already."""
    return Response(body, status, mimetype=JSON)


def asked_format() -> Format:
    """The format that the request asks for.

    Raises:
        InvalidRequest: there is no format of that name.
        NotAcceptable: the Accept header names none that there is.
    """
    name = single_values().get(FORMAT)
    if name is not None:
        if name not in FORMATS:
            raise InvalidRequest([Fault(f"query.{FORMAT}", f"one of {', '.join(FORMATS)}", shown(name))])
        return FORMATS[name]
    best = _best_type(request.headers.get("Accept", ""))
    if best is None:
        raise NotAcceptable(f"this can be answered as {', '.join(_BY_TYPE)}, and the Accept header refuses them")
    return _BY_TYPE[best]


@lru_cache(maxsize=256)
def _best_type(accept: str) -> str | None:
    """The media type that an Accept header likes best; None where it refuses all. The same ones come always."""
    accepted = parse_accept_header(accept, MIMEAccept)
    if not accepted:
        return JSON
    best = accepted.best_match([each + rest for each in _BY_TYPE for rest in ("", _WITH_CHARSET)])
    return best and best.removesuffix(_WITH_CHARSET)


def timeline_answer(format_: Format, export: Export) -> Response:
    """A timeline in some format, with what that could not carry in a header."""
    written: Written = format_.write(export)
    response = Response(written.body, mimetype=format_.media_type)
    if written.losses:
        response.headers[LOSSES] = ", ".join(notice.code for notice in written.losses)
    response.vary.add("Accept")
    return response


def init_app(app: Flask) -> None:
    """Refuse what cannot be answered as asked, before any work; tell browsers not to guess content types."""
    app.before_request(_check_accept)
    app.after_request(_harden)


def _check_accept() -> None:
    if request.routing_exception is not None or request.blueprint in _OF_OTHER_TYPES:
        return
    if request.endpoint in _FORMATTED and request.method != "OPTIONS":
        asked_format()
        return
    accepted = request.accept_mimetypes
    if accepted and not any(map(accepted.quality, (JSON, JSON + _WITH_CHARSET))):
        raise NotAcceptable(f"this can be answered as {JSON} alone, and the Accept header refuses that")


def _harden(response: Response) -> Response:
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
