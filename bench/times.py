"""Quality of times on TimeML folders: both halves apart (even documents A, odd documents B).

python bench/times.py [--data ../shared/data] [--eval ../shared/eval] [--errors N] [--half A|B]
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.calendars import parse_iso
from dateline.dating.times import resolve
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.times import Timex

CORPORA = ("tempeval3-train", "wikiwars-train")
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


def find(text: str, published: str | None) -> list[dict[str, Any]]:
    """The times of a text as the scorer reads them."""
    timexes: list[Timex] = []
    sentence = 0
    for number, block in enumerate(_BLOCK.finditer(text)):
        tokens = tokenize(block.group(), block.start())
        found = recognise(tokens, text, place=Place(block=number, sentence=sentence))
        timexes += found.timexes
        sentence = found.next_sentence
    date = parse_iso(published) if published else None
    resolved = resolve(timexes, Dct(date, DctBasis.GIVEN if date else DctBasis.NONE))
    return [
        {"start": r.timex.start_char, "end": r.timex.end_char, "type": str(r.timex.type), "value": r.value}
        for r in resolved
    ]


def main() -> None:
    """Score both corpora and print the figures of each half."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--corpus", choices=CORPORA)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    scorer = load_scorer(options.eval)
    for corpus in [options.corpus] if options.corpus else CORPORA:
        docs = scorer.read_gold(options.data / corpus)
        halves = {"A": docs[::2], "B": docs[1::2]}
        for half in [options.half] if options.half else halves:
            chosen = halves[half]
            found = {
                doc.id: [
                    scorer.make_timex(t["start"], t["end"], t["type"], t["value"])
                    for t in find(doc.text, doc.published)
                ]
                for doc in chosen
            }
            result, errors = scorer.score(chosen, found)
            figures = "  ".join(
                f"{name} {result[name]['f1']:5.2f}" for name in ("strict", "relaxed", "type", "value")
            )
            print(f"{corpus:16} {half}  {figures}")
            if options.errors:
                print("\n".join(list(scorer.report(result, errors, options.errors))[:-1]))


if __name__ == "__main__":
    main()
