"""Choose where linkage stops: links made of articles that the model was not fitted on, for each `join` and `slack`.

    python bench/merging/threshold.py [--joins N …] [--slacks N …] [--cache DIR]

Each affair of whole articles (bench/merging/affairs.py) is merged with weights fitted on all the others and ECB+
Train, and each fifth of the topics of ECB+ Train and Dev with weights fitted on the other topics and the affairs.
Links are pairs of mentions of two articles that share a chain. P and R are of links between mentions that tell
expected events; `none` are links to a mention that tells none, which may be right. The best row is the one with the
greatest mean of both F0.5, which counts precision twice as much as recall, of those that keep the links across
sub-topics of ECB+ below ACROSS.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from affairs import FOLDERS, Affair, read_affair
from ecb import DATA, Split, load_scorer, read_split, score
from quality import PARTS, joined, merged
from semeval import read_corpus

sys.path.insert(0, str(Path(__file__).parents[1] / "fit"))
from pairs import Model, Pairs, affair_pairs, fit, pairs_of, semeval_pairs

from dateline.merging import Chain, merge

#: The greatest share of the links made in ECB+ that may lie across its sub-topics.
ACROSS = 0.09


@dataclass
class Links:
    """Links made: right, wrong, to a mention of no expected event; and those that are missing."""

    right: int = 0
    wrong: int = 0
    none: int = 0
    missing: int = 0

    @property
    def precision(self) -> float:
        """The share of the links made that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of all right links that are made."""
        return self.right / max(1, self.right + self.missing)


def f_half(precision: float, recall: float) -> float:
    """The F measure that counts precision twice as much as recall."""
    return 1.25 * precision * recall / max(1e-9, 0.25 * precision + recall)


def count(affair: Affair, chains: Iterable[Chain], links: Links) -> None:
    """Add the links between articles of an affair."""
    home = {(m.article, m.index): n for n, chain in enumerate(chains) for m in chain.mentions}
    for one, other in combinations(affair.events, 2):
        mine, theirs = affair.events[one], affair.events[other]
        is_made = home[one] == home[other]
        if one[0] == other[0] or len(mine) + len(theirs) == 0:
            continue
        if len(mine) + len(theirs) == 1:
            links.none += is_made
        elif mine == theirs:
            links.right += is_made
            links.missing += not is_made
        elif is_made:
            links.wrong += 1


@dataclass(frozen=True)
class Material:
    """What is merged, and the models, each fitted on all but what it is to merge."""

    affairs: list[tuple[Affair, Model]]
    split: Split
    parts: list[tuple[list[str], Model]]

    def whole(self, join: int, slack: int) -> Links:
        """The links in the affairs."""
        links = Links()
        for affair, model in self.affairs:
            count(affair, merge(affair.articles, weights=model.for_merging(join, slack)).chains, links)
        return links

    def extracts(self, join: int, slack: int) -> list[Chain]:
        """The chains of the topics of ECB+."""
        return [
            chain for topics, model in self.parts
            for chain in merged(self.split, topics, model.for_merging(join, slack))
        ]


def read_material(data: Path, cache: Path | None) -> Material:
    """Everything read, and the models fitted."""
    train, dev = (read_split(data, name, cache) for name in ("Train", "Dev"))
    split = joined(train, dev)
    topics = {topic: pairs_of(split, topic).thinned() for topic in sorted(split.topics, key=int)}
    affairs = [read_affair(folder, cache) for folder in FOLDERS]
    whole = [affair_pairs(affair).thinned() for affair in affairs]
    semeval = semeval_pairs(read_corpus(data, "semeval-1", cache)).thinned()
    of_train = [topics[topic] for topic in train.topics]
    models = [fit([*of_train, semeval, *_but(whole, number)]) for number in range(len(whole))]
    parts = [list(topics)[part::PARTS] for part in range(PARTS)]
    others = [fit([*(topics[t] for t in topics if t not in part), semeval, *whole]) for part in parts]
    return Material(
        list(zip(affairs, models, strict=True)), split, list(zip(parts, others, strict=True))
    )


def _but(parts: Sequence[Pairs], number: int) -> list[Pairs]:
    return [part for place, part in enumerate(parts) if place != number]


def main() -> None:
    """Print a row for each `join` and `slack`, and the best."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--joins", type=int, nargs="*", default=[-150, 0, 150, 300, 600])
    parser.add_argument("--slacks", type=int, nargs="*", default=[1000, 1500, 2000])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, help="folder that keeps the records")
    options = parser.parse_args()
    scorer = load_scorer(options.data)
    material = read_material(options.data, options.cache)
    rows = []
    for slack in options.slacks:
        for join in options.joins:
            links = material.whole(join, slack)
            figures = score(scorer, material.split, material.extracts(join, slack))
            block, errors = figures["matched_only"], figures["link_errors"]
            of_ecb = block["link_cross_doc"]
            mean = (f_half(links.precision, links.recall) + f_half(of_ecb["p"], of_ecb["r"])) / 2
            across = errors["wrong_across_subtopics"] / max(1, errors["right"] + errors["wrong"])
            rows += [(mean, join, slack)] if across < ACROSS else []
            print(f"join {join:4} slack {slack:4}  affairs P {links.precision:.3f} R {links.recall:.3f}"
                  f" none {links.none:3}  ECB+ CoNLL {block['conll']:.4f} P {of_ecb['p']:.3f} R {of_ecb['r']:.3f}"
                  f" across {across:.3f}  mean F0.5 {mean:.4f}", flush=True)
    if not rows:
        sys.exit(f"no row keeps the links across sub-topics below {ACROSS}")
    mean, join, slack = max(rows)
    print(f"best: join {join}, slack {slack}")


if __name__ == "__main__":
    main()
