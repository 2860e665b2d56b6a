"""The parts of WordNet 3.0's files that the tables need (Debian: `apt-get install wordnet-base`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path("/usr/share/wordnet")
PARTICLES = frozenset({"away", "back", "down", "off", "out", "over", "up"})


@dataclass(frozen=True)
class Pointer:
    """A relation from one word of a synset to one word of another; word 0 stands for all of them."""

    symbol: str
    offset: str
    pos: str
    source: int
    target: int


@dataclass(frozen=True)
class Synset:
    """The words of one sense, its lexicographer file (04 act, 11 event …), its pointers and a verb's frames.

    A frame is its number in WordNet's list of sentence frames and the word it holds for; word 0 stands for all.
    """

    lexname: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    frames: tuple[tuple[int, int], ...]

    def frames_of(self, word: str) -> frozenset[int]:
        """The sentence frames in which a word of this sense stands."""
        number = self.words.index(word) + 1
        return frozenset(frame for frame, one in self.frames if one in (0, number))


def read_synsets(pos: str, folder: Path = FOLDER) -> dict[str, Synset]:
    """The synsets of `data.noun`, `data.verb` or `data.adj` by offset."""
    lines = (folder / f"data.{pos}").read_text("latin-1").splitlines()
    return dict(_synset(line) for line in lines if not line.startswith(" "))


def _synset(line: str) -> tuple[str, Synset]:
    fields = line.split("|")[0].split()
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * i].split("(")[0].lower() for i in range(count))
    rest = fields[4 + 2 * count :]
    pointers = tuple(_pointer(rest[1 + 4 * i : 5 + 4 * i]) for i in range(int(rest[0])))
    told = rest[1 + 4 * len(pointers) :]
    frames = tuple((int(told[3 * i + 2]), int(told[3 * i + 3], 16)) for i in range(int(told[0]))) if told else ()
    return fields[0], Synset(int(fields[1]), words, pointers, frames)


def _pointer(fields: list[str]) -> Pointer:
    symbol, offset, pos, ends = fields
    return Pointer(symbol, offset, pos, int(ends[:2], 16), int(ends[2:], 16))


def read_senses(pos: str, folder: Path = FOLDER) -> dict[str, list[str]]:
    """The synset offsets of each lemma, most frequent sense first."""
    senses = {}
    for line in (folder / f"index.{pos}").read_text("latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            senses[fields[0]] = fields[-int(fields[2]) :]
    return senses


def read_counts(folder: Path = FOLDER) -> dict[tuple[str, int], int]:
    """How often a lemma was tagged in the semantic concordances, by (lemma, part of speech 1–5)."""
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        key, _, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, int(rest[0])] += int(count)
    return dict(counts)


def read_sense_counts(pos: str, folder: Path = FOLDER) -> dict[tuple[str, int], int]:
    """How often each sense of a lemma was tagged, by (lemma, number of the sense from 1)."""
    number = {"noun": "1", "verb": "2"}[pos]
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        key, sense, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest[0] == number:
            counts[lemma, int(sense)] += int(count)
    return dict(counts)


def joined(verbs: Iterable[str]) -> dict[str, str]:
    """The nouns made of a verb and its particle, and that verb ("rollout" of "roll_out")."""
    pairs = ((verb, *verb.partition("_")) for verb in sorted(verbs))
    return {stem + particle: verb for verb, stem, _, particle in pairs if particle in PARTICLES and stem.isalpha()}
