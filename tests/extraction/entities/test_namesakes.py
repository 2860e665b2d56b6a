"""Whom a family name alone means where several persons bear it."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from dateline.model.entities import same_entity
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


def _keys(text: str, name: str) -> list[str | None]:
    doc = parse_of(read(text))
    cast = find_cast(doc)
    met = [cast.meant_by(token) for token in doc if token.text == name]
    return [entity and entity.key for entity in met]


MET = [
    # A title tells which of them.
    ("Anders Holm resigned. Lise Holm took over. Mr Holm left.", "Holm", "person:holm|anders"),
    # The widow is not the husband, who alone has a full name.
    ("Jonas Quill died in May. Mrs Quill sold the house.", "Quill", "person:quill|?"),
    # Who was named last; a man who publishes is no firm.
    (
        "Ana Winslow moved to Oslo. She taught. She wrote. She married George Winslow, a publisher. "
        "He was 30. Winslow founded a press.",
        "Winslow",
        "person:winslow|george",
    ),
    # A man is no firm that bears his name.
    ("Halvard Steel closed a mill. Mr Halvard wept.", "Halvard", "person:halvard"),
    ("Halvard Steel closed a mill. Erik Halvard left. Mr Halvard wept.", "Halvard", "person:halvard|erik"),
    # A family is nobody of it.
    ("Lena Berg came to Oslo. The Berg family bought an inn.", "Berg", None),
    # What stands beside it may tell of the other.
    ("Hans Berg left. Years went by. All was well. Lena Berg met Berg, the old mayor.", "Berg", "person:berg|?"),
    # Nobody of two told together.
    ("Hans Berg and Lena Berg bought the inn. Berg sold it.", "Berg", "person:berg|?"),
]


@pytest.mark.parametrize(("text", "name", "key"), MET)
def test_a_family_name_means_one_of_its_bearers_or_nobody(text: str, name: str, key: str | None) -> None:
    assert _keys(text, name)[-1] == key


def test_who_is_not_told_is_no_bearer_of_the_name() -> None:
    assert not same_entity("person:quill|?", "person:quill|jonas")


def test_the_only_bearer_of_a_name_is_meant_by_it() -> None:
    assert _keys("Hans Berg bought the inn. Mr Berg sold it.", "Berg") == ["person:berg|hans"] * 2
