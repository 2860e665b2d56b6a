"""Weekdays, months and days alone: times of an open week or year, unless they belong to what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dateline.grammar.foreign.beside import is_day
from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.grammar.foreign.words import compiled, relative
from dateline.model.expressions import Calendar, Nth, Unresolved, Within

_LONGEST = 30  # characters looked at before a month
_BRACKETED = re.compile(r"\s?[(（](?:d[ií]a )?(\d{1,2})(?:[/.](\d{1,2})\.?)?[)）]")  # noqa: RUF001 - wide brackets
#: What stands between a weekday and its day: ", der ".
_TOUCHING = re.compile(r"[\s,、(（]*(?:[^\W\d_]{1,3}\s)?")  # noqa: RUF001 - in use


def opened(found: Sequence[ForeignTime], text: str, language: str) -> Iterator[ForeignTime]:
    """The times among these in order, weekdays and months alone as those of an open week and year.

    A weekday goes on with the day in brackets after it ("segunda-feira (5)") and counts for nothing
    beside another date; a month counts after the words that say so, any other part of a year or month alone never.
    """
    for index, one in enumerate(found):
        match one.expression:
            case Calendar("day", number=None, weekday=int()) as weekday:
                if (match := _BRACKETED.match(text, one.end_char)) and (day := _bracketed(weekday, match)):
                    yield one._replace(end_char=match.end(), expression=day)
                elif not _is_beside(found, index, text):
                    yield one._replace(expression=Within(weekday, Unresolved()))
            case Calendar("month", year=None) as month:
                if _is_month(one, text, language):
                    yield one._replace(expression=Within(month, Unresolved()))
            case Calendar("day", number=None) | Calendar("season" | "quarter" | "half", year=None):
                pass
            case Nth(whole=Unresolved()):
                pass
            case _:
                yield one


def _bracketed(weekday: Calendar, match: re.Match[str]) -> Calendar | None:
    """A weekday with the day, or day and month, in the brackets after it; None for no such day."""
    day = calendar_date(None, int(match[2]) if match[2] else None, int(match[1]))
    return None if day is None else replace(day, weekday=weekday.weekday)


def _is_beside(found: Sequence[ForeignTime], index: int, text: str) -> bool:
    """Whether the next or the last time is a day that touches this one."""
    pairs = zip(found[max(0, index - 1) : index + 1], found[max(1, index) : index + 2], strict=False)
    one = found[index]
    return any(
        _TOUCHING.fullmatch(text, first.end_char, second.start_char)
        for first, second in pairs
        if is_day((second if first is one else first).expression)
    )


def _is_month(one: ForeignTime, text: str, language: str) -> bool:
    """Whether the words beside a month alone make it one."""
    before, after = _beside_month(language)
    is_after = before.search(text[max(0, one.start_char - _LONGEST) : one.start_char])
    return is_after is not None or after.match(text, one.end_char) is not None


@cache
def _beside_month(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a month alone, an edge too, and what after it; nothing need do so in some languages."""
    told = relative(language)
    words = [*told.get("edges", {}).values(), *filter(None, [told.get("before_month")])]
    before = rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})\s?$" if told.get("before_month") != "" else "$"
    after = rf"(?:{told.get('after_month', '(?!)')})(?!\w)"
    return compiled(before), compiled(after)
