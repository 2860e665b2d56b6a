"""Quality of times on TimeML folders: both halves apart (even documents A, odd documents B).

python bench/times.py [--data ../shared/data] [--eval ../shared/eval] [--errors N] [--half A|B]
python bench/times.py --passages [--errors N]

`--passages` reads the passages of bench/passages.txt as articles, instead of a corpus; they have no types. With
`--parsed` all are read as articles through the pipeline, so that times are dated by their clauses, too.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.calendars import parse_iso
from dateline.dating.dct import settle
from dateline.dating.tenses import times_as_told
from dateline.dating.times import resolve
from dateline.dating.windows import resolve_within
from dateline.extraction.extractor import Extractor
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis, Submitted
from dateline.model.times import ResolvedTimex, Timex
from dateline.timeline import extract, times

CORPORA = ("tempeval3-train", "wikiwars-train")
_PASSAGES = Path(__file__).with_name("passages.txt")
_ENTRY = re.compile(r"^## (?P<name>\S+) (?P<published>\S+)\n(?P<body>.*)$", re.MULTILINE)
_MARK = re.compile(r"\[(?P<words>[^]|]*)\|(?P<value>[^]]*)\]")
_BREAK = " ¶ "  # between paragraphs
_BLOCK = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)


def load_scorer(folder: Path) -> ModuleType:
    """The scorer module `timex_eval` of the evaluation folder."""
    spec = importlib.util.spec_from_file_location("timex_eval", folder / "timex_eval.py")
    if spec is None or spec.loader is None or not (folder / "timex_eval.py").exists():
        sys.exit(f"no scorer in {folder}: give the evaluation folder with --eval")
    module = importlib.util.module_from_spec(spec)
    sys.modules["timex_eval"] = module
    spec.loader.exec_module(module)
    return module


def recognised(text: str) -> list[Timex]:
    """The times of a text whose paragraphs stand apart by a blank line, nothing resolved."""
    timexes: list[Timex] = []
    sentence = 0
    for number, block in enumerate(_BLOCK.finditer(text)):
        tokens = tokenize(block.group(), block.start())
        found = recognise(tokens, text, place=Place(block=number, sentence=sentence))
        timexes += found.timexes
        sentence = found.next_sentence
    return timexes


def given(published: str | None) -> Dct:
    """The publication date of a document as one that is given."""
    date = parse_iso(published) if published else None
    return Dct(date, DctBasis.GIVEN if date else DctBasis.NONE)


def find(text: str, published: str | None) -> list[dict[str, Any]]:
    """The times of a text as the scorer reads them."""
    return _as_read(resolve(recognised(text), given(published)))


def find_in_article(text: str, published: str | None) -> list[dict[str, Any]]:
    """The times of an article, read as `dateline times` does."""
    ((_, resolved),) = times([Submitted("passage", text, published=published)])
    return _as_read(resolved)


def find_in_parse(text: str, published: str | None, extractor: Extractor) -> list[dict[str, Any]]:
    """The times of an article as the pipeline reads them, before other articles say anything."""
    (records,) = extract([Submitted("passage", text, published=published)], extractor)
    return _as_read(resolve_within(records.article, times_as_told(records), settle(records)))


def _as_read(resolved: Sequence[ResolvedTimex]) -> list[dict[str, Any]]:
    return [
        {"start": r.timex.start_char, "end": r.timex.end_char, "type": str(r.timex.type), "value": r.value}
        for r in resolved
    ]


def read_passages(scorer: ModuleType) -> list[Any]:
    """The passages of bench/passages.txt as documents of the scorer."""
    return [_passage(scorer, entry) for entry in _ENTRY.finditer(_PASSAGES.read_text(encoding="utf-8"))]


def _passage(scorer: ModuleType, entry: re.Match[str]) -> Any:
    text, marked, at = "", [], 0
    body = entry["body"].replace(_BREAK, "\n\n")
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        marked.append(scorer.make_timex(len(text), len(text) + len(mark["words"]), None, mark["value"]))
        text, at = text + mark["words"], mark.end()
    return scorer.Document(entry["name"], text + body[at:], entry["published"], marked)


def main() -> None:
    """Score both corpora, or the passages, and print the figures of each half."""
    options = _options()
    scorer = load_scorer(options.eval)
    if options.passages:
        _report(scorer, "passages", read_passages(scorer), options)
        return
    for corpus in [options.corpus] if options.corpus else CORPORA:
        _report(scorer, corpus, scorer.read_gold(options.data / corpus), options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--corpus", choices=CORPORA)
    parser.add_argument("--passages", action="store_true")
    parser.add_argument("--parsed", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    return parser.parse_args()


def _report(scorer: ModuleType, name: str, docs: list[Any], options: argparse.Namespace) -> None:
    """Print the figures of each half of some documents, and their errors where asked for."""
    shown = [figure for figure in ("strict", "relaxed", "type", "value") if figure != "type" or not options.passages]
    halves = {"A": docs[::2], "B": docs[1::2]}
    read = find_in_article if options.passages else find
    if options.parsed:
        read = partial(find_in_parse, extractor=Extractor.load())
    for half in [options.half] if options.half else halves:
        found = {
            doc.id: [
                scorer.make_timex(t["start"], t["end"], t["type"], t["value"]) for t in read(doc.text, doc.published)
            ]
            for doc in halves[half]
        }
        result, errors = scorer.score(halves[half], found)
        figures = "  ".join(f"{figure} {result[figure]['f1']:5.2f}" for figure in shown)
        print(f"{name:16} {half}  {figures}")
        if options.errors:
            print("\n".join(list(scorer.report(result, errors, options.errors))[:-1]))


if __name__ == "__main__":
    main()
