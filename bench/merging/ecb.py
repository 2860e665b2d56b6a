"""ECB+ as Dateline reads it: records of every document, and the gold chain of every mention that matches one.

The corpus and its scorer are not part of this project; `DATA` is a folder that holds `ecb/`, and beside
it `eval/merge_eval.py`.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import pickle
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline import dating, timeline
from dateline.merging import Chain
from dateline.model.articles import Submitted
from dateline.model.mentions import DatedArticle, Records
from dateline.settings import Settings

DATA = Path("../shared/data")
MentionKey = tuple[str, int]


@dataclass(frozen=True)
class Split:
    """The dated articles of each topic, and the gold chain of each mention that matches a gold mention."""

    topics: dict[str, list[DatedArticle]]
    chains: dict[MentionKey, str]
    docs: dict[str, object]
    gold: list[object]


def load_evaluation(data: Path, name: str, folder: str) -> ModuleType:
    """The scorer `name`, which lies beside the data; exits where it or the corpus is absent."""
    path = data.parent / "eval" / f"{name}.py"
    if not path.is_file() or not (data / folder).is_dir():
        sys.exit(f"no {folder} in {data}: name the folder that holds it, with eval/ beside it")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def load_scorer(data: Path) -> ModuleType:
    """The scorer of ECB+."""
    return load_evaluation(data, "merge_eval", "ecb")


def topic_of(article: str) -> str:
    """The topic of a document id, "36" of "36_1ecb"."""
    return article.split("_", 1)[0]


def read_split(data: Path, split: str, cache: Path | None = None) -> Split:
    """Read a split with the installed pipeline; `cache` is a folder that keeps the records."""
    scorer = load_scorer(data)
    docs = scorer.load_documents(data / "ecb", split)
    records = _records({doc.doc_id: doc.text for doc in docs.values()}, split, cache)
    gold = scorer.load_gold(data / "ecb", split)
    topics: dict[str, list[DatedArticle]] = {}
    for one in records:
        topics.setdefault(topic_of(one.article.id), []).append(dating.date_article(one))
    return Split(topics, _matched(scorer, docs, gold, records), docs, gold)


def _records(texts: dict[str, str], split: str, cache: Path | None) -> list[Records]:
    kept = cache / f"ecb_{split}.pickle" if cache else None
    if kept and kept.is_file():
        records: list[Records] = pickle.loads(kept.read_bytes())
        return records
    extractor = timeline.load_extractor(Settings().pipeline)
    records = timeline.extract([Submitted(id, text) for id, text in texts.items()], extractor)
    if kept:
        kept.write_bytes(pickle.dumps(records))
    return records


def _matched(
    scorer: ModuleType, docs: object, gold: Sequence[object], records: Iterable[Records]
) -> dict[MentionKey, str]:
    """The gold chain of each mention, by the scorer's own matching."""
    places = [(r.article.id, i, m.trigger) for r in records for i, m in enumerate(r.mentions)]
    predictions = [
        scorer.Prediction(topic_of(id), n, id, span.start_char, span.end_char)
        for n, (id, _, span) in enumerate(places)
    ]
    to_gold = scorer.match_mentions(docs, gold, predictions)
    chain = {g.index: g.chain for g in gold}  # type: ignore[attr-defined]
    return {places[n][:2]: chain[index] for n, index in to_gold.items()}


def score(scorer: ModuleType, split: Split, chains: Iterable[Chain]) -> dict[str, Any]:
    """The scorer's figures for chains of mentions, over the topics that the chains are of."""
    places = [(number, m.article, m.mention.trigger) for number, chain in enumerate(chains) for m in chain.mentions]
    predictions = [
        scorer.Prediction(topic_of(id), number, id, span.start_char, span.end_char) for number, id, span in places
    ]
    topics = {p.topic for p in predictions}
    docs = {id: doc for id, doc in split.docs.items() if topic_of(id) in topics}
    gold = [g for g in split.gold if g.topic in topics]  # type: ignore[attr-defined]
    numbered = [dataclasses.replace(g, index=i) for i, g in enumerate(gold)]
    figures: dict[str, Any] = scorer.score(docs, numbered, predictions)
    return figures
