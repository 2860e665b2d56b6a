"""Times without their year, told one after the other."""

import pytest

from dateline.calendars import day, format_day
from dateline.dating.runs import with_years_of_next
from dateline.model.articles import TextField
from dateline.model.dates import Alternative, Basis, Date, Granularity
from dateline.model.expressions import Calendar
from dateline.model.times import ResolvedTimex, Tense, Timex, TimexType


def told(year, month, of_month, *, other=None, tense=Tense.PAST, said_year=None):
    """A day told without its year (or with `said_year`), read as one of `year`, or of `other`."""
    expression = Calendar("day", said_year, month, of_month)
    timex = Timex(TextField.TEXT, 0, 5, "a day", TimexType.DATE, expression, ("test",), tense=tense)
    rest = () if other is None else (Alternative(day(other, month, of_month), Granularity.DAY, 0.4),)
    basis = Basis.STATED if said_year else Basis.RESOLVED
    date = Date(day(year, month, of_month), Granularity.DAY, basis, alternatives=rest)
    return ResolvedTimex(timex, "", None, date, ("test",))


def readings(one):
    spans = [one.date.interval, *(other.interval for other in one.date.alternatives)]
    return [format_day(span.start // 1440) for span in spans]


def test_years_of_next_keep_the_year_before_of_what_is_told_directly_before():
    found = with_years_of_next([told(2025, 2, 14), told(2025, 6, 3, other=2024)])
    assert readings(found[0]) == ["2025-02-14", "2024-02-14"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (told(2025, 2, 14), told(2025, 6, 3)),
        (told(2025, 2, 14, tense=Tense.FUTURE), told(2025, 6, 3, other=2024)),
        (told(2025, 2, 14, said_year=2025), told(2025, 6, 3, other=2024)),
        (told(2025, 2, 14), told(2024, 6, 3, said_year=2024)),
    ],
)
def test_years_of_next_say_nothing_where_nothing_is_open(first, then):
    assert with_years_of_next([first, then]) == [first, then]


def test_years_of_next_reach_back_over_a_run():
    found = with_years_of_next([told(2025, 1, 9), told(2025, 2, 14), told(2025, 6, 3, other=2024)])
    assert readings(found[0]) == ["2025-01-09", "2024-01-09"]
