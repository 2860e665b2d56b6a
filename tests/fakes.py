"""Real small classes in place of what is slow or random: used at the seams, never patched in."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator

from dateline.model.articles import Article, Span, TextField
from dateline.model.mentions import Mention, Records, Status, TriggerClass
from dateline.model.times import Tense


class WordExtractor:
    """An extractor without a language model: every "opened" is an event, on the day of publication.

    `read` lists the ids of the articles that it was given, in order.
    """

    version = "words-1"

    def __init__(self) -> None:
        self.read_ids: list[str] = []

    def read_all(self, articles: Iterable[Article]) -> Iterator[Records]:
        for article in articles:
            self.read_ids.append(article.id)
            mentions = tuple(_mention(article.text, match) for match in re.finditer(r"\bopened\b", article.text))
            yield Records(article, mentions=mentions, version=self.version)


class FailingExtractor:
    """An extractor that fails on every article, with an error that tells too much."""

    version = "failing-1"

    def read_all(self, articles: Iterable[Article]) -> Iterator[Records]:
        raise RuntimeError(f"secret of {next(iter(articles)).id}")


class SlowExtractor(WordExtractor):
    """An extractor that says when it has begun and goes on when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.has_begun = threading.Event()
        self.may_end = threading.Event()

    def read_all(self, articles: Iterable[Article]) -> Iterator[Records]:
        self.has_begun.set()
        self.may_end.wait(timeout=60)
        yield from super().read_all(articles)


def _mention(text: str, match: re.Match[str]) -> Mention:
    """The line that the word is in, as the sentence."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    quote = Span(start, len(text) if end < 0 else end)
    return Mention(
        field=TextField.TEXT,
        quote=quote,
        trigger=Span(*match.span()),
        lemma="open",
        family="open",
        pos="VERB",
        trigger_class=TriggerClass.OCCURRENCE,
        status=Status.OCCURRED,
        title=text[start : match.end()],
        sentence=text.count("\n", 0, start),
        tense=Tense.PAST,
        publishable=True,
    )
