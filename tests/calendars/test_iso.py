"""ISO 8601 dates and date-times."""

import pytest

from dateline.calendars import edtf, parse_iso
from dateline.model.dates import Granularity as G


@pytest.mark.parametrize(("text", "string", "granularity", "offset"), [
    ("2025", "2025", G.YEAR, None), ("2025-12", "2025-12", G.MONTH, None), ("2025-12-11", "2025-12-11", G.DAY, None),
    ("2025-12-11T10:34:05.2+02:00", "2025-12-11", G.MINUTE, 120), ("2025-12-11 10:34Z", "2025-12-11", G.MINUTE, 0),
    ("2025-12-11T10:34-0330", "2025-12-11", G.MINUTE, -210),
])
def test_parse_iso_reads_dates_and_date_times(text, string, granularity, offset):
    date = parse_iso(text)
    assert (edtf(date), date.granularity, date.offset) == (string, granularity, offset)


@pytest.mark.parametrize("text", [
    "", "12/2/13", "2013-02-30", "2013-13", "2013-1-1", "2013-01-01T25:00", "2013-01-01T10:00+99:00", "٢٠١٣",
])
def test_parse_iso_refuses_the_rest(text):
    assert parse_iso(text) is None
