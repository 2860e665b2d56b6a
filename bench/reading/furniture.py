#!/usr/bin/env python3
"""Score furniture, blocks and kinds on the labelled pages in bench/reading/pages and bench/reading/unseen.

    furniture.py [--wrong A|B|C1|C2|D1|D2]

A page is a text with a label before each line ("n | Skip to content"). Labels: p paragraph, h heading, i item,
q quotation, d dateline, b byline, c caption; n navigation, m comment, r related, k credit, s share, y copyright,
z syndication; ? is not scored; a + after the label says that the line continues the block of the line before.
In pages/, even pages in sorted order are half A, on which the rules were written; odd ones are half B. In unseen/
and unseen_d/ they are C1 and C2, D1 and D2: sets C and D were labelled before they were read with the rules, by
somebody who had not seen them; docs/reading.md has the figures from before their misses were worked on. Lines are
counted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model.articles import Article, Block, BlockKind, Furniture, Submitted
from dateline.reading import read

#: The folders of labelled pages, and the names of their halves.
HALVES = {"pages": ("A", "B"), "unseen": ("C1", "C2"), "unseen_d": ("D1", "D2")}
NAMES = [half for names in HALVES.values() for half in names]
FURNITURE = {
    "n": Furniture.NAVIGATION, "m": Furniture.COMMENT, "r": Furniture.RELATED, "k": Furniture.CREDIT,
    "s": Furniture.SHARE, "y": Furniture.COPYRIGHT, "z": Furniture.SYNDICATION,
}
KINDS = {
    "p": BlockKind.PARAGRAPH, "h": BlockKind.HEADING, "i": BlockKind.ITEM, "q": BlockKind.QUOTATION,
    "d": BlockKind.DATELINE, "b": BlockKind.BYLINE, "c": BlockKind.CAPTION,
}


@dataclass(frozen=True)
class LabelledLine:
    """A line of a page, where it is in the page's text, and what it is."""

    start_char: int
    end_char: int
    label: str
    continues: bool


def page(path: Path) -> tuple[str, list[LabelledLine]]:
    """The text of a page and its labelled lines."""
    texts, lines, at = [], [], 0
    for row in path.read_text(encoding="utf-8").splitlines():
        label, _, text = row.partition("| ")
        if text:
            lines.append(LabelledLine(at, at + len(text), label[0], "+" in label))
        texts.append(text)
        at += len(text) + 1
    return "\n".join(texts) + "\n", lines


def block_of(article: Article, line: LabelledLine) -> Block:
    """The block that covers most of a line."""
    return max(
        article.blocks, key=lambda b: min(b.end_char, line.end_char) - max(b.start_char, line.start_char)
    )


def score(path: Path) -> tuple[Counter[str], list[str]]:
    """Counts of one page, and what went wrong in words."""
    text, lines = page(path)
    article = read(Submitted(id=path.stem, text=text))
    counts: Counter[str] = Counter()
    wrong = []
    for line in lines:
        if line.label == "?":
            continue
        block = block_of(article, line)
        gold = FURNITURE.get(line.label)
        counts["gold"] += gold is not None
        counts["found"] += block.furniture is not None
        counts["right"] += gold is not None and block.furniture is not None
        counts["same kind of furniture"] += gold is not None and block.furniture is gold
        counts["lines"] += 1
        counts["joined right"] += (block.start_char >= line.start_char) is not line.continues
        if gold is None:
            counts["story"] += 1
            counts["kind right"] += block.kind is KINDS[line.label]
        if (gold is None) is not (block.furniture is None) or (gold is None and block.kind is not KINDS[line.label]):
            said = f"{block.furniture or '-'}/{block.kind}"
            wrong.append(f"{path.stem}: {line.label} read as {said}: {text[line.start_char : line.end_char][:80]}")
    return counts, wrong


def figures(counts: Counter[str]) -> dict[str, float]:
    """Shares of 1."""
    return {
        "precision": round(counts["right"] / max(1, counts["found"]), 3),
        "recall": round(counts["right"] / max(1, counts["gold"]), 3),
        "kind_of_furniture": round(counts["same kind of furniture"] / max(1, counts["right"]), 3),
        "boundaries": round(counts["joined right"] / counts["lines"], 3),
        "kinds": round(counts["kind right"] / counts["story"], 3),
        "lines": counts["lines"],
    }


def halves() -> Iterator[tuple[str, list[Path]]]:
    """The two halves of the pages of each folder, in order of their names."""
    for folder, names in HALVES.items():
        paths = sorted((Path(__file__).parent / folder).glob("*.page"))
        for start, name in enumerate(names):
            yield name, paths[start::2]


def main() -> None:
    """Print the figures of each half as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=NAMES, help="print what went wrong in this half")
    options = parser.parse_args()
    result = {}
    for half, paths in halves():
        counts: Counter[str] = Counter()
        for path in paths:
            one, wrong = score(path)
            counts += one
            if half == options.wrong and wrong:
                print("\n".join(wrong))
        result[half] = figures(counts)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
