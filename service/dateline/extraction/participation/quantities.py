"""Quantities: the numbers of a clause, normalised so that articles can be compared."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache

from dateline.extraction.gazetteer import DATA
from dateline.extraction.parsing.parse import Word

_SCALED = re.compile(r"^(\d+(?:\.\d+)?)(mn|bn|tn)$")
_SCALES = {"mn": 1e6, "bn": 1e9, "tn": 1e12}
#: What follows a number that does not count: the rest of a compound word, or of an age ("59-year-old", "59 years old").
_MEASURE = re.compile(r"-\s?[a-z]|-?years?[ -]old")
_DIGITS = re.compile(r"^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$")


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, float]]:
    """The values of number words (`values`) and of the scales that may follow a number (`scales`)."""
    table: dict[str, dict[str, float]] = tomllib.loads((DATA / "numbers.toml").read_text(encoding="utf-8"))
    return table


def quantity(token: Word) -> str | None:
    """The number that a word and the scale after it give; None for what is no number.

    Example: "30 billion" → "30e9", "15,000" → "15000", "two" → "2", "1.5 million" → "1.5e6".
    """
    value = _value(token.lower_)
    if value is None:
        return None
    follower = token.nbor() if token.i + 1 < len(token.doc) else None
    if follower is not None and follower.lower_ in _words()["scales"]:
        value *= _words()["scales"][follower.lower_]
    return write_number(value)


def write_number(value: float) -> str:
    """A number as merging compares it: plain below a million, above it with an exponent of 3s.

    Example:
        >>> write_number(30e9), write_number(2000), write_number(1_500_000)
        ('30e9', '2000', '1.5e6')
    """
    exponent = 0
    while value >= 1000 and (exponent or value >= 1e6):
        value /= 1000
        exponent += 3
    return f"{value:g}" + (f"e{exponent}" if exponent else "")


def _value(word: str) -> float | None:
    if _DIGITS.match(word):
        return float(word.replace(",", ""))
    if scaled := _SCALED.match(word):
        return float(scaled[1]) * _SCALES[scaled[2]]
    return _words()["values"].get(word)


def quantities(tokens: Iterable[Word], excluded: frozenset[int]) -> list[str]:
    """The numbers among some tokens, each once, in order; those at `excluded` indices are left out."""
    found = [quantity(token) for token in tokens if token.i not in excluded]
    return list(dict.fromkeys(number for number in found if number))


def count_of(tokens: Iterable[Word]) -> str | None:
    """How many of something a phrase tells: its first number, unless that is part of a compound word or an age.

    Example: "17 men" → "17"; "a 59-year-old woman", "a 12-member jury" → None.
    """
    return next((number for token in tokens if (number := quantity(token)) and not _measures(token)), None)


def _measures(token: Word) -> bool:
    """Whether a number says of what size or age each of them is."""
    after = token.doc[token.i + 1 : token.i + 3].text.lower()
    return bool(_MEASURE.match(after)) and (after[0] != "-" or not token.whitespace_)
