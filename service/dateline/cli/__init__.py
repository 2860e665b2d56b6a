"""The command line. `main` is the `dateline` command."""

from dateline.cli.main import main

__all__ = ["main"]
