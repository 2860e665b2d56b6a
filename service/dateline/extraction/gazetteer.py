"""What nouns stand for whom: word lists that are the same for every article (`data/`)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from dateline.model.honorifics import honorifics

DATA = files("dateline.extraction") / "data"


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """The type of thing that a common noun refers to, by lemma: our list goes over WordNet's."""
    lines = (DATA / "referents.tsv").read_text(encoding="utf-8").splitlines()
    table = dict(line.split("\t") for line in lines if not line.startswith("#"))
    own = tomllib.loads((DATA / "nouns.toml").read_text(encoding="utf-8"))["refers"]
    return table | {noun: kind for kind, nouns in own.items() for noun in nouns.split()}


def type_referred(noun: str) -> str | None:
    """The entity type that "the <noun>" can refer to ("company" → ORG); None for other nouns."""
    return _nouns().get(noun)


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    """The verbs of which the subject is somebody."""
    lines = (DATA / "deeds.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def is_deed(verb: str) -> bool:
    """Whether only somebody, a body or a state does what a verb tells ("say", "hope", "resign"); by lemma."""
    return verb in word_list("sayings") or verb in _deeds()


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    """Family names that stand before the given name, folded."""
    return frozenset((DATA / "family_first.txt").read_text(encoding="utf-8").split())


def is_family_first(name: str) -> bool:
    """Whether a folded word is a family name of those written first ("xi", "kim", "nguyen")."""
    return name in _family_names()


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """The word lists of `nouns.toml`, and those of what stands before names."""
    table = tomllib.loads((DATA / "nouns.toml").read_text(encoding="utf-8"))
    return honorifics() | {name: frozenset(words.split()) for name, words in table["words"].items()}


def word_list(name: str) -> frozenset[str]:
    """One of the word lists of `nouns.toml`."""
    return _words()[name]


@lru_cache(maxsize=1)
def _title_words() -> dict[str, frozenset[str]]:
    """The word lists of `titles.toml`, by name."""
    table = tomllib.loads((DATA / "titles.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def title_words(name: str) -> frozenset[str]:
    """One of the word lists of `titles.toml`."""
    return _title_words()[name]


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    """The gender that words tell; a word of both lists is male."""
    return {word: gender for gender in ("female", "male") for word in word_list(gender)}


def gender_of(word: str) -> str | None:
    """The gender that a word in lower case tells of whom it stands for: "male", "female" or None."""
    return _genders().get(word)


@lru_cache(maxsize=1)
def _valences() -> dict[str, str]:
    """Whether a verb takes an object ("t") or none ("i"), by lemma."""
    lines = (DATA / "valence.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def takes_object(verb: str) -> bool | None:
    """Whether a verb, by lemma, takes an object; None where it may or may not, or is unknown."""
    kind = _valences().get(verb)
    return None if kind is None else kind == "t"


@lru_cache(maxsize=1)
def _given_names() -> dict[str, str]:
    """The gender of those who bear a given name, by the folded name."""
    lines = (DATA / "given_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: "female" if sign == "f" else "male" for name, sign in rows}


def is_given_name(word: str) -> bool:
    """Whether a word is a given name somewhere."""
    return word.casefold() in _given_names()


def gender_of_name(name: str) -> str | None:
    """The gender that a folded given name tells; None where it is a name of both, or unknown."""
    return None if is_family_first(name) else _given_names().get(name)
