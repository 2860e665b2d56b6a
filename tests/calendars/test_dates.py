"""One table: a date, its EDTF string, what a reader sees, and its inclusive ends on the wire."""

import pytest
from edtf import parse_edtf

from dateline.calendars import (
    century,
    day,
    day_number,
    decade,
    display,
    edtf,
    half,
    hull,
    iso_end,
    iso_start,
    moment,
    month,
    part,
    quarter,
    season,
    week,
    year,
)
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation

G, M, R = Granularity, Modifier, Relation


def told(interval, granularity, modifier=None, relation=R.IN, **more):
    return Date(interval, granularity, more.pop("basis", Basis.STATED), modifier, relation, **more)


def late(interval, granularity, modifier=M.LATE):
    return told(part(interval, granularity, modifier), granularity, modifier)


DATES = [
    (told(month(2025, 10), G.MONTH), "2025-10", "October 2025", "2025-10-01", "2025-10-31"),
    (late(month(2025, 10), G.MONTH), "2025-10-21/2025-10-31", "late October 2025", "2025-10-21", "2025-10-31"),
    (late(year(2025), G.YEAR, M.EARLY), "2025-01/2025-04", "early 2025", "2025-01-01", "2025-04-30"),
    (late(decade(1980), G.DECADE, M.MID), "1984/1986", "mid-1980s", "1984-01-01", "1986-12-31"),
    (late(century(20), G.CENTURY, M.EARLY), "1900/1932", "early 20th century", "1900-01-01", "1932-12-31"),
    (told(Interval(year(2000).start, None), G.RANGE, None, R.SINCE), "2000/..", "since 2000", "2000-01-01", None),
    (told(Interval(None, year(2013).start), G.RANGE, None, R.BEFORE), "../2012", "before 2013", None, "2012-12-31"),
    (told(Interval(None, year(2019).end), G.RANGE, None, R.UNTIL), "../2019", "until 2019", None, "2019-12-31"),
    (told(Interval(day(2024, 5, 3).end, None), G.RANGE, None, R.AFTER),
     "2024-05-04/..", "after 3 May 2024", "2024-05-04", None),
    (told(Interval(month(2000, 1).start, None), G.RANGE, None, R.SINCE, end_unit=G.MONTH),
     "2000-01/..", "since January 2000", "2000-01-01", None),
    (told(Interval(None, day(2019, 12, 31).end), G.RANGE, None, R.UNTIL, end_unit=G.DAY),
     "../2019-12-31", "until 31 December 2019", None, "2019-12-31"),
    (told(Interval(None, quarter(2020, 1).start), G.RANGE, None, R.BEFORE, end_unit=G.QUARTER),
     "../2019-12", "before January 2020", None, "2019-12-31"),
    (told(hull(year(2005), year(2022)), G.RANGE), "2005/2022", "2005–2022", "2005-01-01", "2022-12-31"),
    (told(hull(month(2021, 3), month(2021, 6)), G.RANGE), "2021-03/2021-06", "March–June 2021", "2021-03-01",
     "2021-06-30"),
    (told(hull(month(2021, 1), month(2021, 6)), G.RANGE), "2021-01/2021-06", "January–June 2021", "2021-01-01",
     "2021-06-30"),
    (told(hull(year(-4), year(3)), G.RANGE), "-0004/0003", "5 BC – 3", "-0004-01-01", "0003-12-31"),
    (told(hull(day(1988, 5, 15), day(1988, 5, 17)), G.RANGE), "1988-05-15/1988-05-17", "15–17 May 1988",
     "1988-05-15", "1988-05-17"),
    (told(hull(day(1988, 5, 15), day(1988, 8, 16)), G.RANGE), "1988-05-15/1988-08-16",
     "15 May – 16 August 1988", "1988-05-15", "1988-08-16"),
    (told(year(-479), G.YEAR), "-0479", "480 BC", "-0479-01-01", "-0479-12-31"),
    (told(decade(1990), G.DECADE), "199X", "1990s", "1990-01-01", "1999-12-31"),
    (told(century(19), G.CENTURY), "18XX", "19th century", "1800-01-01", "1899-12-31"),
    (told(season(2024, "winter"), G.SEASON), "2024-12/2025-02", "winter 2024–25", "2024-12-01", "2025-02-28"),
    (told(season(2024, "summer"), G.SEASON), "2024-22", "summer 2024", "2024-06-01", "2024-08-31"),
    (told(quarter(2024, 3), G.QUARTER), "2024-35", "third quarter of 2024", "2024-07-01", "2024-09-30"),
    (told(half(2023, 2), G.HALF), "2023-41", "second half of 2023", "2023-07-01", "2023-12-31"),
    (told(week(2025, 43), G.WEEK), "2025-10-20/2025-10-26", "week of 20 October 2025", "2025-10-20", "2025-10-26"),
    (told(moment(day_number(2025, 10, 3), 900), G.MINUTE, offset=0), "2025-10-03", "3 October 2025, 15:00 UTC",
     "2025-10-03T15:00Z", "2025-10-03T15:00Z"),
    (told(day(2025, 10, 3), G.DAY, M.ABOUT, basis=Basis.PUBLISHED), "2025-10-03~", "reported 3 October 2025",
     "2025-10-03", "2025-10-03"),
    (told(year(1985), G.YEAR, M.ABOUT), "1985~", "about 1985", "1985-01-01", "1985-12-31"),
]


@pytest.mark.parametrize(("date", "string", "text", "start", "end"), DATES, ids=[row[1] for row in DATES])
def test_date_on_the_wire(date, string, text, start, end):
    assert edtf(date) == string
    assert display(date) == text
    assert (iso_start(date.interval, date.offset), iso_end(date.interval, date.offset)) == (start, end)


@pytest.mark.parametrize("string", [row[1] for row in DATES])
def test_edtf_is_accepted_by_the_library(string):
    assert str(parse_edtf(string)) == string


@pytest.mark.parametrize(("pattern", "text"), [
    ("XXXX-10", "October (year not known)"), ("XXXX-10-28", "28 October (year not known)"),
    ("XXXX-XX-11", "11th of a month not known"), ("XXXX", "date not known"),
])
def test_open_date_shows_what_is_missing(pattern, text):
    date = Date(None, G.MONTH, Basis.RESOLVED, pattern=pattern)
    assert (edtf(date), display(date)) == (pattern, text)
    assert parse_edtf(pattern)


@pytest.mark.parametrize(("pattern", "string"), [
    ("XXXX-FA", "XXXX"), ("XXXX-Q3", "XXXX"), ("XXXX-W43", "XXXX"), ("XXXX-WXX-3", "XXXX"), (None, "XXXX"),
    ("XXXX-XX-XXT09:00", "XXXX-XX-XX"), ("XXXX-10-28T09:00", "XXXX-10-28"),
])
def test_open_date_says_in_edtf_what_edtf_can_say(pattern, string):
    assert edtf(Date(None, G.DAY, Basis.RESOLVED, pattern=pattern)) == string
    assert parse_edtf(string)
