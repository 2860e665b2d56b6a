"""The second time of one verb."""

from __future__ import annotations

import pytest

from dateline.extraction.events.repeats import repeated_at
from dateline.extraction.parsing.attachment import datable
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "is_repeated"),
    [
        ("The choir met in May and again in July.", [False, True]),
        ("The choir met on Monday, and again last week.", [False, True]),
        ("The choir met again in July.", [False]),
        ("Again in July the choir met.", [False]),
        ("The choir met in May and sang in July.", [False, False]),
        ("The club won the cup in 2010 and 2014.", [False, True]),
        ("The club won the cup in 1988, 1994 and 2003.", [False, True, True]),
        ("The ship was refitted in 1950, in 1962 and again in 1970.", [False, True, True]),
        ("The law was amended in May 2010 and June 2012.", [False, True]),
        ("The club won the cup in 2010 and 2011.", [False, False]),
        ("The mine was shut in May and June.", [False, False]),
        ("She lost the elections of 2021 and 2023.", [False, False]),
        ("The union called strikes for Monday and Wednesday.", [False, False]),
        ("The deal covers 2010 and 2014.", [False, False]),
        ("The mine opened and closed in 2010 and 2014, respectively.", [False, False]),
        ("The bank failed in 2008, 2010 saw its sale.", [False, False]),
    ],
)
def test_a_time_after_again_tells_the_verb_a_second_time(text: str, is_repeated: list[bool]) -> None:
    doc = parse_of(read(text))
    assert [repeated_at(time) is not None for time in datable(doc).values()] == is_repeated
