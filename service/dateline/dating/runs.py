"""Runs of times without their year, told one after the other, where nobody knows when the story was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.calendars import civil, day, first_day, is_day, month
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval
from dateline.model.expressions import Calendar
from dateline.model.times import ResolvedTimex, Tense

_EARLIER_YEAR = 0.4


def with_years_of_next(told: Sequence[ResolvedTimex]) -> list[ResolvedTimex]:
    """The same records; a month or day without its year keeps the year before as an alternative too.

    That is so where it is told before one whose readings begin earlier, with no year between: "closed on 14
    February. It reopened on 3 June", written at some time after March 2025, are both of 2024 or both
    of 2025, since a story mostly goes forward.
    """
    found: list[ResolvedTimex] = []
    following: int | None = None
    for one in reversed(told):
        date = one.date
        if date is None or date.interval is None or not _lacks_year(one):
            following = None if date is not None and date.basis is Basis.STATED else following
            found.append(one)
            continue
        if following is not None and _earliest(date) > following:
            date = _with_year_before(date)
        following = _earliest(date)
        found.append(replace(one, date=date))
    return found[::-1]


def _lacks_year(one: ResolvedTimex) -> bool:
    expression = one.timex.expression
    if not isinstance(expression, Calendar) or one.timex.tense is not Tense.PAST:
        return False
    return expression.year is None and expression.number is not None and expression.granularity in ("day", "month")


def _earliest(date: Date) -> int:
    spans = [date.interval, *(one.interval for one in date.alternatives)]
    return min(span.start for span in spans if span is not None and span.start is not None)


def _with_year_before(date: Date) -> Date:
    other = _year_before(date)
    if other is None or date.alternatives:
        return date
    return replace(date, alternatives=(Alternative(other, date.granularity, _EARLIER_YEAR, date.modifier),))


def _year_before(date: Date) -> Interval | None:
    first = None if date.interval is None else first_day(date.interval)
    if first is None:
        return None
    year, number, of_month = civil(first)
    if date.granularity is Granularity.MONTH:
        return month(year - 1, number)
    return day(year - 1, number, of_month) if is_day(year - 1, number, of_month) else None
