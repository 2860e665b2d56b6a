"""Days of the Persian calendar, told with their year: "۱۴ بهمن ۱۳۹۷"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.calendars.persian import from_persian
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import either, value, words
from dateline.model.expressions import Calendar

LANGUAGE = "fa"
_MONTH = either(words("persian_months", LANGUAGE))
_DATE = re.compile(
    rf"(?<!\w)(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})(?:\sماه)?(?:\sسال)?\s(?P<year>1[2-4]\d\d)(?!\w)"
    r"|(?<![\w/])(?P<year_first>1[34]\d\d)/(?P<number>\d{1,2})/(?P<last>\d{1,2})(?![\w/])"
)


def find_persian_dates(text: str, start_char: int, end_char: int) -> Iterator[ForeignTime]:
    """The days between two characters of a text that are told by the Persian calendar, in Gregorian terms."""
    for match in _DATE.finditer(text, start_char, end_char):
        month = value("persian_months", LANGUAGE, match["month"]) if match["month"] else int(match["number"])
        day = from_persian(int(match["year"] or match["year_first"]), month or 0, int(match["day"] or match["last"]))
        if day is not None:
            yield ForeignTime(*match.span(), Calendar("day", day.year, day.month, day.day), "fallback.persian")
