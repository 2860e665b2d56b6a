"""Build `extraction/data/families.tsv`: the verb behind each event noun and participle, from WordNet 3.0.

A row is lemma, part of speech (n, v, a) and family. The family is a verb's lemma; verbs stand in the
table only where another spelling is their family ("organise" → "organize").
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from wordnet import Synset, joined, read_counts, read_senses, read_synsets

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "service/dateline/extraction/data/families.tsv"
NOTE = (
    "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.txt.\n"
    "# Built by bench/tables/families.py. Columns: lemma, part of speech, family.\n"
)
# Lexicographer files whose nouns name happenings: act, cognition, communication, event, feeling,
# phenomenon, possession, process, state.
EVENTIVE = frozenset({4, 9, 10, 11, 12, 19, 21, 22, 26})
ACTIONS = frozenset({4, 10, 11})
# Endings of action nouns and what stands in their place in the verb, tried in this order.
ENDINGS = (
    ("ment", ""), ("ation", "ate"), ("ation", "e"), ("ation", ""), ("ion", "e"), ("ion", ""),
    ("al", "e"), ("al", ""), ("ance", ""), ("ence", ""), ("ing", "e"), ("ing", ""), ("", ""),
)


def spelling(verb: str, synset: Synset) -> str:
    """The American spelling where the synset has both ("organise", "organize")."""
    other = verb[:-3] + "ize" if verb.endswith("ise") else verb
    return other if other in synset.words else verb


def shared(left: str, right: str) -> int:
    """How many letters two words share at the start."""
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def noun_families(nouns: dict[str, Synset], verbs: dict[str, Synset]) -> dict[str, str]:
    """The verb that each noun is derived from, by the number of senses that say so."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for synset in nouns.values():
        for pointer in synset.pointers:
            if pointer.symbol == "+" and pointer.pos == "v" and synset.lexname in EVENTIVE:
                target = verbs[pointer.offset]
                verb = spelling(target.words[pointer.target - 1], target)
                votes[synset.words[pointer.source - 1]][verb] += 1
    counts = read_counts()

    def rank(noun: str, verb: str) -> tuple[bool, bool, int, int, str]:
        count = counts.get((verb, 2), 0)
        return (shared(noun, verb) >= 3, count > 0, votes[noun][verb], count, verb)

    return {noun: max(options, key=lambda verb: rank(noun, verb)) for noun, options in votes.items()}


def regular_families(nouns: dict[str, Synset], verbs: set[str]) -> dict[str, str]:
    """The verbs of action nouns that are formed by rule; WordNet's own links leave some out."""
    actions = {word for synset in nouns.values() if synset.lexname in ACTIONS for word in synset.words}
    stems = {
        noun: [noun.removesuffix(end) + verb for end, verb in ENDINGS if noun.endswith(end)]
        for noun in sorted(actions)
        if "_" not in noun
    }
    found = {noun: next((verb for verb in options if verb in verbs), None) for noun, options in stems.items()}
    return {noun: verb for noun, verb in found.items() if verb is not None}


def verb_families(verbs: dict[str, Synset]) -> dict[str, str]:
    """British spellings of verbs."""
    pairs = {word: spelling(word, synset) for synset in verbs.values() for word in synset.words}
    return {verb: family for verb, family in pairs.items() if verb != family}


def adjective_families(adjectives: dict[str, Synset], verbs: set[str]) -> dict[str, str]:
    """The verbs of adjectives that look like participles ("disputed")."""
    families = {}
    for word in sorted({word for synset in adjectives.values() for word in synset.words}):
        if word.endswith("ed") and "_" not in word and "-" not in word:
            stem = word[:-2]
            stems = [stem, stem + "e", stem[:-1], stem[:-1] + "y" if stem.endswith("i") else ""]
            verb = next((stem for stem in stems if stem in verbs), None)
            if verb:
                families[word] = verb
    return families


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    nouns, verbs, adjectives = (read_synsets(pos) for pos in ("noun", "verb", "adj"))
    irregular = tomllib.loads((HERE / "irregular.toml").read_text())
    lemmas = set(read_senses("verb"))
    columns = {
        "a": adjective_families(adjectives, lemmas) | irregular["adjectives"],
        "n": joined(lemmas) | regular_families(nouns, lemmas) | noun_families(nouns, verbs) | irregular["nouns"],
        "v": verb_families(verbs),
    }
    rows = [
        (lemma, pos, family)
        for pos, families in columns.items()
        for lemma, family in families.items()
        if lemma.replace("_", "").replace("-", "").isalpha() and lemma.count("_") <= 1
    ]
    options.out.write_text(NOTE + "".join("\t".join(row) + "\n" for row in sorted(rows)))
    print(f"{len(rows)} rows in {options.out}")


if __name__ == "__main__":
    main()
