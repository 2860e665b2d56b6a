"""Answers: JSON, and only to those who accept it."""

from __future__ import annotations

from flask import Flask, Response, request

from dateline.errors import NotAcceptable

JSON = "application/json"
# Some clients ask for JSON with a charset, which it has no need of.
_ACCEPTABLE = (JSON, f"{JSON};charset=utf-8")


def json_answer(body: bytes, status: int = 200) -> Response:
    """An answer of a JSON text that is written already."""
    return Response(body, status, mimetype=JSON)


def init_app(app: Flask) -> None:
    """Refuse what cannot be answered as asked, before any work; tell browsers not to guess content types."""
    app.before_request(_check_accept)
    app.after_request(_harden)


def _check_accept() -> None:
    accepted = request.accept_mimetypes
    if request.routing_exception is None and accepted and not any(map(accepted.quality, _ACCEPTABLE)):
        raise NotAcceptable(f"this can be answered as {JSON} alone, and the Accept header refuses that")


def _harden(response: Response) -> Response:
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
