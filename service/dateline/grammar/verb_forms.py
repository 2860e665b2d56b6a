"""The lists of the lexicon that tell tense, and what a form of a verb tells by itself."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

#: Lists made of others and "to": all words that can tell a tense, and all by which nothing is done on a day.
_UNIONS = {
    "telling": ("future", "present", "arranged", "arranging", "prospective", "imperative", "past", "open"),
    "undecided": ("planning", "urging", "prospective", "saying", "held"),
}


@cache
def verb_lists() -> dict[str, frozenset[str]]:
    """The lists of the lexicon, and those made of them."""
    path = files("dateline.grammar.en") / "lexicon" / "tense" / "verbs.toml"
    lists = {name: frozenset(words) for name, words in tomllib.loads(path.read_text("utf-8")).items()}
    return lists | {name: frozenset({"to"}).union(*(lists[one] for one in ones)) for name, ones in _UNIONS.items()}


def is_past(word: str) -> bool:
    """Whether a word in small letters is a verb in the past, or its participle."""
    lists = verb_lists()
    return word in lists["past"] or (word.endswith("ed") and len(word) > 4 and word not in lists["not_past"])


def is_participle(word: str) -> bool:
    """Whether a word in small letters may be the participle of a past perfect: "sailed", "gone", "met"."""
    return is_past(word) or word in verb_lists()["participles"]
