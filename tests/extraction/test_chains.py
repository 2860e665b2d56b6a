"""Work grows with the number of clauses in a chain and no faster, counted in calls of functions, not in seconds."""

from __future__ import annotations

import pytest

from tests.counting import calls_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model

FEW, TIMES = 30, 4
CHAINS = {
    "infinitives": ("They agreed", " to try"),
    "clauses that are said": ("He said", " that she said"),
    "conjunctions": ("", "that "),
    "rows of verbs": ("The rebels", " seized, killed,"),
}


def work(text: str) -> int:
    """The number of calls of functions that reading a text takes."""
    return calls_of(lambda: read(text))


@pytest.mark.parametrize(("opening", "link"), CHAINS.values(), ids=CHAINS)
def test_chain_takes_work_in_proportion(opening: str, link: str) -> None:
    read(opening + link)  # what is read once
    few = work(opening + link * FEW)
    # Twice its share, for what is bounded only in longer chains.
    assert work(opening + link * FEW * TIMES) <= 2 * TIMES * few
