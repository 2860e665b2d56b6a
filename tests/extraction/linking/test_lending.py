"""Times that triggers of a sentence lend one another, and whether the day of the lead may stand in."""

from __future__ import annotations

import pytest

from dateline.extraction import Extractor
from dateline.model.articles import Article, Block, BlockKind, TextField
from dateline.model.mentions import Mention
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


def _read(text: str, trigger: str) -> tuple[Mention, str | None]:
    block = Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH)
    records = Extractor(pipeline()).read(Article("a", text, blocks=(block,)))
    found = next(m for m in records.mentions if text[m.trigger.start_char : m.trigger.end_char] == trigger)
    return found, None if found.tlink is None else records.times[found.tlink.timex].text


@pytest.mark.parametrize(
    ("text", "trigger", "time"),
    [
        ("The director came back on Monday to open the gallery.", "open", "Monday"),
        ("On 4 May the bishop travelled to Gozo, where he blessed the harbour.", "blessed", "4 May"),
        ("The Aurora sank on 3 May, and nineteen people perished.", "perished", "3 May"),
        ("The Aurora was sold in 2011, and nineteen people left.", "left", None),
        ("The king died on 3 May, and 40,000 mourners attended the funeral.", "attended", None),
        ("A trader was arrested on 3 May, and a court jailed him.", "jailed", None),
        ("The mill closed on 3 May, and two weavers later moved to Leeds.", "moved", None),
        ("The team will wear black when it plays on Sunday.", "wear", "Sunday"),
        ("She was born on 9 August 1931 and left school young.", "left", None),
        ("In 1921 he returned to Bern, took its nationality, and was minister from 1923 to 1925.", "took", "1921"),
        ("The firm reversed itself on 14 August and backed the sale it had opposed in July.", "backed", "14 August"),
        ("The head was looted in 1897 and sold at auction the following year.", "sold", "the following year"),
        ("The plots were laid out in 1917 and survived an attempt to build there in the 1960s.", "survived", None),
        ("The fair raised 300 more than last year.", "raised", None),
        ("Sales fell 4 percent from 2022.", "fell", None),
        ("Fares will rise from Monday.", "rise", "Monday"),
        ("Officials expected more than in May.", "expected", None),
        ("Fees must be paid no later than 3 June.", "paid", "3 June"),
        ("Net profit fell to $12 million from $24 million a year earlier.", "fell", None),
        ("The tunnel was promised for 2016.", "promised", None),
    ],
)
def test_times_within_a_sentence(text: str, trigger: str, time: str | None) -> None:
    assert _read(text, trigger)[1] == time


@pytest.mark.parametrize(
    ("text", "trigger", "follows"),
    [
        ('"We closed the pool on Tuesday," the manager told residents.', "told", False),
        ("The pool closed on Tuesday. Nobody complained.", "complained", True),
        ("The mayor said on Tuesday that it was full. She told residents to wait.", "told", True),
        ("The mayor sold the pool on Tuesday. It leaks. It is old. Owners denied that it was unsafe.", "denied", False),
        ("The mayor sold the pool on Tuesday. It leaks. It is old. Owners said that it was unsafe.", "said", True),
    ],
)
def test_sayings_do_not_have_the_day_of_what_is_said(text: str, trigger: str, follows: bool) -> None:
    assert _read(text, trigger)[0].follows_lead is follows


def test_a_life_is_no_news() -> None:
    found, time = _read("Anna Sell died on Monday. Born in Emden in 1943, she grew up on a barge.", "grew")

    assert (time, found.publishable) == (None, False)


def test_what_a_court_was_told_has_neither_its_day_nor_the_publication_date() -> None:
    found, time = _read("An inquest heard on Wednesday that he left home. He walked to the quarry.", "walked")

    assert (time, found.publishable) == (None, False)
