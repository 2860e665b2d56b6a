"""Lines that only say when something was posted."""

import pytest

from dateline.reading.stamps import has_age, is_stamp, times_of


@pytest.mark.parametrize(
    "text",
    [
        "11.12.2025", "11.12.2025, 10:34", "2025-12-11", "December 11, 2025", "May 13, 2019 at 8:14 am", "14:05",
        "3 hours ago", "2d", "Posted on 3 May 2019", "Thursday, 4 March 2021 10:30 GMT", "20/09/2019 - 11:25",
    ],
)  # fmt: skip
def test_is_stamp_where_nothing_else_is_said(text):
    assert is_stamp(text, times_of(text))


@pytest.mark.parametrize(
    "text", ["May 2024 election", "Line 7", "Ana Reis", "12 comments", "The vote was on 3 May 2019"]
)
def test_is_stamp_is_false_where_more_is_said(text):
    assert not is_stamp(text, times_of(text))


def test_times_of_a_long_line_are_not_looked_for():
    assert times_of("On 3 May 2019 " + "the gate was closed " * 20) == ()


def test_times_of_a_counter_are_none():
    assert times_of("1/5") == ()


@pytest.mark.parametrize("text", ["Il y a 2 heures", "vor 3 Std.", "hace 5 días", "5 часов назад", "há 2 horas"])
def test_is_stamp_where_an_age_is_told_in_another_language(text):
    assert is_stamp(text, ())


def test_has_age_sees_how_long_ago():
    assert has_age("Ana · 3 hours ago")
    assert not has_age("Ana left the house")
