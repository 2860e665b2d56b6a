"""Why an event is one entry, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group
from rich.text import Text

from dateline.calendars import display
from dateline.cli.screen import clean, print_out, shortened
from dateline.model.reasons import PairReasons, Why

SHOWN_SHARES = 4
QUOTE_CHARACTERS = 120


def show_why(why: Why) -> None:
    """Print the event, how it was dated, the pair that joined each mention to the rest, and what was kept apart."""
    event, reasons = why.event, why.reasons
    when = "without a date" if event.date is None else display(event.date)
    lines = [Text(clean(event.title), style="bold").append(f"  {when}", style="not bold cyan")]
    lines += _accounts(why)
    lines.append(Text(f"Mentions join where they score {_score(reasons.join)} on average.", style="dim"))
    if not reasons.pairs:
        lines.append(Text("One mention tells it; nothing was joined."))
    for pair in reasons.pairs:
        lines += _pair("joined", pair, why)
    for pair in reasons.near:
        lines += _pair("kept apart", pair, why)
    print_out(Group(*lines))


def _accounts(why: Why) -> Iterator[Text]:
    """How the date was chosen, and how each source got its own."""
    yield Text(why.choice)
    for source, said in zip(why.event.sources, why.accounts, strict=True):
        yield Text(f"  {clean(source.dated.article)}: {clean(said)}")
    yield Text()


def _pair(what: str, pair: PairReasons, why: Why) -> Iterator[Text]:
    yield Text(f"\n{what} at {_score(pair.score)}", style="bold" if what == "joined" else "yellow")
    for key in (pair.one, pair.other):
        yield Text(f"  “{_quote(key, why)}” {clean(key[0])}")
    for share in pair.shares[:SHOWN_SHARES]:
        worth = share.value * share.weight
        if worth:
            yield Text(f"    {worth:+.2f}  {share.feature} {share.value:g}", style="dim")


def _quote(key: tuple[str, int], why: Why) -> str:
    """The sentence of a mention, shortened around its trigger."""
    mention = why.mention(key).mention
    text = why.articles[key[0]].records.article.field_text(mention.field)
    at = mention.trigger.start_char - mention.quote.start_char
    return clean(shortened(text[mention.quote.start_char : mention.quote.end_char], at, QUOTE_CHARACTERS))


def _score(thousandths: int) -> str:
    """A score as log-odds with two decimals."""
    return f"{thousandths / 1000:+.2f}"
