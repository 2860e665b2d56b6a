"""Quality of times on single expressions with a reference date, of our own wording.

    python bench/expressions.py [--half A|B] [--wrong]

A row of `expressions.tsv` has its half (rules were written from the failures of A, B was only counted),
the reference date, a text with its times in brackets, and their TIMEX3 types and values; `*` is any
value or type, `none` marks a text without a time.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import NamedTuple

from dateline.calendars import parse_iso
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.times import ResolvedTimex

_TABLE = Path(__file__).with_suffix(".tsv")
_ANY, _NONE = "*", "none"


class Row(NamedTuple):
    """One expression: `spans` are the characters of its times, half-open, in `text` without brackets."""

    half: str
    reference: str
    text: str
    spans: list[tuple[int, int]]
    expected: str


def rows() -> list[Row]:
    """The rows of the table in order."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        return [_row(line) for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _row(line: dict[str, str]) -> Row:
    text, starts, spans = "", [], []
    for character in line["text"]:
        if character == "[":
            starts.append(len(text))
        elif character == "]":
            spans.append((starts.pop(), len(text)))
        else:
            text += character
    return Row(line["half"], line["reference"], text, spans, line["expected"])


def read(row: Row) -> list[ResolvedTimex]:
    """The times of a row's text against its reference date."""
    dct = Dct(parse_iso(row.reference), DctBasis.GIVEN)
    return resolve(recognise(tokenize(row.text), row.text).timexes, dct)


def is_found(row: Row, times: list[ResolvedTimex]) -> bool:
    """Whether as many times are found as there are, each touching its own."""
    found = [(one.timex.start_char, one.timex.end_char) for one in times]
    pairs = zip(found, row.spans, strict=False)
    return len(found) == len(row.spans) and all(a < d and c < b for (a, b), (c, d) in pairs)


def is_right(row: Row, times: list[ResolvedTimex]) -> bool:
    """Whether the times found have the types and values expected, minutes being told where they are zero."""
    wanted = [] if row.expected in (_ANY, _NONE) else [one.split() for one in row.expected.split("; ")]
    return is_found(row, times) and all(
        type_ in (_ANY, str(one.timex.type)) and value in (_ANY, one.value, f"{one.value}:00")
        for one, (type_, value) in zip(times, wanted, strict=False)
    )


def main() -> None:
    """Print for each half how many texts have their times found, and found with their values."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    for half in [options.half] if options.half else ["A", "B"]:
        chosen = [(row, read(row)) for row in rows() if row.half == half]
        told = [(row, times) for row, times in chosen if row.expected != _NONE]
        empty = [(row, times) for row, times in chosen if row.expected == _NONE]
        found, right = (100 * sum(test(*one) for one in told) / len(told) for test in (is_found, is_right))
        clean = 100 * sum(not times for _, times in empty) / len(empty)
        print(f"{half}  {len(told)} texts: found {found:.1f}, right {right:.1f}", end="; ")
        print(f"{len(empty)} without a time: clean {clean:.1f}")
        for row, times in chosen if options.wrong else []:
            if not is_right(row, times):
                print(f"  {row.text!r} {row.expected}: {[(one.timex.text, one.value) for one in times]}")


if __name__ == "__main__":
    main()
