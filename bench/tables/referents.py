"""Build `extraction/data/referents.tsv`: what type of entity "the <noun>" can refer to, from WordNet 3.0.

A noun counts by its most frequent sense: a person, an organisation, a place with a government, or a
product (vehicle, device, software, medicine, work). Nouns that WordNet lacks are in
`extraction/data/nouns.toml`. Usage: `python bench/tables/referents.py` (Debian: `wordnet-base`).
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from wordnet import Synset, read_sense_counts, read_senses, read_synsets

TABLE = Path(__file__).parents[2] / "service/dateline/extraction/data/referents.tsv"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/referents.py. Columns: lemma, entity type.\n"
)
# The classes, by the first sense of a word, and the type of entity that their members can be.
CLASSES = {
    "person": "PERSON",
    "organization": "ORG",
    "country": "GPE",
    "administrative_district": "GPE",
    "municipality": "GPE",
    "vehicle": "PRODUCT",
    "device": "PRODUCT",
    "computer": "PRODUCT",
    "software": "PRODUCT",
    "medicine": "PRODUCT",
    "weapon": "PRODUCT",
    "electronic_equipment": "PRODUCT",
    "contest": "EVENT",
    "festival": "EVENT",
}
# Devices are many; only those are products that are themselves sold under a name.
LEAST_COUNT = {"device": 10**9}


def members(root: str, nouns: dict[str, Synset], senses: dict[str, list[str]]) -> set[str]:
    """The offsets of a class: the first sense of its name and all below it."""
    below: dict[str, list[str]] = {}
    for offset, synset in nouns.items():
        for pointer in synset.pointers:
            if pointer.symbol == "@":
                below.setdefault(pointer.offset, []).append(offset)
    found, open_ = set(), [senses[root][0]]
    while open_:
        offset = open_.pop()
        if offset not in found:
            found.add(offset)
            open_ += below.get(offset, [])
    return found


def own_nouns() -> set[str]:
    """The nouns that our own list settles."""
    table = tomllib.loads((TABLE.parent / "nouns.toml").read_text(encoding="utf-8"))
    return {noun for nouns in table["refers"].values() for noun in nouns.split()}


def main() -> None:
    """Write the table."""
    nouns, senses = read_synsets("noun"), read_senses("noun")
    counts = read_sense_counts("noun")
    types: dict[str, str] = {}
    for root, kind in CLASSES.items():
        inside = members(root, nouns, senses)
        for lemma, offsets in senses.items():
            used = counts.get((lemma, 1), 0)
            if lemma.isalpha() and len(lemma) > 2 and offsets[0] in inside and used >= LEAST_COUNT.get(root, 0):
                types.setdefault(lemma, kind)
    for noun in own_nouns():
        types.pop(noun, None)
    rows = [f"{lemma}\t{kind}\n" for lemma, kind in sorted(types.items())]
    TABLE.write_text(NOTE + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} rows in {TABLE.name}")


if __name__ == "__main__":
    main()
