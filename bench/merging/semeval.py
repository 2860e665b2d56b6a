"""SemEval-2015 Task 4 as Dateline reads it: records and dates of every article, and which mentions are one event.

The gold timelines say that the mentions of one line are one event, and that those of two lines of one
timeline are two; of mentions that share no timeline nothing is known.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from ecb import load_evaluation

from dateline import dating, timeline
from dateline.model.articles import Submitted, TextField
from dateline.model.mentions import DatedArticle, Records
from dateline.settings import Settings

MentionKey = tuple[str, int]
#: An entity, and the number of a line of its timeline.
Line = tuple[str, int]


@dataclass(frozen=True)
class Labelled:
    """The dated articles of a corpus, and the lines of gold timelines that each mention stands in."""

    articles: list[DatedArticle]
    lines: dict[MentionKey, frozenset[Line]]

    def is_same(self, one: MentionKey, other: MentionKey) -> bool | None:
        """Whether two mentions are one event; None where the gold does not say."""
        mine, theirs = self.lines[one], self.lines[other]
        if mine & theirs:
            return True
        return False if {entity for entity, _ in mine} & {entity for entity, _ in theirs} else None


def read_corpus(data: Path, name: str, cache: Path | None = None) -> Labelled:
    """Read `semeval-trial` or `semeval-1` with the installed pipeline; `cache` is a folder that keeps the records."""
    evaluation = load_evaluation(data, "timeline_eval", name)
    corpus = evaluation.load_corpus(data / name)
    submitted = [Submitted(d.id, d.text, title=d.title, published=d.published) for d in corpus.documents.values()]
    records = read_records(submitted, name, cache)
    gold = _gold(evaluation, corpus)
    found: dict[MentionKey, frozenset[Line]] = {}
    for one in records:
        for index, mention in enumerate(one.mentions):
            span = mention.trigger
            lines = [line for line, s, e in gold[one.article.id] if s < span.end_char and e > span.start_char]
            if lines and mention.field is TextField.TEXT:
                found[one.article.id, index] = frozenset(lines)
    return Labelled([dating.date_article(one) for one in records], found)


def _gold(evaluation: ModuleType, corpus: Any) -> dict[str, list[tuple[Line, int, int]]]:
    """The lines that each article's words stand in, with the characters of the word."""
    gold: dict[str, list[tuple[Line, int, int]]] = defaultdict(list)
    for entity, lines in corpus.timelines.items():
        for number, line in enumerate(lines):
            for mention in line.mentions:
                if place := evaluation.locate(mention, corpus):
                    doc, tokens = place
                    gold[doc.id] += [((entity, number), doc.tokens[i].start, doc.tokens[i].end) for i in tokens]
    return gold


def read_records(submitted: list[Submitted], name: str, cache: Path | None) -> list[Records]:
    """The records of articles; those kept in the folder `cache`, where there are any."""
    kept = cache / f"{name}.pickle" if cache else None
    if kept and kept.is_file():
        records: list[Records] = pickle.loads(kept.read_bytes())
        return records
    records = timeline.extract(submitted, timeline.load_extractor(Settings().pipeline))
    if kept:
        kept.write_bytes(pickle.dumps(records))
    return records
