"""Families: the key that a verb and its nouns share ("invade" for "invasion" and "invaded")."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def _table() -> dict[tuple[str, str], str]:
    lines = (resources.files("dateline.extraction") / "data/families.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(lemma, pos): family for lemma, pos, family in rows}


def family(lemma: str, pos: str) -> str:
    """The family of a lemma, from WordNet's derivations; the lemma itself where it has none.

    Args:
        lemma: In any case, blanks or underscores between the words of a phrase.
        pos: A universal part of speech (VERB, NOUN, ADJ …).

    >>> family("invasion", "NOUN"), family("organise", "VERB"), family("gala", "NOUN")
    ('invade', 'organize', 'gala')
    """
    key = lemma.lower().replace(" ", "_")
    column = {"NOUN": "n", "PROPN": "n", "ADJ": "a"}.get(pos, "v")
    return _table().get((key, column), key)
