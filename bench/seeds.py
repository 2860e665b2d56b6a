"""Score a timeline of the sample articles against what a journalist expects of it.

    python bench/seeds.py score seeds/wexmoor-bridge timeline.json [--bare]
    python bench/seeds.py pack seeds/wexmoor-bridge

`score` prints a line for each expected event, each thing that must not be there, and last one JSON
object; `--bare` is for a timeline of the text files alone, which say less about when they were
published. `pack` copies the text files into the request.json beside them, whose other fields
(title, publisher, published) are written there by hand.

The counts, over the events that are not hard (and, bare, not in need of a publication date):

- dated: events that some entry tells with an accepted date and status;
- misdated: entries that tell an expected event with another date; misjudged: with another status;
- sources, joined: found and all of the articles that date the event, and that leave the date out;
- split: further entries of the same event; lumped: pairs kept `apart` that share an entry;
- never: entries that must not be there;
- hard: hard events that are dated, of all of them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass
class Score:
    """The counts of one timeline; `notes` are the lines to print."""

    expected: int = 0
    dated: int = 0
    misdated: int = 0
    misjudged: int = 0
    sources: list[int] = field(default_factory=lambda: [0, 0])
    joined: list[int] = field(default_factory=lambda: [0, 0])
    split: int = 0
    lumped: int = 0
    never: int = 0
    hard: list[int] = field(default_factory=lambda: [0, 0])
    events: int = 0
    undated: int = 0
    notes: list[str] = field(default_factory=list)

    def figures(self) -> Json:
        """Everything but the notes."""
        return {name: value for name, value in asdict(self).items() if name != "notes"}


def matches(pattern: str, text: str | None) -> bool:
    """Whether a pattern is found in a text, capitals or not."""
    return re.search(pattern, text or "", re.IGNORECASE) is not None


def tells(source: Json, wanted: Json) -> bool:
    """Whether one source tells an expected event."""
    return (
        all(matches(pattern, source["quote"]) for pattern in wanted["quote"])
        and not any(matches(pattern, source["quote"]) for pattern in wanted.get("not", []))
        and matches(wanted["trigger"], (source["trigger"] or {}).get("text"))
    )


def ends(entry: Json) -> list[str | None]:
    """Both inclusive ends of an entry's date, days only; [None, None] when it has none."""
    date = entry["date"] or {}
    return [end and end[:10] for end in (date.get("start"), date.get("end"))]


def told_by(entry: Json, wanted: Json) -> set[str]:
    """The ids of the articles whose sources in this entry tell the expected event."""
    return {source["article"] for source in entry["sources"] if tells(source, wanted)}


def is_right(entry: Json, wanted: Json) -> bool:
    """Whether an entry's date, and its status where one is asked for, are accepted."""
    return ends(entry) in wanted["dates"] and entry["status"] in wanted.get("status", [entry["status"]])


def breaks(entry: Json, rule: Json) -> bool:
    """Whether an entry is one that a `never` rule forbids: all that the rule names must hold."""
    start = ends(entry)[0] or ""
    return (
        ("start_from" not in rule or start >= rule["start_from"])
        and ("start_before" not in rule or "" < start < rule["start_before"])
        and any(breaks_in(source, rule) for source in entry["sources"])
    )


def breaks_in(source: Json, rule: Json) -> bool:
    """Whether a source has the quote, the trigger, the time words and the status that a rule names.

    The status is the source's own: a denial beside tellings of the same event is as it should be.
    """
    told = {"quote": source["quote"], "trigger": (source["trigger"] or {}).get("text"),
            "when": (source["when"] or {}).get("text")}  # fmt: skip
    named = all(matches(rule[name], text) for name, text in told.items() if name in rule)
    return named and source["status"] in rule.get("status", [source["status"]])


def score(timeline: Json, expected: Json, *, bare: bool = False) -> Score:
    """Compare a timeline (native JSON) with an expected.json."""
    entries = [*timeline["events"], *timeline["undated"]]
    result = Score(events=len(timeline["events"]), undated=len(timeline["undated"]))
    for wanted in expected["events"]:
        if not bare or wanted.get("bare", True):
            compare(entries, wanted, result)
    for rule in expected["never"]:
        for entry in entries:
            if breaks(entry, rule):
                result.never += 1
                result.notes.append(f"NEVER {rule['id']}: {entry['title']!r} {ends(entry)} {entry['status']}")
    for pair in shared_entries(entries, expected):
        result.lumped += 1
        result.notes.append(f"LUMPED {pair}")
    return result


def compare(entries: Sequence[Json], wanted: Json, result: Score) -> None:
    """Add one expected event to the counts."""
    told = [(entry, told_by(entry, wanted)) for entry in entries]
    told = [(entry, articles) for entry, articles in told if articles]
    right = [pair for pair in told if is_right(pair[0], wanted)]
    best, articles = max(right or told, key=lambda pair: len(pair[1]), default=(None, set()))
    mark = "ok  " if right else "----" if best is None else "BAD "
    shown = f"{ends(best)} {best['status']}" if best else ""
    missing = sorted({*wanted["dated_by"], *wanted["told_by"]} - articles)
    result.notes.append(f"{mark} {wanted['id']:28} {shown} without {missing}")
    if wanted.get("hard"):
        result.hard[0] += bool(right)
        result.hard[1] += 1
        return
    result.expected += 1
    result.dated += bool(right)
    dates = [ends(entry) for entry, _ in told]
    result.misdated += sum(date not in [*wanted["dates"], [None, None]] for date in dates)
    result.misjudged += sum(date in wanted["dates"] for date in dates) - len(right)
    result.split += max(0, len(told) - 1 - wanted.get("may_split", 0))
    for counts, names in ((result.sources, wanted["dated_by"]), (result.joined, wanted["told_by"])):
        counts[0] += len(articles.intersection(names)) if right else 0
        counts[1] += len(names)


def shared_entries(entries: Sequence[Json], expected: Json) -> Iterator[str]:
    """The pairs of `apart` whose events are told by different sources of one entry."""
    wanted = {event["id"]: event for event in expected["events"]}
    for first, second in expected["apart"]:
        for entry in entries:
            ours = [source for source in entry["sources"] if tells(source, wanted[first])]
            theirs = [source for source in entry["sources"] if tells(source, wanted[second])]
            if any(one != other for one in ours for other in theirs):
                yield f"{first} with {second}: {entry['title']!r} {ends(entry)}"


def pack(folder: Path) -> str:
    """The request.json of a folder with the texts of its .txt files, article ids being file stems."""
    request = json.loads((folder / "request.json").read_text(encoding="utf-8"))
    for article in request["articles"]:
        article["text"] = (folder / f"{article['id']}.txt").read_text(encoding="utf-8")
    return json.dumps(request, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Run `score` or `pack`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("pack").add_argument("folder", type=Path)
    scoring = commands.add_parser("score")
    scoring.add_argument("folder", type=Path)
    scoring.add_argument("timeline", type=argparse.FileType(encoding="utf-8"))
    scoring.add_argument("--bare", action="store_true")
    options = parser.parse_args()
    if options.command == "pack":
        text = pack(options.folder)
        (options.folder / "request.json").write_text(text, encoding="utf-8")
        return
    expected = json.loads((options.folder / "expected.json").read_text(encoding="utf-8"))
    result = score(json.load(options.timeline), expected, bare=options.bare)
    print("\n".join(result.notes))
    print(json.dumps(result.figures()))


if __name__ == "__main__":
    main()
