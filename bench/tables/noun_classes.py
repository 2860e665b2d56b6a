"""Build `extraction/data/noun_classes.tsv`: what kind of thing a noun names, from WordNet 3.0.

A row is lemma, the share in tenths of its uses that name a happening, and the classes above its most
frequent sense, nearest first. Nouns that never name a happening and are rare are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from wordnet import Synset, read_sense_counts, read_senses, read_synsets

TABLE = Path(__file__).parents[2] / "service/dateline/extraction/data/noun_classes.tsv"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/noun_classes.py. Columns: lemma, share of eventive uses in tenths, classes.\n"
)
# Lexicographer files whose nouns name happenings: act, event, process.
HAPPENINGS = frozenset({4, 11, 22})
# How many lemmas a class must have to be named, and how often a noun must be tagged to be kept
# although it never names a happening.
LEAST_LEMMAS = 120
LEAST_COUNT = 3
# Classes above nearly everything.
ROOTS = frozenset({"entity", "abstraction", "physical_entity", "psychological_feature", "object", "whole"})


def ancestors(offset: str, nouns: dict[str, Synset]) -> list[str]:
    """The synsets above one, itself first, along its first hypernyms."""
    chain = [offset]
    while True:
        above = [p.offset for p in nouns[chain[-1]].pointers if p.symbol in ("@", "@i")]
        if not above:
            return chain
        chain.append(above[0])


def share(lemma: str, senses: list[str], nouns: dict[str, Synset], counts: dict[tuple[str, int], int]) -> int:
    """The share in tenths of a lemma's uses that name a happening; one is added to each sense."""
    weights = [(counts.get((lemma, i), 0) + 1, nouns[offset].lexname) for i, offset in enumerate(senses, start=1)]
    return round(10 * sum(w for w, lex in weights if lex in HAPPENINGS) / sum(w for w, _ in weights))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    nouns, senses = read_synsets("noun"), read_senses("noun")
    counts = read_sense_counts("noun")
    single = {lemma: offsets for lemma, offsets in sorted(senses.items()) if lemma.isalpha() and len(lemma) > 2}
    sizes = Counter(a for offsets in single.values() for a in ancestors(offsets[0], nouns))
    rows = []
    for lemma, offsets in single.items():
        eventive = share(lemma, offsets, nouns, counts)
        used = sum(counts.get((lemma, i), 0) for i in range(1, len(offsets) + 1))
        if eventive or used >= LEAST_COUNT:
            above = [nouns[a].words[0] for a in ancestors(offsets[0], nouns) if sizes[a] >= LEAST_LEMMAS]
            classes = [name for name in above if name not in ROOTS]
            rows.append(f"{lemma}\t{eventive}\t{' '.join(classes)}\n")
    options.out.write_text(NOTE + "".join(rows))
    print(f"{len(rows)} rows in {options.out}")


if __name__ == "__main__":
    main()
