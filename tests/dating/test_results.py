"""Which quarter or month the figures of a story are told of."""

from __future__ import annotations

import pytest

from dateline.calendars import day, month, quarter
from dateline.dating.moments import Moment
from dateline.dating.results import Results
from dateline.grammar import recognise, tokenize
from dateline.model.dates import Granularity
from dateline.model.times import Timex

DCT = Moment(day(2025, 11, 5), Granularity.DAY)
Q2, Q3, Q4 = (Moment(quarter(2025, number), Granularity.QUARTER) for number in (2, 3, 4))
JUNE, JULY = (Moment(month(2025, number), Granularity.MONTH) for number in (6, 7))


def times(text: str) -> list[Timex]:
    return recognise(tokenize(text), text).timexes


def told(text: str, *moments: Moment) -> Results:
    results = Results(DCT)
    for timex, moment in zip(times(text), moments, strict=True):
        results.tell(timex, moment)
    return results


@pytest.mark.parametrize(
    ("text", "moments", "sentence", "expected"),
    [
        ("It rose in the third quarter.", (Q3,), 1, Q3),
        ("It rose in the third quarter. It had fallen in the second quarter.", (Q3, Q2), 1, Q2),
        ("It rose in the third quarter. It had fallen in the second quarter.", (Q3, Q2), 2, Q3),
        ("It rose in the third quarter. It will fall in the fourth quarter.", (Q3, Q4), 2, Q3),
        ("It will fall in the fourth quarter.", (Q4,), 1, Q4),
    ],
)
def test_results_are_of_the_latest_quarter_told_as_past(
    text: str, moments: tuple[Moment, ...], sentence: int, expected: Moment
) -> None:
    assert told(text, *moments).quarter(sentence) == expected


@pytest.mark.parametrize(
    ("text", "moments", "sentence", "expected"),
    [
        ("It rose in July from June.", (JULY, JUNE), 1, JULY),
        ("It rose in July. It had fallen in June.", (JULY, JUNE), 1, JUNE),
        ("It rose in July.", (JULY,), 2, None),
    ],
)
def test_results_of_a_month_hold_for_two_sentences(
    text: str, moments: tuple[Moment, ...], sentence: int, expected: Moment | None
) -> None:
    assert told(text, *moments).month(sentence) == expected


def test_results_of_more_than_a_quarter_end_with_the_next_quarter() -> None:
    results = told("It rose in the third quarter.", Q3)
    results.is_of_more = True
    results.tell(times("It rose in the third quarter.")[0], Q3)
    assert not results.is_of_more
