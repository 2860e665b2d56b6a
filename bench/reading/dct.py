#!/usr/bin/env python3
"""Score the ladder of the DCT on the articles in the three files of cases beside it.

    dct.py [--wrong A|B|C1|C2|D1|D2]

A case is right when basis, date, bounds and alternatives are all as the case says. Even cases of dct.toml are half A,
odd ones half B; those of unseen.toml and unseen_d.toml are C1 and C2, D1 and D2, labelled by somebody who had not
seen the rules; docs/reading.md has the figures from before their misses were worked on. The whole pipeline runs, so the
rung of other articles is scored as it is used.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.calendars import first_day, format_day, last_day
from dateline.model.articles import Dct, Submitted
from dateline.model.dates import Interval
from dateline.timeline import build, extract, load_extractor

#: The files of cases, and the names of their halves.
HALVES = {"dct.toml": ("A", "B"), "unseen.toml": ("C1", "C2"), "unseen_d.toml": ("D1", "D2")}
NAMES = [half for names in HALVES.values() for half in names]


def days(interval: Interval) -> str:
    """An interval as one day or as two ends, `..` where it is open."""
    first, last = first_day(interval), last_day(interval)
    ends = [".." if day is None else format_day(day) for day in (first, last)]
    return ends[0] if ends[0] == ends[1] != ".." else "/".join(ends)


def found(dct: Dct) -> dict[str, object]:
    """What was found, in the words of the cases."""
    date = dct.date
    return {
        "basis": dct.basis.value,
        "date": None if date is None or date.interval is None else days(date.interval),
        "either": [] if date is None else [days(one.interval) for one in date.alternatives],
        "bounds": days(dct.bounds),
    }


def wanted(case: dict[str, Any]) -> dict[str, object]:
    """What a case asks for; the bounds of a settled date are its own days unless told."""
    date = case.get("date")
    return {
        "basis": case["basis"],
        "date": date,
        "either": case.get("either", []),
        "bounds": case.get("bounds", date or "../.."),
    }


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """The cases of all files in order, each with the name of its half."""
    for file, names in HALVES.items():
        text = (Path(__file__).parent / file).read_text(encoding="utf-8")
        for number, case in enumerate(tomllib.loads(text)["case"]):
            yield names[number % 2], case


def measure(halves: Sequence[str] = NAMES, *, telling: str | None = None) -> dict[str, list[bool]]:
    """Whether each case of some halves is right, by half; those of the half `telling` that are wrong are printed."""
    extractor = load_extractor("en_core_web_sm")
    right: dict[str, list[bool]] = {half: [] for half in halves}
    for half, case in cases():
        if half not in right:
            continue
        texts = case.get("texts") or [case]
        articles = [
            Submitted(str(i), one["text"], url=one.get("url"), published=one.get("given"))
            for i, one in enumerate(texts)
        ]
        dct = build(extract(articles, extractor)).articles[-1].dct
        right[half].append(found(dct) == wanted(case))
        if half == telling and found(dct) != wanted(case):
            print(f"{case['name']}\n  want {wanted(case)}\n  got  {found(dct)} {dct.rule}")
    return right


def main() -> None:
    """Print the share of cases that are right, for each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=NAMES, help="print the cases of this half that are wrong")
    right = measure(telling=parser.parse_args().wrong)
    print(json.dumps({half: {"right": round(sum(h) / len(h), 3), "cases": len(h)} for half, h in right.items()}))


if __name__ == "__main__":
    main()
