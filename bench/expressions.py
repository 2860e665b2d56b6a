"""Quality of times on single expressions with a reference date, of our own wording.

    python bench/expressions.py [--set 1|…|10] [--half A|B] [--wrong]

A row of `expressions.tsv` has its set and half (rules were written from the failures of A, B was only
counted), its language, the reference date, a text with its times in brackets, and their TIMEX3 types
and values; `*` is any value or type, `|` stands between values that are as good, `none` marks a text
without a time.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from itertools import groupby
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

    group: str
    half: str
    language: str
    reference: str
    text: str
    spans: list[tuple[int, int]]
    expected: str


def rows() -> list[Row]:
    """The rows of the table in order; a group is a set and whether its texts are in English."""
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
    group = f"{line['set']} {'English' if line['language'] == 'en' else 'other'}"
    return Row(group, line["half"], line["language"], line["reference"], text, spans, line["expected"])


def read(row: Row) -> list[ResolvedTimex]:
    """The times of a row's text against its reference date."""
    dct = Dct(parse_iso(row.reference), DctBasis.GIVEN)
    return resolve(recognise(tokenize(row.text), row.text, language=row.language).timexes, dct)


def is_found(row: Row, times: list[ResolvedTimex]) -> bool:
    """Whether as many times are found as there are, each touching its own."""
    found = [(one.timex.start_char, one.timex.end_char) for one in times]
    pairs = zip(found, row.spans, strict=False)
    return len(found) == len(row.spans) and all(a < d and c < b for (a, b), (c, d) in pairs)


def is_right(row: Row, times: list[ResolvedTimex]) -> bool:
    """Whether the times found have the types and values expected, minutes being told where they are zero."""
    if row.expected == _NONE:
        return not times
    wanted = [] if row.expected == _ANY else [one.split(" ", 1) for one in row.expected.split("; ")]
    return is_found(row, times) and all(
        type_ in (_ANY, str(one.timex.type)) and _is_value(one.value, values.split("|"))
        for one, (type_, values) in zip(times, wanted, strict=False)
    )


def _is_value(value: str, wanted: Sequence[str]) -> bool:
    return any(one in (_ANY, value, f"{value}:00") for one in wanted)


def _print_half(name: str, chosen: Sequence[tuple[Row, list[ResolvedTimex]]], *, wrong: bool) -> None:
    """A line of how many texts have their times found, and found with their values, and the wrong ones."""
    told = [pair for pair in chosen if pair[0].expected != _NONE]
    empty = [pair for pair in chosen if pair[0].expected == _NONE]
    found, right = (_per_cent(sum(test(*one) for one in told), len(told)) for test in (is_found, is_right))
    clean = _per_cent(sum(not times for _, times in empty), len(empty))
    print(f"{name:12} {len(told):4} texts: found {found}, right {right};", end=" ")
    print(f"{len(empty):3} without a time: clean {clean}")
    for row, times in chosen if wrong else []:
        if not is_right(row, times):
            print(f"  {row.language} {row.text!r} {row.expected}: {[(one.timex.text, one.value) for one in times]}")


def _per_cent(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}" if whole else "    –"


def main() -> None:
    """Print a line for each set, language group and half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=[str(number) for number in range(1, 11)])
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    chosen = [
        row for row in rows() if options.set in (None, row.group.split()[0]) and options.half in (None, row.half)
    ]
    chosen.sort(key=lambda row: (int(row.group.split()[0]), row.group, row.half))
    for (group, half), members in groupby(chosen, key=lambda row: (row.group, row.half)):
        _print_half(f"{group} {half}", [(row, read(row)) for row in members], wrong=options.wrong)


if __name__ == "__main__":
    main()
