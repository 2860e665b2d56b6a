"""Build `extraction/data/deeds.txt`: the verbs whose subject is somebody, by WordNet 3.0's sentence frames.

A verb counts where its two most frequent senses have no frame that begins with "something" or "it".
Usage: `python bench/tables/deeds.py` (Debian: `wordnet-base`).
"""

from __future__ import annotations

from pathlib import Path

from wordnet import read_senses, read_synsets

TABLE = Path(__file__).parents[2] / "service/dateline/extraction/data/deeds.txt"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/deeds.py: verbs that only somebody does.\n"
)
SENSES = 2
# The frames that begin with "something" or "it", by their numbers in WordNet's list.
LIFELESS = frozenset((1, 3, 4, 5, 6, 10, 11, 12, 34, 35))


def main() -> None:
    """Write the list."""
    synsets = read_synsets("verb")
    deeds = [
        verb
        for verb, senses in read_senses("verb").items()
        if verb.isalpha() and not any(LIFELESS & synsets[sense].frames_of(verb) for sense in senses[:SENSES])
    ]
    TABLE.write_text(NOTE + "".join(f"{verb}\n" for verb in sorted(deeds)), encoding="utf-8")


if __name__ == "__main__":
    main()
