"""A small world: articles of lines, each line one mention of its verb, told as events by a plain teller."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from dateline.curation import Naming
from dateline.model.articles import Article, Span, TextField
from dateline.model.edits import Edit, MentionName, Op, Target, Wording
from dateline.model.events import Event, Source
from dateline.model.mentions import DatedMention, Mention, Status, TriggerClass


def article(id_: str, *lines: str) -> Article:
    """An article of lines."""
    return Article(id_, "\n".join(lines))


def mentions(article: Article) -> list[DatedMention]:
    """One mention for each line, evoked by its last word."""
    lines = article.text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [
        DatedMention(article.id, index, _mention(start, line), None)
        for index, (start, line) in enumerate(zip(starts, lines, strict=False))
        if line
    ]


def _mention(start: int, line: str) -> Mention:
    word = line.rstrip(".").rpartition(" ")[2]
    trigger = start + line.index(word)
    return Mention(
        TextField.TEXT, Span(start, start + len(line)), Span(trigger, trigger + len(word)), word, word, "VERB",
        TriggerClass.OCCURRENCE, Status.OCCURRED, line, 0,
    )  # fmt: skip


def tell(told: Sequence[DatedMention]) -> Event:
    """An event that is named after its first mention and has that one's title."""
    first = told[0]
    id_ = f"e-{first.article}-{first.index}"
    return Event(id_, None, first.mention.title, Status.OCCURRED, first.mention.lemma, tuple(map(Source, told)))


def naming(articles: Iterable[Article]) -> Naming:
    """The names of all mentions of some articles."""
    articles = list(articles)
    return Naming([dated for one in articles for dated in mentions(one)], articles)


def name(article: str, line: str) -> MentionName:
    """The name of a line's mention."""
    word = line.rstrip(".").rpartition(" ")[2]
    return MentionName(article, TextField.TEXT, line, word, line.index(word))


def edit(id_: str, op: Op, *targets: Target, **says: object) -> Edit:
    """An edit with words of its own."""
    return Edit(id_, op, targets, Wording(**says))  # type: ignore[arg-type]
