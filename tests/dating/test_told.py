"""The latest explicit past date of a text."""

import pytest

from dateline.calendars import format_day, year
from dateline.dating.told import told_starts
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Submitted
from dateline.model.mentions import Records
from dateline.reading import read


def latest(text, ceiling=None):
    times = tuple(recognise(tokenize(text), text).timexes)
    start = max(told_starts(Records(read(Submitted("1", text)), times=times), ceiling), default=None)
    return None if start is None else format_day(start // 1440)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The works were closed in 1971 and were sold in 2003.", "2003-01-01"),
        ("The disputed election of July 2024 was followed by protests.", "2024-07-01"),
        ("The gate was closed on 3 May 2016 by the keeper.", "2016-05-03"),
        ("The town has grown since 1999 without a wall.", "1999-01-01"),
        ("The town was chosen in 2019. It will host the games in 2032.", "2019-01-01"),
        ("Officials said that the 2028 games would go ahead.", None),
        ("The lease was signed to run until 2049.", None),
        ("The tunnel was dug in 1988 and will be widened next.", "1988-01-01"),
        ("The plan was drawn up in 2012.", "2012-01-01"),
        ("The mayor hoped to open baths and parks in June 2031.", None),
        ("The road was promised by 2030 to the valley.", None),
        ("Some 1950 sheep were moved from the valley.", None),
        ("In October the river froze.", None),
        ("The bridge, which was closed in 2016, will be opened again in 2031.", "2016-01-01"),
        ("No ship has called since August 2012, and none is expected before 2030.", "2012-08-01"),
        ("The 2026 budget was not yet written.", None),
        ("The 2028 Olympics were not yet sold out.", None),
        ("2011: The county sells it.\n\n2013: A cable snaps.\n\n2016: The company asks for a toll.", "2016-01-01"),
        ("2011: The county sells the bridge.\n\n2013: A cable will be replaced.", None),
    ],
)
def test_told_starts_takes_years_that_have_come(text, expected):
    assert latest(text) == expected


def test_told_starts_leaves_out_what_begins_at_the_ceiling():
    text = "The works were closed in 1971 and were sold in 2003."
    assert latest(text, ceiling=year(2003).start) == "1971-01-01"


def test_told_starts_does_not_count_bylines():
    text = "Dockers end strike\nPublished 4 November 2024\n\nThe port was built in 1931 and has never been closed."
    assert latest(text) == "1931-01-01"
