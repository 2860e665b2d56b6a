"""What the server refuses before there is a request for the application, as every other error is told."""

from __future__ import annotations

import socket

from gunicorn import util

from dateline.api.problems import PROBLEM, named_problem


def install() -> None:
    """Have gunicorn tell what it refuses in the one shape; by itself it writes a page of HTML."""
    util.write_error = write_error


def write_error(sock: socket.socket, status_int: int, reason: str, mesg: str) -> None:
    """Answer on a socket: a line or headers that are too long, a body whose length is told twice.

    Args:
        sock: of the client.
        status_int: of HTTP.
        reason: the same in words.
        mesg: what is wrong; the names are gunicorn's.
    """
    body = named_problem(status_int, reason, mesg or reason).get_data()
    head = (
        f"HTTP/1.1 {status_int} {reason}\r\nConnection: close\r\n"
        f"Content-Type: {PROBLEM}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    util.write_nonblock(sock, head.encode("latin-1") + body)
