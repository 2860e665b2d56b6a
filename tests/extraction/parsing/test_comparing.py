"""Times that date nothing."""

from __future__ import annotations

import pytest

from dateline.extraction.parsing.attachment import datable
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "dating"),
    [
        ("They remember the Sunday they left.", []),
        ("She died in the year her son was born.", []),
        ("They left on the Sunday before the vote.", ["Sunday"]),
        ("The firm blamed a weak Christmas for the loss.", []),
        ("The loss was down from 2,200 in 2009.", []),
        ("She stepped down from the board in March.", ["March"]),
        ("Fares rose more than in May.", []),
        ("It was the heaviest defeat since 1994.", []),
        ("Ana Berg, 30 last month, scored on Sunday.", ["Sunday"]),
    ],
)
def test_times_that_something_is_compared_with_or_described_by_date_nothing(text: str, dating: list[str]) -> None:
    found = [time.span.text for time in datable(parse_of(read(text))).values()]
    assert [word.split()[-1] for word in found] == dating
