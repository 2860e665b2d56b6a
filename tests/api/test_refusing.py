"""What gunicorn refuses is told in the one shape."""

from __future__ import annotations

import socket
from http.client import HTTPResponse

import pytest

from dateline.api.refusing import write_error
from dateline.formats.native import read_json
from dateline_schemas import ProblemSchema


@pytest.mark.parametrize(
    ("status", "reason", "message", "code"),
    [
        (400, "Bad Request", "Invalid HTTP Version 'HTTP/é'", "bad_request"),
        (414, "URI Too Long", "Request Line is too large (9000 > 8190)", "uri_too_long"),
        (431, "Request Header Fields Too Large", "limit", "request_header_fields_too_large"),
        (500, "Internal Server Error", "", "internal_error"),
    ],
)
def test_refusal_is_a_problem(status: int, reason: str, message: str, code: str) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        write_error(ours, status, reason, message)
        answer = HTTPResponse(theirs)
        answer.begin()
        told = read_json(answer.read())
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/problem+json")
    assert ProblemSchema().validate(told) == {}
    assert (told["status"], told["code"], told["detail"]) == (status, code, message or reason)
