"""The `dateline` command and what all its commands share."""

from __future__ import annotations

import errno
from typing import Any

import click

from dateline import __version__
from dateline.cli.database import db
from dateline.cli.keys import keys
from dateline.cli.loading import load_extractor
from dateline.cli.serve import serve
from dateline.cli.timelines import timeline
from dateline.cli.times import explain, times
from dateline.cli.webhooks import webhooks
from dateline.errors import DatelineError


class Commands(click.Group):
    """Commands whose errors end in one line on standard error and in the exit code of their class."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error that Dateline raises on purpose shows no traceback."""
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            click.echo(f"dateline: {' '.join(str(error).split())}", err=True)
            return ctx.exit(error.exit_code)
        except OSError as error:
            if error.errno == errno.EPIPE:  # who reads has enough
                raise
            click.echo(f"dateline: {error.strerror or error}", err=True)
            return ctx.exit(DatelineError.exit_code)


# The commands import what reads articles when they run, and not before: `dateline --help` answers at once.
@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn news articles into one chronological timeline.

    FILE is a .txt file with one article, a .json file with one article, the body of a request, a ninjs item
    or a JSON Feed, a .jsonl file with an article a line, a web page (.html), NewsML-G2, RSS or Atom (.xml), a
    sheet (.csv) with an article a row, or - for standard input.

    Exits 0; 1 when something failed; 2 when it was called with something that cannot be used.
    """
    # What gives the extractor when the articles have been checked; a caller may hand in another.
    ctx.obj = ctx.obj or load_extractor


for command in (timeline, times, explain, serve, db, keys, webhooks):
    main.add_command(command)
