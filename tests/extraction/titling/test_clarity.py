"""How well titles tell their events."""

import pytest

from dateline.extraction.extensions import spans_of, values_of
from dateline.extraction.titling.clarity import REPEATED, Title, without_repeats
from tests.extraction.parsed import read

CLEAR = [
    ("Kenya seized two tankers.", "seized"),
    ("Helen Lang resigned.", "resigned"),
    ("Russia’s invasion of Chad failed.", "invasion"),
    ("Both Kenya and Chad sent troops.", "sent"),
    ("Talks between Kenya and Chad failed.", "Talks"),
    ("None of the parties won a majority.", "won"),
]
UNCLEAR = [
    ("The chairman rang me on Monday.", "rang"),
    ("The suburb called the Hollows burnt down.", "called"),
    # Nobody knows what.
    ("It was closed in May.", "closed"),
    ("We know little.", "know"),
    ("Others left the town.", "left"),
    ("Their office was warned.", "warned"),
    ("Lang ruled that out.", "ruled"),
    # No subject, no content, no phrase that tells which.
    ("Compare that with Kenya.", "Compare"),
    ("Diplomats say.", "say"),
    ("The disputed election.", "election"),
    # A question within a sentence.
    ("Lang asked how ferries are run.", "run"),
    # How another clause goes.
    ("The bank will close in June, as planned, Kenya said.", "planned"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "trigger"), CLEAR)
def test_clear_titles(text: str, trigger: str) -> None:
    assert clarity_of(text, trigger) == 1


@pytest.mark.model
@pytest.mark.parametrize(("text", "trigger"), UNCLEAR)
def test_unclear_titles(text: str, trigger: str) -> None:
    assert clarity_of(text, trigger) < 0.75


def clarity_of(text: str, trigger: str) -> float:
    """The clarity of the title of the last trigger with this text."""
    doc = read(text, trigger)
    clarity: float = values_of(doc, spans_of(doc, "event_trigger")[-1].id_)["clarity"]
    return clarity


def clarities(*titles: Title) -> list[float]:
    """What is left of the clarity of the titles of one sentence."""
    return [title.clarity for title in without_repeats(titles)]


def test_a_title_that_another_holds_is_less_clear() -> None:
    assert clarities(Title("Sinking of the Pelita", 1, 1), Title("Sinking of the Pelita killed 9", 1)) == [REPEATED, 1]


def test_of_equal_titles_the_one_told_by_its_own_clause_stays() -> None:
    assert clarities(Title("Strike was called off", 1, 0), Title("Strike was called off", 1)) == [REPEATED, 1]


def test_of_equal_titles_told_alike_the_first_stays() -> None:
    assert clarities(Title("Ana Ruiz resigned", 1), Title("Ana Ruiz resigned", 1)) == [1, REPEATED]


def test_what_is_said_stays_beside_the_saying() -> None:
    assert clarities(Title("Officials said the ferry sank", 1, is_saying=True), Title("Ferry sank", 1)) == [1, 1]


def test_a_clause_stays_beside_a_longer_title_that_another_word_took() -> None:
    assert clarities(Title("Lang sent a letter", 1), Title("Lang sent a letter with the word", 1, 0)) == [1, REPEATED]


def test_different_titles_stay() -> None:
    assert clarities(Title("Ferry sank", 1), Title("Nine people drowned", 0.8)) == [1, 0.8]
