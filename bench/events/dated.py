"""Dated events of TimeBank, AQUAINT and the SemEval trial: relations to the DCT, and what confidence is worth.

The whole pipeline reads each article with its publication date. An event's relation to the DCT (before, after,
overlap) is read from the event's date, else from its status and tense, and compared with its TLINK to the DCT; an
event that the annotation puts within the day of writing may also be said to lie before (not so "strictly").
A date is right when it is the value of a time that the event happens at by its TLINKs (events of sentences
without such links are left out), or that of its line in a trial timeline. `--fit` writes the table of
confidences from half A; the reliability curve and the expected calibration error are of both halves.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from parsed import evaluation
from sklearn.linear_model import LogisticRegression
from timeml import DATA, Document, halves, read_corpus
from tlinks import HAPPENS_AT, HOLDS

from dateline import timeline
from dateline.formats.native.dates import date_record
from dateline.merging.standing import tie_features, tie_trust, trust_weights
from dateline.model.articles import Submitted
from dateline.model.dates import Date
from dateline.model.mentions import DatedArticle, DatedMention, Status
from dateline.model.times import Tense

TABLE = Path(__file__).parents[2] / "service/dateline/merging/data/trust.tsv"
TO_DCT = {"BEFORE": "before", "IBEFORE": "before", "AFTER": "after", "IAFTER": "after"}
TURNED = {"before": "after", "after": "before", "overlap": "overlap"}
TO_COME = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
BINS = 10


@dataclass(frozen=True)
class Tie:
    """A dated mention and whether its date is right."""

    dated: DatedMention
    is_right: bool


def day_value(date: Date | None) -> str | None:
    """A date as the shortest ISO day, month or year that holds it; None for none."""
    record = date_record(date) or {}
    start, end = (record.get("start") or "")[:10], (record.get("end") or "")[:10]
    if not start or not end:
        return None
    return start if start == end else start[:7] if start[:7] == end[:7] else start[:4]


def read_articles(extractor: object, documents: Iterable[tuple[str, str, str]]) -> Iterator[DatedArticle]:
    """(id, text, publication date) as dated articles, each by itself."""
    for id_, text, published in documents:
        yield timeline.join(timeline.extract([Submitted(id_, text, published=published)], extractor)).articles[0]


def told_of(document: Document, article: DatedArticle) -> dict[str, DatedMention]:
    """The mention of each annotated event that has one, by the event's id."""
    by_start = {dated.mention.trigger.start_char: dated for dated in article.mentions}
    return {event.id: by_start[event.start_char] for event in document.events if event.start_char in by_start}


def relations(document: Document) -> dict[str, tuple[str, ...]]:
    """The annotated relation of events to the DCT, by the event's id; also before, for past events of that day."""
    dct, found = document.dct.id, {}
    for left, kind, right in document.links:
        if right == dct:
            told = TO_DCT.get(kind, "overlap")
            found[left] = (told, "before") if kind in HAPPENS_AT else (told,)
        elif left == dct:
            told = TURNED[TO_DCT.get(kind, "overlap")]
            found[right] = (told, "before") if kind in HOLDS else (told,)
    return found


def relation_of(dated: DatedMention, dct: Date | None) -> str:
    """The relation that the pipeline gives an event to the DCT."""
    interval, day = dated.date.interval if dated.date else None, dct.interval if dct else None
    if interval is not None and day is not None and day.start is not None and day.end is not None:
        if interval.end is not None and interval.end <= day.start:
            return "before"
        if interval.start is not None and interval.start >= day.end:
            return "after"
    mention = dated.mention
    if mention.status in TO_COME or mention.tense is Tense.FUTURE:
        return "after"
    return "overlap" if mention.status is Status.ONGOING or mention.tense is Tense.PRESENT else "before"


def timeml_ties(document: Document, told: dict[str, DatedMention]) -> Iterator[Tie]:
    """The dated mentions of a document of whose sentence some event happens at an annotated time."""
    values = {time.id: time.value[:10] for time in [*document.times, document.dct]}
    at: dict[str, set[str]] = {}
    for left, kind, right in document.links:
        if kind in HAPPENS_AT and right in values:
            at.setdefault(left, set()).add(values[right])
        elif kind in HOLDS and left in values:
            at.setdefault(right, set()).add(values[left])
    asked = {told[id_].mention.sentence for id_ in at if id_ in told}
    for id_, dated in told.items():
        value = day_value(dated.date)
        if value is not None and dated.mention.sentence in asked and (id_ in at or dated.mention.tlink is not None):
            yield Tie(dated, value in at.get(id_, set()))


def trial_ties(extractor: object, data: Path) -> tuple[list[Tie], list[Tie]]:
    """The dated mentions of the trial timelines, of the even and of the odd articles."""
    scorer = evaluation(data, "timeline_eval")
    corpus = scorer.load_corpus(data / "semeval-trial")
    lines = [line for lines in corpus.timelines.values() for line in lines if line.order > 0]
    gold = {mention: line.date.replace("-XX", "") for line in lines for mention in line.mentions}
    found: tuple[list[Tie], list[Tie]] = ([], [])
    for place, (name, document) in enumerate(sorted(corpus.documents.items())):
        for article in read_articles(extractor, [(name, document.text, document.published)]):
            for dated in article.mentions:
                span = dated.mention.trigger
                tokens = scorer.map_span(document, span.start_char, span.end_char, False)
                wanted, value = gold.get(document.mention(tokens)) if tokens else None, day_value(dated.date)
                if wanted is not None and not wanted.startswith("X") and value is not None:
                    found[place % 2].append(Tie(dated, value == wanted))
    return found


def calibration(ties: list[Tie]) -> tuple[float, list[str]]:
    """The expected calibration error, and the reliability curve as lines: mean confidence, share right, number."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for tie in ties:
        trust = tie_trust(tie.dated)
        bins.setdefault(min(BINS - 1, int(trust * BINS)), []).append((trust, tie.is_right))
    error, lines = 0.0, []
    for _, rows in sorted(bins.items()):
        mean, right = sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows)
        error += abs(mean - right) * len(rows) / len(ties)
        lines.append(f"  confidence {mean:.2f}  right {right:.2f}  ({len(rows)})")
    return error, lines


def fit(ties: list[Tie]) -> None:
    """Write the weights of what confidence is read from."""
    rows = [dict(tie_features(tie.dated)) for tie in ties]
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    model = LogisticRegression(C=1.0, max_iter=500).fit(matrix, [tie.is_right for tie in ties])
    weights = [("<intercept>", float(model.intercept_[0])), *zip(names, map(float, model.coef_[0]), strict=True)]
    note = "# Fitted by bench/events/dated.py on TimeBank and AQUAINT (even files) and half of the SemEval trial.\n"
    TABLE.write_text(note + "".join(f"{name}\t{weight:.3f}\n" for name, weight in weights), "utf-8")


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pipeline", default="en_core_web_sm")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    extractor = timeline.load_extractor(options.pipeline)
    all_ties = trial_ties(extractor, options.data)
    for name, documents, ties in zip(("half A", "half B"), halves(read_corpus(options.data)), all_ties, strict=True):
        agreed: Counter[bool] = Counter()
        strictly: Counter[bool] = Counter()
        given = ((d.id, d.text, d.dct.value[:10]) for d in documents)
        for document, article in zip(documents, read_articles(extractor, given), strict=True):
            told, wanted = told_of(document, article), relations(document)
            answers = [(relation_of(told[id_], article.dct.date), wanted[id_]) for id_ in told if id_ in wanted]
            agreed.update(answer in gold for answer, gold in answers)
            strictly.update(answer == gold[0] for answer, gold in answers)
            ties += timeml_ties(document, told)
        shares = [counts[True] / counts.total() for counts in (agreed, strictly)]
        print(f"{name}  relation to the DCT: {shares[0]:.3f}, strictly {shares[1]:.3f} of {agreed.total()}")
        if options.fit and name == "half A":
            fit(ties)
            trust_weights.cache_clear()
        error, lines = calibration(ties)
        print(f"{name}  calibration error {error:.3f} over {len(ties)} dates")
        print("\n".join(lines))


if __name__ == "__main__":
    main()
