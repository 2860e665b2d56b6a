"""Dates far apart, of many pairs at once: as of each pair by itself."""

from __future__ import annotations

from itertools import product

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.far import FarDates, Times
from dateline.merging.profiles import profiles_of
from dateline.merging.readings import time_of
from dateline.merging.timing import are_far, one_time
from dateline.model.dates import Basis, Date, Granularity, Interval
from tests.merging.builders import article, mention

DAYS = (None, 0, 1, 4, 5, 28, 33, 40, 90)
INTERVALS = [
    Interval(start and start * MINUTES_PER_DAY, end and end * MINUTES_PER_DAY)
    for start, end in product(DAYS, DAYS)
    if start is None or end is None or start < end
]


def test_pairs_are_far_that_are_far_by_themselves():
    dates = FarDates()
    dates.add(INTERVALS)
    ones, others = np.array([*product(range(len(INTERVALS)), repeat=2)]).T
    alone = [are_far(*pair) for pair in product(INTERVALS, repeat=2)]
    assert dates.are_far(ones, others).tolist() == alone


def test_what_has_no_firm_date_is_far_from_nothing():
    dates = FarDates()
    dates.add([None, Interval(0, MINUTES_PER_DAY)])
    assert not dates.are_far(np.array([0, 0, 1]), np.array([0, 1, 0])).any()


def test_pairs_are_at_one_time_that_are_so_by_themselves():
    dates = [
        *(Date(interval, granularity, Basis.STATED) for interval in INTERVALS[::3]
          for granularity in (Granularity.DAY, Granularity.MONTH, Granularity.RANGE)),
        *(Date(None, Granularity.MONTH, Basis.STATED, pattern=pattern) for pattern in ("XXXX-01", "XXXX-05", None)),
    ]  # fmt: skip
    told = [article("alone", (mention("visit"), None))]
    told += [article(str(n), (mention("meet"), date), (mention("visit"), None)) for n, date in enumerate(dates)]
    profiles = [*profiles_of(told)]
    times = Times()
    times.add([*map(time_of, profiles)])
    ones, others = np.array([*product(range(len(profiles)), repeat=2)]).T
    assert times.are_one(ones, others).tolist() == [one_time(*pair) for pair in product(profiles, repeat=2)]
