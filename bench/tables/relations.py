"""Build service/dateline/merging/data/relations.tsv: which triggers WordNet relates.

    python bench/tables/relations.py [/usr/share/wordnet]

A row holds a lemma, the classes that it belongs to, and the classes just above them. A class is a
synonym set of verbs (sets of one verb group count as one), or of nouns that name acts, events,
communication, phenomena or processes; a noun also belongs to the classes of the verbs it derives from.
Only the first senses of a lemma count (WordNet orders them by frequency).
Source: WordNet 3.0 (Princeton University, WordNet licence), Debian package wordnet-base.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/relations.tsv"
SENSES = {"v": 4, "n": 3}
NOUN_FILES = frozenset({"04", "10", "11", "19", "22"})
FILES = {"v": "verb", "n": "noun"}
Key = tuple[str, str]


@dataclass
class Synset:
    """One synonym set and the pointers that this table uses."""

    topic: str
    parents: list[Key] = field(default_factory=list)
    groups: list[Key] = field(default_factory=list)
    verbs: list[Key] = field(default_factory=list)


def read_synsets(folder: Path, pos: str) -> dict[Key, Synset]:
    """The synsets of a part of speech, by part of speech and offset (data.* of wndb(5WN))."""
    synsets: dict[Key, Synset] = {}
    for line in (folder / f"data.{FILES[pos]}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        cells = line.split(" | ")[0].split()
        synset = Synset(topic=cells[1])
        at = 4 + 2 * int(cells[3], 16)
        for pointer in range(int(cells[at])):
            symbol, offset, to, _ = cells[at + 1 + 4 * pointer : at + 5 + 4 * pointer]
            if symbol == "@" and to == pos:
                synset.parents.append((to, offset))
            elif symbol == "$":
                synset.groups.append((to, offset))
            elif symbol == "+" and to == "v":
                synset.verbs.append((to, offset))
        synsets[pos, cells[0]] = synset
    return synsets


def read_senses(folder: Path, pos: str) -> dict[str, list[Key]]:
    """The synsets of every one-word lemma, most frequent first."""
    senses: dict[str, list[Key]] = {}
    for line in (folder / f"index.{FILES[pos]}").read_text(encoding="latin-1").splitlines():
        cells = line.split()
        if line.startswith("  ") or "_" in cells[0] or not cells[0].replace("-", "").isalpha():
            continue
        count = int(cells[2])
        senses[cells[0]] = [(pos, offset) for offset in cells[-count:]][: SENSES[pos]]
    return senses


def own_classes(key: Key, synsets: dict[Key, Synset]) -> list[Key]:
    """The classes that one sense stands for: its verb group's first set, or the verbs of a noun."""
    synset = synsets[key]
    if key[0] == "v":
        return [min([key, *synset.groups])]
    verbs = [verb for target in synset.verbs for verb in own_classes(target, synsets)]
    return [*verbs, key] if synset.topic in NOUN_FILES else verbs


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    if not folder.is_dir():
        sys.exit(f"no WordNet in {folder}: install wordnet-base or name its folder")
    synsets = read_synsets(folder, "v") | read_synsets(folder, "n")
    own: dict[str, set[Key]] = defaultdict(set)
    for pos in FILES:
        for lemma, senses in read_senses(folder, pos).items():
            own[lemma].update(c for sense in senses for c in own_classes(sense, synsets))
    rows = {lemma: classes for lemma, classes in own.items() if classes}
    numbers = {key: n for n, key in enumerate(sorted({c for cs in rows.values() for c in cs}))}
    with TARGET.open("w", encoding="utf-8") as out:
        out.write("lemma\tclasses\tabove\n")
        for lemma in sorted(rows):
            parents = [parent for c in rows[lemma] for parent in synsets[c].parents]
            above = {c for parent in parents for c in own_classes(parent, synsets)} - rows[lemma]
            cells = (sorted(numbers[c] for c in cs if c in numbers) for cs in (rows[lemma], above))
            out.write("\t".join([lemma, *(",".join(map(str, cell)) for cell in cells)]) + "\n")


if __name__ == "__main__":
    main()
