"""Whether events happened: `dateline_status` on TimeBank and AQUAINT.

An event is "not actual" in the gold when it is negated, stands under a modal, in the future or after
the DCT, is governed by a word that makes it modal, conditional or counterfactual (SLINK), or is an
infinitive that no factive word governs. (In 25 AQUAINT files polarity is inverted; the reader turns
it back.)
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parsed import load_parser, parse
from spacy.language import Language
from spacy.tokens import Doc, Token
from timeml import DATA, Document, Event, halves, read_corpus

from dateline.extraction.events.status import status_of
from dateline.model.mentions import Status

ACTUAL = frozenset({Status.OCCURRED, Status.ONGOING})
UNREAL_LINKS = frozenset({"MODAL", "CONDITIONAL", "COUNTER_FACTIVE"})


@dataclass(frozen=True)
class Case:
    """An event with its head word and whether the gold has it as not actual."""

    event: Event
    head: Token
    is_unreal: bool


def after_dct(document: Document) -> set[str]:
    """The events that come after the document's creation."""
    dct = document.dct.id
    later = {left for left, kind, right in document.links if kind in ("AFTER", "IAFTER") and right == dct}
    return later | {right for left, kind, right in document.links if kind in ("BEFORE", "IBEFORE") and left == dct}


def is_unreal(event: Event, document: Document, later: set[str]) -> bool:
    """Whether the annotation takes an event as not actual."""
    has_modal = event.modality not in ("", "none", "NONE")
    link = document.subordinate.get(event.id)
    is_open = event.tense == "INFINITIVE" and link not in ("FACTIVE", "EVIDENTIAL")
    told = event.polarity == "NEG" or has_modal or event.tense == "FUTURE" or event.id in later
    return told or is_open or link in UNREAL_LINKS


def read_cases(doc: Doc, document: Document) -> Iterator[Case]:
    """The events of a document."""
    later = after_dct(document)
    for event in document.events:
        span = doc.char_span(event.start_char, event.end_char, alignment_mode="expand")
        if span is not None:
            yield Case(event, span.root, is_unreal(event, document, later))


def read_half_cases(nlp: Language, data: Path) -> tuple[list[Case], list[Case]]:
    """The cases of half A and of half B."""
    documents = read_corpus(data)
    docs = list(parse(nlp, ((d.id, d.text) for d in documents)))
    first, second = halves(list(zip(docs, documents, strict=True)))
    return [c for pair in first for c in read_cases(*pair)], [c for pair in second for c in read_cases(*pair)]


def score(cases: list[Case]) -> str:
    """Precision and recall of "not actual"."""
    found = [status_of(case.head) not in ACTUAL for case in cases]
    agreed = sum(is_found and case.is_unreal for is_found, case in zip(found, cases, strict=True))
    gold = sum(case.is_unreal for case in cases)
    return f"P {agreed / sum(found):.3f} R {agreed / gold:.3f} ({gold} of {len(cases)})"


def main() -> None:
    """Print the figures of both halves and what statuses are given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pipeline", default="en_core_web_sm")
    options = parser.parse_args()
    nlp = load_parser(options.pipeline)
    for name, cases in zip(("half A", "half B"), read_half_cases(nlp, options.data), strict=True):
        print(f"{name}  {score(cases)}")
        given = Counter(status_of(case.head).value for case in cases)
        print("        " + ", ".join(f"{status} {count}" for status, count in sorted(given.items())))


if __name__ == "__main__":
    main()
