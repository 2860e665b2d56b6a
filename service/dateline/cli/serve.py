"""`dateline serve`: the HTTP service under gunicorn."""

from __future__ import annotations

import os
import sys

import click

from dateline.settings import PREFIX, Settings

CONFIGURATION = "python:dateline.api.gunicorn_conf"


@click.command()
@click.option("--host", metavar="ADDRESS", help="Address to listen on.")
@click.option("--port", metavar="NUMBER", help="Port to listen on.")
@click.option("--workers", metavar="NUMBER", help="Worker processes.")
def serve(**given: str | None) -> None:
    """Serve the HTTP interface until it is stopped.

    What is not given is taken from the settings (DATELINE_HOST, DATELINE_PORT, DATELINE_WORKERS).
    """
    told = {name: value for name, value in given.items() if value is not None}
    environment = os.environ | {PREFIX + name.upper(): value for name, value in told.items()}
    Settings.from_environment(environment, {PREFIX + name.upper(): f"--{name}" for name in told})
    # In place of this process, so that signals reach gunicorn itself.
    os.execve(sys.executable, [sys.executable, "-m", "gunicorn", "--config", CONFIGURATION], environment)
