"""Events dated by a time that is counted from them."""

from __future__ import annotations

import pytest

from dateline.calendars import display, parse_iso
from dateline.dating.backwards import counted_back
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Article, Dct, DctBasis


def counted(text: str) -> list[tuple[str, str]]:
    times = resolve(recognise(tokenize(text), text).timexes, Dct(parse_iso("2025-12-11"), DctBasis.GIVEN))
    found = counted_back(Article("a", text), times)
    return [(text[one.event.start_char : one.event.end_char], display(one.date)) for one in found]


@pytest.mark.parametrize(
    ("text", "event", "date"),
    [
        ("The ban came in May 2010, fifteen months after Orlo fell.", "Orlo fell", "February 2009"),
        ("He died on 4 March 2011, just two days before the coup.", "coup", "6 March 2011"),
        ("He died on 4 March 2011, weeks after the vote.", "vote", "about 7 January – 18 February 2011"),
        ("It closed in June 2012 (a year after the flood).", "flood", "about June 2011"),
        ("Two days after the coup, on 6 March 2011, he fled.", "coup", "4 March 2011"),
        ("He died on 4 March 2011, less than two days before the coup.", "coup", "4–6 March 2011"),
        ("He died on 4 March 2011, nearly two weeks after the coup.", "coup", "about 18 February 2011"),
        ("It opened in May 2010, two days after the vote.", "vote", "29 April – 29 May 2010"),
    ],
)
def test_counted_back_gives_the_event_its_date(text: str, event: str, date: str) -> None:
    assert counted(text) == [(event, date)]


@pytest.mark.parametrize(
    "text",
    [
        "It opened two days after the vote.",
        "He died on 4 March 2011. Two days after the coup he had fled.",
        "It opened on 4 March 2011, years after the vote.",
        "He left on 4 March 2011 and was seen two days after the coup.",
    ],
)
def test_counted_back_needs_a_time_and_a_number_beside_it(text: str) -> None:
    assert counted(text) == []
