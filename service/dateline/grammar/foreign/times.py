"""All times of a stretch of text in another language, in order, with what their neighbours lend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.grammar import fallback
from dateline.grammar.foreign import ideographs, persian
from dateline.grammar.foreign.alone import opened
from dateline.grammar.foreign.beside import with_day_part, with_direction, with_edge, within_outer
from dateline.grammar.foreign.clocks import with_clock
from dateline.grammar.foreign.figures import find_figures, find_years
from dateline.grammar.foreign.forms import find_forms
from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.grammar.foreign.relative import find_relative
from dateline.grammar.foreign.words import joint
from dateline.model.expressions import Calendar

_ALIASES = {"no": "nb", "nn": "nb", "iw": "he"}  # of codes, to those that dateparser knows
_FIGURES = {ord(figure): str(value) for value, figure in enumerate("٠١٢٣٤٥٦٧٨٩")} | {
    ord(figure): str(value) for value, figure in enumerate("۰۱۲۳۴۵۶۷۸۹")
} | {ord("０") + value: str(value) for value in range(10)}  # noqa: RUF001 - full width
_NEAR = 40  # characters on either side of a stretch that tell what its dates are


def find_foreign_times(text: str, start_char: int, end_char: int, language: str) -> list[ForeignTime]:
    """The times between two characters of a text, in order of place, in time that grows with the stretch.

    Args:
        text: the field that offsets count in.
        start_char: the first character of the stretch.
        end_char: the one after its last.
        language: ISO 639-1 code; a language that is not known gives dates in figures only.
    """
    offset = max(0, start_char - _NEAR)
    near = text[offset : end_char + _NEAR].translate(_FIGURES)
    found = _found(near, start_char - offset, end_char - offset, _ALIASES.get(language, language))
    return [one.moved(offset) for one in found]


def _found(text: str, start: int, end: int, language: str) -> list[ForeignTime]:
    """The same of a text with its figures in ASCII."""
    found: list[ForeignTime] = []
    for one in sorted(_candidates(text, start, end, language), key=lambda one: (one.start_char, -one.end_char)):
        if not found or one.start_char >= found[-1].end_char:
            found.append(one)
    found = _of_outer(_all_completed(found, text, language), text, language)
    directed = [with_direction(one, text, language) for one in found]
    told: list[ForeignTime] = []
    for one in opened(directed, text, language):
        done = told[-1].end_char if told else start
        if one.start_char >= done:
            told.append(_with_neighbours(one, text, (done, end), language))
    return told


def _all_completed(found: list[ForeignTime], text: str, language: str) -> list[ForeignTime]:
    """The same times, each with what the one after it lends it; without those that this makes impossible."""
    told: list[ForeignTime] = []
    for one in reversed(found):
        completed = _completed(one, told[-1], text, language) if told else one
        if completed is not None:
            told.append(completed)
    return told[::-1]


def _of_outer(found: list[ForeignTime], text: str, language: str) -> list[ForeignTime]:
    """The same times, a day or month and the relative year beside it as one."""
    told: list[ForeignTime] = []
    for one in found:
        both = within_outer(told[-1], one, text, language) if told else None
        told[-1:] = [both] if both is not None else [*told[-1:], one]
    return told


def _with_neighbours(one: ForeignTime, text: str, stretch: tuple[int, int], language: str) -> ForeignTime:
    """A time with its edge, its part of the day or its time of day, none of which another time has."""
    one = with_edge(one, text, *stretch, language)
    one = with_day_part(one, text, stretch[1], language)
    return with_clock(one, text, *stretch, language)


def _candidates(text: str, start: int, end: int, language: str) -> Iterator[ForeignTime]:
    if language == persian.LANGUAGE:
        yield from persian.find_persian_dates(text, start, end)
    yield from find_figures(text, start, end, is_day_first=fallback.is_day_first(language))
    yield from find_forms(text, start, end, language)
    yield from find_relative(text, start, end, language)
    if language in ideographs.LANGUAGES:
        yield from ideographs.find_ideographic_dates(text, start, end, language)
        return
    yield from find_years(text, start, end, language)
    yield from fallback.find_written_dates(text, start, end, language)


def _completed(one: ForeignTime, after: ForeignTime, text: str, language: str) -> ForeignTime | None:
    """The first day or month of a range with the month and year of its last: "del 28 de mayo al 3 de junio de 2018".

    None where that makes a day that does not exist.
    """
    first, last = one.expression, after.expression
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return one
    if first.year is not None or first.weekday is not None:
        return one
    if not _between(language).fullmatch(text, one.end_char, after.start_char):
        return one
    date = _lent(first, last)
    return None if date is None else one._replace(expression=date)


def _lent(first: Calendar, last: Calendar) -> Calendar | None:
    """The first date of a range with the month and year that its last lends it; None for no such day before it."""
    if last.number is None:
        return first
    if first.number is None:
        is_before = (first.day or 0) < (last.day or 0)
        return calendar_date(last.year, last.number, first.day) if is_before else None
    if last.year is None:
        return first
    is_before = (first.number, first.day or 0) <= (last.number, last.day or 0)
    return calendar_date(last.year if is_before else last.year - 1, first.number, first.day)


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between the two ends of a range or two members of a list."""
    return re.compile(rf",?{joint(language)}|,\s", re.IGNORECASE)
