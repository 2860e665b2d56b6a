"""How a date was got, in words for a reader: what dates a mention, and why an event has the date it has."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from dateline.calendars import display, iso_end, iso_start, overlaps
from dateline.dating.forms import is_stated
from dateline.model.articles import Dct, DctBasis, Span
from dateline.model.dates import Basis, Date
from dateline.model.events import Event
from dateline.model.expressions import Anchor, Expression, Shift, Weekday, Window
from dateline.model.mentions import DatedArticle, DatedMention
from dateline.model.times import Timex

#: Where the time words stand, by the rule that tied them; they stand with the verb itself where nothing is said.
_PLACES = {
    "inherited.heading": "stands in the heading above it",
    "inherited.sentence": "stands in a sentence before it",
    "inherited.period": "is the period of the figures told before it",
    "inherited.lead": "stands in the opening, which says when the news happened",
    "tlink.shared": "stands with another event of its sentence",
    "tlink.anaphor": "stands in a sentence before it, which its own words refer to",
    "tlink.colon": "stands before the colon",
}
_BESIDE = "stands with it"

#: How the publication date is known.
_KNOWN = {
    DctBasis.GIVEN: "given with the article",
    DctBasis.METADATA: "read from the article's metadata",
    DctBasis.DATELINE: "read from the article's dateline or byline",
    DctBasis.FURNITURE: "inferred from a comment's date",
    DctBasis.ARTICLES: "inferred from other articles that tell the same events",
    DctBasis.TEXT: "inferred from the latest date in the text",
}


def account(dated: DatedMention, article: DatedArticle) -> str:
    """How a mention got its date, or why it has none, in a sentence or two.

    Args:
        dated: a mention of the article.
        article: after the pass of dating that dated it.
    """
    timex = _timex(dated, article)
    date = dated.date
    if date is None or date.is_open:
        found = "" if timex is None else f"“{timex.text}” {_place(dated)}. "
        why = "no source says when this was" if dated.reason is None else dated.reason.text
        return f"{found}It is not dated: {why.rstrip('.')}."
    if timex is None:
        return f"Only the publication date dates it, {_published(article.dct)}; so it was then or before."
    return f"“{timex.text}” {_place(dated)} and {_reading(timex, date, article.dct)}: {display(date)}.{_doubt(date)}"


def account_of_choice(event: Event) -> str:
    """Why an event is shown with its date, of all that its sources give, or with none."""
    if event.date is None or event.date.interval is None:
        return "No source dates it." if event.reason is None else f"No date: {event.reason.text.rstrip('.')}."
    told = [(source.dated.article, source.dated.date) for source in event.sources if not source.is_copy]
    if event.date not in [date for _, date in told]:
        return "A person set this date."
    dating = {article for article, date in told if date is not None and date.interval is not None}
    agreeing = {
        article
        for article, date in told
        if date is not None and date.interval is not None and overlaps(date.interval, event.date.interval)
    }
    if len(dating) == 1:
        return "One article dates it."
    return f"{len(agreeing)} of the {len(dating)} articles that date it agree; the most exact of their dates is shown."


def _timex(dated: DatedMention, article: DatedArticle) -> Timex | None:
    """The time that dates a mention; None where it is the publication date alone, or nothing."""
    times = article.records.times
    if dated.mention.tlink is not None:
        return times[dated.mention.tlink.timex]
    return next((time for time in times if Span(time.start_char, time.end_char) == dated.when), None)


def _place(dated: DatedMention) -> str:
    return _PLACES.get(dated.derivation[-1], _BESIDE) if dated.derivation else _BESIDE


def _reading(timex: Timex, date: Date, dct: Dct) -> str:
    """What the words are read against."""
    if is_stated(timex.expression):
        return "names its year itself"
    if timex.event is not None or date.basis is Basis.EVENT:
        return "is counted from another event, whose date the articles tell"
    anchors = set(_anchors(timex.expression))
    if Anchor.STORY in anchors:
        return "is counted from the time told before it"
    if Anchor.DCT in anchors:
        return f"is counted from the publication date, {_published(dct)}"
    return f"is completed from the times told before it and the publication date, {_published(dct)}"


def _anchors(expression: Expression) -> Iterator[str]:
    """What the parts of an expression are counted from; nothing for a calendar date that lacks its year."""
    match expression:
        case Shift(base=Expression() as base):
            yield from _anchors(base)
        case Shift(anchor=anchor) | Weekday(anchor=anchor) | Window(anchor=anchor):
            yield anchor
        case _:
            for field in dataclasses.fields(expression):
                part = getattr(expression, field.name)
                if isinstance(part, Expression):
                    yield from _anchors(part)


def known_of(dct: Dct) -> str:
    """What is known of a publication date that is not: ", only that it is not before 2024-07-01"; "" for nothing."""
    if dct.date is not None and dct.date.alternatives:
        return f", only that it is {' or '.join(_readings(dct.date))}"
    if dct.date is not None:
        return f", only that it is {display(dct.date)}"
    first, last = (end and end[:10] for end in (iso_start(dct.bounds), iso_end(dct.bounds)))
    if first is None and last is None:
        return ""
    if last is None:
        return f", only that it is not before {first}"
    if first is None:
        return f", only that it is not after {last}"
    return f", only that it lies between {first} and {last}"


def _published(dct: Dct) -> str:
    """The publication date and how it is known."""
    if dct.date is None or dct.date.interval is None:
        return f"which is not known{known_of(dct)}"
    return f"{display(dct.date)}, {_KNOWN[dct.basis]}"


def _doubt(date: Date) -> str:
    """The other readings, if there are any."""
    others = _readings(date)
    return f" It could also be {' or '.join(others)}." if others else ""


def _readings(date: Date) -> list[str]:
    return [
        display(Date(one.interval, one.granularity, date.basis, one.modifier, date.relation))
        for one in date.alternatives
    ]
