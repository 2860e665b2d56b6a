"""Distances of which no number is told."""

from __future__ import annotations

import pytest

from dateline.calendars import display, parse_iso
from dateline.dating.times import resolve
from dateline.dating.vague import stretch
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.dates import Date, Granularity
from dateline.model.expressions import Shift


def date_of(iso: str) -> Date:
    date = parse_iso(iso)
    assert date is not None
    return date


@pytest.mark.parametrize(
    ("anchor", "distance", "told"),
    [
        ("2025-05-03", Shift(None, "day", direction=1), "5–17 May 2025"),
        ("2025-05-03", Shift(None, "week", direction=-1), "8 March – 19 April 2025"),
        ("2025-05-03", Shift(None, "month", direction=1), "July 2025 – May 2026"),
        ("2025-05", Shift(None, "day", direction=1), "May–June 2025"),
        ("2025-05", Shift(None, "year", direction=1), None),
        ("2025", Shift(None, "week", direction=1), None),
        ("2025-05-03", Shift(2, "day", direction=1), None),
    ],
)
def test_a_stretch_goes_from_two_units_to_the_next_larger_unit(anchor: str, distance: Shift, told: str | None) -> None:
    date = date_of(anchor)
    assert date.interval is not None
    found = stretch(date.interval, date.granularity, distance)
    assert (found and display(Date(found, Granularity.RANGE, date.basis))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The king died on 3 May. Days later his son fled.", "about 5–17 May 2025"),
        ("The king died on 3 May. In the following weeks his son fled.", "about 3 May – 28 June 2025"),
        ("He fled a few days ago.", "about 6–18 November 2025"),
        ("The king died on 16 November. Days later his son fled.", "about 18–20 November 2025"),
        ("Weeks later his son fled.", None),
        ("The king died on 3 May. Years later his son fled.", None),
    ],
)
def test_what_lies_an_untold_number_of_units_away_is_dated_roughly(text: str, told: str | None) -> None:
    dct = Dct(date_of("2025-11-20"), DctBasis.GIVEN)
    date = resolve(recognise(tokenize(text), text).timexes, dct)[-1].date
    assert (date and display(date)) == told
