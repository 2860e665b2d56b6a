"""The order of dates on a timeline."""

from dateline.calendars import day, month, sort_key, year
from dateline.model.dates import Basis, Date, Interval, Relation
from dateline.model.dates import Granularity as G


def told(interval, granularity, relation=Relation.IN):
    return Date(interval, granularity, Basis.STATED, relation=relation)


def test_sort_key_puts_coarser_after_finer_and_open_starts_by_their_end():
    before = told(Interval(None, year(2024).start), G.RANGE, Relation.BEFORE)
    by_year, by_month, by_day = told(year(2024), G.YEAR), told(month(2024, 1), G.MONTH), told(day(2024, 1, 1), G.DAY)
    assert sorted([by_month, by_year, by_day, before], key=sort_key) == [before, by_day, by_month, by_year]
