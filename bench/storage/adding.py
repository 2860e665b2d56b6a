"""Adding articles to a kept timeline of many: how long one takes beyond its extraction.

    python -m bench.storage.adding [--articles 200] [--added 20] [--words 700] [--affair] [--postgresql]

Makes articles of its own: each tells of a place, people and days of its own, with a few sentences that all share.
With `--affair` they all tell the deeds of one affair instead, each some of them, in its own order and words: the worst
case for merging. Each article is read and kept in this process, as a worker does it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bench.storage.answering import server
from dateline import timeline
from dateline.keeping import Incoming, Keeper, add_articles, new_timeline
from dateline.model.articles import Submitted
from dateline.storage import Store

VERBS = (
    ("opened", "inaugurated"), ("closed", "shut"), ("sold", "disposed of"), ("bought", "purchased"),
    ("inspected", "examined"), ("repaired", "mended"), ("visited", "toured"), ("rejected", "turned down"),
    ("approved", "authorised"), ("sued", "took to court"),
)  # fmt: skip
THINGS = ("bridge", "school", "harbour", "clinic", "market", "tunnel", "library", "station", "theatre", "quarry")
NAMES = ("Aldous", "Brenna", "Corwin", "Delphine", "Edric", "Fenella", "Gideon", "Hester", "Ivo", "Juno")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
SHARED = (
    "The Wexmoor Bridge was closed in May 2019 after a hanger broke.",
    "The inquiry published its report on 12 March 2021.",
)
_WORDS_A_SENTENCE = 16
#: How many deeds an affair has.
_DEEDS = 150

T = TypeVar("T")


@dataclass(frozen=True)
class Deed:
    """What somebody did to something with others, and when."""

    who: str
    verb: tuple[str, ...]
    thing: str
    town: str
    day: int
    month: str
    year: int
    workers: str

    @classmethod
    def by(cls, chance: random.Random, town: str) -> Deed:
        """Any deed in a town."""
        return cls(
            f"{chance.choice(NAMES)} {chance.choice(NAMES)}son", chance.choice(VERBS), chance.choice(THINGS), town,
            chance.randint(1, 28), chance.choice(MONTHS), chance.randint(1990, 2023),
            f"{chance.randint(2, 90)} of the {chance.choice(THINGS)} workers",
        )  # fmt: skip

    def told(self, chance: random.Random) -> str:
        """A sentence that tells it, in one of several ways."""
        verb, when = chance.choice(self.verb), chance.choice((f"on {self.day} {self.month}", f"in {self.month}"))
        what = f"the {self.thing} of {self.town}"
        return chance.choice((
            f"{self.who} {verb} {what} {when} {self.year} with {self.workers}.",
            f"{when[0].upper()}{when[1:]} {self.year} {self.who} {verb} {what} with {self.workers}.",
            f"With {self.workers}, {self.who} {verb} {what} {when} {self.year}.",
            f"{self.who}, who was with {self.workers}, {verb} {what}.",
        ))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--added", type=int, default=20)
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--affair", action="store_true", help="all tell one affair")
    parser.add_argument("--postgresql", action="store_true", help="over PostgreSQL in place of SQLite")
    options = parser.parse_args()
    told = [article(n, options.words, is_affair=options.affair) for n in range(options.articles + options.added)]
    extractor = timeline.load_extractor("en_core_web_sm")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(server()) if options.postgresql else f"sqlite:///{folder / 'd.db'}"
        keeper = Keeper(stack.enter_context(closing(Store.open(url))))
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


def article(number: int, words: int, *, is_affair: bool) -> Submitted:
    """An article of about so many words, always the same for a number."""
    chance = random.Random(number)
    count = words // _WORDS_A_SENTENCE
    if is_affair:
        deeds = chance.sample(affair(), min(count, _DEEDS))
    else:
        deeds = [Deed.by(chance, f"Port {chance.choice(NAMES)} {number}") for _ in range(count)]
    sentences = [chance.choice(SHARED), *(deed.told(chance) for deed in deeds)]
    text = "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4))
    return Submitted(str(number), text, published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}")


def affair() -> list[Deed]:
    """The deeds of one affair, always the same."""
    chance = random.Random("affair")
    return [Deed.by(chance, f"Port {chance.choice(NAMES)}") for _ in range(_DEEDS)]


if __name__ == "__main__":
    main()
