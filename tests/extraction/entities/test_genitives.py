"""Names of firms that end in a genitive."""

import pytest

from dateline.extraction.entities.genitives import with_endings
from dateline.extraction.entities.names import find_names
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bellamy's said it would close. Bellamy's staff protested.", ["Bellamy's", "Bellamy's"]),
        ("Denby bought Sotheby's, the auction house.", ["Denby", "Sotheby's"]),
        # What owns something is no such name, nor is a person's full name.
        ("Kenya's army left. Kenya said nothing.", ["Kenya", "Kenya"]),
        ("The house is Ana Berg's, who left.", ["Ana Berg"]),
    ],
)
def test_with_endings(text: str, names: list[str]) -> None:
    doc = parse_of(read(text))
    assert [name.text for name in with_endings(doc, find_names(doc))] == names
