"""`dateline timeline`: one timeline of all articles, or one for each entity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from dateline.cli.loading import Loader
from dateline.errors import InvalidRequest

if TYPE_CHECKING:
    from dateline.formats.native import Filters


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Publication date (ISO 8601) of articles that come without one.")
@click.option(
    "--entity",
    "entities",
    metavar="NAME",
    multiple=True,
    help="Only events in which NAME takes part; repeat it for a timeline of each.",
)
@click.option("--status", metavar="LIST", help="Statuses to show, with commas between, or all.")
@click.option("--from", metavar="DATE", help="Only events that end on this day or later.")
@click.option("--to", metavar="DATE", help="Only events that start on this day or earlier.")
@click.option("--min-confidence", metavar="NUMBER", help="Only events at least this probably right, 0 to 1.")
@click.option("--limit", metavar="NUMBER", help="Only this many events, the most salient ones.")
@click.option("--sources", metavar="all|none", help="Whether to tell the sources of each event.")
@click.option("--why", metavar="EVENT", help="Tell instead how the event with this id came together.")
@click.option("--json", "as_json", is_flag=True, help="Print what the service answers, a line for each timeline.")
@click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    help="Print it as timelinejs, vis, ninjs, jsonld, ics, atom, csv, markdown or json.",
)
@click.pass_obj
def timeline(
    load: Loader,
    /,
    files: tuple[str, ...],
    published: str | None,
    entities: tuple[str, ...],
    why: str | None,
    as_json: bool,
    format_name: str | None,
    **chosen: str | None,
) -> None:
    """Print the timeline of the articles in FILE...."""
    from dateline import timeline as door
    from dateline.cli.printing import chosen_format, print_timeline
    from dateline.cli.reading import read_records
    from dateline.cli.reasons import show_why
    from dateline.cli.screen import show_names, show_timeline
    from dateline.cli.sources import read_articles

    printed = chosen_format(format_name, as_json=as_json, timelines=len(entities) or 1)
    filters = [_filters({**chosen, "entity": entity}) for entity in entities or (None,)]
    records = read_records(read_articles(files, published), load())
    joined = door.join(records)
    if why is not None:
        show_why(door.why(joined, why))
        return
    for one in filters:
        made = door.show(joined, door.Options(**one.chosen))
        if printed is None:
            show_timeline(made, has_sources=one.has_sources)
        else:
            print_timeline(made, printed, has_sources=one.has_sources)
        if made.entity is not None and not (made.events or made.undated):
            show_names(door.show(joined, door.Options()), made.entity)


def _filters(options: Mapping[str, str | None]) -> Filters:
    """The filters that the options ask for, with the names of options in errors."""
    from dateline.formats import native

    try:
        return native.read_filters(options)
    except InvalidRequest as error:
        raise InvalidRequest([replace(fault, path=_option(fault.path)) for fault in error.faults]) from error


def _option(path: str) -> str:
    return path.replace("query.", "--").replace("_", "-")
