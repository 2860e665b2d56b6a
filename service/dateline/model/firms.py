"""What the names of firms can end in: legal forms and trades (`data/firms.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from dateline.model.states import state_meant

#: Letters that a name needs to stand without what the firm does.
_SHORTEST = 3


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads((files("dateline.model") / "data" / "firms.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def is_form(word: str) -> bool:
    """Whether a folded word is a legal form."""
    return word in _words()["forms"]


def is_of_firms(word: str) -> bool:
    """Whether a folded word at the end of a name shows a firm: a legal form, a trade or a branch."""
    return is_form(word) or word in _words()["trades"] or word in _words()["branches"]


def formless(words: Sequence[str]) -> list[str]:
    """The words of a folded name without legal forms at its end.

    Example:
        >>> formless(["acme", "rail", "holdings", "inc"])
        ['acme', 'rail']
    """
    end = len(words)
    while end > 1 and is_form(words[end - 1]):
        end -= 1
    return list(words[:end])


def tradeless(words: Sequence[str]) -> list[str]:
    """The words of a folded name without what the firm does, where they name it alone.

    Example:
        >>> tradeless(["acme", "motor", "company"]), tradeless(["kenya", "airways"]), tradeless(["general", "motors"])
        (['acme'], ['kenya', 'airways'], ['general', 'motors'])
    """
    return _without(formless(words), _words()["trades"])


def divisionless(words: Sequence[str]) -> list[str]:
    """The words of a folded name without what tells a part of a firm, where they name the firm.

    Example:
        >>> divisionless(["acme", "commercial", "airplanes"])
        ['acme']
    """
    table = _words()
    return _without(formless(words), table["trades"] | table["divisions"])


def _without(words: list[str], last: frozenset[str]) -> list[str]:
    """The words without some at the end, where what is left names somebody."""
    end = len(words)
    while end > 1 and words[end - 1] in last:
        end -= 1
    short = " ".join(words[:end])
    is_telling = len(short) >= _SHORTEST and short not in _words()["common"] and not state_meant(short.title())
    return words[:end] if is_telling else words
