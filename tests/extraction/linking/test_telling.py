"""Which clauses go on with the story, and what courts are told."""

from __future__ import annotations

import pytest

from dateline.extraction.events.hearings import is_hearing
from dateline.extraction.linking.telling import is_elsewhen, is_story_line
from dateline.extraction.parsing.parse import Word, parse_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


def _word(text: str, word: str) -> Word:
    return next(token for token in parse_of(read(text)) if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "is_heard"),
    [
        ("An inquest heard that he left home with a torch.", "heard", True),
        ("The trial was told on Monday that he kept bees.", "told", True),
        ("She told the jury that she had seen him.", "told", True),
        ("He told reporters that he had seen her.", "told", False),
        ("They heard a bang.", "heard", False),
        ("The Supreme Court heard arguments on Tuesday.", "heard", False),
    ],
)
def test_hearings(text: str, verb: str, is_heard: bool) -> None:
    assert is_hearing(_word(text, verb)) is is_heard


@pytest.mark.parametrize(
    ("text", "verb", "is_aside"),
    [
        ("She left school at 14.", "left", True),
        ("He published his first book at the age of 24.", "published", True),
        ("She was born in Cork.", "born", True),
        ("The poet Anna Sell published her first book at 19.", "published", True),
        ("The shares opened at 19.", "opened", False),
        ("Born in Emden in 1943, she grew up on a barge.", "grew", True),
        ("A panda was born in Leeds.", "born", False),
        ("He learned Greek when he was nine.", "learned", True),
        ("He once kept bees.", "kept", True),
        ("The mayor opened the fair.", "opened", False),
    ],
)
def test_clauses_out_of_the_line_of_time(text: str, verb: str, is_aside: bool) -> None:
    assert is_elsewhen(_word(text, verb)) is is_aside


@pytest.mark.parametrize(
    ("text", "verb", "is_told"),
    [
        ("The mayor opened the fair.", "opened", True),
        ("The mayor had opened the fair.", "opened", False),
        ("The fair that the mayor opened was full.", "opened", False),
    ],
)
def test_the_story_goes_on_in_main_clauses_of_the_past(text: str, verb: str, is_told: bool) -> None:
    assert is_story_line(_word(text, verb)) is is_told
