"""The tables of `words.toml` and `relative.toml`, by name and language, and patterns made from them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def words(table: str, language: str, default: Any = ()) -> Any:
    """What a table holds for a language: a list of words, or words with their values."""
    return _tables("words")[table].get(language, default)


def relative(language: str) -> Any:
    """How a language tells times from the day of writing: its section of `relative.toml`, empty where it has none."""
    return _tables("relative").get(language, {})


def value(table: str, language: str, word: str) -> int | None:
    """The value that a table holds for a word in any case; None for a word that it does not have."""
    return _folded(table, language).get(word.casefold())


def either(told: Iterable[str]) -> str:
    """A pattern of one of several words, the longest first; one that matches nothing where there is none."""
    longest_first = sorted(told, key=lambda word: (-len(word), word))
    return "|".join(word.replace(".", r"\.") for word in longest_first) or "(?!)"


def one_of(slot: str, told: Iterable[tuple[object, str]]) -> str:
    """A pattern of one of several words, each named by the slot and its value."""
    return "(?:" + "|".join(f"(?P<{slot}_{key}>{word})" for key, word in told) + ")"


def compiled(form: str) -> re.Pattern[str]:
    """A form as a pattern in any case, each blank of it any one blank."""
    return re.compile(form.replace(" ", r"\s"), re.IGNORECASE)


def filled(form: str, slots: Mapping[str, str]) -> str:
    """A form as a pattern with its slots in braces filled, each blank of it any one blank."""
    return re.sub(r"\{([a-z_]+)\}", lambda slot: slots[slot[1]], form.replace(" ", r"\s"))


def joint(language: str) -> str:
    """A pattern of what stands between the two ends of a range or two members of a list."""
    return rf"(?:\s(?:{either(words('between', language))})(?:[\s'’]|(?<=[-و]))|\s?[-–—/]\s?)"


@cache
def _folded(table: str, language: str) -> dict[str, int]:
    return {word.casefold(): number for word, number in words(table, language, {}).items()}


@cache
def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
