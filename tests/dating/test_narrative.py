"""News or narrative, by the times that a text tells."""

from __future__ import annotations

import pytest

from dateline.calendars import day
from dateline.dating.moments import Moment
from dateline.dating.narrative import is_narrative, is_note
from dateline.grammar import recognise, tokenize
from dateline.model.dates import Granularity

PUBLISHED = Moment(day(2019, 5, 16), Granularity.DAY)
HISTORY = "On 4 April 1671 a boat was sunk. In June 1672 the fleet put to sea. It ended in 1674, on 3 May."


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (HISTORY, True),
        (HISTORY + " The museum opens on Friday.", False),
        (HISTORY + " It is told in books of 1701, 1744 and 1812. It was filmed last year.", True),
        (HISTORY.replace("1674", "2018"), False),
        ("In 1671 a boat was sunk.", False),
        (" ".join(f"In {year} he rowed." for year in range(1995, 2005)) + " He died on Friday evening.", False),
        (" ".join(f"On {number} May 1944 the line moved." for number in range(1, 9)), True),
        (" ".join(f"On {number} May 2019 it rained. Yesterday it did not." for number in range(1, 9)), False),
    ],
    ids=["history", "of today", "a glance", "of late", "one date", "an evening", "many full dates", "and yesterday"],
)
def test_narrative_is_told_by_its_own_times(text: str, is_one: bool) -> None:
    assert is_narrative(recognise(tokenize(text), text).timexes, PUBLISHED) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("meeting mon 10am", True),
        ("Friday at 7pm", True),
        ("It sank on Friday at 7pm.", False),
        ("A meeting. On Friday at 7pm, another.", False),
    ],
)
def test_note_is_one_line_without_a_tense(text: str, is_one: bool) -> None:
    assert is_note(recognise(tokenize(text), text).timexes) is is_one
