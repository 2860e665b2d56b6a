"""Fit how newsworthy a mention is on ECB+ Train; check it on ECB+ Dev, and salience on affairs of whole articles.

    python bench/fit/newsworth.py [--data ../shared/data] [--cache DIR] [--dry]

A mention of ECB+ is as newsworthy as the share of the other documents of its sub-topic that tell its gold chain; one
that matches no gold mention is worth nothing. `ordered` is the share of the pairs of mentions of one document, weighted
by how far they are apart, that stand in the right order. `precision` is the average precision of the events that are
expected of an affair (bench/merging/affairs.py) among all its events, the most salient ones first.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import fmean

from fitting import Example, Settings, fit

sys.path.insert(0, str(Path(__file__).parents[1] / "merging"))
from affairs import CHECKED, FITTED, Affair, read_affair
from ecb import DATA, Split, read_split, topic_of

from dateline import timeline
from dateline.merging.newsworth import newsworth, newsworth_features
from dateline.merging.tables import fitted_weights
from dateline.model.mentions import Mention, Status
from dateline.selection import Options

TARGET = Path(__file__).parents[2] / "service/dateline/merging/data/newsworth.tsv"
NOTE = "Fitted by bench/fit/newsworth.py on ECB+ Train."
SETTINGS = Settings(c=0.05, least_count=3, least_weight=0.05)
FOLDS = 6
#: In how many topics a feature must occur.
LEAST_TOPICS = 3


@dataclass(frozen=True)
class Told:
    """A mention, its document and topic, and the share of the other documents of its sub-topic that tell the same."""

    topic: str
    article: str
    mention: Mention
    share: float


def sub_topic(article: str) -> str:
    """The sub-topic of a document id, of which each topic has two: "36_1ecb", "36_1ecbplus"."""
    return topic_of(article) + ("+" if article.endswith("plus") else "")


def told_in(split: Split) -> list[Told]:
    """The mentions of a split."""
    articles = [article for topic in split.topics.values() for article in topic]
    documents: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        documents[sub_topic(article.records.article.id)].add(article.records.article.id)
    telling: dict[tuple[str, str], set[str]] = defaultdict(set)
    for gold in split.gold:
        telling[sub_topic(gold.doc_id), gold.chain].add(gold.doc_id)  # type: ignore[attr-defined]
    found = []
    for one in (mention for article in articles for mention in article.mentions):
        part, chain = sub_topic(one.article), split.chains.get((one.article, one.index))
        others = telling[part, chain] - {one.article} if chain is not None else ()
        share = len(others) / max(1, len(documents[part]) - 1)
        found.append(Told(topic_of(one.article), one.article, one.mention, share))
    return found


def examples(told: Sequence[Told]) -> list[Example]:
    """Each mention as one that is told elsewhere and one that is not, weighted by the share.

    A feature of a few topics alone is left out: it tells what happened there, not what is news.
    """
    topics: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for name in newsworth_features(one.mention):
            topics[name].add(one.topic)
    found = []
    for one in told:
        features = frozenset(name for name in newsworth_features(one.mention) if len(topics[name]) >= LEAST_TOPICS)
        found += [Example(features, True, one.share)] if one.share else []
        found += [Example(features, False, 1 - one.share)] if one.share < 1 else []
    return found


def ordered(told: Sequence[Told], worth: Callable[[Mention], float]) -> float:
    """The share of the pairs of one document that `worth` puts in the right order."""
    documents: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for one in told:
        documents[one.article].append((one.share, worth(one.mention)))
    right = total = 0.0
    for pair in (pair for mentions in documents.values() for pair in combinations(mentions, 2)):
        (less, its), (more, theirs) = sorted(pair)
        total += more - less
        right += (more - less) * (0.5 if its == theirs else float(its < theirs))
    return right / total


def worth_by(weights: dict[str, float]) -> Callable[[Mention], float]:
    """What orders mentions as the model with these weights does."""
    return lambda mention: sum(weights.get(name, 0.0) for name in newsworth_features(mention))


def cross_validated(told: Sequence[Told]) -> float:
    """The share of pairs in the right order in topics that the model was not fitted on."""
    topics = sorted({one.topic for one in told})
    found = []
    for fold in range(FOLDS):
        held = set(topics[fold::FOLDS])
        weights = fit(examples([one for one in told if one.topic not in held]), SETTINGS)
        found.append(ordered([one for one in told if one.topic in held], worth_by(weights)))
    return fmean(found)


def average_precision(affair: Affair) -> float:
    """Of the expected events among all events of an affair, the most salient ones first."""
    joined = timeline.join([article.records for article in affair.articles])
    shown = timeline.show(joined, Options(statuses=frozenset(Status)))
    events = sorted((*shown.events, *shown.undated), key=lambda event: (-event.salience, event.id))
    found: list[float] = []
    for place, event in enumerate(events, 1):
        if any(affair.events[source.dated.article, source.dated.index] for source in event.sources):
            found.append((len(found) + 1) / place)
    return fmean(found)


def main() -> None:
    """Fit, write and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, help="a folder that keeps the records")
    parser.add_argument("--dry", action="store_true", help="write nothing; print the figures of the table as it is")
    args = parser.parse_args()
    train, dev = (told_in(read_split(args.data, name, args.cache)) for name in ("Train", "Dev"))
    if not args.dry:
        weights = fit(examples(train), SETTINGS)
        rows = [f"{name}\t{weight}\n" for name, weight in sorted(weights.items())]
        TARGET.write_text(f"# {NOTE}\n" + "".join(rows), "utf-8")
        fitted_weights.cache_clear()
    print(f"ECB+ ordered: Train in {FOLDS} folds {cross_validated(train):.3f}, Dev {ordered(dev, newsworth):.3f};",
          f"by place in the text {ordered(dev, lambda mention: -mention.sentence):.3f}")  # fmt: skip
    for name, folders in (("fitted", FITTED), ("checked", CHECKED)):
        precision = fmean(average_precision(read_affair(folder, args.cache)) for folder in folders)
        print(f"affairs ({name}): average precision by salience {precision:.3f}")


if __name__ == "__main__":
    main()
