"""The latest day that an article tells as past with its year: the article cannot be older than that."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.dating.times import resolve
from dateline.model.articles import Article, BlockKind, Dct, DctBasis
from dateline.model.dates import Basis
from dateline.model.mentions import Records, Status
from dateline.model.times import ResolvedTimex, Tense, Timex

_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ])|\n\s*\n")
_REACH = 600  # characters of a sentence that are looked at on either side
_WORD = re.compile(r"[^\W\d_]+")
#: After a time, what begins another clause: what that one expects says nothing of this one.
_NEXT_CLAUSE = re.compile(r"[;:]|\b(?:and|but|that|which|who|when|while|although|because)\b", re.IGNORECASE)
_CAME_TRUE = (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)


def latest_told(records: Records, ceiling: int | None = None) -> int | None:
    """The start of the latest explicit past date of a text, in minutes; None if it has none.

    Only a date with its year counts, told in the past, in a sentence that does not look ahead ("the
    2028 Olympics"), and by no mention that says it was only planned. Dates that begin at `ceiling`
    or later are left out: they contradict what bounds the article from above.
    """
    resolved = resolve(records.times, Dct(None, DctBasis.NONE), month_first=records.article.month_first)
    starts = (_start(one) for index, one in enumerate(resolved) if _has_come(records, index))
    return max((start for start in starts if start is not None and (ceiling is None or start < ceiling)), default=None)


def _start(one: ResolvedTimex) -> int | None:
    """When a date with its own year begins; None for every other time."""
    date = one.date
    return date.interval.start if date and date.interval and date.basis is Basis.STATED else None


def _has_come(records: Records, index: int) -> bool:
    timex = records.times[index]
    before, after = _around(records.article.field_text(timex.field), timex)
    word = before[-1].casefold() if before else ""
    is_past = timex.tense is Tense.PAST or _is_caption(records.article, timex)
    is_past = is_past or (timex.tense is not Tense.FUTURE and word == "since")
    if not is_past or word in ("by", "until") or (timex.text.isdigit() and word not in _words("before_a_year")):
        return False
    return not _looks_ahead(before, after) and _is_in_story(records.article, timex) and _came_true(records, index)


def _around(text: str, timex: Timex) -> tuple[list[str], list[str]]:
    """The words of its sentence before and after a time."""
    first, last = max(0, timex.start_char - _REACH), timex.end_char + _REACH
    start = max((end.end() for end in _SENTENCE_END.finditer(text, first, timex.start_char)), default=first)
    end = _SENTENCE_END.search(text, timex.end_char, last)
    rest = text[timex.end_char : end.start() if end else last]
    return _WORD.findall(text[start : timex.start_char]), _WORD.findall(_NEXT_CLAUSE.split(rest, maxsplit=1)[0])


def _looks_ahead(before: list[str], after: list[str]) -> bool:
    """Whether a clause tells what is to come; of a plan that "was made" it tells the past."""
    words = [*before, *after]
    return any(
        _plain(one) in _words("outlook") and not (one.casefold() in _words("nouns") and follows in ("was", "were"))
        for one, follows in zip(words, [*words[1:], ""], strict=True)
    )


def _is_caption(article: Article, timex: Timex) -> bool:
    """Whether a time stands under a picture: captions tell in the present tense what was."""
    return any(
        block.kind is BlockKind.CAPTION and block.field is timex.field
        and block.start_char <= timex.start_char < block.end_char
        for block in article.blocks
    )


def _plain(word: str) -> str:
    """A word written small; the month of May is not the verb."""
    return word if word == "May" else word.casefold()


def _is_in_story(article: Article, timex: Timex) -> bool:
    """Whether a time stands in a block of the story that is no byline and no dateline."""
    return not any(
        block.field is timex.field
        and block.start_char <= timex.start_char < block.end_char
        and (block.furniture is not None or block.kind in (BlockKind.BYLINE, BlockKind.DATELINE))
        for block in article.blocks
    )


def _came_true(records: Records, index: int) -> bool:
    """Whether no mention, or one that happened, is tied to a time."""
    tied = [mention for mention in records.mentions if mention.tlink is not None and mention.tlink.timex == index]
    return not tied or any(mention.status in _CAME_TRUE for mention in tied)


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads((files(__package__) / "data/told.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])
