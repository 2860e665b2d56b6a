"""Parts of a text that were written on days of their own: letters, a diary, a live page, articles in one text.

Policy. A dateline or byline, or a line that is a date and no more, says when what follows it was written,
where it is not the article's own: it tells another day than a dateline before it, or one more than a week before the
publication, and none after it. Several lines that are dates head the entries of a diary, a live page or a
chronology: the first begins one, too, and a heading that is none ends the last, where entries have no headings of
their own. Times count from that day until the next such line or that end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.calendars import MINUTES_PER_DAY
from dateline.dating.clauses import goes_on
from dateline.dating.ways import DISTANT
from dateline.model.articles import Article, Block, BlockKind, Dct, DctBasis, TextField
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.mentions import Mention, Records, TriggerClass
from dateline.model.times import ClauseKind, ResolvedTimex, Tense, Timex

BEGINS = "dct.part"
_WEEK = 7 * MINUTES_PER_DAY
_SIGNS = (BlockKind.BYLINE, BlockKind.DATELINE)
_CREDIT = re.compile(r"\b(?:photo|photograph|picture|image)s?\b", re.IGNORECASE)


class Part(NamedTuple):
    """What was written on one day: from a character on, with the times of its story and its dateline, if any."""

    dct: Dct
    times: Sequence[ResolvedTimex]
    opening: ResolvedTimex | None = None
    start_char: int = 0

    def lends(self, time: ResolvedTimex) -> ResolvedTimex | None:
        """The time that a sentence of this part takes over for one before it: an earlier part's says nothing here."""
        is_own = time.timex.field is not TextField.TEXT or time.timex.start_char >= self.start_char
        return time if is_own else self.opening


class Dateline(NamedTuple):
    """A line that may say when what follows it was written; `is_entry` where it is a date and no more.

    `end_char` is the first character of the text that is no part of what follows, None where that goes on.
    """

    is_entry: bool
    end_char: int | None


def datelines(article: Article, timexes: Sequence[Timex]) -> Mapping[int, Dateline]:
    """The times, by index, that may say when what follows them was written."""
    found = {}
    headings = [index for index, block in enumerate(article.blocks) if _is_heading(block)]
    for index, timex in enumerate(timexes):
        block = block_of(article, timex)
        if block is None or block.furniture is not None or block.kind not in (*_SIGNS, BlockKind.HEADING):
            continue
        words = article.text[block.start_char : block.end_char]
        is_entry = words.strip(" .:–—-") == timex.text
        if timex.field is TextField.TEXT and (is_entry or (block.kind in _SIGNS and not _CREDIT.search(words))):
            next_one = bisect_right(headings, timex.block)
            at = headings[next_one] if is_entry and next_one < len(headings) else timex.block + 1
            found[index] = Dateline(is_entry, article.blocks[at].start_char if at > timex.block + 1 else None)
    return found


def _is_heading(block: Block) -> bool:
    return block.field is TextField.TEXT and block.kind is BlockKind.HEADING and block.furniture is None


class Openings:
    """Which datelines begin a part, to be asked in order of place; `dct` is the publication of the whole."""

    def __init__(self, dct: Dct, lines: Mapping[int, Dateline]) -> None:
        self._dct, self._last = dct, None if dct.date is None else dct.date.interval
        self._block: int | None = None
        self._is_of_entries = sum(line.is_entry for line in lines.values()) > 1

    def begins(self, one: ResolvedTimex) -> bool:
        """Whether a dateline begins a part: of several lines of dates only the first does."""
        day = None if one.date is None or one.date.granularity is not Granularity.DAY else one.date.interval
        if day is None or day.start is None:
            return False
        block, self._block = self._block, one.timex.block
        is_next_line = block is not None and one.timex.block <= block + 1
        if is_next_line or day == self._last or self._is_ahead(day.start):
            return False
        is_first, last, self._last = block is None, self._last, day
        return not is_first or self._is_of_entries or last is None or abs((last.start or 0) - day.start) > _WEEK

    def _is_ahead(self, start: int) -> bool:
        """Whether a day lies after the publication, where that is known from elsewhere."""
        date = self._dct.date
        end = None if date is None or date.interval is None else date.interval.end
        return self._dct.basis is not DctBasis.DATELINE and end is not None and start >= end


def parts_of(records: Records, resolved: Sequence[ResolvedTimex], dct: Dct) -> list[Part]:
    """The parts of an article in order, at least one; `dct` is that of the first."""
    story = [time for time in resolved if is_in_story(records.article, time.timex)]
    openings = [time for time in resolved if time.derivation[-1:] == (BEGINS,)]
    ends = [*(one.timex.start_char for one in openings), len(records.article.text)]
    first = [time for time in story if time.timex.field is not TextField.TEXT or time.timex.start_char < ends[0]]
    lines = datelines(records.article, [time.timex for time in resolved])
    ends_of = {resolved[index].timex.start_char: line.end_char for index, line in lines.items()}
    parts = [Part(dct, first)]
    for one, end in zip(openings, ends[1:], strict=True):
        start, until = one.timex.start_char, min(ends_of[one.timex.start_char] or end, end)
        parts.append(Part(written_on(one), _between(story, start, until), one, start))
        if until < end:
            parts.append(Part(dct, _between(story, until, end), None, until))
    return parts


def _between(story: Sequence[ResolvedTimex], start: int, end: int) -> list[ResolvedTimex]:
    return [time for time in story if time.timex.field is TextField.TEXT and start <= time.timex.start_char < end]


def part_of(parts: Sequence[Part], mention: Mention) -> Part:
    """The part that tells a mention."""
    if mention.field is not TextField.TEXT:
        return parts[0]
    return parts[bisect_right(parts, mention.trigger.start_char, key=_start) - 1]


def _start(part: Part) -> int:
    return part.start_char


def tells_distant_past(article: Article, part: Part, mention: Mention) -> bool:
    """Whether a past mention goes on with a time of its paragraph that lies long before its part was written."""
    written = None if part.dct.date is None else part.dct.date.interval
    until = bisect_left(part.times, (mention.field is TextField.TEXT, mention.quote.end_char), key=_place)
    last = part.times[until - 1] if until else None
    told = None if last is None or last.date is None else last.date.interval
    if last is None or told is None or told.end is None or written is None or written.start is None:
        return False
    here = _times_beside(part, mention)
    if any(_is_of_verb(time, mention) and _ends_before(time, written.start - DISTANT) for time in here):
        return mention.tense is Tense.PAST  # "led the fleet of 1982", "were lifted under the 2015 accord"
    is_distant = told.end < written.start - DISTANT and goes_on(last.timex)
    paragraph = article.blocks[last.timex.block : last.timex.block + 1]
    is_here = any(mention.trigger.end_char <= block.end_char for block in paragraph)
    return is_distant and is_here and mention.tense is Tense.PAST


def tells_earlier(part: Part, mention: Mention, day: ResolvedTimex | None, first: int) -> bool:
    """Whether a past mention stands in a sentence of the body that goes on with a time before the day of the lead.

    Such a sentence is of what came before the news ("He denied it but was convicted last month"), unless it tells that
    day, too; the day is that of publication where the lead tells none. Of what somebody says nothing follows.

    Args:
        first: the number of the first sentence of the text.
    """
    is_deed = mention.tense is Tense.PAST and mention.trigger_class is not TriggerClass.REPORTING
    news = part.dct.date if day is None else day.date
    if not is_deed or mention.sentence <= first or news is None or news.interval is None or news.interval.start is None:
        return False
    start = news.interval.start - (_WEEK if day is None else 0)
    here = [time for time in _times_beside(part, mention) if time.date is not None and time.date.interval is not None]
    return any(_goes_before(time, start) for time in here) and all(_ends_before(time, start) for time in here)


def _times_beside(part: Part, mention: Mention) -> Sequence[ResolvedTimex]:
    """The times that stand in the sentence of a mention."""
    is_text, quote = mention.field is TextField.TEXT, mention.quote
    first, last = (bisect_left(part.times, (is_text, at), key=_place) for at in (quote.start_char, quote.end_char))
    return part.times[first:last]


def _goes_before(time: ResolvedTimex, minute: int) -> bool:
    """Whether a time that ends before a minute is of a clause that its sentence goes on with."""
    clause = time.timex.clause
    is_told = clause is not None and clause.kind in (ClauseKind.MAIN, ClauseKind.REDUCED)
    return is_told and _ends_before(time, minute)


def _is_of_verb(time: ResolvedTimex, mention: Mention) -> bool:
    """Whether a time hangs on a noun of the clause that a mention's verb heads."""
    clause = time.timex.clause
    return clause is not None and clause.is_of_noun and clause.verb == mention.trigger.start_char


def _ends_before(time: ResolvedTimex, minute: int) -> bool:
    interval = None if time.date is None else time.date.interval
    return interval is not None and interval.end is not None and interval.end < minute


def _place(time: ResolvedTimex) -> tuple[bool, int]:
    """Where a time stands: in the title, which comes first, or the text."""
    return time.timex.field is TextField.TEXT, time.timex.start_char


def written_on(one: ResolvedTimex) -> Dct:
    """When the part that a dateline begins was written."""
    assert one.date is not None  # only a day begins a part
    return Dct(Date(one.date.interval, Granularity.DAY, Basis.STATED), DctBasis.DATELINE)


def is_in_story(article: Article, timex: Timex) -> bool:
    """Whether a time stands in a block of the story that is no byline and no dateline."""
    block = block_of(article, timex)
    return block is None or (block.furniture is None and block.kind not in _SIGNS)


def block_of(article: Article, timex: Timex) -> Block | None:
    """The block that a time stands in; None where it stands in none."""
    place = (timex.field is TextField.TEXT, timex.start_char)
    until = bisect_right(article.blocks, place, key=_block_place)
    block = article.blocks[until - 1] if until else None
    return block if block and block.field is timex.field and timex.start_char < block.end_char else None


def _block_place(block: Block) -> tuple[bool, int]:
    return block.field is TextField.TEXT, block.start_char
