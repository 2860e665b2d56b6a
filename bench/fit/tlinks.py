"""Fit the tlink model on half A of TimeBank and AQUAINT; `bench/events/tlinks.py` prints its figures."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from fitting import Example, Settings, fit, write_model

sys.path.insert(0, str(Path(__file__).parents[1] / "events"))
from parsed import load_parser
from timeml import DATA
from tlinks import Case, read_cases, read_halves

from dateline.extraction.linking.tlink_features import tlink_features

NOTE = "Fitted by bench/fit/tlinks.py on the TLINKs of TimeBank and AQUAINT (even files)."


def examples(cases: list[Case]) -> Iterator[Example]:
    """Every pair of trigger and time of each sentence."""
    for case in cases:
        for m, trigger in enumerate(case.scene.triggers):
            for n, time in enumerate(case.scene.times):
                yield Example(frozenset(tlink_features(trigger, time, case.scene)), (m, n) in case.gold)


def main() -> None:
    """Fit and write `data/tlinks.tsv`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pipeline", default="en_core_web_sm")
    options = parser.parse_args()
    nlp = load_parser(options.pipeline)
    half_a, _ = read_halves(nlp, options.data)
    cases = [case for pair in half_a for case in read_cases(*pair)]
    weights = fit(list(examples(cases)), Settings(c=0.15, least_count=2, least_weight=0.02))
    write_model("tlinks", weights, NOTE)
    print(f"{len(weights)} weights")


if __name__ == "__main__":
    main()
