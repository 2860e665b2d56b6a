"""Articles and mentions made by hand: a few words stand for a whole text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.calendars import day, month
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.entities import make_key
from dateline.model.mentions import (
    Argument,
    DatedArticle,
    DatedMention,
    Mention,
    Records,
    Role,
    Status,
    Tlink,
    TriggerClass,
)


def on_day(year: int, number: int, day_of_month: int, basis: Basis = Basis.STATED) -> Date:
    """A date of one day."""
    return Date(day(year, number, day_of_month), Granularity.DAY, basis)


def in_month(year: int, number: int, basis: Basis = Basis.STATED) -> Date:
    """A date of one month."""
    return Date(month(year, number), Granularity.MONTH, basis)


def person(role: Role, name: str) -> Argument:
    """A person with a given and a family name."""
    given, family = name.split()
    return Argument(role, name, "PERSON", make_key("person", family, given), family)


def state(role: Role, code: str) -> Argument:
    """A state by its code."""
    return Argument(role, code, "GPE", f"state:{code}", code)


def thing(role: Role, head: str) -> Argument:
    """Something that has no name."""
    return Argument(role, f"a {head}", "", None, head)


def mention(lemma: str, *arguments: Argument, sentence: int = 0, **fields: Any) -> Mention:
    """A mention; what is not given is that of an event that occurred."""
    given: dict[str, Any] = {
        "family": lemma, "pos": "VERB", "trigger_class": TriggerClass.OCCURRENCE, "status": Status.OCCURRED,
        "title": f"{lemma} it", "tlink": Tlink(0), "field": TextField.TEXT,
        "trigger": Span(100 * sentence + 5, 100 * sentence + 10),
    }
    quote = Span(100 * sentence, 100 * sentence + 90)
    return Mention(quote=quote, lemma=lemma, sentence=sentence, arguments=arguments, **(given | fields))


def article(
    id: str, *told: tuple[Mention, Date | None], about: str = "harbour strike", published: Date | None = None,
    signature: Sequence[int] = (), text: str = "",
) -> DatedArticle:
    """An article with its mentions and the date of each."""
    mentions = tuple(each for each, _ in told)
    keys = [a.key for each in mentions for a in (*each.arguments, *each.places) if a.key]
    records = Records(
        Article(id, text), mentions=mentions, terms=dict.fromkeys(about.split(), 2),
        names={key: keys.count(key) for key in sorted(set(keys))}, signature=tuple(signature),
    )
    dated = tuple(DatedMention(id, index, each, date) for index, (each, date) in enumerate(told))
    return DatedArticle(records, Dct(published, DctBasis.GIVEN if published else DctBasis.NONE), dated)
