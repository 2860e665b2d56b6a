"""What the world's states are called, where their governments sit, and what nouns stand for whom.

The tables are data (`data/states.tsv`, built by `bench/tables/states.py`; `data/nouns.toml`).
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

DATA = files("dateline.extraction") / "data"


@lru_cache(maxsize=1)
def _states() -> dict[str, dict[str, str]]:
    """For each kind of name (name, demonym, seat), the state's code by the name."""
    table: dict[str, dict[str, str]] = {"name": {}, "demonym": {}, "seat": {}}
    for line in (DATA / "states.tsv").read_text(encoding="utf-8").splitlines():
        code, kind, text = line.split("\t")
        for form in _forms(kind, text):
            table[kind].setdefault(form, code)
    return table


def _forms(kind: str, text: str) -> list[str]:
    """The spellings of a table entry: as it is, in capitals, and the plural of a people."""
    forms = [text, text.removeprefix("the ")]
    if kind == "demonym" and not text.endswith(("ese", "sh", "ch", "s", "men")):
        forms.append(text + "s")
    capitals = [form.upper() for form in forms if len(form) > 3]
    return forms + capitals


def state_named(name: str) -> str | None:
    """The ISO 3166-1 code of the state that bears this name; None for anything else."""
    return _states()["name"].get(name)


def state_of_people(word: str) -> str | None:
    """The code of the state whose people or adjective this is ("Venezuelan", "Britons")."""
    return _states()["demonym"].get(word)


def state_seated(name: str) -> str | None:
    """The code of the state whose capital or seat of government this is ("Moscow", "the Kremlin")."""
    return _states()["seat"].get(name)


def state_meant(name: str) -> str | None:
    """The code of the state that a name, people or seat stands for."""
    return state_named(name) or state_of_people(name) or state_seated(name)


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """The type of thing that a common noun refers to, by lemma."""
    table = tomllib.loads((DATA / "nouns.toml").read_text(encoding="utf-8"))
    return {noun: kind for kind, nouns in table["refers"].items() for noun in nouns.split()}


def type_referred(noun: str) -> str | None:
    """The entity type that "the <noun>" can refer to ("company" → ORG); None for other nouns."""
    return _nouns().get(noun)


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    """Family names that stand before the given name, folded."""
    return frozenset((DATA / "family_first.txt").read_text(encoding="utf-8").split())


def is_family_first(name: str) -> bool:
    """Whether a folded word is a family name of those written first ("xi", "kim", "nguyen")."""
    return name in _family_names()


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """The word lists of `nouns.toml`, by name."""
    table = tomllib.loads((DATA / "nouns.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table["words"].items()}


def word_list(name: str) -> frozenset[str]:
    """One of the word lists of `nouns.toml`."""
    return _words()[name]
