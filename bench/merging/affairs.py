"""Whole articles of one affair as Dateline reads them: records, and which mentions tell which expected event.

An affair is a folder with a request.json and an expected.json as `bench/seeds.py` reads them. Those of
`seeds/` and of `bench/merging/affairs/` are of our own wording.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from semeval import read_records

from dateline import dating
from dateline.model.articles import Submitted
from dateline.model.mentions import DatedArticle, Mention
from seeds import tells

ROOT = Path(__file__).parents[2]
MentionKey = tuple[str, int]
#: What the pair model is fitted on, and what it is checked on.
FITTED = (
    ROOT / "seeds/venezuela-allies",
    *(ROOT / "bench/merging/affairs" / name for name in ("takeover", "dam", "recall", "valley")),
)
CHECKED = (
    ROOT / "seeds/wexmoor-bridge",
    *(ROOT / "bench/merging/affairs" / name for name in ("elevators", "kestrel", "marhadia", "museum")),
)
FOLDERS = (*FITTED, *CHECKED)


@dataclass(frozen=True)
class Affair:
    """The dated articles of an affair, and the ids of the expected events that each mention tells, if any."""

    articles: list[DatedArticle]
    events: dict[MentionKey, frozenset[str]]


def submitted_in(folder: Path) -> list[Submitted]:
    """The articles of a folder's request.json."""
    request = json.loads((folder / "request.json").read_text(encoding="utf-8"))
    fields = ("id", "text", "title", "publisher", "published")
    return [Submitted(**{name: one[name] for name in fields if name in one}) for one in request["articles"]]


def read_affair(folder: Path, cache: Path | None = None) -> Affair:
    """Read the articles of a folder with the installed pipeline; `cache` is a folder that keeps the records."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["events"]
    records = read_records(submitted_in(folder), folder.name, cache)
    events = {
        (one.article.id, index): _told(_source(one.article.field_text(mention.field), mention), expected)
        for one in records
        for index, mention in enumerate(one.mentions)
    }
    return Affair([dating.date_article(one) for one in records], events)


def _source(text: str, mention: Mention) -> dict[str, Any]:
    quote, trigger = mention.quote, mention.trigger
    return {"quote": text[quote.start_char : quote.end_char],
            "trigger": {"text": text[trigger.start_char : trigger.end_char]}}  # fmt: skip


def _told(source: dict[str, Any], expected: Iterable[dict[str, Any]]) -> frozenset[str]:
    return frozenset(event["id"] for event in expected if tells(source, event))
