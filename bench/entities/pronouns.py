"""Score what pronouns are taken to stand for in titles, against pronouns judged by hand.

Usage: `python bench/entities/pronouns.py [--data FOLDER] [--half A|B]`.
`pronouns.tsv` has for each pronoun its half, the document (of the corpora, or an article of our own), where it
stands, and where what it means was told before, in characters; nothing where that stands in none of the two sentences
before. Only pronouns are asked that mean no name for certain and are weighed by the model of `standins`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1] / "events"))
from parsed import as_article, evaluation

from dateline.extraction.entities import standins
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.entities.standin_features import nothing_features, standin_features
from dateline.extraction.entities.view import Seen, View
from dateline.extraction.parsing.parse import Word, parse_of
from dateline.extraction.pipeline import load_pipeline, make_doc
from dateline.model.articles import TextField

DATA = Path("../shared/data")
JUDGED = Path(__file__).with_suffix(".tsv")
CORPORA = ("semeval-trial", "semeval-1")
OWN = JUDGED.with_suffix("")


@dataclass(frozen=True)
class Candidate:
    """One thing that a pronoun may stand for: its features, what words for it have in common, and if it is meant."""

    features: tuple[str, ...]
    thing: tuple[bool, int]
    is_meant: bool


@dataclass(frozen=True)
class Case:
    """One pronoun with its candidates; `answer` tells if what was chosen is meant, None where nothing was.

    `nothing` are the features of its standing for nothing in view.
    """

    kind: str
    nothing: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    answer: bool | None


@dataclass(frozen=True)
class _Asked:
    """A pronoun as it was met, with its candidates, their features, and what was chosen."""

    token: Word
    kind: str
    nothing: tuple[str, ...]
    near: list[Seen]
    features: list[tuple[str, ...]]
    things: list[tuple[bool, int]]
    chosen: Seen | None


def read_judged(half: str | None) -> dict[str, dict[int, frozenset[int]]]:
    """By document, where pronouns stand and where what they mean was told; every other document of the files."""
    found: dict[str, dict[int, frozenset[int]]] = {}
    for line in JUDGED.read_text("utf-8").splitlines():
        its_half, document, place, meant = line.split("\t")
        if half in (None, its_half):
            found.setdefault(document, {})[int(place)] = frozenset(int(each) for each in meant.split())
    return found


def read_texts(data: Path) -> Iterator[tuple[str, str]]:
    """The documents of the corpora, and articles of our own, by their names."""
    for path in sorted(OWN.glob("*.txt")):
        yield f"own/{path.stem}", path.read_text("utf-8")
    scorer, reader = evaluation(data, "timeline_eval"), evaluation(data, "timex_eval")
    for corpus in CORPORA:
        for name, document in sorted(scorer.load_corpus(data / corpus).documents.items()):
            yield f"{corpus}/{name}", document.text
    for path in sorted((data / "tempeval3-train").rglob("*.tml")):
        yield path.stem, reader.read_tml(path).text


def read_cases(data: Path, half: str | None = None) -> list[Case]:
    """The pronouns that were judged, with what they may stand for."""
    judged = read_judged(half)
    nlp = load_pipeline("en_core_web_sm")
    cases: list[Case] = []
    for name, text in read_texts(data):
        if name in judged:
            cases += _cases_of(nlp, name, text, judged[name])
    return cases


def _cases_of(nlp, name: str, text: str, judged: dict[int, frozenset[int]]) -> list[Case]:  # type: ignore[no-untyped-def]
    """The judged pronouns of one document, as they are met while its references are read."""
    doc = make_doc(nlp, as_article(name, text), TextField.TEXT)
    for component_name, component in nlp.pipeline:
        if component_name == "dateline_triggers":
            break
        doc = component(doc)
    asked: list[_Asked] = []
    choose = standins.choose

    def record(view: View, token: Word, sentence: int, kind: str) -> Seen | None:
        chosen = choose(view, token, sentence, kind)
        if token.idx in judged:
            near = standins.candidates(view, token, sentence, kind)
            features = [tuple(standin_features(view, token, sentence, kind, seen)) for seen in near]
            things = [standins.thing_of(view, seen) for seen in near]
            nothing = tuple(nothing_features(view, token, kind))
            asked.append(_Asked(token, kind, nothing, near, features, things, chosen))
        return chosen

    with patch.object(standins, "choose", record):
        cast = find_cast(parse_of(doc))
    return [_case(each, cast, judged[each.token.idx]) for each in asked]


def _case(asked: _Asked, cast: Cast, places: frozenset[int]) -> Case:
    """One pronoun with what it means marked among its candidates."""
    meant = {word.i for word in asked.token.doc if word.idx in places}
    named = {cast.means[i] for i in meant if i in cast.means}

    def is_meant(seen: Seen, thing: tuple[bool, int]) -> bool:
        is_named, place = thing
        return seen.token.i in meant or place in (named if is_named else meant)

    marks = [is_meant(seen, thing) for seen, thing in zip(asked.near, asked.things, strict=True)]
    found = tuple(map(Candidate, asked.features, asked.things, marks))
    answer = next((mark for seen, mark in zip(asked.near, marks, strict=True) if seen == asked.chosen), None)
    return Case(asked.kind, asked.nothing, found, answer)


def report(cases: Sequence[Case]) -> None:
    """Print how many are right, wrong and left open, by kind."""
    for kind in ("PERSON", "THING", "MANY", None):
        counts = Counter(case.answer for case in cases if kind in (None, case.kind))
        right, wrong = counts[True], counts[False]
        precision = 100 * right / max(1, right + wrong)
        print(f"{kind or 'all':8} right {right:3}  wrong {wrong:3}  open {counts[None]:3}  P {precision:.1f}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--half", choices=["A", "B"])
    options = parser.parse_args()
    report(read_cases(options.data, options.half))


if __name__ == "__main__":
    main()
