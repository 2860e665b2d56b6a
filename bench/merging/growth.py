"""How merging grows: time and memory for 1,000, 10,000 and 100,000 mentions.

    python bench/merging/growth.py [--data ../shared/data] [--cache DIR] [--sizes N …] [--plot docs/merging-growth.svg]

The mentions are those of SemEval-2015 Task 4 (60 Wikinews articles), told again and again with other names
(each copy of an article has names of its own, and terms that belong to them) and other dates (each copy a
fortnight later). Every size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import dataclasses
import math
import multiprocessing
import resource
import time
from collections.abc import Mapping
from pathlib import Path

from ecb import DATA
from semeval import read_corpus

from dateline.calendars import shift
from dateline.merging import merge, tell
from dateline.model.dates import Date, Granularity
from dateline.model.mentions import Argument, DatedArticle, DatedMention

SIZES = (1_000, 10_000, 100_000)
WEEKS_APART = 2


@dataclasses.dataclass(frozen=True)
class Measure:
    """Seconds of processor time to merge and to tell, and the most memory the process took, in megabytes."""

    mentions: int
    chains: int
    seconds: float
    telling: float
    megabytes: float


def renamed(key: str, copy: int) -> str:
    """An entity key with another name."""
    kind, _, name = key.partition(":")
    return f"{kind}:{'|'.join(part + str(copy) for part in name.split('|'))}"


def moved(date: Date | None, copy: int) -> Date | None:
    """A date some fortnights later."""
    if date is None or date.interval is None:
        return date
    return dataclasses.replace(date, interval=shift(date.interval, WEEKS_APART * copy, Granularity.WEEK))


def again(article: DatedArticle, copy: int) -> DatedArticle:
    """An article told with other names and dates."""
    records = article.records
    id = f"{records.article.id}-{copy}"
    names = {renamed(key, copy): count for key, count in records.names.items()}
    words = {word for key in records.names for word in key.partition(":")[2].replace("|", " ").split()}
    terms: Mapping[str, int] = {
        term + str(copy) if term in words else term: count for term, count in records.terms.items()
    }
    mentions = tuple(_again(dated, id, copy) for dated in article.mentions)
    told = dataclasses.replace(
        records, article=dataclasses.replace(records.article, id=id), names=names, terms=terms,
        signature=tuple(value + copy for value in records.signature),
    )
    dct = dataclasses.replace(article.dct, date=moved(article.dct.date, copy))
    return DatedArticle(told, dct, mentions)


def _again(dated: DatedMention, id: str, copy: int) -> DatedMention:
    def other(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
        return tuple(dataclasses.replace(a, key=a.key and renamed(a.key, copy)) for a in arguments)

    mention = dataclasses.replace(
        dated.mention, arguments=other(dated.mention.arguments), places=other(dated.mention.places),
        signature=tuple(value + copy for value in dated.mention.signature),
    )
    return dataclasses.replace(dated, article=id, mention=mention, date=moved(dated.date, copy))


def articles_of(size: int, base: list[DatedArticle]) -> list[DatedArticle]:
    """Articles with at least `size` mentions among them, no more than needed."""
    made: list[DatedArticle] = []
    count = copy = 0
    while count < size:
        for article in base:
            if count < size:
                made.append(again(article, copy))
                count += len(article.mentions)
        copy += 1
    return made


def measure(size: int, base: list[DatedArticle]) -> Measure:
    """Merge and tell so many mentions."""
    articles = articles_of(size, base)
    begun = time.process_time()
    merged = merge(articles)
    linked = time.process_time()
    tell(merged.chains, articles)
    told = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    count = sum(len(article.mentions) for article in articles)
    return Measure(count, len(merged.chains), linked - begun, told - linked, peak)


def growth(one: Measure, other: Measure) -> float:
    """How much faster than n·log n the time grew from one size to the other; 1 is just as fast."""
    work = [m.mentions * math.log(m.mentions) for m in (one, other)]
    return (other.seconds / one.seconds) / (work[1] / work[0])


def plot(measures: list[Measure]) -> str:
    """The curve as SVG, both scales logarithmic, with n·log n from the first point dashed."""
    def x(mentions: float) -> float:
        return 60 + 200 * (math.log10(mentions) - 3)

    def y(seconds: float) -> float:
        return 260 - 70 * (math.log10(seconds) + 1)

    first = measures[0]
    pace = first.seconds / (first.mentions * math.log(first.mentions))
    ideal = [pace * m.mentions * math.log(m.mentions) for m in measures]
    lines = [
        " ".join(f"{x(m.mentions):.0f},{y(s):.0f}" for m, s in zip(measures, seconds, strict=True))
        for seconds in ([m.seconds for m in measures], ideal)
    ]
    labels = "".join(
        f'<text x="{x(m.mentions):.0f}" y="{y(m.seconds) - 8:.0f}" text-anchor="middle">{m.seconds:.1f} s</text>'
        f'<text x="{x(m.mentions):.0f}" y="290" text-anchor="middle">{m.mentions:,}</text>' for m in measures
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 310" font-family="sans-serif" font-size="12">'
        '<title>Seconds to merge, by number of mentions; dashed: n·log n</title>'
        f'<polyline points="{lines[0]}" fill="none" stroke="#1f5fa8" stroke-width="2"/>'
        f'<polyline points="{lines[1]}" fill="none" stroke="#888" stroke-dasharray="5 4"/>{labels}</svg>\n'
    )


def main() -> None:
    """Print a line for each size, and draw the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    names = ("semeval-trial", "semeval-1")
    base = [a for name in names for a in read_corpus(options.data, name, options.cache).articles]
    measures: list[Measure] = []
    for size in options.sizes:
        with multiprocessing.get_context("fork").Pool(1) as pool:
            measures.append(pool.apply(measure, (size, base)))
        m = measures[-1]
        print(f"{m.mentions:7} mentions  {m.chains:6} chains  merge {m.seconds:6.1f} s  tell {m.telling:5.1f} s"
              f"  {m.megabytes:5.0f} MB")
    for one, other in zip(measures, measures[1:], strict=False):
        print(f"{one.mentions} → {other.mentions}: {growth(one, other):.2f} × n·log n")
    if options.plot:
        options.plot.write_text(plot(measures), encoding="utf-8")


if __name__ == "__main__":
    main()
