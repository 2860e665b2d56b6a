"""Print the titles of the dated mentions of every sample article that tell their event well enough by themselves.

Usage: `python bench/entities/titles.py [--seeds FOLDER]`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline import reading
from dateline.extraction import Extractor
from dateline.merging.standing import CLEAR
from dateline.model.articles import Submitted
from dateline.model.mentions import Mention, Records

ROOT = Path(__file__).parents[2]


def articles(seeds: Path) -> Iterator[tuple[str, Submitted]]:
    """Every sample article with the name of its affair, in order of file."""
    for request in sorted(seeds.glob("*/request.json")):
        told = {one["id"]: one for one in json.loads(request.read_text(encoding="utf-8"))["articles"]}
        for path in sorted(request.parent.glob("*.txt")):
            one = told.get(path.stem, {})
            text = path.read_text(encoding="utf-8")
            yield request.parent.name, Submitted(path.stem, text, one.get("title"), published=one.get("published"))


def is_dated(mention: Mention) -> bool:
    """Whether a mention has a time of its own or may take the publication date."""
    return mention.tlink is not None or mention.publishable


def section(records: Records) -> list[str]:
    """The titles of one article, each once, in order of place."""
    told = [mention for mention in records.mentions if is_dated(mention) and mention.clarity >= CLEAR]
    titles = dict.fromkeys(mention.title for mention in told)
    return [f"- {title}" for title in titles]


def main() -> None:
    """Print an article after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    seeds = parser.parse_args().seeds
    if not seeds.is_dir():
        sys.exit(f"no sample articles in {seeds}")
    extractor = Extractor.load()
    for affair, submitted in articles(seeds):
        titles = section(extractor.read(reading.read(submitted)))
        print(f"{affair}/{submitted.id}", *titles, "", sep="\n")


if __name__ == "__main__":
    main()
