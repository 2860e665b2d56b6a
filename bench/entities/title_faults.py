"""Faults that a title shows by its words alone, and how often titles have them.

`python bench/entities/titles.py --faults ../shared/data` counts them among the titles of the dated mentions of
the corpora (wikiwars-train, tempeval3-train, semeval-trial, semeval-1), each as a share of all, in percent.
"""

from __future__ import annotations

import bisect
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline import reading
from dateline.extraction import Extractor
from dateline.model.articles import Submitted
from dateline.model.mentions import Mention
from dateline.model.times import TimexType

sys.path.insert(0, str(Path(__file__).parents[1] / "events"))

LONGEST = 90
TIMED = ("wikiwars-train", "tempeval3-train")
TOLD = ("semeval-trial", "semeval-1")
_WORD = re.compile(r"[\w’'%-]+")
_PAIRS = ("()", "[]", "“”")
_OPENING = frozenset(("he", "she", "they", "we", "i", "you", "him", "her", "them", "his", "their", "its", "my", "our"))
_POINTING = frozenset(("it", "him", "them", "me", "us", "mine"))
_OPEN_END = frozenset(
    (
        "a",
        "an",
        "the",
        "of",
        "to",
        "at",
        "from",
        "with",
        "and",
        "or",
        "but",
        "nor",
        "its",
        "his",
        "their",
        "my",
        "our",
        "which",
        "whose",
        "than",
        "because",
        "into",
        "between",
    )
)
_OWNERS = frozenset(("a", "an", "the", "its", "his", "her", "their", "my", "our", "your"))
_REPEATABLE = frozenset(("had", "that", "million", "billion", "ho"))


@dataclass(frozen=True, slots=True)
class Told:
    """A title with the sentence that it was made from."""

    title: str
    sentence: str


def _words(title: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(title)]


def _is_unbalanced(title: str) -> bool:
    return any(title.count(pair[0]) != title.count(pair[1]) for pair in _PAIRS) or title.count('"') % 2 == 1


def _is_repeating(title: str) -> bool:
    """Whether a word stands twice in a row, or two articles do."""
    words = _words(title)
    pairs = list(zip(words, words[1:], strict=False))
    is_twice = any(one == other and one.isalpha() and one not in _REPEATABLE for one, other in pairs)
    return is_twice or any(one in _OWNERS and other in _OWNERS for one, other in pairs)


def _is_open_at_end(title: str) -> bool:
    words = _words(title)
    return bool(words) and words[-1] in _OPEN_END and not title.endswith(("”", "?"))


def _is_pointing(title: str) -> bool:
    """Whether an object is a pronoun before which no name or noun stands in the title that it might mean."""
    words = _words(title)
    return any(word in _POINTING for word in words[1:3]) or bool(words) and words[-1] in _POINTING


FAULTS: dict[str, Callable[[str], bool]] = {
    "long": lambda title: len(title) > LONGEST,
    "unbalanced": _is_unbalanced,
    "open_end": _is_open_at_end,
    "repeating": _is_repeating,
    "pronoun_first": lambda title: bool(_words(title)) and _words(title)[0] in _OPENING and not title.startswith("I."),
    "pronoun_object": _is_pointing,
    "one_word": lambda title: len(_words(title)) == 1,
    "empty": lambda title: not any(len(word) > 2 and word.isalpha() for word in _words(title)),
}


def with_time(titles: Iterable[str]) -> Iterator[str]:
    """The titles in which a date or time of day is told by the words of the title."""
    lines = list(titles)
    article = reading.read(Submitted("titles", "\n\n".join(lines)))
    times = reading.find_times(article).timexes
    found = [each.start_char for each in times if each.type in (TimexType.DATE, TimexType.TIME)]
    start = 0
    for line in lines:
        at = bisect.bisect_left(found, start)
        if at < len(found) and found[at] < start + len(line):
            yield line
        start += len(line) + 2


def read_titles(data: Path, extractor: Extractor, is_told: Callable[[Mention], bool]) -> Iterator[Told]:
    """The titles of the mentions of all articles of the corpora that count."""
    for records in extractor.read_all(reading.read(each) for each in corpora(data)):
        article = records.article
        for mention in filter(is_told, records.mentions):
            text = article.text if mention.field.value == "text" else article.title or ""
            yield Told(mention.title, text[mention.quote.start_char : mention.quote.end_char])


def corpora(data: Path) -> Iterator[Submitted]:
    """The articles of all corpora."""
    from parsed import evaluation

    times, timelines = evaluation(data, "timex_eval"), evaluation(data, "timeline_eval")
    for name in TIMED:
        for document in times.read_gold(data / name):
            yield Submitted(f"{name}/{document.id}", document.text)
    for name in TOLD:
        for document in timelines.load_corpus(data / name).documents.values():
            yield Submitted(f"{name}/{document.id}", document.text, title=document.title, published=document.published)


def rates(told: list[Told], examples: int = 0) -> dict[str, float]:
    """The share of titles with each fault, in percent; with `examples` so many of each are printed, too."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told:
        for name, has in FAULTS.items():
            if has(each.title):
                found[name].append(each)
    timed = Counter(with_time([each.title for each in told]))
    found["time"] = [each for each in told if each.title in timed]
    for name, faulty in found.items() if examples else ():
        for each in random.Random(1).sample(faulty, min(examples, len(faulty))):
            print(f"{name}: {each.title}\n    {each.sentence}")
    return {name: round(100 * len(found[name]) / len(told), 2) for name in (*FAULTS, "time")}
