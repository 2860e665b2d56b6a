"""The latest day that an article tells as past with its year: the article cannot be older than that."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dateline.dating.times import resolve
from dateline.model.articles import Dct, DctBasis
from dateline.model.dates import Basis, Relation
from dateline.model.expressions import Bound
from dateline.model.mentions import Records, Status
from dateline.model.times import Tense, Timex

_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"'”’)]*\s|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+")
_CAME_TRUE = (Status.OCCURRED, Status.ONGOING, Status.CANCELLED)

def latest_told(records: Records, ceiling: int | None = None) -> int | None:
    """The start of the latest explicit past date of a text, in minutes; None if it has none.

    Only a date with its year counts, told in the past, in a sentence that does not look ahead ("the
    2028 Olympics"), and by no mention that says it was only planned. Dates that begin at `ceiling`
    or later are left out: they contradict what bounds the article from above.
    """
    starts = [start for start in _past_starts(records) if ceiling is None or start < ceiling]
    return max(starts, default=None)

def _past_starts(records: Records) -> Iterator[int]:
    resolved = resolve(records.times, Dct(None, DctBasis.NONE), month_first=records.article.month_first)
    for index, one in enumerate(resolved):
        date = one.date
        if date is None or date.interval is None or date.interval.start is None or date.basis is not Basis.STATED:
            continue
        if _is_past(one.timex) and not _looks_ahead(records, one.timex) and _came_true(records, index):
            yield date.interval.start

def _is_past(timex: Timex) -> bool:
    since = isinstance(timex.expression, Bound) and timex.expression.relation == Relation.SINCE
    return timex.tense is Tense.PAST or (since and timex.tense is Tense.PRESENT)

def _looks_ahead(records: Records, timex: Timex) -> bool:
    text = records.article.field_text(timex.field)
    before = max((m.end() for m in _SENTENCE_END.finditer(text, 0, timex.start_char)), default=0)
    after = _SENTENCE_END.search(text, timex.end_char)
    sentence = text[before : after.start() if after else len(text)]
    return any(word.casefold() in _outlook() for word in _WORD.findall(sentence))

def _came_true(records: Records, index: int) -> bool:
    """Whether no mention, or one that happened, is tied to a time."""
    tied = [mention for mention in records.mentions if mention.tlink is not None and mention.tlink.timex == index]
    return not tied or any(mention.status in _CAME_TRUE for mention in tied)

@cache
def _outlook() -> frozenset[str]:
    table = tomllib.loads((files(__package__) / "data/outlook.toml").read_text(encoding="utf-8"))
    return frozenset(table["words"])
