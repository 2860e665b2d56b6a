"""All explicit times of a stretch of text in another language, in order, with what their neighbours lend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.grammar import fallback
from dateline.grammar.foreign import ideographs
from dateline.grammar.foreign.clocks import with_clock
from dateline.grammar.foreign.figures import find_figures, find_years
from dateline.grammar.foreign.forms import find_forms
from dateline.grammar.foreign.found import FoundDate, calendar_date
from dateline.grammar.foreign.words import joint
from dateline.model.expressions import Calendar

_ALIASES = {"no": "nb", "nn": "nb", "iw": "he"}  # of codes, to those that dateparser knows
_FIGURES = {ord(figure): str(value) for value, figure in enumerate("٠١٢٣٤٥٦٧٨٩")} | {
    ord(figure): str(value) for value, figure in enumerate("۰۱۲۳۴۵۶۷۸۹")
} | {ord("０") + value: str(value) for value in range(10)}  # noqa: RUF001 - full width
_NEAR = 40  # characters on either side of a stretch that tell what its dates are


def find_dates(text: str, start_char: int, end_char: int, language: str) -> list[FoundDate]:
    """The explicit dates between two characters of a text, in order of place, in time that grows with the stretch.

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


def _found(text: str, start: int, end: int, language: str) -> list[FoundDate]:
    """The same of a text with its figures in ASCII."""
    found: list[FoundDate] = []
    for one in sorted(_candidates(text, start, end, language), key=lambda one: (one.start_char, -one.end_char)):
        if not found or one.start_char >= found[-1].end_char:
            found.append(one)
    told: list[FoundDate] = []  # from the last to the first, which it may complete
    for one in reversed(found):
        completed = _completed(one, told[-1], text, language) if told else one
        if completed is not None and _is_whole(completed):
            told.append(completed)
    timed: list[FoundDate] = []
    for one in reversed(told):  # a time of day belongs to one date, the one before it first
        timed.append(with_clock(one, text, timed[-1].end_char if timed else start, end, language))
    return timed


def _candidates(text: str, start: int, end: int, language: str) -> Iterator[FoundDate]:
    yield from find_figures(text, start, end, is_day_first=fallback.is_day_first(language))
    yield from find_forms(text, start, end, language)
    if language in ideographs.LANGUAGES:
        yield from ideographs.find_ideographic_dates(text, start, end, language)
        return
    yield from find_years(text, start, end, language)
    yield from fallback.find_written_dates(text, start, end, language)


def _completed(one: FoundDate, after: FoundDate, text: str, language: str) -> FoundDate | None:
    """The first day or month of a range with the month and year of its last: "del 28 de mayo al 3 de junio de 2018".

    None where that makes a day that does not exist.
    """
    first, last = one.expression, after.expression
    if not isinstance(first, Calendar) or not isinstance(last, Calendar) or first.year is not None:
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


def _is_whole(one: FoundDate) -> bool:
    """Whether a date tells more than a day or a month by itself, which a range alone can lend them."""
    match one.expression:
        case Calendar("day", number=None) | Calendar("month", year=None):
            return False
    return True


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between the two ends of a range or two members of a list."""
    return re.compile(rf",?{joint(language)}|,\s", re.IGNORECASE)
