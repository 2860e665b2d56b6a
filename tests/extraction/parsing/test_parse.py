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


def test_passage_that_is_empty_ends_where_it_begins() -> None:
    parse = Parse(ferry())
    assert [parse[i:i].end_char - parse[i:i].start_char for i in (0, 3)] == [0, 0]


@pytest.mark.parametrize("place", [0, 2, -1, -3])
def test_passage_has_the_words_of_its_span(place: int) -> None:
    doc = ferry()
    assert Parse(doc)[2:5][place].i == doc[2:5][place].i


def test_passage_has_no_word_beyond_its_end() -> None:
    with pytest.raises(IndexError):
        Parse(ferry())[2:5][3]


def test_neighbour_beyond_the_end_is_an_error() -> None:
    with pytest.raises(IndexError, match="no word stands 1 places from word 9 of 10"):
        Parse(ferry())[9].nbor()


def test_word_is_ancestor_of_what_its_token_is() -> None:
    doc = ferry()
    parse = Parse(doc)
    expected = [[each.is_ancestor(other) for other in doc] for each in doc]
    assert [[each.is_ancestor(other) for other in parse] for each in parse] == expected


def test_word_knows_how_much_it_hangs_on() -> None:
    parse = Parse(ferry())
    assert [(word.depth, word.verbs_above) for word in (parse[7], parse[2], parse[6])] == [(0, 0), (1, 1), (3, 1)]


def test_subtree_of_crossing_branches_is_in_the_order_of_the_parse() -> None:
    doc = Doc(VOCAB, ["a", "b", "c", "d"], heads=[2, 3, 3, 3], deps=["dep", "dep", "dep", "ROOT"])
    parse = Parse(doc)
    assert [word.text for word in parse[2].subtree] == ["a", "c"]
    assert [parse[2].is_ancestor(word) for word in parse] == [True, False, False, False]


def test_chain_of_any_depth_is_read() -> None:
    count = 5000
    doc = Doc(VOCAB, ["on"] * count, heads=[0, *range(count - 1)], deps=["ROOT"] + ["dep"] * (count - 1))
    first = Parse(doc)[0]
    assert (first.right_edge.i, len(first.subtree), first.doc[-1].depth) == (count - 1, count, count - 1)


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
