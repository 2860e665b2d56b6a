"""What the world's states are called, and where their governments sit: the names behind state keys.

The table (`data/states.tsv`, built by `bench/tables/states.py`) knows each state's short name, and three kinds
of name for it: its own, its people's or adjective, and its capital, seat or residence of government.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _states() -> dict[str, dict[str, str]]:
    """For each kind of name (name, demonym, seat), the state's code by the name; by code its short name."""
    table: dict[str, dict[str, str]] = {"name": {}, "demonym": {}, "seat": {}, "short": {}}
    path = files("dateline.model") / "data" / "states.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        code, kind, text = line.split("\t")
        if kind == "short":
            table[kind][code] = text
            continue
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
    """The ISO 3166-1 code of the state that bears this name; None for anything else.

    Example:
        >>> state_named("Ivory Coast"), state_named("Ruritania")
        ('CI', None)
    """
    return _states()["name"].get(name.removeprefix("the "))


def state_of_people(word: str) -> str | None:
    """The code of the state whose people or adjective this is ("Kenyan", "Britons")."""
    return _states()["demonym"].get(word)


def state_seated(name: str) -> str | None:
    """The code of the state whose capital or seat of government this is ("Nairobi", "the Kremlin")."""
    return _states()["seat"].get(name)


def state_meant(name: str) -> str | None:
    """The code of the state that a name, people or seat stands for."""
    return state_named(name) or state_of_people(name) or state_seated(name)


def state_name(code: str) -> str:
    """The short English name of a state.

    Example:
        >>> state_name("NL"), state_name("KR")
        ('Netherlands', 'South Korea')
    """
    return _states()["short"][code]
