"""Dates far apart, of many pairs at once: as of each pair by itself."""

from __future__ import annotations

from itertools import product

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.far import FarDates
from dateline.merging.timing import are_far
from dateline.model.dates import Interval

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
