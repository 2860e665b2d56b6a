"""Errors over HTTP: one shape, the problem document of RFC 9457, for every route and every status."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from dateline.api.request_ids import current_id
from dateline.errors import DatelineError, InputError, NotFound, TooLarge, TooManyRequests, Unavailable
from dateline.formats.native import write_json
from dateline_schemas import ProblemSchema

PROBLEM = "application/problem+json"
RETRY_SECONDS = 5
LOG = logging.getLogger("dateline.failures")
_NAMED_FAULTS = 100

_SCHEMA = ProblemSchema()
#: Statuses that Flask and gunicorn raise too, 500 among them, with the words that our own errors have for them.
_OURS: tuple[type[DatelineError], ...] = (DatelineError, InputError, NotFound, TooLarge, TooManyRequests)
_WORDS = {each.status: each for each in _OURS}


def init_app(app: Flask) -> None:
    """Answer every error of the application in the one shape.

    Other errors than those named here are failures: Flask logs them and makes them a 500.
    """
    app.register_error_handler(InputError, _answer_ours)
    app.register_error_handler(Unavailable, _answer_unavailable)
    app.register_error_handler(HTTPException, _answer_http)


def _answer_ours(error: InputError) -> Response:
    """What is wrong with a request, with its first faults."""
    faults = error.faults[:_NAMED_FAULTS]
    response = _problem(
        status=error.status,
        code=error.code,
        title=error.title,
        detail=str(error),
        errors=[{"path": fault.path, "expected": fault.expected, "got": fault.got} for fault in faults],
    )
    response.headers.extend(error.headers)
    return response


def _answer_unavailable(error: Unavailable) -> Response:
    """A 503; the log alone has the whole reason."""
    told = {"request_id": current_id(), "method": request.method, "path": request.path, "reason": str(error)}
    LOG.warning("not ready", extra=told)
    response = _problem(status=error.status, code=error.code, title=error.title, detail=error.detail, errors=[])
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _answer_http(error: HTTPException) -> ResponseReturnValue:
    """An error of Flask's; a redirect is none and goes out as it is."""
    status = error.code or 500
    if status < 400:
        return error
    if status == 500:
        return _answer_failure()
    response = named_problem(status, error.name, _detail(error))
    # Such as Allow, which a 405 must have.
    response.headers.extend((name, value) for name, value in error.get_headers() if name != "Content-Type")
    return response


def _detail(error: HTTPException) -> str:
    """What Flask found, in words that say what is asked for."""
    if error.code == NotFound.status:
        return f"there is nothing at {request.path}"
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        return f"expected {' or '.join(sorted(error.valid_methods))} at {request.path}, got {request.method}"
    return error.description or error.name


def named_problem(status: int, name: str, detail: str) -> Response:
    """A problem that others have a name for, in our words where we have some."""
    words = _WORDS.get(status)
    code = words.code if words else name.lower().replace(" ", "_")
    return _problem(status=status, code=code, title=words.title if words else name, detail=detail, errors=[])


def _answer_failure() -> Response:
    """A 500, which says nothing of what is inside but the id under which the log has it."""
    return _problem(
        status=DatelineError.status,
        code=DatelineError.code,
        title=DatelineError.title,
        detail="the log of the service tells what failed, under this request id",
        errors=[],
        request_id=current_id(),
    )


def _problem(**fields: Any) -> Response:
    body = _SCHEMA.dump({"type": f"urn:dateline:problem:{fields['code']}", **fields})
    return Response(write_json(body), fields["status"], content_type=PROBLEM)
