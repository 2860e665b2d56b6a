"""The recogniser reads only around names that are new."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.extraction.entities.recognition import NameRecogniser
from tests.extraction.parsed import Row, build


class EveryProperNoun:
    """Stands for an entity recogniser: takes every capitalised word for a person."""

    def __call__(self, doc: Doc) -> Doc:
        doc.set_ents([Span(doc, t.i, t.i + 1, "PERSON") for t in doc if t.is_title])
        return doc


def sentence(words: str) -> tuple[Row, ...]:
    """Rows of a flat sentence in which capitalised words are proper nouns."""
    deps = ["ROOT", *["dep"] * len(words)]
    return tuple((w, "PROPN" if w.istitle() else "NOUN", dep, 0) for w, dep in zip(words.split(), deps, strict=False))


@pytest.mark.parametrize(
    ("words", "readings", "read"),
    [
        ("a b c d Ana e f g h", 1, ["d", "Ana", "e"]),
        ("Ana b c d Ana e f g", 1, ["Ana", "b"]),
        ("Ana b c d Ana e f g", 2, ["Ana", "b", "d", "Ana", "e"]),
        ("a b c", 1, []),
    ],
)
def test_choose_reads_around_new_names(words: str, readings: int, read: list[str]) -> None:
    doc = build(*sentence(words))
    recogniser = NameRecogniser(EveryProperNoun(), readings=readings, margin=1)
    assert [doc[i].text for i in recogniser.choose(doc)] == read


def test_recognition_writes_entities_in_place() -> None:
    doc = build(*sentence("a b c d Ana e f Berg"))
    NameRecogniser(EveryProperNoun(), readings=1, margin=1)(doc)
    assert [(ent.text, ent.start) for ent in doc.ents] == [("Ana", 4), ("Berg", 7)]


def test_recognition_refuses_an_unknown_setting() -> None:
    nlp = Language()
    nlp.add_pipe("sentencizer", name="ner")
    with pytest.raises(ValueError, match="extra fields|not permitted|unexpected"):
        nlp.add_pipe("dateline_recognition", config={"reading": 2})
