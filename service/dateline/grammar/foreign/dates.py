"""All explicit times of a stretch of text in another language, in order, with what their neighbours lend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.grammar import fallback
from dateline.grammar.foreign import ideographs
from dateline.grammar.foreign.clocks import with_clock
from dateline.grammar.foreign.figures import find_figures, find_years
from dateline.grammar.foreign.forms import find_forms
from dateline.grammar.foreign.found import FoundDate
from dateline.grammar.foreign.words import joint
from dateline.model.expressions import Calendar

_ALIASES = {"no": "nb", "nn": "nb", "iw": "he"}  # of codes, to those that dateparser knows
_FIGURES = {ord(figure): str(value) for value, figure in enumerate("٠١٢٣٤٥٦٧٨٩")} | {
    ord(figure): str(value) for value, figure in enumerate("۰۱۲۳۴۵۶۷۸۹")
} | {ord("０") + value: str(value) for value in range(10)}  # noqa: RUF001 - full width


def find_dates(text: str, start_char: int, end_char: int, language: str) -> list[FoundDate]:
    """The explicit dates between two characters of a text, in order of place.

    Args:
        text: the field that offsets count in.
        start_char: the first character of the stretch.
        end_char: the one after its last.
        language: ISO 639-1 code; a language that is not known gives dates in figures only.
    """
    text, language = text.translate(_FIGURES), _ALIASES.get(language, language)
    found: list[FoundDate] = []
    for one in sorted(
        _candidates(text, start_char, end_char, language), key=lambda one: (one.start_char, -one.end_char)
    ):
        if not found or one.start_char >= found[-1].end_char:
            found.append(one)
    told: list[FoundDate] = []  # from the last to the first, which it may complete
    for one in reversed(found):
        completed = _completed(one, told[-1], text, language) if told else one
        if _is_whole(completed):
            told.append(completed)
    return [with_clock(one, text, start_char, end_char, language) for one in reversed(told)]


def _candidates(text: str, start: int, end: int, language: str) -> Iterator[FoundDate]:
    yield from find_figures(text, start, end, is_day_first=fallback.is_day_first(language))
    yield from find_forms(text, start, end, language)
    if language in ideographs.LANGUAGES:
        yield from ideographs.find_ideographic_dates(text, start, end, language)
        return
    yield from find_years(text, start, end, language)
    yield from fallback.find_written_dates(text, start, end, language)


def _completed(one: FoundDate, after: FoundDate, text: str, language: str) -> FoundDate:
    """The first day or month of a range with the month and year of its last: "del 28 de mayo al 3 de junio de 2018"."""
    first, last = one.expression, after.expression
    if not isinstance(first, Calendar) or not isinstance(last, Calendar) or first.year is not None:
        return one
    if last.number is None or not _between(language).fullmatch(text, one.end_char, after.start_char):
        return one
    if first.number is None and (first.day or 0) < (last.day or 0):
        return one._replace(expression=replace(first, year=last.year, number=last.number))
    if first.number is None or last.year is None:
        return one
    is_before = (first.number, first.day or 0) <= (last.number, last.day or 0)
    return one._replace(expression=replace(first, year=last.year if is_before else last.year - 1))


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
