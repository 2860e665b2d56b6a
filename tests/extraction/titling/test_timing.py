"""Which times a title leaves out."""

import pytest

from dateline.extraction.extensions import spans_of, values_of
from dateline.extraction.titling.timing import untold_times
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The judge sentenced Lang to nine years on Monday.", "Monday"),
        ("The jury debated for six days.", "six days"),
        ("Kenya declared three days of mourning.", ""),
        ("The two-year closure ended.", ""),
        ("The next Monday is the deadline.", ""),
        ("Kenya left in May 2019.", "May 2019"),
    ],
)
def test_untold_times(text: str, untold: str) -> None:
    doc = read(text)
    assert " ".join(doc[i].text for i in sorted(untold_times(doc))) == untold


TITLES = [
    # Times that the parse did not hang on what stands before them.
    ("The weir broke on 4 May 2019.", "broke", "Weir broke"),
    ("Experts had warned as early as 1954 that it leaked.", "warned", "Experts had warned it leaked"),
    ("A Chinese bank stepped in three years later.", "stepped", "Chinese bank stepped in"),
    # Times without a number, and the demonstrative before a time.
    ("The ferry sank at dusk.", "sank", "Ferry sank"),
    ("The council approved the repairs that December.", "approved", "Council approved the repairs"),
    ("Lang closed the bridge for the first time.", "closed", "Lang closed the bridge for the first time"),
    # What the parse hung on a time.
    ("Lang was found guilty in May of fraud.", "found", "Lang was found guilty of fraud"),
    # "The" in place of a time.
    ("Kenya annulled that year's presidential election.", "annulled", "Kenya annulled the presidential election"),
]


@pytest.mark.parametrize(("text", "trigger", "title"), TITLES, ids=[title for _, _, title in TITLES])
def test_titles_leave_out_times(text: str, trigger: str, title: str) -> None:
    doc = read(text, trigger)
    assert values_of(doc, spans_of(doc, "event_trigger")[-1].id_)["title"] == title
