"""Score whether an entity is found to take part in an event, given the events of the corpus.

Usage: `python bench/entities/takes_part.py [CORPUS …] [--data FOLDER] [--half A|B] [--missed]`.
Every annotated trigger of a corpus (SemEval-2015 Task 4) is asked, for every entity of its list,
whether the entity takes part; gold says yes where the trigger stands on the entity's timeline. So
neither dates nor triggers count, only names, references and arguments.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from spacy.tokens import Doc, Span

from dateline.extraction.events.families import family
from dateline.extraction.extensions import TRIGGERS, add_spans, spans_of, values_of
from dateline.extraction.pipeline import load_pipeline, make_doc
from dateline.extraction.records import _argument as argument_of
from dateline.model.articles import Article, Block, BlockKind, TextField
from dateline.model.matching import EntityMatcher


def read_article(doc_id: str, text: str) -> Article:
    """An article whose lines are its blocks."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(TextField.TEXT, at, at + len(line.rstrip("\n")), BlockKind.PARAGRAPH))
        at += len(line)
    return Article(id=doc_id, text=text, blocks=tuple(blocks))


def load_scorer(folder: Path):  # type: ignore[no-untyped-def]
    """The module that reads the corpora and their gold timelines."""
    if not folder.is_dir():
        sys.exit(f"no evaluation scripts in {folder}")
    sys.path.insert(0, str(folder))
    import timeline_eval

    return timeline_eval


def read_corpus(nlp, docs):  # type: ignore[no-untyped-def]
    """The arguments of every annotated trigger, by document and token indices."""
    found = {}
    for gold in docs:
        doc = make_doc(nlp, read_article(gold.id, gold.text), TextField.TEXT)
        for name, component in nlp.pipeline:
            if name == "dateline_triggers":
                break
            doc = component(doc)
        add_spans(doc, TRIGGERS, trigger_spans(doc, gold))
        for span in spans_of(doc, TRIGGERS):
            values_of(doc, span.id_)["family"] = family(span.root.lemma_, span.root.pos_)
        doc = nlp.get_pipe("dateline_participants")(doc)
        for span, picked in zip(spans_of(doc, TRIGGERS), gold.triggers, strict=True):
            values = [argument_of(each) for each in values_of(doc, span.id_)["arguments"]]
            found[gold.id, picked] = (span, values)
    return found


def trigger_spans(doc: Doc, gold) -> list[Span]:  # type: ignore[no-untyped-def]
    """The gold triggers of a document as spans of its Doc."""
    spans = []
    for number, picked in enumerate(gold.triggers):
        first, last = gold.tokens[picked[0]], gold.tokens[picked[-1]]
        span = doc.char_span(first.start, last.end, alignment_mode="expand")
        spans.append(Span(doc, span.start, span.end, span_id=f"e{number}"))
    return spans


def gold_of(corpus, scorer) -> dict[str, set]:  # type: ignore[no-untyped-def]
    """For each entity, the triggers on its timeline."""
    gold = {}
    for entity, lines in corpus.timelines.items():
        places = [scorer.locate(mention, corpus) for line in lines for mention in line.mentions]
        gold[entity] = {(doc.id, picked) for doc, picked in filter(None, places)}
    return gold


def main() -> None:
    """Print precision, recall and F1 by entity, and over all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*", default=["semeval-trial", "semeval-1"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--half", choices=["A", "B"])
    parser.add_argument("--missed", help="show what is missed and what is too much for this entity")
    options = parser.parse_args()
    scorer = load_scorer(options.data.parent / "eval")
    nlp = load_pipeline("en_core_web_sm")
    for name in options.corpora:
        corpus = scorer.load_corpus(options.data / name)
        docs = [corpus.documents[key] for key in sorted(corpus.documents)]
        docs = docs[{"A": 0, "B": 1}[options.half] :: 2] if options.half else docs
        report(name, read_corpus(nlp, docs), gold_of(corpus, scorer), options.missed)


def report(name, found, gold, missed):  # type: ignore[no-untyped-def]
    """Print one corpus."""
    total: Counter[str] = Counter()
    keys = {argument.key for _, arguments in found.values() for argument in arguments if argument.key}
    for entity, wanted in gold.items():
        matcher = EntityMatcher(entity, keys)
        given = {key for key, (_, arguments) in found.items() if matcher.acts(arguments)}
        wanted = {key for key in wanted if key in found}
        counts = Counter(right=len(given & wanted), given=len(given), wanted=len(wanted))
        total += counts
        print(f"{entity:28} {figures(counts)}")
        if missed and (missed in entity or missed == "all"):
            show("missed", sorted(wanted - given), found)
            show("too much", sorted(given - wanted), found)
    print(f"{name:28} {figures(total)}\n")


def figures(counts: Counter[str]) -> str:
    """Precision, recall and F1, per cent."""
    precision = counts["right"] / max(1, counts["given"])
    recall = counts["right"] / max(1, counts["wanted"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}  of {counts['wanted']}"


def show(title, keys, found):  # type: ignore[no-untyped-def]
    """Print triggers in their sentences with the arguments found."""
    for key in keys:
        span, arguments = found[key]
        told = ", ".join(f"{a.role}:{a.name}{'' if a.key else '°'}" for a in arguments)
        print(f"  {title}: [{span.text}] {told}\n      {' '.join(span.sent.text.split())}")


if __name__ == "__main__":
    main()
