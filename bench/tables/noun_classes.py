"""Build `extraction/data/noun_classes.tsv`: what kind of thing a noun names, from WordNet 3.0.

A row is lemma, the share in tenths of its uses that name a happening, the number of the first sense that
names one (0 for none), how it is made from a verb ("same" for one spelled like it, "derived", "-"), and the
classes above its most frequent sense, nearest first. Nouns that never name a happening and are rare are left
out, but for those that are spelled like a verb.

A noun made of a verb and its particle ("rollout", "walkout") names what the verb tells, also where WordNet has
the verb alone.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from pathlib import Path

from wordnet import Synset, joined, read_sense_counts, read_senses, read_synsets

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "service/dateline/extraction/data/noun_classes.tsv"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/noun_classes.py. Columns: lemma, share of eventive uses in tenths,\n"
    "# first eventive sense, how it is made from a verb, classes.\n"
)
# Lexicographer files whose nouns name happenings: act, event, process.
HAPPENINGS = frozenset({4, 11, 22})
# The synset of meetings, which are groups to WordNet ("the summit").
MEETING = ("meeting", "group_meeting")
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


def happenings(nouns: dict[str, Synset]) -> set[str]:
    """The offsets of the synsets that name happenings."""
    meetings = {offset for offset, synset in nouns.items() if synset.words == MEETING}
    return {
        offset
        for offset, synset in nouns.items()
        if synset.lexname in HAPPENINGS or not meetings.isdisjoint(ancestors(offset, nouns))
    }


def share(lemma: str, senses: list[str], eventive: set[str], counts: dict[tuple[str, int], int]) -> int:
    """The share in tenths of a lemma's uses that name a happening; one is added to each sense."""
    weights = [(counts.get((lemma, i), 0) + 1, offset in eventive) for i, offset in enumerate(senses, start=1)]
    return round(10 * sum(w for w, is_one in weights if is_one) / sum(w for w, _ in weights))


def derivation(lemma: str, senses: list[str], nouns: dict[str, Synset], verbs: set[str]) -> str:
    """How a noun is made from a verb: "same", "derived", or "-" for one that is not."""
    if lemma in verbs:
        return "same"
    links = (p for offset in senses for p in nouns[offset].pointers if p.symbol == "+" and p.pos == "v")
    return "derived" if next(links, None) is not None else "-"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    nouns, senses, verbs = read_synsets("noun"), read_senses("noun"), set(read_senses("verb"))
    counts, eventive = read_sense_counts("noun"), happenings(nouns)
    single = {lemma: offsets for lemma, offsets in sorted(senses.items()) if lemma.isalpha() and len(lemma) > 2}
    sizes = Counter(a for offsets in single.values() for a in ancestors(offsets[0], nouns))
    rows = dict.fromkeys(joined(verbs), "8\t1\tsame\tact event")
    for lemma, offsets in single.items():
        uses, made = share(lemma, offsets, eventive, counts), derivation(lemma, offsets, nouns, verbs)
        used = sum(counts.get((lemma, i), 0) for i in range(1, len(offsets) + 1))
        if uses or used >= LEAST_COUNT or made == "same":
            first = next((i for i, offset in enumerate(offsets, start=1) if offset in eventive), 0)
            above = [nouns[a].words[0] for a in ancestors(offsets[0], nouns) if sizes[a] >= LEAST_LEMMAS]
            classes = [name for name in above if name not in ROOTS]
            rows[lemma] = f"{uses}\t{first}\t{made}\t{' '.join(classes)}"
    rows |= dict.fromkeys(tomllib.loads((HERE / "irregular.toml").read_text())["happenings"], "10\t1\t-\tact event")
    options.out.write_text(NOTE + "".join(f"{lemma}\t{row}\n" for lemma, row in sorted(rows.items())))
    print(f"{len(rows)} rows in {options.out}")


if __name__ == "__main__":
    main()
