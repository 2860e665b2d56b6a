"""Where an article names a stock index."""

import pytest

from dateline.extraction.entities.indices import index_names
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Standard & Poor's 500 index fell, and the Nasdaq Composite rose.", ["Standard & Poor's 500 index",
                                                                                  "Nasdaq Composite"]),
        ("The Dow rose on Friday. Dow and Nikkei both fell on Monday.", ["Dow", "Dow", "Nikkei"]),
        ("Germany's DAX closed lower.", ["DAX"]),
        # Firms, and words that are too short to tell.
        ("Dow Chemical closed a plant. Dow hired ten people.", []),
        ("She set index cards on the table.", []),
    ],
)
def test_index_names(text: str, names: list[str]) -> None:
    doc = read(text)
    assert [doc[start:end].text for start, end in index_names(doc)] == names
