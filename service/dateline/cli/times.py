"""`dateline times` and `dateline explain`: the temporal expressions of articles, and how they are got."""

from __future__ import annotations

import click


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Publication date (ISO 8601) of articles that come without one.")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each article.")
def times(files: tuple[str, ...], published: str | None, as_json: bool) -> None:
    """Print the temporal expressions of the articles in FILE...."""
    from dateline.cli.reading import read_times
    from dateline.cli.screen import show_times
    from dateline.cli.sources import read_articles
    from dateline.formats import native

    for name, found in read_times(read_articles(files, published)):
        if as_json:
            click.echo(native.article_times_json(name, found), nl=False)
        else:
            show_times(name, found)


@click.command()
@click.argument("text")
@click.option("--published", metavar="DATE", help="Publication date (ISO 8601) that the times are read against.")
def explain(text: str, published: str | None) -> None:
    """Tell how the times in TEXT are got, and what was taken for none.

    Each time is followed by its value, its date and the rules that led to it.
    """
    from dateline import timeline
    from dateline.cli.screen import show_explanation
    from dateline.cli.sources import Source, check
    from dateline.model.articles import Submitted

    submitted = Submitted("text", text, published=published)
    check([Source(submitted, "TEXT")])
    found, rejected = timeline.explain(submitted)
    show_explanation(text, found, rejected)
