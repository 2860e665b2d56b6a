"""How well mentions are merged on ECB+: Dev with the weights in the project, or cross-validation.

    python bench/merging/quality.py dev [--join N …]
    python bench/merging/quality.py cross [--ablate [NAME …]]

`cross` fits on all topics of Train and Dev but those of one of five parts (and on the whole articles that
bench/fit/pairs.py fits on), and merges these; with `--ablate` it leaves out each of the features
and groups of features named in turn, or each group there is.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from ecb import DATA, Split, load_scorer, read_split, score

sys.path.insert(0, str(Path(__file__).parents[1] / "fit"))
from pairs import JOIN, Pairs, fit, pairs_of, read_parts

from dateline.merging import Chain, merge
from dateline.merging.scores import NAMES
from dateline.merging.tables import Weights, load_weights

PARTS = 5
GROUPS = {
    "articles": {"like_articles", "same_trigger_like_articles", "akin_trigger_like_articles"},
    "names of articles": {"other_cast", "other_persons"},
    "wordnet": {"synonym", "kind_of", "sibling"},
    "names": {"same_undergoer", "other_agent", "same_patient", "other_party", "other_person", "swapped"},
    "words": {"same_words", "other_object", "other_cargo", "all_roles", "same_actor",
              "lone_verb", "lone_kin", "light_verb"},
    "sentences": {"like_sentences", "date_beside", "far_date_beside", "far_sentences"},
    "look-alikes": {"other_place", "other_amount", "other_ordinal", "lone_ordinal", "one_or_many", "rival_dates",
                    "other_sort", "other_rank"},
    "speakers": {"one_saying", "other_saying", "other_speaker"},
    "ambiguity": {"rivals", "common_trigger"},
    "numbers": {"same_number", "other_amount"},
    "dates": {"same_fine_date", "same_month", "same_month_name", "same_year",
              "next_day", "days_between", "other_date", "other_month_name", "other_span", "far_date", "far_shaky_date",
              "other_news", "not_yet", "long_ago"},
    "which of several": {"other_ordinal", "both_known", "bare_noun", "one_telling"},
}


def merged(split: Split, topics: Iterable[str], weights: Weights) -> list[Chain]:
    """The chains of each topic, merged by itself as the benchmark has it."""
    return [chain for topic in topics for chain in merge(split.topics[topic], weights=weights).chains]


def report(label: str, figures: dict[str, Any]) -> None:
    """One line of figures."""
    block, errors = figures["matched_only"], figures["link_errors"]
    links = block["link_cross_doc"]
    made = errors["right"] + errors["wrong"]
    print(f"{label:34} CoNLL {block['conll']:.4f}  links P {links['p']:.3f} R {links['r']:.3f} F1 {links['f1']:.3f}"
          f"  across sub-topics {errors['wrong_across_subtopics'] / max(made, 1):.3f}")


def joined(train: Split, dev: Split) -> Split:
    """Both splits as one."""
    return Split(train.topics | dev.topics, train.chains | dev.chains, train.docs | dev.docs, train.gold + dev.gold)


@dataclasses.dataclass(frozen=True)
class Material:
    """What cross-validation works on: mentions of all topics, their pairs, and the pairs of whole articles."""

    split: Split
    pairs: dict[str, Pairs]
    whole: list[Pairs]


def cross(scorer: ModuleType, material: Material, *, without: frozenset[str], join: int) -> dict[str, Any]:
    """The figures of cross-validation by topic."""
    pairs = material.pairs
    topics = sorted(pairs, key=int)
    chains: list[Chain] = []
    for part in range(PARTS):
        held = topics[part::PARTS]
        model = fit([*(pairs[topic] for topic in topics if topic not in held), *material.whole], without)
        chains += merged(material.split, held, model.for_merging(join))
    return score(scorer, material.split, chains)


def main() -> None:
    """Print the figures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["dev", "cross"])
    parser.add_argument("--join", type=int, nargs="*")
    parser.add_argument("--ablate", nargs="*", choices=[*GROUPS, *NAMES], metavar="NAME")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    scorer = load_scorer(options.data)
    dev = read_split(options.data, "Dev", options.cache)
    if options.what == "dev":
        weights = load_weights()
        for join in options.join or [weights.join]:
            chains = merged(dev, dev.topics, dataclasses.replace(weights, join=join))
            report(f"Dev, join {join}", score(scorer, dev, chains))
        return
    both = joined(read_split(options.data, "Train", options.cache), dev)
    whole = [pairs.thinned() for pairs in read_parts(options.data, options.cache).values()]
    material = Material(both, {topic: pairs_of(both, topic).thinned() for topic in both.topics}, whole)
    for join in options.join or [JOIN]:
        report(f"all features, join {join}", cross(scorer, material, without=frozenset(), join=join))
    if options.ablate is not None:
        for label in options.ablate or GROUPS:
            join = (options.join or [JOIN])[0]
            without = frozenset(GROUPS.get(label, {label}))
            report(f"without {label}", cross(scorer, material, without=without, join=join))


if __name__ == "__main__":
    main()
