"""Build service/dateline/merging/data/relations.tsv: which triggers WordNet relates.

    python bench/tables/relations.py [/usr/share/wordnet]

A row holds a lemma, the classes that it belongs to, the classes just above them, and a 1 if it is a noun
that first of all names what is done or happens ("inquiry", not "bridge"). A class is a
synonym set of verbs (sets of one verb group count as one), or of nouns that name acts, communication,
events, phenomena, possessions or processes; a noun also belongs to the classes of the verbs it derives from.
Above a class stand the classes it is a kind of, and what it causes ("kill" → "die").
Only the first senses of a lemma count (WordNet orders them by frequency).
Source: WordNet 3.0 (Princeton University, WordNet licence), Debian package wordnet-base.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from wordnet import FOLDER, Synset, read_senses, read_synsets

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/relations.tsv"
NOTE = "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; built by bench/tables/relations.py.\n"
SENSES = {"verb": 4, "noun": 3}
#: Lexicographer files: acts, communication, events, phenomena, possessions, processes.
NOUN_FILES = frozenset({4, 10, 11, 19, 21, 22})
#: Those, and cognition ("inquiry"), in which one of the first three senses of a noun that names a deed stands.
DEED_FILES = NOUN_FILES | {9}
#: Animals, artefacts, attributes, bodies, food, places, objects, persons, plants, shapes, substances, times: where
#: its first sense does not stand.
THING_FILES = frozenset({5, 6, 7, 8, 13, 15, 17, 18, 20, 25, 27, 28})
#: Words with the one whose classes they have, too.
LACKING = Path(__file__).parent / "lacking.toml"
#: Senses that the news hardly knows: a lemma and the one with which it shares them.
RARE = {"succeed": "win", "establish": "prove"}
LETTERS = {"n": "noun", "v": "verb"}
Key = tuple[str, str]
Synsets = dict[str, dict[str, Synset]]


def pointed(key: Key, synsets: Synsets, symbols: str) -> list[Key]:
    """The synsets of verbs and nouns that pointers of these symbols lead to."""
    pos, offset = key
    return [
        (LETTERS[p.pos], p.offset) for p in synsets[pos][offset].pointers if p.symbol in symbols and p.pos in LETTERS
    ]


def classes_of(key: Key, synsets: Synsets) -> list[Key]:
    """The classes that one sense stands for: its verb group's first set, or the verbs of a noun."""
    if key[0] == "verb":
        return [min([key, *pointed(key, synsets, "$")])]
    verbs = [c for other in pointed(key, synsets, "+") if other[0] == "verb" for c in classes_of(other, synsets)]
    return [*verbs, key] if synsets["noun"][key[1]].lexname in NOUN_FILES else verbs


def above(key: Key, synsets: Synsets) -> list[Key]:
    """The classes just above one class."""
    return [c for other in pointed(key, synsets, "@>") for c in classes_of(other, synsets)]


def read_deeds(folder: Path, synsets: Synsets) -> frozenset[str]:
    """The nouns that first of all name what is done or happens."""
    found = set()
    for lemma, senses in read_senses("noun", folder).items():
        files = [synsets["noun"][offset].lexname for offset in senses[:3]]
        if files[0] not in THING_FILES and not DEED_FILES.isdisjoint(files):
            found.add(lemma)
    return frozenset(found)


def read_lacking() -> Iterator[tuple[str, str]]:
    """Each word of LACKING with its model."""
    for model, words in tomllib.loads(LACKING.read_text(encoding="utf-8")).items():
        for word in words.split():
            yield word.replace("_", " "), model.replace("_", " ")


def read_lemmas(folder: Path, synsets: Synsets) -> dict[str, set[Key]]:
    """The classes of each lemma: verbs of one or more words, nouns of one."""
    lemmas: dict[str, set[Key]] = {}
    for pos, most in SENSES.items():
        for lemma, senses in read_senses(pos, folder).items():
            if lemma.replace("-", "").replace("_", "").isalpha() and (pos == "verb" or "_" not in lemma):
                classes = {c for offset in senses[:most] for c in classes_of((pos, offset), synsets)}
                lemmas.setdefault(lemma.replace("_", " "), set()).update(classes)
    own = {model: lemmas[model] for _, model in read_lacking()}
    for lemma, model in read_lacking():
        lemmas[lemma] = lemmas.get(lemma, set()) | own[model]
    for lemma, model in RARE.items():
        lemmas[lemma] -= lemmas[model]
    return {lemma: classes for lemma, classes in lemmas.items() if classes}


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir():
        sys.exit(f"no WordNet in {folder}: install wordnet-base or name its folder")
    synsets = {pos: read_synsets(pos, folder) for pos in SENSES}
    lemmas = read_lemmas(folder, synsets)
    deeds = read_deeds(folder, synsets)
    number = {key: n for n, key in enumerate(sorted({c for classes in lemmas.values() for c in classes}))}
    with TARGET.open("w", encoding="utf-8") as out:
        out.write(NOTE + "lemma\tclasses\tabove\tdeed\n")
        for lemma, classes in sorted(lemmas.items()):
            higher = {c for key in classes for c in above(key, synsets)} - classes
            cells = (",".join(str(number[c]) for c in sorted(keys) if c in number) for keys in (classes, higher))
            out.write("\t".join([lemma, *cells, "1" if lemma in deeds else ""]) + "\n")


if __name__ == "__main__":
    main()
