"""Docs of a field: where sentences must begin."""

from __future__ import annotations

import pytest
import spacy

from dateline.extraction.pipeline import LONGEST_SENTENCE, load_pipeline, make_doc
from dateline.model.articles import Article, Block, BlockKind, TextField


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The state fined the firm £6.4m. In May its chief left.", "The firm was sold for 300k. Its chief left."]
)
def test_sentence_ends_after_an_amount(text: str) -> None:
    assert len(list(load_pipeline("en_core_web_sm")(text).sents)) == 2


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


def test_stretch_without_a_full_stop_is_broken() -> None:
    assert starts("on " * (2 * LONGEST_SENTENCE + 10)) == [0, LONGEST_SENTENCE, 2 * LONGEST_SENTENCE + 1]


def test_long_text_of_sentences_is_left_to_the_parser() -> None:
    assert starts("It rained. " * LONGEST_SENTENCE) == [0]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("1988: Mine closes", [1, 2]),
        ("3 May 1999 – The site is sold", [1, 2, 3, 4]),
        ("Mine closes: nobody knows why", []),
        ("In 2019 the pre-war mill burned", []),
        ("It left at 9 a.m. local time", [5]),  # after a short form's stop
    ],
)
def test_label_and_what_it_dates_are_one_sentence(text: str, joined: list[int]) -> None:
    article = Article("1", text, blocks=(Block(TextField.TEXT, 0, len(text), BlockKind.ITEM),))
    doc = make_doc(spacy.blank("en"), article, TextField.TEXT)
    assert [token.i for token in doc if doc[token.i].is_sent_start is False] == joined
