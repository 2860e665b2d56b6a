"""What was not done until a time."""

from __future__ import annotations

import pytest

from dateline.extraction.parsing.attachment import datable
from dateline.extraction.parsing.deferral import is_deferred, is_deferring
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "is_done_then"),
    [
        ("The bridge was not reopened until June 2023.", "reopened", True),
        ("Nobody was told until June 2023.", "told", True),
        ("The mill will not open until June 2027.", "open", True),
        ("The bridge was closed until June 2023.", "closed", False),
        ("She did not stay until June 2023.", "stay", False),
        ("It had not been told until June 2023.", "told", False),
    ],
)
def test_what_was_not_done_until_a_time_was_done_then(text: str, verb: str, is_done_then: bool) -> None:
    doc = parse_of(read(text))
    assert is_deferred(next(token for token in doc if token.text == verb)) is is_done_then
    assert [is_deferring(time) for time in datable(doc).values()] == [is_done_then]
