"""The dates of deeds in the short articles of told.txt: what a reader would give each, and what it gets.

python bench/events/told.py [--half A|B] [--wrong] [--pipeline NAME]

Each article is read by itself, with its publication date. A deed is right with the value told for it, coarse with a
longer stretch around it, undated where it has none though it has a value, without reason where it has a date that no
reader would give; else it is wrong. What the publication date alone gives is taken for its day.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline import timeline
from dateline.calendars import iso_end, iso_start, parse_iso
from dateline.extraction.extractor import Extractor
from dateline.model.articles import Submitted
from dateline.model.dates import Date
from dateline.model.mentions import DatedMention

ARTICLES = Path(__file__).with_name("told.txt")
KINDS = ("right", "coarse", "wrong", "without reason", "undated", "missing")
_ENTRY = re.compile(r"^## (?P<name>\S+) (?P<published>\S+)\n(?P<body>.*)$", re.MULTILINE)
_MARK = re.compile(r"\[(?P<words>[^]|]*)\|(?P<value>[^]]*)\]")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_NONE, _OPEN = "-", ".."


@dataclass(frozen=True)
class Deed:
    """A marked deed: the place of its word, its day, month or year ("" for none), whether none is as good."""

    start_char: int
    words: str
    value: str
    is_open: bool


@dataclass(frozen=True)
class Told:
    """A short article and its deeds in order of place."""

    name: str
    published: str
    text: str
    deeds: list[Deed]


def articles(path: Path = ARTICLES) -> list[Told]:
    """The articles of a file."""
    return [_article(entry) for entry in _ENTRY.finditer(path.read_text(encoding="utf-8"))]


def _article(entry: re.Match[str]) -> Told:
    text, deeds, at = "", [], 0
    body = entry["body"].replace(" ¶ ", "\n\n")
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        value = mark["value"].rstrip("?")
        is_open = mark["value"].endswith("?") or value == _NONE
        deeds.append(Deed(len(text), mark["words"], "" if value == _NONE else value, is_open))
        text, at = text + mark["words"], mark.end()
    return Told(entry["name"], entry["published"], text + body[at:], deeds)


def kind_of(deed: Deed, found: DatedMention | None) -> str:
    """What became of a deed: one of `KINDS`."""
    if found is None:
        return "missing"
    if found.date is None or found.date.interval is None:
        return "right" if deed.is_open else "undated"
    if not deed.value:
        return "without reason"
    told, (first, last) = _ends(found.date), _days(deed.value)
    if told == (first, last):
        return "right"
    return "coarse" if told[0] <= first and last <= told[1] else "wrong"


def _ends(date: Date) -> tuple[str, str]:
    assert date.interval is not None
    start, end = iso_start(date.interval), iso_end(date.interval)
    return (start or "0000")[:10], (end or "9999")[:10]


def _days(value: str) -> tuple[str, str]:
    """The first and the last day of a day, a month, a quarter or a year, or from one to another; ".." is open."""
    if "/" in value:
        first, last = value.split("/")
        return _days(first)[0] if first != _OPEN else "0000", _days(last)[1] if last != _OPEN else "9999"
    if quarter := _QUARTER.fullmatch(value):
        last = 3 * int(quarter[2])
        return _days(f"{quarter[1]}-{last - 2:02}")[0], _days(f"{quarter[1]}-{last:02}")[1]
    return _ends(parse_iso(value))


def judged(told: list[Told], extractor: Extractor) -> Iterator[tuple[Told, Deed, DatedMention | None, str]]:
    """Each deed of some articles with the mention of it and what became of it."""
    for one in told:
        submitted = Submitted(one.name, one.text, published=one.published)
        dated = timeline.join(timeline.extract([submitted], extractor)).articles[0]
        by_start = {mention.mention.trigger.start_char: mention for mention in dated.mentions}
        for deed in one.deeds:
            found = by_start.get(deed.start_char)
            yield one, deed, found, kind_of(deed, found)


def rule_of(found: DatedMention | None) -> str:
    """The rule by which a mention has its time, "-" for none."""
    return "-" if found is None or found.date is None or not found.derivation else found.derivation[-1]


def _wrong(one: Told, deed: Deed, found: DatedMention | None, kind: str) -> str:
    got = "" if found is None or found.date is None or found.date.interval is None else "/".join(_ends(found.date))
    return f"  {kind:14} {one.name:10} {deed.words:12} {deed.value + '?' * deed.is_open:12} {got:22} {rule_of(found)}"


def main() -> None:
    """Print the figures of each half, and what is not right where asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--pipeline", default="en_core_web_sm")
    options = parser.parse_args()
    told, extractor = articles(), Extractor.load(options.pipeline)
    for half, own in (("A", told[::2]), ("B", told[1::2])):
        if options.half not in (None, half):
            continue
        found = list(judged(own, extractor))
        counts = Counter(kind for *_, kind in found)
        print(half, "  ".join(f"{kind} {counts[kind]}" for kind in KINDS), f"of {len(found)}")
        rules = Counter((rule_of(mention), kind) for *_, mention, kind in found)
        for rule in sorted({rule for rule, _ in rules} - {"-"}):
            false = rules[rule, "wrong"] + rules[rule, "without reason"]
            print(f"  {rule:24} {rules[rule, 'right'] + rules[rule, 'coarse']:3} right or coarse, {false:3} false")
        if options.wrong:
            print("\n".join(_wrong(*one) for one in found if one[-1] not in ("right", "coarse")))


if __name__ == "__main__":
    main()
