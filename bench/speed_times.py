"""Speed of times against dateparser's `search_dates`, in one run on one core, tokenising included.

    python bench/speed_times.py [--data ../shared/data] [--characters 200000]

The last part gives the time per character of texts that are built to be hard, as a multiple of news.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from dateline.calendars import parse_iso
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Dct, DctBasis

DCT = Dct(parse_iso("1998-05-16"), DctBasis.GIVEN)
HARD = {
    "digits": "7",
    "spaced digits": "7 ",
    "may": "may ",
    "May": "May ",
    "of the": "of the ",
    "one word": "year ",
    "unknown word": "word ",
    "dashes": "1-",
    "dots": "1.",
    "the first of the": "the first of the ",
    "months and": "May and June and ",
    "all months": "January and March and May and July and August and October and December and ",
}


def read(text: str) -> int:
    """Find and resolve the times of a text, block by block."""
    found = 0
    for block in re.split(r"\n\s*\n", text):
        found += len(resolve(recognise(tokenize(block), block).timexes, DCT))
    return found


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call, the best of two."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def main() -> None:
    """Print words per second, the ratio to dateparser and the cost of hard texts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--characters", type=int, default=200_000)
    options = parser.parse_args()
    paths = sorted((options.data / "tempeval3-train").rglob("*.tml"))
    if not paths:
        sys.exit(f"no news texts in {options.data}: give the data folder with --data")
    texts = ["".join(ET.parse(path).getroot().find("TEXT").itertext()) for path in paths]  # type: ignore[union-attr]
    words, characters = sum(len(text.split()) for text in texts), sum(map(len, texts))
    read(texts[0])
    ours = seconds(lambda: [read(text) for text in texts])
    print(f"dateline      {words / ours:9,.0f} words/s")
    from dateparser.search import search_dates

    some = texts[:60]
    theirs = seconds(lambda: [search_dates(text, languages=["en"]) for text in some])
    theirs *= words / sum(len(text.split()) for text in some)
    print(f"search_dates  {words / theirs:9,.0f} words/s   ratio {theirs / ours:.2f}")
    for name, piece in HARD.items():
        text = (piece * (options.characters // len(piece) + 1))[: options.characters]
        taken = seconds(lambda text=text: read(text)) / len(text)  # type: ignore[misc]
        print(f"{name:18} {taken * 1e6:6.2f} µs/character, {taken / (ours / characters):5.2f} × news")


if __name__ == "__main__":
    main()
