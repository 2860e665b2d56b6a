"""The order of day and month, told by the document's own dates."""

import pytest

from dateline.reading.order import month_first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Posted 12/25/2023, edited 12/11/2023", True),
        ("Posted 25/12/2023, edited 12/11/2023", False),
        ("Posted 03/02/2022. It was delivered on 3 February 2022.", False),
        ("Posted 03/02/2022. It was delivered on March 2, 2022.", True),
        ("Posted 03/02/2022.", None),
        ("From 13/02/2022 to 02/14/2022.", None),
        ("On 25.12.2023 and 11/12/2023.", None),
        ("No dates at all.", None),
    ],
)
def test_month_first_follows_unambiguous_dates(text, expected):
    assert month_first(text) is expected
