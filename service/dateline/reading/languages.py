"""The language of a text, as an ISO 639-1 code (639-2 where there is none)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ENGLISH_SHARE = 0.12
_FEWEST_WORDS, _FEWEST_PLAIN_WORDS, _FEWEST_LETTERS = 3, 6, 12
_SHORT = 12  # words; of so few, one that is English is enough
_SURE, _SURER = 0.7, 0.9  # the least share for what the model says, of a longer and of a short text
_LONGEST = 4000  # characters looked at; more do not change the answer
# Japanese mixes them with ideographs.
_KANA = ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA")
# Small words: how many a language must have, by how many it must lead, and their share of all words.
_FEWEST_SMALL, _LEAD, _SMALL_SHARE = 2, 2, 0.2


def identify(text: str, *, page: str | None = None) -> str | None:
    """The language of a text, None if it is too short, or not clear enough, to tell.

    Letters and small words tell it where they can. What is left is asked of py3langid, which is
    loaded (75 MB, one second) when the first text needs it.

    Args:
        text: what is to be told.
        page: the language of the page that the text is a block of. A block without a sign of another
            language is then too short to tell, and the usual language of its script will do.

    >>> identify("The council has not said when the bridge will open to traffic.")
    'en'
    """
    sample = text[:_LONGEST]
    words = _WORD.findall(sample)
    fewest = _FEWEST_PLAIN_WORDS if sample.isascii() else _FEWEST_WORDS
    if len(words) < fewest or sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    told = _by_words(words) if script(sample) == "LATIN" else _by_letters(sample, is_block=page is not None)
    if told is not None or (page is not None and not _is_doubtful(words)):
        return told
    language, share = _identifier().classify(" ".join(words))
    return str(language) if share >= (_SURE if len(words) > _SHORT else _SURER) else None


def of_script(text: str) -> str | None:
    """The language that the letters of a text tell, however short; None for Latin letters and for none.

    >>> of_script("Так, добре"), of_script("Їжак")
    ('ru', 'uk')
    """
    return _by_letters(text[:_LONGEST], is_block=True)


def _by_letters(text: str, *, is_block: bool) -> str | None:
    """The language whose own letters a text has; the usual one of its script if that is enough."""
    name = script(text) or ""
    letters = set(text.casefold())
    rules: list[list[str]] = _table()["letters"].get(name, [])
    own = next((language for language, *groups in rules if not any(map(letters.isdisjoint, groups))), None)
    usual: str | None = _table()["script"].get(name)
    return own or (usual if is_block or not rules else None)


def _by_words(words: list[str]) -> str | None:
    """The language that the small words among these tell: the one that leads clearly, by words that are not English."""
    if _looks_english(words):
        return "en"
    said = Counter(word.casefold() for word in words)
    counts = {name: sum(said[word] for word in its) for name, its in _table()["words"].items()}
    best, second = sorted(counts, key=lambda name: (-counts[name], name))[:2]
    own = sum(said[word] for word in _table()["words"][best] if word in _foreign_words())
    is_clear = own >= _FEWEST_SMALL and counts[best] >= counts[second] + _LEAD
    return best if is_clear and counts[best] >= _SMALL_SHARE * len(words) else None


def _is_doubtful(words: list[str]) -> bool:
    """Whether Latin words of an unclear language have marks or small words that English has not."""
    marked = sum(not word.isascii() for word in words)
    small = sum(word.casefold() in _foreign_words() for word in words)
    return marked + small >= max(_FEWEST_SMALL, _SMALL_SHARE * len(words))


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
    name = unicodedata.name(char, "UNKNOWN").split()[0]
    return "CJK" if name in _KANA else name


def _looks_english(words: list[str]) -> bool:
    known = sum(word.casefold() in _function_words() for word in words)
    return known >= (1 if len(words) <= _SHORT else 2) and known >= _ENGLISH_SHARE * len(words)


@cache
def _function_words() -> frozenset[str]:
    table = tomllib.loads((files(__package__) / "data/english.toml").read_text(encoding="utf-8"))
    return frozenset(table["function_words"])


@cache
def _foreign_words() -> frozenset[str]:
    return frozenset(chain.from_iterable(_table()["words"].values())) - frozenset(_table()["english_too"])


@cache
def _table() -> Mapping[str, Any]:
    """The words, letters and scripts of data/languages.toml."""
    return tomllib.loads((files(__package__) / "data/languages.toml").read_text(encoding="utf-8"))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
