"""Build `extraction/data/valence.tsv`: the verbs that take no object, and those that take one, by WordNet 3.0's frames.

A verb counts where its two most frequent senses agree: all with frames without an object (`i`), or all with one (`t`).
Usage: `python bench/tables/valence.py` (Debian: `wordnet-base`).
"""

from __future__ import annotations

from pathlib import Path

from wordnet import read_senses, read_synsets

TABLE = Path(__file__).parents[2] / "service/dateline/extraction/data/valence.tsv"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/valence.py. Columns: verb, i without or t with an object.\n"
)
SENSES = 2
# The frames with an object, by their numbers in WordNet's list.
OBJECTS = frozenset((8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31))
# A clause stands for an object.
CLAUSES = frozenset((26, 29, 32, 33, 34))


def kind(frames: frozenset[int]) -> str:
    """What the frames of a sense tell: "t", "i", or "" where they tell both or a clause."""
    if frames & CLAUSES:
        return ""
    return "t" if frames <= OBJECTS else "i" if not frames & OBJECTS else ""


def main() -> None:
    """Write the table."""
    synsets = read_synsets("verb")
    rows = []
    for verb, senses in sorted(read_senses("verb").items()):
        kinds = {kind(synsets[sense].frames_of(verb)) for sense in senses[:SENSES]}
        if verb.isalpha() and len(kinds) == 1 and "" not in kinds:
            rows.append(f"{verb}\t{kinds.pop()}\n")
    TABLE.write_text(NOTE + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
