"""Signs whose year or order is completed from bounds."""

import pytest

from dateline.calendars import day, format_day, month, year
from dateline.dating.signs import complete, copyright_year, end_of
from dateline.model.articles import DctSign, SignKind
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval

START_2023, END_2024 = year(2023).start, year(2024).end


def dateline(pattern="XXXX-11-04", weekday=None):
    date = Date(None, Granularity.DAY, Basis.STATED, pattern=pattern)
    return DctSign(SignKind.DATELINE, date, None, "sign.dateline", weekday)


def copyright_of(number):
    return DctSign(SignKind.COPYRIGHT, Date(year(number), Granularity.YEAR, Basis.STATED), None, "sign.copyright")


@pytest.mark.parametrize(
    ("start", "end", "weekday", "expected"),
    [
        (year(2024).start, END_2024, None, "2024-11-04"),
        (month(2023, 3).start, None, 0, "2024-11-04"),  # a Monday
        (START_2023, None, 0, None),
        (month(2022, 3).start, None, 0, None),
        (START_2023, None, None, None),
        (None, END_2024, None, None),
        (None, month(2024, 12).start, None, "2024-11-04"),
        (None, END_2024, 0, "2024-11-04"),
        (None, END_2024, 6, None),
        (START_2023, END_2024, None, None),
    ],
)
def test_complete_finds_the_one_year_that_bounds_leave(start, end, weekday, expected):
    interval = complete(dateline(weekday=weekday), Interval(start, end)).interval
    assert (interval and format_day(interval.start // 1440)) == expected


def test_complete_keeps_two_years_as_alternatives():
    date = complete(dateline(), Interval(START_2023, END_2024))
    assert [one.interval for one in date.alternatives] == [day(2023, 11, 4), day(2024, 11, 4)]


def test_complete_finds_no_day_that_a_year_lacks():
    date = complete(dateline("XXXX-02-29"), Interval(START_2023, END_2024))
    assert date.interval == day(2024, 2, 29)


def test_complete_settles_the_order_of_a_numeric_date():
    both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in (day(2024, 4, 5), day(2024, 5, 4)))
    date = Date(None, Granularity.DAY, Basis.STATED, pattern="2024-XX-XX", alternatives=both)
    sign = DctSign(SignKind.BYLINE, date, None, "sign.published")
    assert complete(sign, Interval(None, day(2024, 5, 1).end)).interval == day(2024, 4, 5)


def test_complete_settles_the_order_of_a_numeric_date_by_its_weekday():
    both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in (day(2024, 4, 5), day(2024, 5, 4)))
    date = Date(None, Granularity.DAY, Basis.STATED, pattern="2024-XX-XX", alternatives=both)
    sign = DctSign(SignKind.BYLINE, date, None, "sign.published", weekday=4)
    assert complete(sign, Interval(None, None)).interval == day(2024, 4, 5)


def test_end_of_an_open_sign_is_that_of_its_latest_reading():
    both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in (day(2024, 5, 4), day(2024, 4, 5)))
    date = Date(None, Granularity.DAY, Basis.STATED, pattern="2024-XX-XX", alternatives=both)
    assert end_of(DctSign(SignKind.STAMP, date, None, "sign.comment")) == day(2024, 5, 4).end


@pytest.mark.parametrize(("years", "expected"), [((2024,), END_2024), ((2004, 2024), None), ((), None)])
def test_copyright_year_is_that_of_all_lines(years, expected):
    assert copyright_year(tuple(map(copyright_of, years))) == expected
