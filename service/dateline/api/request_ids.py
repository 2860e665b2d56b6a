"""Request ids: every answer carries one, and the log names it beside each failure."""

from __future__ import annotations

import re
import uuid

from flask import Flask, Response, g, request

HEADER = "X-Request-ID"
_GIVEN = re.compile(r"[\w.-]{1,64}", re.ASCII)


def init_app(app: Flask) -> None:
    """Give each request an id: the one that a proxy in front has given it, else a random one."""
    app.before_request(_begin)
    app.after_request(_end)


def current_id() -> str:
    """The id of the request that is being answered."""
    return str(g.request_id)


def _begin() -> None:
    given = request.headers.get(HEADER, "")
    g.request_id = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex


def _end(response: Response) -> Response:
    response.headers[HEADER] = current_id()
    return response
