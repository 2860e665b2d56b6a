"""The days that an article tells as past with their years: the article cannot be older than the latest."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from dateline.dating.parts import block_of, is_in_story
from dateline.dating.times import resolve
from dateline.model.articles import Article, BlockKind, Dct, DctBasis
from dateline.model.dates import Basis
from dateline.model.mentions import Mention, Records, Status
from dateline.model.times import ResolvedTimex, Tense, Timex

_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ])|\n\s*\n")
_REACH = 600  # characters of a sentence that are looked at on either side
_WORD = re.compile(r"[^\W\d_]+")
#: After a time, what begins another clause: what that one expects says nothing of this one.
_NEXT_CLAUSE = re.compile(r"[;:]|\b(?:and|but|that|which|who|when|while|although|because)\b", re.IGNORECASE)
#: The beginning of a clause between commas that tells of a noun before it: ", who left Cuba in 1962, believes …".
_RELATIVE = re.compile(r",\s+(?:who|which|where|when|whose)\b[^,;:]*\Z", re.IGNORECASE)
_SINCE = re.compile(r"\bsince(?:\s+(?:the|early|mid|late))?\W*\Z", re.IGNORECASE)
_ENTRY_END = re.compile(r"\s*[:–—]")
_FEWEST_ENTRIES, _FORESEEN_WORDS = 3, 3
_CAME_TRUE = (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)


def told_starts(records: Records, ceiling: int | None = None) -> list[int]:
    """The starts of the explicit past dates of a text, in minutes, in order of time.

    Only a date with its year counts, told in the past, in a clause that does not look ahead ("the
    2028 Olympics"), and by no mention that says it was only planned; or after "since", under a picture,
    or at the head of an entry in a list of dates. Dates that begin at `ceiling` or later are left out:
    they contradict what bounds the article from above.
    """
    resolved = resolve(records.times, Dct(None, DctBasis.NONE), month_first=records.article.month_first)
    listed, tied = _listed(records), _tied(records)
    starts = (
        _start(one)
        for index, one in enumerate(resolved)
        if _has_come(records, index, is_listed=index in listed, tied=tied.get(index, ()))
    )
    return sorted(start for start in starts if start is not None and (ceiling is None or start < ceiling))


def _start(one: ResolvedTimex) -> int | None:
    """When a date with its own year begins; None for every other time."""
    date = one.date
    return date.interval.start if date and date.interval and date.basis is Basis.STATED else None


def _has_come(records: Records, index: int, *, is_listed: bool, tied: Sequence[Mention]) -> bool:
    """Whether a time is one that has come; `tied` are the mentions told by it."""
    timex = records.times[index]
    if not is_in_story(records.article, timex):
        return False
    clause = _clause(records.article.field_text(timex.field), timex)
    if _SINCE.search(clause.before):
        return timex.tense is not Tense.FUTURE
    is_told = timex.tense is Tense.PAST or _is_caption(records.article, timex)
    if is_listed:
        return timex.tense is not Tense.FUTURE and not _looks_ahead(clause)
    return is_told and _is_past(clause, timex) and _came_true(tied, is_sure=not _is_foreseen(clause))


def _listed(records: Records) -> frozenset[int]:
    """The times at the head of three or more entries of a list of dates: "2011: The county sells the bridge"."""
    article = records.article
    heads = {(block.field, block.start_char) for block in article.blocks if block.furniture is None}
    found = frozenset(
        index
        for index, timex in enumerate(records.times)
        if (timex.field, timex.start_char) in heads
        and _ENTRY_END.match(article.field_text(timex.field), timex.end_char)
    )
    return found if len(found) >= _FEWEST_ENTRIES else frozenset()


class _Clause(NamedTuple):
    """What stands before and after a time in its clause, and the words after it up to the next clause."""

    before: str
    after: str


def _clause(text: str, timex: Timex) -> _Clause:
    first, last = max(0, timex.start_char - _REACH), timex.end_char + _REACH
    start = max((end.end() for end in _SENTENCE_END.finditer(text, first, timex.start_char)), default=first)
    end = _SENTENCE_END.search(text, timex.end_char, last)
    before = text[start : timex.start_char]
    after = text[timex.end_char : end.start() if end else last]
    if relative := _RELATIVE.search(before):
        return _Clause(relative.group(), after.partition(",")[0])
    return _Clause(before, _NEXT_CLAUSE.split(after, maxsplit=1)[0])


def _is_past(clause: _Clause, timex: Timex) -> bool:
    words = _WORD.findall(clause.before)
    word = words[-1].casefold() if words else ""
    if word in ("by", "until") or (timex.text.isdigit() and word not in _words("before_a_year")):
        return False
    return not _looks_ahead(clause)


def _is_foreseen(clause: _Clause) -> bool:
    """Whether a time stands before what has its year long before it comes: "the 2026 budget"."""
    words = _WORD.findall(clause.after)[:_FORESEEN_WORDS]
    return not _words("foreseen").isdisjoint(map(str.casefold, words))


def _looks_ahead(clause: _Clause) -> bool:
    """Whether a clause tells what is to come; of a plan that "was made" it tells the past."""
    words = [*_WORD.findall(f"{clause.before} {clause.after}"), ""]
    return any(
        _plain(one) in _words("outlook") and not (one.casefold() in _words("nouns") and follows in ("was", "were"))
        for one, follows in pairwise(words)
    )


def _is_caption(article: Article, timex: Timex) -> bool:
    """Whether a time stands under a picture: captions tell in the present tense what was."""
    block = block_of(article, timex)
    return block is not None and block.kind is BlockKind.CAPTION


def _plain(word: str) -> str:
    """A word written small; the month of May is not the verb."""
    return word if word == "May" else word.casefold()


def _tied(records: Records) -> dict[int, list[Mention]]:
    """The mentions that are told by each time."""
    tied: dict[int, list[Mention]] = {}
    for mention in records.mentions:
        if mention.tlink is not None:
            tied.setdefault(mention.tlink.timex, []).append(mention)
    return tied


def _came_true(tied: Sequence[Mention], *, is_sure: bool) -> bool:
    """Whether a mention that happened is tied to a time, or, of a time that is sure to have come, none at all."""
    return any(mention.status in _CAME_TRUE for mention in tied) or (is_sure and not tied)


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads((files(__package__) / "data/told.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])
