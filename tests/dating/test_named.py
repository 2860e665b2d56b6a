"""Units without their year."""

from __future__ import annotations

import pytest

from dateline.calendars import parse_iso
from dateline.dating.moments import Moment
from dateline.dating.named import named_unit, units_around
from dateline.grammar import recognise, tokenize
from dateline.model.dates import Granularity
from dateline.model.expressions import Calendar


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("He left in June.", True),
        ("He left on 3 June.", True),
        ("He left at Christmas.", True),
        ("He left by the end of June.", True),
        ("He left in June 2004.", False),
        ("He left on Friday.", False),
        ("He will leave in June.", False),
    ],
)
def test_units_are_named_that_each_year_has_and_that_are_told_as_past(text: str, is_named: bool) -> None:
    (timex,) = recognise(tokenize(text), text).timexes
    assert (named_unit(timex) is not None) is is_named


def test_units_are_looked_for_in_three_years() -> None:
    date = parse_iso("2003-06-05")
    assert date is not None
    around = Moment(date.interval, Granularity.DAY)
    found = units_around(Calendar("month", None, 2), around)
    assert [one.civil[:2] for one in found] == [(2002, 2), (2003, 2), (2004, 2)]
