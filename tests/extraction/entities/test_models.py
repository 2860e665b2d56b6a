"""Which one of a line of products its bare name means."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


def _last_meant(text: str, word: str) -> str | None:
    doc = parse_of(read(text))
    cast = find_cast(doc)
    entity = next(cast.meant_by(token) for token in reversed(doc) if token.text == word)
    return entity and entity.name


MEANT = [
    ("Harrow unveiled the Vela 4 on Monday. The new Vela was praised by Dunn.", "Vela", "Vela 4"),
    ("The newest Vela, the Vela 4, was shown on Monday.", "Vela", "Vela 4"),
    # Neither the line, nor one of several, nor one of those to come.
    ("Harrow unveiled the Vela 4 on Monday. The first Vela was sold in 2009.", "Vela", "Vela"),
    ("Harrow unveiled the Vela 4 and the Vela 5 on Monday. The new Vela was praised.", "Vela", "Vela"),
    ("Harrow sells the Vela 4. It will build a new Vela next year.", "Vela", "Vela"),
    # What is due for release is a product, whoever is told of beside it.
    ("Orders of the newly announced Vela 4 overwhelmed Harrow. The Vela 4 was introduced by Harrow in May. "
     "It is slated for release on 24 June.", "It", "Vela 4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "name"), MEANT)
def test_a_line_called_new_is_the_model_told_before(text: str, word: str, name: str) -> None:
    assert _last_meant(text, word) == name
