"""Work grows with the length of a text and no faster, counted in calls of functions, not in seconds."""

from __future__ import annotations

import pytest

from dateline.calendars import parse_iso
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from tests.counting import calls_of

DCT = Dct(parse_iso("2025-12-11"), DctBasis.GIVEN)
MONTHS = "January and February and March and April and May and June and July and August and "
NEWS = (
    "The harbour board met on Tuesday and closed the east quay until the spring. Its engineers had found "
    "cracks in two of the nine piles last week, and on 3 October a diver saw a third. Repairs will begin "
    "in January, the board said, and should take six months. "
)
ONE_SENTENCE = "".join(f"in {year} a ship sailed, " for year in range(1900, 2000))
HARD = {
    "digits": "7",
    "spaced digits": "7 ",
    "may": "may ",
    "May": "May ",
    "of the": "of the ",
    "one word": "year ",
    "unknown word": "word ",
    "alternating months": "May and June and ",
    "all months": MONTHS,
}


def work(text: str) -> int:
    """The number of calls of functions that finding and resolving the times of a text takes."""
    return calls_of(lambda: resolve(recognise(tokenize(text), text).timexes, DCT))


def stretched(piece: str, characters: int) -> str:
    return (piece * (characters // len(piece) + 1))[:characters]


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD)
def test_hard_texts_take_no_more_work_than_news(piece: str) -> None:
    work(NEWS + piece)  # what is read once
    assert work(stretched(piece, 4000)) <= work(stretched(NEWS, 4000))


@pytest.mark.parametrize("piece", [*HARD.values(), NEWS, ONE_SENTENCE], ids=[*HARD, "news", "one sentence"])
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    work(NEWS + piece)
    assert work(stretched(piece, 6000)) <= 2.2 * work(stretched(piece, 3000)) + 200
