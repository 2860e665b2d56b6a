"""Which clauses tell a firm's figures."""

from __future__ import annotations

import pytest

from dateline.extraction.linking.periods import is_figure, tells_figures
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "is_moved", "is_told"),
    [
        ("Revenue fell 4%.", "fell", True, True),
        ("Net profit came to $3m.", "came", True, True),
        ("Acme lost $40m in the first quarter.", "lost", False, True),
        ("Acme made a profit in the first quarter.", "made", False, True),
        ("Acme lost its chief in the first quarter.", "lost", False, False),
        ("Shares fell 4%.", "fell", False, False),
        ("Sales began in May.", "began", False, False),
        ("Sales will fall 4%.", "fall", False, False),
    ],
)
def test_a_figure_is_told_by_what_moved_or_what_was_earned(text: str, verb: str, is_moved: bool, is_told: bool) -> None:
    word = next(token for token in parse_of(read(text)) if token.text == verb)
    assert (is_figure(word), tells_figures(word)) == (is_moved, is_told)
