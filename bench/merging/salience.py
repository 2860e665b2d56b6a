"""How well salience puts first what is expected of an affair: the average precision of its expected events.

    python bench/merging/salience.py [--cache DIR]

All events of each affair (bench/merging/affairs.py) stand in order, the most salient ones first; an event is right if
one of its mentions tells an expected event. The weights of salience were chosen on the fitted affairs.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import fmean

from affairs import CHECKED, FITTED, Affair, read_affair

from dateline import timeline
from dateline.model.mentions import Status
from dateline.selection import Options


def average_precision(affair: Affair) -> float:
    """Of the expected events among all events of an affair, the most salient ones first."""
    joined = timeline.join([article.records for article in affair.articles])
    shown = timeline.show(joined, Options(statuses=frozenset(Status)))
    events = sorted((*shown.events, *shown.undated), key=lambda event: (-event.salience, event.id))
    found: list[float] = []
    for place, event in enumerate(events, 1):
        if any(affair.events[source.dated.article, source.dated.index] for source in event.sources):
            found.append((len(found) + 1) / place)
    return fmean(found)


def main() -> None:
    """Print the mean of each half of the affairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, help="a folder that keeps the records")
    args = parser.parse_args()
    for name, folders in (("fitted", FITTED), ("checked", CHECKED)):
        print(f"{name}  {fmean(average_precision(read_affair(folder, args.cache)) for folder in folders):.3f}")


if __name__ == "__main__":
    main()
