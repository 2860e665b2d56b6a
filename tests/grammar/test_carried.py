"""What the second of two times in a row tells for the first."""

import pytest

from dateline.grammar import recognise, tokenize
from dateline.model.expressions import Calendar, Clock


def first(text):
    return recognise(tokenize(text), text).timexes[0].expression


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("He was arrested on 3 June and released on 4 June 2024.", 2024),
        ("The army took Lund on 3 June and Hull on 4 June 1864.", 1864),
        ("She was appointed in December and resigned in January 2021.", 2020),
        ("He was arrested on 3 June and charged with the theft on 5 July 2023.", None),
        ("The strike that began on 3 June recalls that of 4 July 1984.", None),
        ("He will stand trial on 3 March and his brother was freed on 4 June 2024.", None),
        ("The law was passed in March and takes effect in June 2027.", None),
        ("The firm opened a plant in May and plans to close another in June 2027.", None),
        ("He was arrested on 3 June. And on 4 June 2024 he was freed.", None),
        ("He was arrested on 3 June and freed in 2024.", None),
    ],
)
def test_carried_years_are_those_of_a_row(text, year):
    expression = first(text)
    assert isinstance(expression, Calendar)
    assert expression.year == year


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("The shop opened at 9 a.m. and closed at 5:30 p.m. on Monday.", 0),
        ("The rally began at noon and ended at 4 p.m. on Sunday.", 6),
        ("The rally began at 6 p.m. and ended at 4 p.m. on Sunday.", None),
    ],
)
def test_carried_days_are_those_of_a_row(text, weekday):
    expression = first(text)
    assert isinstance(expression, Clock)
    assert getattr(expression.day, "weekday", None) == weekday
