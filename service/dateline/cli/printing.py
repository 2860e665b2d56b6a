"""Printing timelines in the formats of other programs: the format to standard output, all else to standard error."""

from __future__ import annotations

import click

from dateline.cli.screen import show_notices
from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats.catalogue import FORMATS, Format
from dateline.formats.entries import Export
from dateline.model.events import Timeline


def chosen_format(name: str | None, *, as_json: bool, timelines: int) -> Format | None:
    """The format that the options ask for; None where a person reads.

    Args:
        name: what `--format` says.
        as_json: whether `--json` is there too.
        timelines: how many are to be printed, one after the other.

    Raises:
        InvalidRequest: no such format; `--json` beside another; several timelines in a format that is no line.
    """
    if name is None:
        return FORMATS["json"] if as_json else None
    if name not in FORMATS:
        raise InvalidRequest([Fault("--format", f"one of {', '.join(FORMATS)}", shown(name))])
    if as_json and name != "json":
        raise InvalidRequest([Fault("--format", "json, or no --json", shown(name))])
    if timelines > 1 and not FORMATS[name].is_line:
        raise InvalidRequest([Fault("--entity", f"one name, for one {name} document", str(timelines))])
    return FORMATS[name]


def print_timeline(timeline: Timeline, format_: Format, *, has_sources: bool) -> None:
    """Print a timeline in a format, and to standard error what that could not carry."""
    written = format_.write(Export(timeline, has_sources=has_sources))
    click.echo(written.body, nl=False)
    show_notices(written.losses)
