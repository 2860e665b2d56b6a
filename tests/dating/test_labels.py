"""Labels: dates without a year go on from the label above."""

from __future__ import annotations

import pytest

from dateline import timeline
from dateline.model.articles import Submitted


def values(*lines: str) -> list[str]:
    """The values of the first times of lines, of an article of 22 November 2018."""
    article = Submitted("a", text="\n".join(lines), title="Life", published="2018-11-22")
    (_, told), *_ = timeline.times([article])
    return [time.value for time in told]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("1997, Aug. 31: Voters reject it", "1998, January: The port is sold", "Sept. 2: A minister quits"),
            ["1997-08-31", "1998-01", "1998-09-02"],
        ),
        (
            ("3 November 2015: The mill burns", "7 January: It is sold", "9 March: It opens"),
            ["2015-11-03", "2016-01-07", "2016-03-09"],
        ),
        (
            ("June 2010: It opens", "March 2010: It is built", "December 2009: It is sold", "November: It burns"),
            ["2010-06", "2010-03", "2009-12", "2009-11"],
        ),
    ],
)
def test_label_without_a_year_goes_on_from_the_one_above(lines: tuple[str, ...], expected: list[str]) -> None:
    assert values(*lines) == expected


def test_first_label_without_a_year_is_of_the_publication() -> None:
    assert values("7 August, 05:45: The dam gives way", "8 August: The search begins") == [
        "2018-08-07T05:45",
        "2018-08-08",
    ]
