"""Which words stand in quotations."""

from __future__ import annotations

import pytest

from dateline.extraction.parsing.quotations import quoted
from tests.extraction.parsed import build


def _quoted(text: str) -> str:
    doc = build(*((word, "X", "dep", 0) for word in text.split(" ")))
    return " ".join(doc[i].text for i in sorted(quoted(doc)) if doc[i].text.isalpha())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('" We won , " she said . " Twice . "', "We won Twice"),
        ("“ We won . We lost , ” she said .", "We won We lost"),
        ("`` We won , '' she said .", "We won"),
        ('" We won \n She said so .', "We won"),
    ],
)
def test_quoted(text: str, expected: str) -> None:
    assert _quoted(text) == expected
