"""The ladder of the DCT, rung by rung, on articles as reading gives them."""

import pytest

from dateline.calendars import day, format_day, parse_iso
from dateline.dating.dct import settle
from dateline.model.articles import Dct, DctBasis, Submitted, TextField
from dateline.model.expressions import Calendar
from dateline.model.mentions import Records
from dateline.model.times import Tense, Timex, TimexType
from dateline.reading import read

STORY = "The port reopened on Monday after a strike of eleven days, and the first ship came in at noon."


def settled(text, *times, published=None):
    return settle(Records(read(Submitted("1", text, published=published)), times=times))


def told(text, words, year, month=None):
    """A past time of a text, as the grammar would find it."""
    start = text.index(words)
    granularity = "month" if month else "year"
    return Timex(
        TextField.TEXT, start, start + len(words), words, TimexType.DATE,
        Calendar(granularity, year, month), ("test",), tense=Tense.PAST,
    )  # fmt: skip


def days(interval):
    return tuple(None if end is None else format_day(end // 1440) for end in (interval.start, interval.end))


@pytest.mark.parametrize(
    ("text", "basis", "date"),
    [
        (f"From: Ada\nDate: Mon, 4 Nov 2024 08:00\n\n{STORY}", DctBasis.METADATA, "2024-11-04"),
        (f"HARLESUND, Nov. 4, 2024 (NPA) -- {STORY}", DctBasis.DATELINE, "2024-11-04"),
        (f"Dockers end strike\nPublished 4 November 2024\n\n{STORY}", DctBasis.DATELINE, "2024-11-04"),
        (f"Dockers end strike\nUpdated 5 Nov 2024 | Published 4 Nov 2024\n\n{STORY}", DctBasis.DATELINE, "2024-11-04"),
        (f"Dockers end strike\nUpdated 5 Nov 2024\n\n{STORY}", DctBasis.DATELINE, "2024-11-05"),
        (f"Dockers\nNov 5, 2024\n\nHARLESUND, Nov. 4, 2024 (NPA) -- {STORY}", DctBasis.DATELINE, "2024-11-05"),
    ],
)
def test_settle_by_the_surest_sign(text, basis, date):
    dct = settled(text)
    assert (dct.basis, dct.date and days(dct.date.interval)[0]) == (basis, date)


def test_settle_takes_what_is_given_over_all_signs():
    dct = settled(f"HARLESUND, Nov. 4, 2024 (NPA) -- {STORY}", published="2024-11-06T08:00")
    assert dct == Dct(parse_iso("2024-11-06T08:00"), DctBasis.GIVEN, day(2024, 11, 6), "dct.given")


def test_settle_by_the_week_up_to_the_first_comment():
    dct = settled(f"{STORY}\n\nComments (2)\n\nOle\n06.11.2024\nSo late!\n\nIda\n05.11.2024\nAt last!")
    assert dct.date is not None
    assert (dct.basis, days(dct.date.interval)) == (DctBasis.FURNITURE, ("2024-10-30", "2024-11-06"))
    assert days(dct.bounds) == (None, "2024-11-06")


def test_settle_by_a_date_of_retrieval_bounds_only():
    dct = settled(f"{STORY}\n\nRetrieved 9 November 2024")
    assert (dct.date, days(dct.bounds)) == (None, (None, "2024-11-10"))


def test_settle_by_the_latest_year_told_bounds_from_below():
    text = "The dam was built in 1961, and in March 2019 it was raised by two metres."
    dct = settled(text, told(text, "1961", 1961), told(text, "March 2019", 2019, 3))
    assert (dct.date, dct.basis, days(dct.bounds)) == (None, DctBasis.TEXT, ("2019-03-01", None))


def test_settle_of_a_text_that_says_nothing_is_open():
    assert settled(STORY) == Dct(None, DctBasis.NONE)


def test_settle_by_a_copyright_year_alone_is_open():
    assert settled(f"{STORY}\n\n© 2024 Northern Press") == Dct(None, DctBasis.NONE)


def test_settle_finds_the_year_of_a_dateline_between_text_and_copyright():
    text = f"HARLESUND, Nov. 4 (NPA) -- {STORY} The union was founded in 2024.\n\n© 2024 Northern Press"
    dct = settled(text, told(text, "2024", 2024))
    assert dct.date is not None
    assert days(dct.date.interval)[0] == "2024-11-04"


def test_settle_keeps_both_years_of_a_dateline_that_bounds_leave():
    text = f"HARLESUND, Nov. 4 (NPA) -- {STORY} The union was founded in 2023.\n\n© 2024 Northern Press"
    dct = settled(text, told(text, "2023", 2023))
    assert dct.date is not None and dct.date.interval is None
    assert [days(one.interval)[0] for one in dct.date.alternatives] == ["2023-11-04", "2024-11-04"]
    assert days(dct.bounds) == ("2023-11-04", "2024-11-05")


def test_settle_finds_the_year_of_a_dateline_by_its_weekday():
    text = f"HARLESUND, Tuesday, Dec. 11 (NPA) -- {STORY} The crane fell in October 2018."
    dct = settled(text, told(text, "October 2018", 2018, 10))
    assert dct.date is not None
    assert days(dct.date.interval)[0] == "2018-12-11"


def test_settle_takes_no_year_that_may_lie_far_back_for_a_dateline():
    text = f"HARLESUND, Tuesday, Dec. 11 (NPA) -- {STORY} The hall was built in 1961."
    dct = settled(text, told(text, "1961", 1961))
    assert dct.date is not None and dct.date.interval is None
    assert days(dct.bounds) == ("1961-01-01", None)


def test_settle_takes_the_month_of_the_address_for_a_dateline():
    article = read(Submitted("1", f"HARLESUND, Nov. 4 (NPA) -- {STORY}", url="https://echo.example/2024/11/strike"))
    dct = settle(Records(article))
    assert dct.date is not None
    assert (dct.basis, days(dct.date.interval)[0]) == (DctBasis.DATELINE, "2024-11-04")


def test_settle_takes_a_mail_that_is_answered_as_the_lower_bound():
    dct = settled(f"{STORY}\n\nOn Tue, 5 Nov 2024 at 9:10, Ada Brandt wrote:\n> Is the port open?")
    assert (dct.basis, days(dct.bounds)) == (DctBasis.TEXT, ("2024-11-05", None))


def test_settle_makes_no_window_of_comments_in_unknown_order():
    dct = settled(f"{STORY}\n\nComments (2)\n\nOle\n05/11/2021\nSo late!\n\nIda\n06/11/2021\nAt last!")
    assert dct.date is None
    assert (dct.basis, days(dct.bounds)) == (DctBasis.FURNITURE, (None, "2021-11-06"))


def test_settle_leaves_a_numeric_date_in_unknown_order_with_both_readings():
    dct = settled(f"Dockers end strike\nPublished 11/12/2024\n\n{STORY}")
    assert dct.date is not None and dct.date.interval is None
    assert days(dct.bounds) == ("2024-11-12", "2024-12-12")


def test_settle_leaves_out_a_year_later_than_the_first_comment():
    text = f"{STORY} The works opened in 2030.\n\nComments (1)\n\nOle\n05.11.2024\nAt last!"
    assert days(settled(text, told(text, "2030", 2030)).bounds) == (None, "2024-11-06")


@pytest.mark.parametrize(
    ("years", "basis"),
    [
        ((1909, 1911), DctBasis.TEXT),
        ((1909,), DctBasis.DATELINE),
        ((1860, 1861, 1909, 1911), DctBasis.DATELINE),
    ],
)
def test_day_long_before_most_of_what_is_told_is_no_dateline(years, basis):
    told_years = [f"he won in {year}" for year in years]
    text = f"BREMEN, 3 May 1871 (NPA) -- {STORY} Then {', and '.join(told_years)}, before he left."
    assert settled(text, *(told(text, str(year), year) for year in years)).basis is basis
