"""Timelines and times as a person reads them in a terminal; without colour where output is piped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.calendars import display, edtf
from dateline.model.articles import Article
from dateline.model.dates import Date
from dateline.model.events import Event, Notice, Source, Timeline
from dateline.model.mentions import Status
from dateline.model.times import Rejected, ResolvedTimex

SHOWN_SOURCES = 3
SHOWN_UNDATED = SHOWN_NAMES = 8
QUOTE_CHARACTERS = 150
DATE_WIDTH = 20

_STYLES = {
    Status.ONGOING: "cyan",
    Status.PLANNED: "blue",
    Status.CANCELLED: "magenta",
    Status.ALLEGED: "yellow",
    Status.DENIED: "red",
    Status.NOT_OCCURRED: "red",
    Status.HYPOTHETICAL: "yellow",
}


def show_timeline(timeline: Timeline, *, has_sources: bool = True) -> None:
    """Print a timeline to standard output, and its warnings to standard error."""
    articles = {one.article.id: one.article for one in timeline.articles}
    quoted = articles if has_sources else None
    parts: list[RenderableType] = [_heading(timeline), _entries(timeline.events, quoted)]
    if timeline.undated:
        parts += [Text("Without a date\n", style="bold"), _entries(timeline.undated[:SHOWN_UNDATED], quoted)]
    if len(timeline.undated) > SHOWN_UNDATED:
        parts.append(Text(f"and {len(timeline.undated) - SHOWN_UNDATED} more without a date (--json prints them)\n"))
    print_out(Group(*parts))
    show_notices(timeline.warnings)


def show_notices(notices: Iterable[Notice]) -> None:
    """Print to standard error what a reader should know, a line each."""
    for notice in notices:
        about = f"{notice.article}: " if notice.article else ""
        click.echo(f"dateline: {clean(about + notice.message)}", err=True)


def show_names(timeline: Timeline, missed: str) -> None:
    """Print to standard error who takes part most often, for somebody who asked for an entity that does not."""
    events = (*timeline.events, *timeline.undated)
    told = Counter(each.name for event in events for each in event.participants)
    names = ", ".join(name for name, _ in told.most_common(SHOWN_NAMES)) or "nobody"
    click.echo(clean(f"dateline: {missed} takes part in no event that is shown; most often {names}"), err=True)


def show_times(name: str, times: Sequence[ResolvedTimex]) -> None:
    """Print the times of one article to standard output."""
    table = Table.grid(padding=(0, 2))
    for one in times:
        words = Text(clean(one.timex.text))
        shown = Text("" if one.date is None else display(one.date), style="dim")
        table.add_row(str(one.timex.start_char), words, one.timex.type.value, one.value, one.mod or "", shown)
    print_out(Group(Text(clean(name), style="bold"), Padding(table, (0, 0, 1, 2))))


def show_explanation(text: str, times: Sequence[ResolvedTimex], rejected: Sequence[Rejected]) -> None:
    """Print how each time of a text is got, then what was turned down and why, to standard output."""
    lines = [line for one in times for line in _derived(one)]
    for each in rejected:
        words = clean(text[each.start_char : each.end_char])
        lines.append(Text(f"{words}  no time: {clean(each.reason)} ({each.rule})", style="dim"))
    print_out(Group(*lines) if lines else Text("no times"))


def clean(text: str) -> str:
    """A text on one line without control characters, which could command the terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def print_out(content: RenderableType) -> None:
    """Print to standard output; without the blanks at line ends that fill a terminal's width, where it is none."""
    console = Console(highlight=False)
    with console.capture() as capture:
        console.print(content)
    lines = capture.get().split("\n")
    click.echo("\n".join(lines if console.is_terminal else [line.rstrip() for line in lines]), nl=False)


def _derived(one: ResolvedTimex) -> list[Text]:
    """A time, its date and the rules that led to it, a line each."""
    value = one.value if one.mod is None else f"{one.value} {one.mod}"
    lines = [Text(clean(one.timex.text), style="bold").append(f"  {one.timex.type.value} {value}", style="not bold")]
    if one.date is not None:
        lines.append(Text(f"  {display(one.date)} ({edtf(one.date)}), {one.date.basis.value}", style="cyan"))
    lines.append(Text(f"  {' ← '.join(one.derivation)}", style="dim"))
    return lines


def _heading(timeline: Timeline) -> Text:
    count, told = len(timeline.events), len(timeline.articles)
    heading = Text(clean(timeline.entity) if timeline.entity else "Timeline", style="bold")
    events = "1 event" if count == 1 else f"{count} events"
    articles = "1 article" if told == 1 else f"{told} articles"
    more = ", the most salient ones" if timeline.is_partial else ""
    return heading.append(f" · {events}{more} · {articles}\n", style="not bold dim")


def _entries(events: Iterable[Event], articles: dict[str, Article] | None) -> Table:
    """Dates on the left, what happened on the right; `articles` is None where sources are left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=DATE_WIDTH, overflow="fold")
    table.add_column(overflow="fold")
    for event in events:
        table.add_row(_when(event.date), _what(event, articles))
    return table


def _when(date: Date | None) -> Text:
    return Text("" if date is None else display(date), style="bold cyan")


def _what(event: Event, articles: dict[str, Article] | None) -> RenderableType:
    title = Text(clean(event.title), style="bold")
    if event.status is not Status.OCCURRED:
        title.append(f"  [{event.status.value.replace('_', ' ')}]", style=_STYLES[event.status])
    lines: list[RenderableType] = [title]
    if event.reason is not None:
        lines.append(Text(event.reason.text, style="italic"))
    if articles is not None:
        sentences = _sentences(event.sources)
        lines += [_quoted(source, articles) for source in sentences[:SHOWN_SOURCES]]
        if len(sentences) > SHOWN_SOURCES:
            lines.append(Text(f"and {len(sentences) - SHOWN_SOURCES} more", style="dim"))
    lines += [
        Text(f"{clean(one.article)} says {clean(one.says)}, not {clean(one.shown)}", style="yellow")
        for one in event.disagreements
    ]
    return Padding(Group(*lines), (0, 0, 1, 0))


def _sentences(sources: Iterable[Source]) -> list[Source]:
    """A source for each sentence, in the order given: one sentence may tell an event in two words."""
    told = [(source, source.dated.mention) for source in sources]
    return list({(source.dated.article, mention.field, mention.quote): source for source, mention in told}.values())


def _quoted(source: Source, articles: dict[str, Article]) -> Text:
    mention = source.dated.mention
    text = articles[source.dated.article].field_text(mention.field)
    quote = shortened(
        text[mention.quote.start_char : mention.quote.end_char],
        mention.trigger.start_char - mention.quote.start_char,
        QUOTE_CHARACTERS,
    )
    line = Text(f"“{clean(quote)}”", style="dim")
    return line.append(f" {clean(source.dated.article)}{' (copy)' if source.is_copy else ''}", style="not dim italic")


def shortened(quote: str, at: int, width: int) -> str:
    """At most `width` characters of a quote around the offset `at`, whole words, with … where cut.

    >>> shortened("Late on Friday the council voted to close the old bridge.", 27, 30)
    '… the council voted to close …'
    """
    if len(quote) <= width:
        return quote
    room = width - 4
    start = max(0, min(at - room // 2, len(quote) - room))
    piece = quote[start : start + room]
    if start > 0:
        piece = f"… {piece.partition(' ')[2]}"
    if start + room < len(quote):
        piece = f"{piece.rpartition(' ')[0]} …"
    return piece
