"""The tables that merging is shipped with: which triggers are related, how rare a term is, the weights."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_DATA = files("dateline.merging") / "data"


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of related triggers that a lemma belongs to, and those just above them.

    `is_deed` says that the lemma is a noun which first of all names what is done or happens. `kinds` are the
    kinds of events that the news has the lemma for.
    """

    own: frozenset[int] = frozenset()
    above: frozenset[int] = frozenset()
    is_deed: bool = False
    kinds: frozenset[int] = frozenset()


_NONE = Classes()
#: Lines above the rows of a table: a note and the names of the columns.
_HEADING = 2


def _numbers(cell: str) -> frozenset[int]:
    return frozenset(map(int, cell.split(","))) if cell else frozenset()


@cache
def _relation_rows() -> dict[str, str]:
    rows = (_DATA / "relations.tsv").read_text(encoding="utf-8").splitlines()[_HEADING:]
    return {lemma: rest for lemma, _, rest in (row.partition("\t") for row in rows)}


@cache
def classes_of(lemma: str) -> Classes:
    """The classes of a lemma; empty for one that the table does not have.

    Source: WordNet 3.0; the table is built by bench/tables/relations.py.
    """
    row, kinds = _relation_rows().get(lemma), kinds_of(lemma)
    if row is None:
        return Classes(kinds=kinds) if kinds else _NONE
    own, above, deed = row.split("\t")
    return Classes(_numbers(own), _numbers(above), deed == "1", kinds)


def kinds_of(words: str) -> frozenset[int]:
    """The kinds of events that the news has a lemma for, or a verb and the head word of an argument."""
    return _kinds().get(words, frozenset())


@cache
def _kinds() -> dict[str, frozenset[int]]:
    """The numbers of the lines of kinds.toml that a word stands in."""
    lists = tomllib.loads((_DATA / "kinds.toml").read_text(encoding="utf-8")).values()
    found: dict[str, set[int]] = {}
    for number, line in enumerate(line for text in lists for line in text.strip().splitlines()):
        for word in line.split():
            found.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def word_lists(table: str) -> Mapping[str, frozenset[str]]:
    """The lists of a table of words, by name; a word of several has "_" between them there, a blank here."""
    lists = tomllib.loads((_DATA / f"{table}.toml").read_text(encoding="utf-8"))
    return {name: frozenset(word.replace("_", " ") for word in text.split()) for name, text in lists.items()}


@cache
def _idf_table() -> dict[str, float]:
    rows = [row.split("\t") for row in (_DATA / "idf.tsv").read_text(encoding="utf-8").splitlines()[_HEADING:]]
    documents = int(rows[0][1])
    return {"": math.log(documents)} | {lemma: math.log(documents / int(n)) for lemma, n in rows[1:]}


def idf(term: str) -> float:
    """The inverse document frequency of a content lemma, in nats; unknown terms count as the rarest.

    The counts are of a fixed set of texts (bench/tables/idf.py), never of the articles at hand.
    """
    table = _idf_table()
    return table.get(term, table[""])


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted pair model: a weight in logits for each feature, and where linkage stops (`Limits`)."""

    bias: float
    features: Mapping[str, float]
    join: int
    slack: int
    most: int


@cache
def load_weights() -> Weights:
    """The weights that bench/fit/pairs.py fitted."""
    return Weights(**json.loads((_DATA / "weights.json").read_text(encoding="utf-8")))
