"""Words have what spaCy's Tokens have, passages what its Spans have."""

from __future__ import annotations

import gc

import pytest
from spacy.tokens import Doc, Span

from dateline.extraction.extensions import TRIGGERS, add_spans, spans_of
from dateline.extraction.parsing.parse import Parse, parse_of
from tests.extraction.parsed import VOCAB, build

VALUES = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_",
    "text_with_ws", "is_sent_start", "is_alpha", "is_lower", "is_punct", "is_quote", "is_space", "is_stop", "is_title",
    "is_upper", "like_num",
)  # fmt: skip
RELATED = ("head", "left_edge", "right_edge")
ROWS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


def ferry() -> Doc:
    """ "The 2 ferries, Ana and Bo left Oslo." with its parse."""
    return build(
        ("The", "DET", "det", 2),
        ("2", "NUM", "nummod", 2),
        ("ferries", "NOUN", "nsubj", 7),
        (",", "PUNCT", "punct", 2),
        ("Ana", "PROPN", "appos", 2),
        ("and", "CCONJ", "cc", 4),
        ("Bo", "PROPN", "conj", 4),
        ("left", "VERB", "ROOT", 7),
        ("Oslo", "PROPN", "dobj", 7),
        (".", "PUNCT", "punct", 7),
        tags={4: "NNP", 7: "VBD"},
        ents=["O", "B-CARDINAL", "O", "O", "B-PERSON", "O", "B-PERSON", "O", "B-GPE", "O"],
    )


@pytest.mark.parametrize("name", VALUES)
def test_word_has_the_value_of_its_token(name: str) -> None:
    doc = ferry()
    assert [getattr(word, name) for word in Parse(doc)] == [getattr(token, name) for token in doc]


@pytest.mark.parametrize("name", RELATED)
def test_word_has_the_relation_of_its_token(name: str) -> None:
    doc = ferry()
    assert [getattr(word, name).i for word in Parse(doc)] == [getattr(token, name).i for token in doc]


@pytest.mark.parametrize("name", ROWS)
def test_word_has_the_words_about_it_in_order(name: str) -> None:
    doc = ferry()
    expected = [[each.i for each in getattr(token, name)] for token in doc]
    assert [[each.i for each in getattr(word, name)] for word in Parse(doc)] == expected


@pytest.mark.parametrize(("start", "end"), [(0, 10), (0, 3), (3, 5), (3, 4), (4, 7), (5, 7), (8, 10), (9, 10)])
def test_passage_is_as_its_span(start: int, end: int) -> None:
    doc = ferry()
    passage, span = Parse(doc)[start:end], doc[start:end]
    expected = (span.text, span.root.i, span.start_char, span.end_char)
    assert (passage.text, passage.root.i, passage.start_char, passage.end_char) == expected


def test_passage_of_a_passage_counts_from_its_start() -> None:
    assert Parse(ferry())[2:8][1:3].text == ", Ana"


def test_passage_that_is_empty_has_no_text() -> None:
    assert Parse(ferry())[3:3].text == ""


def test_neighbour_beyond_the_end_is_an_error() -> None:
    with pytest.raises(IndexError, match="no word stands 1 places from word 9 of 10"):
        Parse(ferry())[9].nbor()


def test_ancestor_is_known() -> None:
    parse = Parse(ferry())
    assert (parse[7].is_ancestor(parse[6]), parse[6].is_ancestor(parse[7])) == (True, False)


def test_sentences_follow_one_another() -> None:
    doc = Doc(VOCAB, ["Ana", "left", "Bo", "came"], heads=[1, 1, 3, 3], deps=["nsubj", "ROOT", "nsubj", "ROOT"])
    parse = Parse(doc)
    assert [sent.text for sent in parse.sents] == [sent.text for sent in doc.sents] == ["Ana left", "Bo came"]
    assert parse[3].sent is parse.sents[1]


def test_empty_doc_has_neither_words_nor_sentences() -> None:
    parse = Parse(Doc(VOCAB))
    assert (list(parse), parse.sents) == ([], [])


def test_parse_of_a_doc_is_read_once_and_goes_with_it() -> None:
    doc = ferry()
    assert parse_of(doc) is parse_of(doc)
    words = parse_of(doc).words
    del doc
    gc.collect()
    assert words[0].text == "The"


def test_group_that_is_written_again_is_read_again() -> None:
    doc = ferry()
    add_spans(doc, TRIGGERS, [Span(doc, 7, 8, span_id="e0")])
    assert [span.text for span in spans_of(parse_of(doc), TRIGGERS)] == ["left"]
    add_spans(doc, TRIGGERS, [Span(doc, 2, 3, span_id="e0")])
    assert [(span.text, span.id_) for span in spans_of(parse_of(doc), TRIGGERS)] == [("ferries", "e0")]
