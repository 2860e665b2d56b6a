"""The language of a text, as an ISO 639-1 code (639-2 where there is none)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ENGLISH_SHARE = 0.12
_FEWEST_WORDS, _FEWEST_PLAIN_WORDS, _FEWEST_LETTERS = 3, 6, 12
_SHORT = 12  # words; of so few, one that is English is enough
_SURE = 0.45
_LONGEST = 4000  # characters looked at; more do not change the answer


def identify(text: str) -> str | None:
    """The language of a text, None if it is too short, or not clear enough, to tell.

    Plain English is told by its function words. Everything else is asked of py3langid, which is
    loaded (75 MB, one second) when the first text needs it.

    >>> identify("The council has not said when the bridge will open to traffic.")
    'en'
    """
    sample = text[:_LONGEST]
    words = _WORD.findall(sample)
    fewest = _FEWEST_PLAIN_WORDS if sample.isascii() else _FEWEST_WORDS
    if len(words) < fewest or sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    if script(sample) == "LATIN" and _looks_english(words):
        return "en"
    language, share = _identifier().classify(" ".join(words))
    return str(language) if share >= _SURE else None


def likeliest(text: str) -> str:
    """The most probable language of a text, however short."""
    language, _ = _identifier().classify(text[:_LONGEST])
    return str(language)


def script(text: str) -> str | None:
    """The script of most letters ("LATIN", "CYRILLIC", …, by their Unicode names), None without letters.

    >>> script("Да! OK, хорошо")
    'CYRILLIC'
    """
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else None
    counts: dict[str, int] = {}
    for char in text[:_LONGEST]:
        if char.isalpha():
            name = "LATIN" if char.isascii() else _script_of(char)
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name], default=None)


@lru_cache(maxsize=4096)
def _script_of(char: str) -> str:
    return unicodedata.name(char, "UNKNOWN").split()[0]


def _looks_english(words: list[str]) -> bool:
    known = sum(word.casefold() in _function_words() for word in words)
    return known >= (1 if len(words) <= _SHORT else 2) and known >= _ENGLISH_SHARE * len(words)


@cache
def _function_words() -> frozenset[str]:
    table = tomllib.loads((files(__package__) / "data/english.toml").read_text(encoding="utf-8"))
    return frozenset(table["function_words"])


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
