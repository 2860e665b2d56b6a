"""Forms with slots: how a language tells decades, centuries, years before Christ and dates without month names.

A form of `words.toml` is a regular expression in which a blank stands for white space and a slot in
braces for what is told: `{day}`, `{month}`, `{year}`, `{decade}`, `{century}` …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.grammar.foreign.found import ForeignTime, calendar_date
from dateline.grammar.foreign.words import either, filled, value, words
from dateline.grammar.verbs import century, decade
from dateline.model.expressions import Calendar, Expression

_JOINED = ("zh", "ja", "ko", "he", "ar")  # languages whose words may stand right before a figure
_SLOTS = {
    "day": r"(?P<day>\d{1,2})",
    "month": r"(?P<month>\d{1,2})",
    "year": r"(?P<year>[12]\d{3})",
    "ancient": r"(?P<ancient>\d{1,4})",
    "long_decade": r"(?P<decade>[12]\d\d0)",
    "number": r"(?P<number>\d{1,2})",
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}  # the last two are Cyrillic
_TABLES = {"tens": "tens", "ordinal": "ordinals", "season": "seasons", "quarter": "quarters", "half": "quarters"}
_PARTS = ("season", "quarter", "half")  # of a year
_LAST_CENTURY = 21


def find_forms(text: str, start_char: int, end_char: int, language: str) -> Iterator[ForeignTime]:
    """The times between two characters of a text that the forms of its language tell, form by form."""
    for form in _forms(language):
        for match in form.finditer(text, start_char, end_char):
            expression = _expression(match.groupdict(), language)
            if expression is not None:
                yield ForeignTime(*match.span(), expression, f"fallback.form.{language}")


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    tens = f"(?P<tens>{either(words('tens', language))})"
    ordinal = f"(?P<ordinal>{either(words('ordinals', language))})"
    quarters = either(words("quarters", language))
    slots = _SLOTS | {
        "tens": tens,
        "ordinal": ordinal,
        "decade": rf"(?:{_SLOTS['long_decade']}|(?P<short>[2-9]0)|{tens})",
        "century": rf"(?:{_SLOTS['number']}|(?P<roman>[IVXІХ]{{1,5}})|{ordinal})",
        "bc": f"(?P<bc>{either(words('before_christ', language))})",
        "season": f"(?P<season>{either(words('seasons', language))})",
        "quarter": f"(?P<quarter>[1-4]|{quarters})",
        "half": f"(?P<half>[12]|{quarters})",
    }
    before, after = (r"(?<!\d)", r"(?!\d)") if language in _JOINED else (r"(?<!\w)", r"(?!\w)")
    return tuple(
        re.compile(before + filled(form, slots) + after, re.IGNORECASE) for form in words("forms", language)
    )


def _expression(told: dict[str, str | None], language: str) -> Expression | None:
    """What the slots of a form say; None for a time that does not exist."""
    said: dict[str, int] = {}
    for slot, word in told.items():
        if word is not None:
            if (told_value := _value(slot, word, language)) is None:
                return None
            said[slot] = told_value
    number = next((said[slot] for slot in ("ordinal", "roman", "number") if slot in said), None)
    if number is not None and not 1 <= number <= _LAST_CENTURY:
        return None
    short = said.get("short", said.get("tens"))
    if short is not None:
        return _decade_of(short, number)
    if "decade" in said:
        return decade({"year": said["decade"]})
    if number is not None:
        return century({"number": number, "era": -1 if "bc" in said else 1})
    if part := next((part for part in _PARTS if part in said), None):
        return Calendar(part, said.get("year"), said[part]) if part != "half" or said[part] <= 2 else None
    if "ancient" in said:
        return Calendar("year", 1 - said["ancient"])
    return calendar_date(*(said.get(part) for part in ("year", "month", "day")))


def _value(slot: str, word: str, language: str) -> int | None:
    """The number that a slot was filled with, in figures, words or Roman numerals.

    1 for a word that is none, None for one of no known value.
    """
    if word.isdecimal():
        return int(word)
    if slot in _TABLES:
        return value(_TABLES[slot], language, word)
    return _roman(word) if slot == "roman" else 1


def _roman(numeral: str) -> int | None:
    """The value of a Roman numeral: XIX is 19; None where a letter is none, as a dotted İ, which matches an I."""
    letters = numeral.upper()
    if not _ROMAN.keys() >= set(letters):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _decade_of(short: int, number: int | None) -> Expression:
    """The decade of two figures, in its century where that is told: "años 20 del siglo XX"."""
    if number is None:
        return Calendar("decade", short, short_year=True)
    return Calendar("decade", 100 * (number - 1) + short)
