"""Addresses: the day or month of publication that the path of an article's URL holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.calendars import day, is_day, month
from dateline.model.articles import DctSign, SignKind
from dateline.model.dates import Basis, Date, Granularity

_PATH = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:/(?P<month>\d{1,2})(?:/(?P<day>\d{1,2}))?(?=/|$)|-(?P<m>\d\d)-(?P<d>\d\d)(?=[/_-]|$))"
)


def signs_of_address(url: str) -> Iterator[DctSign]:
    """The sign in a path such as `/2021/03/04/` or `/2021/03/`; none where it holds no date.

    >>> [str(sign.date.granularity) for sign in signs_of_address("https://echo.example/2021/03/the-weir")]
    ['month']
    """
    found = _PATH.search(url)
    date = _date(found) if found else None
    if date is not None:
        yield DctSign(SignKind.METADATA, date, None, "sign.url")


def _date(found: re.Match[str]) -> Date | None:
    year, number = int(found["year"]), int(found["month"] or found["m"])
    of_month = found["day"] or found["d"]
    if of_month is not None:
        is_date = is_day(year, number, int(of_month))
        return Date(day(year, number, int(of_month)), Granularity.DAY, Basis.STATED) if is_date else None
    return Date(month(year, number), Granularity.MONTH, Basis.STATED) if 1 <= number <= 12 else None
