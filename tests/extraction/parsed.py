"""Docs for the tests of this room: hand-built ones, and sentences read by the pipeline."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extraction.extensions import BLOCKS, TRIGGERS, add_spans, values_of
from dateline.extraction.pipeline import load_pipeline

# A word of a hand-built Doc: text, part of speech, dependency, index of its head.
Row = tuple[str, str, str, int]

VOCAB = spacy.blank("en").vocab


def build(*rows: Row, tags: dict[int, str] | None = None, ents: list[str] | None = None) -> Doc:
    """A parsed Doc of one sentence; lemmas are the words in lower case."""
    words, pos, deps, heads = (list(column) for column in zip(*rows, strict=True))
    fine = [(tags or {}).get(i, "") for i in range(len(words))]
    lemmas = [word.lower() for word in words]
    return Doc(VOCAB, words, pos=pos, deps=deps, heads=heads, tags=fine, lemmas=lemmas, ents=ents)


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The pipeline with all our components, loaded once."""
    return load_pipeline("en_core_web_sm")


def read(text: str, *triggers: str) -> Doc:
    """A text read as one block; with `triggers`, these words are its only triggers."""
    nlp = pipeline()
    doc = nlp.make_doc(text)
    add_spans(doc, BLOCKS, [Span(doc, 0, len(doc), span_id="b0")])
    for name, component in nlp.pipeline:
        if name == "dateline_participants" and triggers:
            set_triggers(doc, triggers)
        doc = component(doc)
    return doc


def set_triggers(doc: Doc, words: tuple[str, ...]) -> None:
    """Take these words, and nothing else, for the triggers of a Doc."""
    heads = [token for token in doc if token.text in words]
    add_spans(doc, TRIGGERS, [Span(doc, t.i, t.i + 1, span_id=f"e{n}") for n, t in enumerate(heads)])
    for number, token in enumerate(heads):
        values_of(doc, f"e{number}").update(head=token.i, family=token.lemma_.lower())


def word(doc: Doc, text: str) -> Token:
    """The last token with this text."""
    return [token for token in doc if token.text == text][-1]
