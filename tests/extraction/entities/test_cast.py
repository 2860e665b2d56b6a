"""What a Doc keeps of whom its words refer to."""

import spacy
from spacy.tokens import Doc

from dateline.extraction.entities.cast import Cast, read_cast, write_cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.parsing.parse import parse_of

DOC = spacy.blank("en")


def test_a_cast_is_read_as_it_was_written() -> None:
    doc = DOC("Kenya left . It and both of them returned .")
    cast = Cast([Entity("Kenya", "GPE", "state:KE"), Entity("Chad", "GPE", "state:TD")], {0: 0}, {5: [0, 1]}, {3: 0})
    write_cast(doc, cast)
    found = read_cast(doc)
    assert found.meant_by(doc[0]) == Entity("Kenya", "GPE", "state:KE")
    assert [entity.name for entity in found.group_of(doc[5])] == ["Kenya", "Chad"]
    assert found.stand_in(doc[3]) == doc[0]


def test_a_pronoun_is_told_as_what_it_stands_for() -> None:
    words = [("Berg", "PROPN"), ("Acme", "PROPN"), ("he", "PRON"), ("it", "PRON"), ("Orrin", "PROPN"), ("its", "PRON")]
    parse = parse_of(Doc(DOC.vocab, [text for text, _ in words], pos=[pos for _, pos in words]))
    entities = [Entity("Berg", "PERSON", "person:berg"), Entity("Acme", "ORG", "org:acme")]
    cast = Cast([*entities, Entity("Orrin", "", "name:orrin")], {0: 0, 1: 1, 4: 2}, stand_ins={2: 0, 3: 1, 5: 4})
    told = [cast.told_as(word) for word in parse]
    # What is no person takes part by its own name alone.
    assert told == [*entities, entities[0], None, cast.entities[2], None]


def test_a_doc_without_a_cast_refers_to_nobody() -> None:
    doc = DOC("Kenya left .")
    assert read_cast(doc).meant_by(doc[0]) is None
    assert read_cast(doc).stand_in(doc[0]) is None
