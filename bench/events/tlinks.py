"""Event–time links of TimeBank and AQUAINT: the ties of `dateline_tlinks` against simple rules.

What is asked: "does this event happen at this time?" for each event of a sentence and each of its
annotated times, in three readings: of the times that some event of the sentence happens at
(`linked`), of all times of a sentence that has such a time (`sentence`), and of all times (`all`).
TimeBank leaves many times unlinked, and a right answer for such a time counts as wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parsed import load_parser, parse
from spacy.language import Language
from spacy.tokens import Doc
from timeml import DATA, Document, halves, read_corpus

from dateline.extraction.extensions import TIMEXES, spans_of, values_of
from dateline.extraction.linking.tlink_features import Scene, rule_answers
from dateline.extraction.linking.tlinks import TlinkFinder, surely_at
from dateline.extraction.parsing.attachment import read_time
from dateline.extraction.parsing.parse import Parse, Passage, parse_of

# TLINK relations that say when an event happens, from event to time and from time to event.
HAPPENS_AT = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"})
HOLDS = frozenset({"INCLUDES", "SIMULTANEOUS", "DURING", "IDENTITY"})
TYPES = frozenset({"DATE", "TIME", "DURATION"})
THRESHOLD = 0.4
UNREAD = {"type": "DATE", "expression": {"kind": "Unresolved"}, "event": None}

Pair = tuple[int, int]
Answerer = Callable[[Scene], set[Pair]]


@dataclass(frozen=True)
class Case:
    """The scene of a sentence and the pairs (place of trigger, place of time) that belong together."""

    scene: Scene
    gold: set[Pair]


def gold_links(document: Document) -> set[tuple[str, str]]:
    """The (event, timex) pairs of a document of which the event happens at the time."""
    times = {time.id for time in document.times}
    forward = {(left, right) for left, kind, right in document.links if kind in HAPPENS_AT and right in times}
    backward = {(right, left) for left, kind, right in document.links if kind in HOLDS and left in times}
    return forward | backward


def read_cases(doc: Doc, document: Document, reading: str = "sentence") -> Iterator[Case]:
    """The sentences of a document that are asked about in a reading (`linked`, `sentence`, `all`)."""
    links, parsed = gold_links(document), parse_of(doc)
    events = _by_sentence(parsed, [(e.start_char, e.end_char, e.id, "") for e in document.events])
    times = _by_sentence(parsed, [(t.start_char, t.end_char, t.id, t.type) for t in document.times if t.type in TYPES])
    for start, found in sorted(events.items()):
        every = times.get(start, [])
        linked = [(s, i, k) for s, i, k in every if any((e, i) in links for _, e, _ in found)]
        here = linked if reading == "linked" else every
        if linked or (here and reading == "all"):
            scene = Scene([span.root for span, _, _ in found], [read_time(span, kind) for span, _, kind in here])
            gold = {(m, n) for m, (_, e, _) in enumerate(found) for n, (_, t, _) in enumerate(here) if (e, t) in links}
            yield Case(scene, gold)


def _by_sentence(doc: Parse, items: list[tuple[int, int, str, str]]) -> dict[int, list[tuple[Passage, str, str]]]:
    found: dict[int, list[tuple[Passage, str, str]]] = {}
    for start, end, name, kind in sorted(items):
        under = [token.i for token in doc if token.idx < end and start < token.idx + len(token.text)]
        if under:
            span = Passage(doc, under[0], under[-1] + 1, id_=f"gold {name}")
            values_of(doc, span.id_).update(_read_as(doc, span))
            found.setdefault(span.root.sent.start, []).append((span, name, kind))
    return found


def _read_as(doc: Parse, span: Passage) -> dict[str, Any]:
    """What the grammar reads an annotated time as."""
    found = (each for each in spans_of(doc, TIMEXES) if each.start < span.end and span.start < each.end)
    return next((dict(values_of(doc, each.id_)) for each in found), UNREAD)


def by_rule(*rules: str) -> Answerer:
    """Pairs that one of these rules ties."""

    def answer(scene: Scene) -> set[Pair]:
        return {
            (m, n)
            for m, trigger in enumerate(scene.triggers)
            for n, time in enumerate(scene.times)
            if set(rules) & set(rule_answers(trigger, time, scene))
        }

    return answer


def each_nearest(scene: Scene) -> set[Pair]:
    """For each trigger the time nearest to it."""
    places = range(len(scene.times))
    return {(m, min(places, key=lambda n: scene.gap(t, scene.times[n]))) for m, t in enumerate(scene.triggers)}


def by_component(finder: TlinkFinder) -> Answerer:
    """What the component ties within a sentence: what is certain, else what is likeliest."""

    def answer(scene: Scene) -> set[Pair]:
        times = dict(enumerate(scene.times))
        surely = {word.i: n for n, time in times.items() if (word := surely_at(time, scene)) is not None}
        open_to = {m: trigger for m, trigger in enumerate(scene.triggers) if trigger.i not in surely}
        found = ((m, finder.likeliest(trigger, scene, times)) for m, trigger in open_to.items())
        certain = {(m, surely[trigger.i]) for m, trigger in enumerate(scene.triggers) if m not in open_to}
        return certain | {(m, tie.time) for m, tie in found if tie is not None}

    return answer


def score(cases: list[Case], answer: Answerer) -> str:
    """Precision, recall and F1 over all pairs."""
    answers = [answer(case.scene) for case in cases]
    agreed = sum(len(case.gold & found) for case, found in zip(cases, answers, strict=True))
    found, gold = sum(map(len, answers)), sum(len(case.gold) for case in cases)
    return f"P {agreed / found:.3f} R {agreed / gold:.3f} F1 {2 * agreed / (found + gold):.3f} ({gold})"


Parsed = tuple[Doc, Document]


def read_halves(nlp: Language, data: Path) -> tuple[list[Parsed], list[Parsed]]:
    """The parsed documents of half A and of half B."""
    documents = read_corpus(data)
    docs = list(parse(nlp, ((d.id, d.text) for d in documents)))
    return halves(list(zip(docs, documents, strict=True)))


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pipeline", default="en_core_web_sm")
    options = parser.parse_args()
    nlp = load_parser(options.pipeline)
    answerers = {
        "each event's nearest": each_nearest,
        "each time's nearest": by_rule("nearest"),
        "governor": by_rule("above"),
        "clause": by_rule("clause"),
        "component": by_component(TlinkFinder(threshold=THRESHOLD)),
    }
    for name, half in zip(("half A", "half B"), read_halves(nlp, options.data), strict=True):
        for reading in ("linked", "sentence", "all"):
            cases = [case for pair in half for case in read_cases(*pair, reading)]
            for kind, answerer in answerers.items():
                print(f"{name}  {reading:10}{kind:22}{score(cases, answerer)}")


if __name__ == "__main__":
    main()
