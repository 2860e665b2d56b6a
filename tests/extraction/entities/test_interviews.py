"""Who answers where an article is told in questions and answers."""

import pytest
from spacy.tokens import Span

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.entities.interviews import answering
from dateline.extraction.extensions import BLOCKS, add_spans
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model

ANSWERS = ("I was born in Lima.", "I left it in 2009.", "I “love you” now.")
QUESTIONS = ("Where were you born?", "When did you leave?", "You came home.")


def whom(*paragraphs: str) -> set[tuple[str, str]]:
    """The words of an article of these paragraphs that mean the one asked, each with the name."""
    nlp = pipeline()
    doc = nlp.make_doc(" ".join(paragraphs))
    starts = [sum(len(each) + 1 for each in paragraphs[:i]) for i in range(len(paragraphs))]
    spans = [doc.char_span(at, at + len(text)) for at, text in zip(starts, paragraphs, strict=True)]
    blocks = [Span(doc, span.start, span.end, span_id=f"b{i}") for i, span in enumerate(spans) if span is not None]
    add_spans(doc, BLOCKS, blocks)
    for _, component in nlp.pipeline:
        doc = component(doc)
    parse = parse_of(doc)
    cast = find_cast(parse)
    heads = {name.head: place for place, entity in enumerate(cast.entities) for name in entity.names}
    return {(parse[i].text, cast.entities[place].name) for i, place in answering(parse, cast, heads).items()}


def told(head: str, *, first: str = QUESTIONS[0], answers: int = 3) -> set[tuple[str, str]]:
    questions = (first, *QUESTIONS[1:])
    rows = [text for pair in zip(questions[:answers], ANSWERS[:answers], strict=True) for text in pair]
    return whom(head, *rows)


def test_the_one_presented_before_the_questions() -> None:
    assert told("The painter Lena Dask spoke to Marc Stein.") == {(word, "Lena Dask") for word in ("I", "you", "You")}


def test_the_one_addressed_by_a_question() -> None:
    found = told("Marc Stein went to see Lena Dask.", first="Ms Dask, where were you born?")
    assert {name for _, name in found} == {"Lena Dask"}


@pytest.mark.parametrize("head", ["Interview: Marc Stein.", "She spoke to Marc Stein.", "She tells Marc Stein how."])
def test_who_asks_is_not_asked(head: str) -> None:
    assert told(head) == set()


def test_two_questions_make_no_interview() -> None:
    assert told("The painter Lena Dask spoke.", answers=2) == set()
