#!/usr/bin/env python3
"""Score the ladder of the DCT on the articles in bench/reading/dct.toml.

    dct.py [--wrong]

A case is right when basis, date, bounds and alternatives are all as the case says. Even cases are half A, odd ones
half B. The whole pipeline runs, so the rung of other articles is scored as it is used.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from pathlib import Path
from typing import Any

from dateline.calendars import first_day, format_day, last_day
from dateline.model.articles import Dct, Submitted
from dateline.model.dates import Interval
from dateline.timeline import build, extract, load_extractor

CASES = Path(__file__).with_suffix(".toml")


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


def measure(*, is_telling: bool = False) -> dict[str, list[bool]]:
    """Whether each case is right, by half; `is_telling` prints those that are wrong."""
    extractor = load_extractor("en_core_web_sm")
    right: dict[str, list[bool]] = {"A": [], "B": []}
    for number, case in enumerate(tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]):
        texts = case.get("texts") or [case]
        articles = [
            Submitted(str(i), one["text"], url=one.get("url"), published=one.get("given"))
            for i, one in enumerate(texts)
        ]
        dct = build(extract(articles, extractor)).articles[-1].dct
        right["B" if number % 2 else "A"].append(found(dct) == wanted(case))
        if is_telling and found(dct) != wanted(case):
            print(f"{case['name']}\n  want {wanted(case)}\n  got  {found(dct)} {dct.rule}")
    return right


def main() -> None:
    """Print the share of cases that are right, for each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="print the cases that are wrong")
    right = measure(is_telling=parser.parse_args().wrong)
    print(json.dumps({half: {"right": round(sum(h) / len(h), 3), "cases": len(h)} for half, h in right.items()}))


if __name__ == "__main__":
    main()
