"""Hold the figures of every corpus against the floors that are pinned for them.

    python -m bench.floors [NAME ...]            measure; exit 1 if a figure is worse than its floor
    python -m bench.floors --update [NAME ...]   measure and pin what has got better; never what has got worse
    python -m bench.floors --show [NAME ...]     measure and print, hold nothing

floors.json has, for each measure, the digest of its corpus and its figures: another corpus is not
comparable and fails too, until its name is struck from the file and pinned anew.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from bench.floors.measures import HERE, Measure, read_measures

FLOORS = HERE / "floors.json"
ROOT = HERE.parents[1]

Pinned = dict[str, Any]


def main() -> int:
    """Measure what the command line names; 0 when nothing is worse than its floor."""
    options = parse_arguments()
    if not options.data.is_dir():
        sys.exit(f"bench.floors: no corpora at {options.data}; name their folder with --data")
    floors: dict[str, Pinned] = json.loads(FLOORS.read_text(encoding="utf-8"))
    worse: list[str] = []
    for measure in read_measures():
        if options.names and measure.name not in options.names:
            continue
        pinned = {"digest": measure.digest(options.data), "figures": timed_figures(measure, options)}
        if options.show:
            continue
        worse += compare(measure, pinned, floors.get(measure.name))
        if options.update:
            floors[measure.name] = raised(measure, pinned, floors.get(measure.name))
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for line in worse:
        print(f"WORSE {line}")
    return 1 if worse else 0


def parse_arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser("bench.floors", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    known = [measure.name for measure in read_measures()]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}; all unless given")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="folder of the corpora")
    parser.add_argument("--dateline", default=str(ROOT / ".venv" / "bin" / "dateline"), help="the command to measure")
    parser.add_argument("--update", action="store_true", help="pin what has got better")
    parser.add_argument("--show", action="store_true", help="print only")
    options = parser.parse_args()
    if unknown := set(options.names) - set(known):
        parser.error(f"no measure of this name: {', '.join(sorted(unknown))}")
    return options


def timed_figures(measure: Measure, options: argparse.Namespace) -> dict[str, float]:
    """The figures of a measure, printed with the seconds they took."""
    begun = time.perf_counter()
    figures = measure.figures(options.data, options.dateline)
    told = "  ".join(f"{name} {value:g}" for name, value in figures.items())
    print(f"{measure.name:20} {time.perf_counter() - begun:5.0f} s  {told}", flush=True)
    return figures


def compare(measure: Measure, now: Pinned, floor: Pinned | None) -> list[str]:
    """What is worse than its floor, a line for each; nothing is held that is not pinned yet."""
    if floor is None:
        return []
    if floor["digest"] != now["digest"]:
        return [f"{measure.name}: the corpus is not the one that the floors were pinned on"]
    return [
        f"{measure.name} {name}: {now['figures'][name]:g}, floor {value:g}"
        for name, value in floor["figures"].items()
        if name in now["figures"] and measure.is_worse(name, now["figures"][name], value)
    ]


def raised(measure: Measure, now: Pinned, floor: Pinned | None) -> Pinned:
    """The floor with every figure that has got better, or is new; one that is worse stays as pinned."""
    if floor is None or floor["digest"] != now["digest"]:
        return now if floor is None else floor
    figures = {
        name: floor["figures"][name]
        if name in floor["figures"] and measure.is_worse(name, value, floor["figures"][name])
        else value
        for name, value in now["figures"].items()
    }
    return {"digest": floor["digest"], "figures": figures}


if __name__ == "__main__":
    sys.exit(main())
