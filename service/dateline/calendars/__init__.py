"""Pure date arithmetic on a proleptic calendar: intervals, EDTF, order and display text."""

from dateline.calendars.days import (
    MINUTES_PER_DAY,
    CivilDate,
    IsoWeek,
    add_months,
    civil,
    day_number,
    is_day,
    is_leap,
    iso_week,
    month_length,
    week_start,
    weekday,
)
from dateline.calendars.display import display
from dateline.calendars.edtf import covering, edtf
from dateline.calendars.intervals import (
    century,
    contains,
    day,
    decade,
    first_day,
    half,
    hull,
    intersect,
    is_whole_days,
    last_day,
    length_in_days,
    moment,
    month,
    of_days,
    of_months,
    overlaps,
    part,
    quarter,
    season,
    shift,
    unit_of_end,
    week,
    year,
)
from dateline.calendars.iso import format_day, format_year, iso_end, iso_start, parse_iso
from dateline.calendars.order import sort_key
from dateline.calendars.parsing import parse_edtf
from dateline.calendars.zones import zone_offset

__all__ = [
    "MINUTES_PER_DAY", "CivilDate", "IsoWeek", "add_months", "century", "civil", "contains", "covering",
    "day", "day_number", "decade", "display", "edtf", "first_day", "format_day", "format_year", "half",
    "hull", "intersect", "is_day", "is_leap", "is_whole_days", "iso_end", "iso_start", "iso_week",
    "last_day", "length_in_days", "moment", "month", "month_length", "of_days", "of_months", "overlaps",
    "parse_edtf", "parse_iso", "part", "quarter", "season", "shift", "sort_key", "unit_of_end", "week", "week_start",
    "weekday", "year", "zone_offset",
]
