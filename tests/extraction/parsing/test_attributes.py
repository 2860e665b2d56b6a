"""The table says what the attribute ruler says."""

from __future__ import annotations

import pytest
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from dateline.extraction.parsing.attributes import AttributeTable
from tests.extraction.parsed import VOCAB, pipeline

TEXTS = [
    "She did it because they have been there.\n\nIt isn't his.",
    "There are two; that is what he'd said he would do.",
    "I'm gonna go, c'mon, let's see. Y'all gotta eat somethin'.",
    "",
]


def ruler(*patterns: dict[str, object]) -> AttributeRuler:
    """A ruler of these patterns."""
    made = AttributeRuler(VOCAB)
    made.add_patterns(patterns)
    return made


@pytest.mark.model
@pytest.mark.parametrize("text", TEXTS)
def test_table_writes_what_the_ruler_of_the_pipeline_writes(text: str) -> None:
    nlp = pipeline()
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    other = doc.copy()
    made: AttributeRuler = nlp.get_pipe("attribute_ruler")
    told = [(t.pos_, t.tag_, t.dep_, t.lemma_, str(t.morph)) for t in AttributeTable(made)(doc)]
    assert told == [(t.pos_, t.tag_, t.dep_, t.lemma_, str(t.morph)) for t in made(other)]


def test_later_rule_prevails() -> None:
    made = ruler(
        {"patterns": [[{"LOWER": "set"}]], "attrs": {"LEMMA": "first"}},
        {"patterns": [[{"LOWER": {"IN": ["set", "sat"]}}]], "attrs": {"LEMMA": "second"}},
    )
    assert [token.lemma_ for token in AttributeTable(made)(Doc(VOCAB, ["Set", "sat", "sit"]))] == ["second"] * 2 + [""]


@pytest.mark.parametrize(("index", "lemmas"), [(0, ["all", ""]), (1, ["", "all"]), (-1, ["", "all"])])
def test_rule_of_two_words_writes_the_one_it_names(index: int, lemmas: list[str]) -> None:
    made = ruler({"patterns": [[{"LOWER": "y"}, {"LOWER": "all"}]], "attrs": {"LEMMA": "all"}, "index": index})
    assert [token.lemma_ for token in AttributeTable(made)(Doc(VOCAB, ["y", "all"]))] == lemmas


def test_rule_of_two_words_needs_both() -> None:
    made = ruler({"patterns": [[{"LOWER": "y"}, {"LOWER": "all"}]], "attrs": {"LEMMA": "all"}})
    assert [token.lemma_ for token in AttributeTable(made)(Doc(VOCAB, ["all", "y"]))] == ["", ""]


def test_pattern_that_asks_for_more_is_left_to_the_ruler() -> None:
    made = ruler({"patterns": [[{"SHAPE": "xx"}, {"OP": "?"}]], "attrs": {"LEMMA": "short"}})
    assert [token.lemma_ for token in AttributeTable(made)(Doc(VOCAB, ["ab", "abc"]))] == ["short", ""]
