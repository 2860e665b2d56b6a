"""The date in an article's URL."""

import pytest

from dateline.calendars import day, month
from dateline.reading.addresses import signs_of_address


@pytest.mark.parametrize(
    ("url", "interval"),
    [
        ("https://echo.example/region/2021/03/04/weir.html", day(2021, 3, 4)),
        ("https://echo.example/2021-03-04/weir", day(2021, 3, 4)),
        ("https://echo.example/2021/3/weir", month(2021, 3)),
        ("https://echo.example/news/2021/03", month(2021, 3)),
    ],
)
def test_sign_of_an_address(url, interval):
    assert [sign.date.interval for sign in signs_of_address(url)] == [interval]


@pytest.mark.parametrize(
    "url",
    ["", "https://echo.example/weir", "https://echo.example/20213/99/04", "https://echo.example/2021/13/weir",
     "https://echo.example/2021/02/30/weir", "https://echo.example/2021/weir-3"],
)  # fmt: skip
def test_no_sign_in_an_address_without_a_date(url):
    assert list(signs_of_address(url)) == []
