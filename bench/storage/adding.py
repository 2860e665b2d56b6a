"""Adding articles to a kept timeline of many: how long one takes beyond its extraction.

    python -m bench.storage.adding [--articles 200] [--added 20] [--words 700]

Makes articles of its own: each tells of a place, people and days of its own, with a few sentences that all share, as
the coverage of one affair does. `--alike` makes them retell one another instead, the worst case for merging. Each
article is read and kept in this process, as a worker does it, over SQLite.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from dateline import timeline
from dateline.keeping import Incoming, Keeper, add_articles, new_timeline
from dateline.model.articles import Submitted
from dateline.storage import Store

VERBS = ("opened", "closed", "sold", "bought", "inspected", "repaired", "visited", "rejected", "approved", "sued")
THINGS = ("bridge", "school", "harbour", "clinic", "market", "tunnel", "library", "station", "theatre", "quarry")
NAMES = ("Aldous", "Brenna", "Corwin", "Delphine", "Edric", "Fenella", "Gideon", "Hester", "Ivo", "Juno")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
SHARED = (
    "The Wexmoor Bridge was closed in May 2019 after a hanger broke.",
    "The inquiry published its report on 12 March 2021.",
)
_WORDS_A_SENTENCE = 16

T = TypeVar("T")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--added", type=int, default=20)
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--alike", action="store_true")
    options = parser.parse_args()
    told = [article(n, options.words, alike=options.alike) for n in range(options.articles + options.added)]
    extractor = timeline.load_extractor("en_core_web_sm")
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(f"sqlite:///{Path(folder) / 'd.db'}")) as store:
        keeper = Keeper(store)
        records = timeline.extract(told[: options.articles], extractor)
        first = [Incoming(*pair) for pair in zip(told, records, strict=False)]
        id_ = keeper.create(new_timeline({}), first, None, None).after.kept.id
        events = len(keeper.view(id_).events)
        pairs = [add(keeper, id_, one, extractor) for one in told[options.articles :]]
    print(f"{options.articles} articles of {options.words} words, {events} events; {options.added} added one by one")
    for name, seconds in zip(("reading", "keeping"), zip(*pairs, strict=True), strict=True):
        last = statistics.quantiles(seconds, n=20)[-1]
        print(f"{name}: {statistics.median(seconds):.2f} s in the middle, {last:.2f} s at the 95th percentile (CPU)")


def add(keeper: Keeper, id_: str, told: Submitted, extractor: object) -> tuple[float, float]:
    """The processor time of reading an article and of keeping it."""
    reading, (records,) = timed(lambda: timeline.extract([told], extractor))  # type: ignore[arg-type]
    keeping, _ = timed(lambda: keeper.change(id_, add_articles([Incoming(told, records)]), None))
    return reading, keeping


def timed(act: Callable[[], T]) -> tuple[float, T]:
    """The processor time of something, in seconds, and what it gives."""
    before = time.process_time()
    result = act()
    return time.process_time() - before, result


def article(number: int, words: int, *, alike: bool) -> Submitted:
    """An article of about so many words, always the same for a number."""
    chance = random.Random(number % 5 if alike else number)
    town = f"Port {chance.choice(NAMES)}{'' if alike else f' {number}'}"
    sentences = [chance.choice(SHARED)]
    while len(sentences) * _WORDS_A_SENTENCE < words:
        sentences.append(
            f"{chance.choice(NAMES)} {chance.choice(NAMES)}son {chance.choice(VERBS)} the {chance.choice(THINGS)} of "
            f"{town} on {chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1990, 2023)} "
            f"with {chance.randint(2, 90)} of the {chance.choice(THINGS)} workers."
        )
    return Submitted(str(number), "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4)))


if __name__ == "__main__":
    main()
