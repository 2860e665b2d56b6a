"""Parsed documents of the development corpora, as extraction sees them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from spacy.language import Language
from spacy.tokens import Doc
from timeml import paragraphs

from dateline.extraction.pipeline import COMPONENTS, load_pipeline, make_doc
from dateline.model.articles import Article, Block, BlockKind, TextField

# Components of extraction before the first that finds events.
FIRST = ("dateline_attributes", "dateline_mending", "dateline_times")


@dataclass(frozen=True)
class Parsed:
    """A Doc and the character spans of its annotated events."""

    id: str
    doc: Doc
    events: list[tuple[int, int]]


def as_article(name: str, text: str) -> Article:
    """A text as an article whose blocks are its paragraphs."""
    blocks = (Block(TextField.TEXT, start, end, BlockKind.PARAGRAPH) for start, end in paragraphs(text))
    return Article(name, text, blocks=tuple(blocks))


def load_parser(pipeline: str) -> Language:
    """What parses texts and finds their times as extraction does, and no more."""
    nlp = load_pipeline(pipeline)
    nlp.select_pipes(disable=[name for name in COMPONENTS if name not in FIRST])
    return nlp


def parse(nlp: Language, texts: Iterable[tuple[str, str]]) -> Iterator[Doc]:
    """The Docs of (name, text) pairs."""
    return nlp.pipe(make_doc(nlp, as_article(name, text), TextField.TEXT) for name, text in texts)


def evaluation(data: Path, name: str) -> ModuleType:
    """A scorer of the evaluation folder beside the data folder (`merge_eval`, `timeline_eval` …)."""
    path = data.parent / "eval" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit(f"no scorer {path}; give the data folder with --data")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def read_ecb(nlp: Language, data: Path, split: str) -> list[Parsed]:
    """The documents of a split of ECB+ (Train, Dev) in order of name."""
    ecb = evaluation(data, "merge_eval")
    documents = ecb.load_documents(data / "ecb", split)
    spans: dict[str, list[tuple[int, int]]] = {name: [] for name in documents}
    for mention in ecb.load_gold(data / "ecb", split):
        spans[mention.doc_id].append(ecb.gold_span(documents[mention.doc_id], mention))
    order = sorted(documents)
    docs = parse(nlp, ((name, documents[name].text) for name in order))
    return [Parsed(name, doc, spans[name]) for name, doc in zip(order, docs, strict=True)]
