"""EDTF strings as a person writes them, the dates that they are, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendars import (
    century,
    day,
    day_number,
    decade,
    edtf,
    half,
    hull,
    moment,
    month,
    of_days,
    parse_edtf,
    quarter,
    season,
    year,
)
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation

G, ABOUT = Granularity, Modifier.ABOUT


def told(interval, granularity, modifier=None, relation=Relation.IN, **more):
    return Date(interval, granularity, Basis.STATED, modifier, relation, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", told(year(2025), G.YEAR)),
        ("-0479", told(year(-479), G.YEAR)),
        ("2025-10", told(month(2025, 10), G.MONTH)),
        (" 2025-10-23 ", told(day(2025, 10, 23), G.DAY)),
        ("1988~", told(year(1988), G.YEAR, ABOUT)),
        ("1988-05?", told(month(1988, 5), G.MONTH, ABOUT)),
        ("1988-05-15%", told(day(1988, 5, 15), G.DAY, ABOUT)),
        ("2024-21", told(season(2024, "spring"), G.SEASON)),
        ("2024-24", told(season(2024, "winter"), G.SEASON)),
        ("2024-35", told(quarter(2024, 3), G.QUARTER)),
        ("2024-41", told(half(2024, 2), G.HALF)),
        ("199X", told(decade(1990), G.DECADE)),
        ("18XX", told(century(19), G.CENTURY)),
        ("2025-10-21/2025-10-31", told(hull(day(2025, 10, 21), day(2025, 10, 31)), G.RANGE)),
        ("2005/2022-06", told(hull(year(2005), month(2022, 6)), G.RANGE)),
        ("2005/2005", told(year(2005), G.RANGE)),
        ("1984~/1986", told(hull(year(1984), year(1986)), G.RANGE, ABOUT)),
        ("2000/..", told(Interval(year(2000).start, None), G.RANGE, relation=Relation.SINCE, end_unit=G.YEAR)),
        ("2000/", told(Interval(year(2000).start, None), G.RANGE, relation=Relation.SINCE, end_unit=G.YEAR)),
        ("../2019-06", told(Interval(None, month(2019, 6).end), G.RANGE, relation=Relation.UNTIL, end_unit=G.MONTH)),
        ("2025-10-23T15:00Z", told(moment(day_number(2025, 10, 23), 900), G.MINUTE, offset=0)),
    ],
)
def test_edtf_is_read(text, expected):
    assert parse_edtf(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "../..", "/", "XXXX-10", "2025-13", "2025-00", "2023-02-29", "2025-10-XX", "20XX-05", "late 2025",
        "2025-10-", "2022/2005", "2025/soon", "٢٠٢٥", "12/11/25", "2000/2001/2002",
    ],
)  # fmt: skip
def test_what_gives_no_place_in_time_is_not_read(text):
    assert parse_edtf(text) is None


days = st.integers(day_number(-500, 1, 1), day_number(2600, 1, 1))


@given(days, st.integers(0, 4000), st.booleans())
def test_what_is_written_is_read_again(first, more, is_about):
    modifier = ABOUT if is_about else None
    date = told(of_days(first, first + more), G.RANGE, modifier)
    read = parse_edtf(edtf(date))
    assert read is not None
    assert (read.interval, read.modifier) == (date.interval, date.modifier)
