from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.extraction.linking.times import timexes
from dateline.grammar import recognise, tokenize
from dateline.model.articles import TextField

TEXT = "It began in late October 2025. It has grown since 2000."


def pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_times")
    return nlp


def test_times_write_a_span_for_each_timex() -> None:
    doc = pipeline()(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["timex3"]] == [
        ("late October 2025", "DATE", "t0"),
        ("2000", "DATE", "t1"),
    ]


def test_times_come_back_as_records() -> None:
    found = timexes(pipeline()(TEXT), TextField.TEXT)
    assert [(one.text, one.sentence) for one in found] == [("late October 2025", 0), ("2000", 1)]


def test_times_lose_nothing_that_the_grammar_read() -> None:
    text = "In 1911 he left. He was arrested on 10 December. It hailed at noon, an hour after Rudd's second trial."
    assert timexes(pipeline()(text), TextField.TEXT) == tuple(recognise(tokenize(text), text).timexes)


def test_times_survive_bytes() -> None:
    nlp = pipeline()
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert timexes(again, TextField.TEXT) == timexes(doc, TextField.TEXT)


def test_times_of_an_empty_doc_are_none() -> None:
    assert list(pipeline()("").spans["timex3"]) == []
