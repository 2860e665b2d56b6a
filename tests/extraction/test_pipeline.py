"""Docs of a field: where sentences must begin."""

from __future__ import annotations

import pytest
import spacy

from dateline.extraction.pipeline import LONGEST_SENTENCE, make_doc
from dateline.model.articles import Article, Block, BlockKind, TextField
from tests.extraction.parsed import pipeline


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The state fined the firm £6.4m. In May its chief left.", "The firm was sold for 300k. Its chief left."]
)
def test_sentence_ends_after_an_amount(text: str) -> None:
    assert len(list(pipeline()(text).sents)) == 2


def starts(text: str) -> list[int]:
    """The tokens that must begin a sentence, of a text that is one paragraph."""
    article = Article("1", text, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))
    return [token.i for token in make_doc(spacy.blank("en"), article, TextField.TEXT) if token.is_sent_start]


@pytest.mark.parametrize("run", ["<" * 200_000, "='" * 100_000, "x" * 150])
def test_what_is_too_long_for_a_word_is_left_out(run: str) -> None:
    text = f"It rained. {run} It stopped."
    article = Article("1", text, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))
    doc = make_doc(spacy.blank("en"), article, TextField.TEXT)
    assert [token.text for token in doc if not token.is_space] == ["It", "rained", ".", "It", "stopped", "."]
    assert doc[-1].idx + 1 == len(text)


@pytest.mark.parametrize("blank", ["\t", "\u00a0", "\u2009", "\u3000"])
def test_blank_of_any_kind_is_a_space_and_offsets_stay(blank: str) -> None:
    text = f"Soto{blank}resigned"
    article = Article("1", text, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),))
    doc = make_doc(spacy.blank("en"), article, TextField.TEXT)
    assert [(token.text, token.idx) for token in doc] == [("Soto", 0), ("resigned", 5)]


def test_stretch_without_a_full_stop_is_broken() -> None:
    assert starts("on " * (2 * LONGEST_SENTENCE + 10)) == [0, LONGEST_SENTENCE, 2 * LONGEST_SENTENCE + 1]


def test_long_text_of_sentences_is_left_to_the_parser() -> None:
    assert starts("It rained. " * LONGEST_SENTENCE) == [0]


def test_sentence_goes_on_after_the_stop_of_a_short_form() -> None:
    article = Article(
        "1", text := "It left at 9 a.m. local time", blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.ITEM),)
    )
    doc = make_doc(spacy.blank("en"), article, TextField.TEXT)
    assert [token.i for token in doc if token.is_sent_start is False] == [5]


@pytest.mark.parametrize(("text", "first"), [("1988: Mine closes", 2), ("3 May 1999 – The site is sold", 4)])
def test_item_is_parsed_without_its_label(text: str, first: int) -> None:
    assert starts(text) == [0, first]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("2000, June 8: Leaves office", "leaves"),
        ("2014: Publishes her memoirs", "publishes"),
        ("7 August, 05:45: The dam gives way.", "gives"),
        ("1998, January: Port lease signed", "signed"),
        ("Sept. 2: Heads the central bank", "heads"),
    ],
)
def test_label_hangs_on_what_its_item_tells(text: str, verb: str) -> None:
    nlp = pipeline()
    article = Article("1", text, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.ITEM),))
    doc = nlp(make_doc(nlp, article, TextField.TEXT))
    assert [(sent.text.lower(), sent.root.text) for sent in doc.sents] == [(text.lower(), verb)]
