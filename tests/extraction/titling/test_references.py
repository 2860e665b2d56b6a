"""What titles write for pronouns."""

import pytest

from dateline.extraction.entities.cast import read_cast
from dateline.extraction.parsing.parse import parse_of
from dateline.extraction.titling.references import written_for
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "pronoun", "written"),
    [
        ("Hans Berg left. He lost the vote.", "He", "Hans Berg"),
        ("Hans Berg left. Voters had lost his trust.", "his", "Hans Berg's"),
        ("Hans Berg, whose mill burnt, left.", "whose", "Hans Berg's"),
        ("Kenya built 12 ferries, three of which sank.", "which", "the 12 ferries"),
        ("Two debates were planned. The first was watched by many.", "first", "first debate"),
        ("The first came third.", "first", None),
        ("He asked of which he had heard.", "which", None),
        ("Kenya left. It hurt itself.", "itself", None),
        ("Hans Berg left in his 60s.", "his", None),
        ("Kenya left.", "Kenya", None),
    ],
)
def test_written_for(text: str, pronoun: str, written: str | None) -> None:
    doc = parse_of(read(text))
    token = next(token for token in doc if token.text == pronoun)
    assert written_for(token, read_cast(doc)) == written
