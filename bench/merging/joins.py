"""Judged joins: of mentions that were joined once, how many pairs are joined rightly and wrongly now?

    python bench/merging/joins.py [--cache DIR] [--wrong]

`joins.json` in a folder of bench/merging/affairs/ labels mentions, "article|field|start of the trigger", with a group
and a letter: two of one group and letter are one event, two of one group and different letters are two. What is
labelled was in one entry when it was judged, so it says nothing of joins that were missing then.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from affairs import CHECKED, Affair, MentionKey, read_affair

from dateline.merging import merge


@dataclass(frozen=True)
class Judged:
    """Two mentions of one group, and whether they are one event."""

    one: MentionKey
    other: MentionKey
    is_one: bool


def judged_in(folder: Path, affair: Affair) -> Iterator[Judged]:
    """The judged pairs of an affair."""
    labels = json.loads((folder / "joins.json").read_text(encoding="utf-8"))
    places = {
        f"{one.article}|{one.mention.field}|{one.mention.trigger.start_char}": (one.article, one.index)
        for article in affair.articles for one in article.mentions
    }
    known = [(places[place], *label) for place, label in labels.items() if place in places]
    for (one, group, letter), (other, theirs, their_letter) in combinations(known, 2):
        if group == theirs:
            yield Judged(one, other, letter == their_letter)


def main() -> None:
    """Print for each affair the pairs that are joined, of those that are one event and of those that are two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, help="folder that keeps the records")
    parser.add_argument("--wrong", action="store_true", help="show the pairs that are joined wrongly")
    options = parser.parse_args()
    for folder in (one for one in CHECKED if (one / "joins.json").is_file()):
        affair = read_affair(folder, options.cache)
        chains = merge(affair.articles).chains
        home = {(m.article, m.index): number for number, chain in enumerate(chains) for m in chain.mentions}
        judged = list(judged_in(folder, affair))
        joined = [pair for pair in judged if home[pair.one] == home[pair.other]]
        right, wrong = (sum(pair.is_one is kind for pair in joined) for kind in (True, False))
        of_right = sum(pair.is_one for pair in judged)
        print(f"{folder.name:12} right joins {right} of {of_right}, wrong joins {wrong} of {len(judged) - of_right}")
        for pair in joined if options.wrong else ():
            if not pair.is_one:
                print(f"  {pair.one} {pair.other}")


if __name__ == "__main__":
    main()
