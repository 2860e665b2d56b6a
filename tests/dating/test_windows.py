"""Times against a DCT that is a window or only bounded."""

import pytest

from dateline.calendars import day, edtf, hull
from dateline.dating.passes import date_article
from dateline.dating.windows import resolve_within
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Article, Dct, DctBasis, Submitted
from dateline.model.dates import Alternative, Basis, Date, Granularity
from dateline.model.mentions import Records
from dateline.reading import find_times, read

WEEK = hull(day(2025, 12, 5), day(2025, 12, 11))


def dated(text, *, window=None, bounds=None):
    """The date of the one time in a text."""
    date = Date(window, Granularity.RANGE, Basis.RESOLVED) if window else None
    dct = Dct(date, DctBasis.FURNITURE, bounds or window)
    (one,) = resolve_within(Article("a", text), recognise(tokenize(text), text).timexes, dct)
    return one.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned down in October.", "2025-10"),
        ("The mill burned down last year.", "2024"),
        ("The mill burned down in June 1998.", "1998-06"),
    ],
)
def test_resolve_within_dates_what_every_day_of_the_window_agrees_on(text, expected):
    assert edtf(dated(text, window=WEEK)) == expected


def test_resolve_within_gives_the_days_that_a_near_time_may_mean():
    assert dated("The mill burned down yesterday.", window=WEEK).interval == hull(day(2025, 12, 4), day(2025, 12, 10))


def test_resolve_within_reads_bounds_as_a_window():
    date = dated("The mill burned down in October.", bounds=hull(day(2025, 10, 21), day(2026, 2, 9)))
    assert edtf(date) == "2025-10"


def test_resolve_within_reaches_over_the_whole_window_with_what_was_earlier_in_a_year():
    date = dated("The mill burned down earlier this year.", bounds=hull(day(2025, 10, 21), day(2025, 12, 9)))
    assert edtf(date) == "2025-01-01/2025-12-09"


def test_resolve_within_keeps_the_other_year_as_alternative():
    date = dated("The mill burned down in October.", bounds=hull(day(2025, 6, 1), day(2026, 6, 30)))
    assert edtf(date) == "2025-10"
    assert [one.interval for one in date.alternatives] == [hull(day(2024, 10, 1), day(2024, 10, 31))]
    assert 0 < date.alternatives[0].score < 0.5


@pytest.mark.parametrize("bounds", [hull(day(2019, 1, 1), day(2025, 1, 1)), None])
def test_resolve_within_leaves_open_what_too_long_a_window_leaves(bounds):
    assert dated("The mill burned down in October.", bounds=bounds or Dct(None, DctBasis.NONE).bounds).is_open


def test_resolve_within_a_long_window_says_nothing_of_yesterday():
    assert dated("The mill burned down yesterday.", bounds=hull(day(2025, 6, 1), day(2025, 9, 1))).is_open


@pytest.mark.parametrize(
    ("text", "date", "other"),
    [
        ("It burned down yesterday.", day(2025, 12, 10), [day(2025, 11, 11)]),
        ("It burned down in October.", hull(day(2025, 10, 1), day(2025, 10, 31)), []),
    ],
)
def test_resolve_within_takes_the_two_days_that_a_publication_may_have(text, date, other):
    days = day(2025, 11, 12), day(2025, 12, 11)
    both = tuple(Alternative(one, Granularity.DAY, 0.5) for one in days)
    dct = Dct(Date(None, Granularity.DAY, Basis.STATED, alternatives=both), DctBasis.DATELINE, hull(*days))
    (one,) = resolve_within(Article("a", text), recognise(tokenize(text), text).timexes, dct)
    assert (one.date.interval, [reading.interval for reading in one.date.alternatives]) == (date, other)


def test_resolve_within_counts_from_both_days_that_a_line_of_figures_may_be():
    article = read(Submitted("a", "The mill burned\n\n11/12/2025\n\nIt burned down yesterday."))
    timexes = find_times(article).timexes
    dct = date_article(Records(article, tuple(timexes))).dct
    told = resolve_within(article, timexes, dct)[-1].date
    assert (told.interval, [one.interval for one in told.alternatives]) == (day(2025, 12, 10), [day(2025, 11, 11)])


def test_resolve_within_takes_readings_that_only_weigh_another_one_differently():
    text = "The firm was founded in 1998. On March 23 it moved."
    dct = Dct(None, DctBasis.FURNITURE, hull(day(2018, 7, 4), day(2018, 9, 22)))
    _, moved = resolve_within(Article("a", text), recognise(tokenize(text), text).timexes, dct)
    assert (edtf(moved.date), len(moved.date.alternatives)) == ("1998-03-23", 1)
