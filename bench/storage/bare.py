"""A route that does nothing, served as the service is: what a request costs before anything of ours is done."""

from __future__ import annotations

from flask import Flask, Response

app = Flask("bare")


@app.route("/<name>")
def answer(name: str) -> Response:
    """An answer without a body."""
    return Response(status=304)
