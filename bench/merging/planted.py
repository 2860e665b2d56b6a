"""Planted look-alikes, retellings and wire copies: are the ones kept apart, the others joined, the third marked?

    python bench/merging/planted.py [--join N] [--cache DIR] [--wrong]

The pairs of planted.toml are look-alikes, retellings and copies; each is made into a timeline of its own, and the
first two all into one. Of copies it is counted how many of the events that both articles tell have one independent
source. Further copies are made of the whole articles of our own wording (`affairs.py`) by the edits of `EDITS`, and
each is put among all of these articles.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from affairs import FOLDERS, submitted_in
from semeval import read_records

from dateline import dating
from dateline.merging import Chain, copies, merge, tell
from dateline.merging.tables import Weights, load_weights
from dateline.model.articles import Article, Submitted
from dateline.model.mentions import DatedArticle, Mention

PLANTED = Path(__file__).with_name("planted.toml")


@dataclass(frozen=True)
class Pair:
    """Two articles, the pattern of the words that tell the event in either, and the list that they stand in.

    Rules are written on `half` A and checked on B.
    """

    list: str
    kind: str
    half: str
    word: re.Pattern[str]
    articles: tuple[DatedArticle, DatedArticle]

    def is_joined(self, chains: Sequence[Chain]) -> bool:
        """Whether one chain tells the event of both articles."""
        return any(len(self._told_in(chain)) == len(self.articles) for chain in chains)

    def _told_in(self, chain: Chain) -> set[str]:
        texts = {article.records.article.id: article.records.article for article in self.articles}
        told = [one for one in chain.mentions if one.article in texts]
        return {one.article for one in told if self.word.fullmatch(_word(texts[one.article], one.mention))}


def _word(article: Article, mention: Mention) -> str:
    text = article.field_text(mention.field)
    return text[mention.trigger.start_char : mention.trigger.end_char].lower()


def read_pairs(read: Callable[[list[Submitted], str], list[DatedArticle]]) -> list[Pair]:
    """The pairs of planted.toml, their articles read and dated."""
    table = tomllib.loads(PLANTED.read_text("utf-8"))
    rows = [(row, name, "AB"[place % 2]) for name in ("apart", "one", "copy") for place, row in enumerate(table[name])]
    submitted = [
        Submitted(f"{number}{side}", row[side][1], published=row[side][0])
        for number, (row, _, _) in enumerate(rows) for side in ("one", "other")
    ]
    articles = read(submitted, "planted")
    return [
        Pair(name, row["kind"], half, re.compile(row.get("word", "")), (articles[2 * n], articles[2 * n + 1]))
        for n, (row, name, half) in enumerate(rows)
    ]


def counted_once(pairs: Iterable[Pair], *, show_wrong: bool) -> None:
    """Print how many events that both articles of copies tell have one independent source, and how many there are."""
    once, all_of = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for pair in pairs:
        told = tell(merge(pair.articles).chains, pair.articles)
        both = [event for event in (*told.events, *told.undated) if len({s.dated.article for s in event.sources}) == 2]
        twice = [event for event in both if event.independent_sources > 1]
        row = pair.kind, pair.half
        all_of[row] += len(both)
        once[row] += len(both) - len(twice)
        for event in twice if show_wrong else ():
            print(f"  counted twice {pair.half}: {event.title}")
    for kind, half in sorted(all_of):
        print(f"{kind:10} {half} events of both {all_of[kind, half]:3} counted once {once[kind, half]:3}")


def look_alikes(pairs: Sequence[Pair], weights: Weights, *, show_wrong: bool) -> None:
    """Print how many pairs of each kind and half are joined, by themselves and among all the others."""
    among = merge([article for pair in pairs for article in pair.articles], weights=weights).chains
    alone, together, all_of = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for pair in pairs:
        found = pair.is_joined(merge(pair.articles, weights=weights).chains)
        row = pair.kind, pair.half
        all_of[row] += 1
        alone[row] += found
        together[row] += pair.is_joined(among)
        if show_wrong and found is (pair.list == "apart"):
            print(f"  {'joined' if found else 'apart'} {pair.half}: {pair.articles[0].records.article.text[:90]}")
    for kind, half in sorted(all_of):
        row = kind, half
        print(f"{kind:10} {half} of {all_of[row]:3} joined {alone[row]:3}, among all {together[row]:3}")


def _paragraphs(text: str) -> list[str]:
    return [block for block in text.split("\n\n") if block.strip()]


def cut(text: str) -> str:
    """The first two thirds of the paragraphs, as a paper short of room prints them."""
    blocks = _paragraphs(text)
    return "\n\n".join(blocks[: max(1, 2 * len(blocks) // 3)])


def brief(text: str) -> str:
    """The first third of the paragraphs."""
    blocks = _paragraphs(text)
    return "\n\n".join(blocks[: max(2, len(blocks) // 3)])


def with_dateline(text: str) -> str:
    """Another dateline before the first sentence."""
    return "LISBON (Reuters) - " + text


def reworded(text: str) -> str:
    """Every ninth word is another one, as where a desk changes a word a sentence."""
    words = iter(range(1, 1 + len(text)))
    return re.sub(r"\b[a-z]{4,}\b", lambda found: "rather" if next(words) % 9 == 0 else found[0], text)


def framed(text: str) -> str:
    """A paragraph of the paper's own before and after it."""
    before = "Our readers have asked us about this for weeks. Here is what the agency writes."
    after = "Do you have a view of it? Write to the desk, and we shall print the best letters."
    return f"{before}\n\n{text}\n\n{after}"


#: What papers do to an agency's text; each gets another headline, too.
EDITS = (str, cut, brief, with_dateline, reworded, framed)


def planted_copies(originals: Sequence[Submitted]) -> Iterator[Submitted]:
    """Each article once more for each of EDITS, under another headline."""
    for one in originals:
        for edit in EDITS:
            yield dataclasses.replace(one, id=f"{one.id}+{edit.__name__}", text=edit(one.text), title="From the wires")


def marked(articles: Sequence[DatedArticle], planted: Sequence[DatedArticle]) -> None:
    """Print how many planted copies are known as such of their own original, and which others are."""
    known = Counter[str]()
    others = copies(articles)
    for one in planted:
        id, _, edit = one.records.article.id.partition("+")
        found = copies([*articles, one])
        known[edit] += (one.records.article.id, id) in found.items() or (id, one.records.article.id) in found.items()
    for edit in EDITS:
        print(f"copies {edit.__name__:14} known {known[edit.__name__]:3} of {len(planted) // len(EDITS)}")
    print(f"of the {len(articles)} articles that they were made of, {len(others)} are taken for copies: {others}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--join", type=int)
    parser.add_argument("--cache", type=Path, help="folder that keeps the records")
    parser.add_argument("--wrong", action="store_true", help="show the pairs that are joined or apart wrongly")
    options = parser.parse_args()

    def read(submitted: list[Submitted], name: str) -> list[DatedArticle]:
        return [dating.date_article(one) for one in read_records(submitted, name, options.cache)]

    weights = load_weights()
    if options.join is not None:
        weights = dataclasses.replace(weights, join=options.join)
    pairs = read_pairs(read)
    look_alikes([pair for pair in pairs if pair.list != "copy"], weights, show_wrong=options.wrong)
    counted_once([pair for pair in pairs if pair.list == "copy"], show_wrong=options.wrong)
    originals = [one for folder in FOLDERS for one in submitted_in(folder)]
    marked(read(originals, "originals"), read(list(planted_copies(originals)), "planted copies"))


if __name__ == "__main__":
    main()
