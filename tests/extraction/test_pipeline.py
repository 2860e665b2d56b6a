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


def test_stretch_without_a_full_stop_is_broken() -> None:
    assert starts("on " * (2 * LONGEST_SENTENCE + 10)) == [0, LONGEST_SENTENCE, 2 * LONGEST_SENTENCE + 1]


def test_long_text_of_sentences_is_left_to_the_parser() -> None:
    assert starts("It rained. " * LONGEST_SENTENCE) == [0]
