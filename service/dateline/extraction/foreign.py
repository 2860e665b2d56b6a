"""Articles in another language: one mention for each sentence that states a date; nothing is parsed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import takewhile

from dateline.extraction.pipeline import is_story
from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.times import find_foreign_times
from dateline.model.articles import Article, Block, BlockKind, Span
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass
from dateline.model.times import Timex, TimexType

# A full stop after a figure, but for a year, belongs to a date ("12. Dezember").
_BREAK = re.compile(r"(?:(?<=[^\d\s][.!?…])|(?<=\d{4}\.))\s+(?=[^\W\d_])|(?<=[。！？])")
# Soft hyphens and marks of direction, which without their context would turn what stands after a title.
_UNSHOWN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SIGNS = (BlockKind.BYLINE, BlockKind.DATELINE)
# What parts the clauses of a sentence; a comma within a number or a full stop within a date does not.
_PART = re.compile(r"[;:()–—、，；：]|,(?!\d)")
_UNSPACED = frozenset(("zh", "ja", "ko"))
_TITLE = 90
_APPOSED = 5  # characters between a weekday and its date: "am Mittwoch, dem 3. Mai"
_SCORE = 0.3
_CERTAINTY = 0.6


def read_foreign(article: Article, version: str) -> Records:
    """The records of an article that is not in English: all its times, mentions from explicit dates alone.

    The trigger of a mention is its time expression, the title its sentence, shortened to 90 characters. A sentence
    that first tells a day otherwise ("on Tuesday") has none, since that day is the sentence's. The status is what the
    words of its clause say ("nicht", "sollte").
    """
    times: list[Timex] = []
    mentions: list[Mention] = []
    number = 0
    for place, block in enumerate(article.blocks):
        if not is_story(block, article.language):
            continue
        for sentence in _sentences(article.field_text(block.field), block):
            found = _times(article, block, sentence)
            read = [_timex(article, block, place, number, one) for one in found]
            explicit = _explicit(found)
            if explicit is not None and block.kind not in _SIGNS:
                mentions.append(_mention(article, block, sentence, len(times) + explicit, read[explicit]))
            times += read
            number += 1
    return Records(article=article, times=tuple(times), mentions=tuple(mentions), version=version)


def _explicit(found: Sequence[ForeignTime]) -> int | None:
    """The index of the first explicit date; None where a day told otherwise stands before it, apart from it."""
    days = [(index, one) for index, one in enumerate(found) if one.type in (TimexType.DATE, TimexType.TIME)]
    vague = list(takewhile(lambda day: not day[1].is_explicit, days))
    index, date = next(iter(days[len(vague) :]), (None, None))
    if date is None or any(date.start_char - one.end_char > _APPOSED for _, one in vague):
        return None
    return index


def _sentences(text: str, block: Block) -> Iterator[Span]:
    """The sentences of a block, without blanks at their ends."""
    start = block.start_char
    for match in _BREAK.finditer(text, block.start_char, block.end_char):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < block.end_char:
        yield Span(start, block.end_char)


def _times(article: Article, block: Block, sentence: Span) -> list[ForeignTime]:
    return find_foreign_times(article.field_text(block.field), sentence.start_char, sentence.end_char, article.language)


def _timex(article: Article, block: Block, place: int, sentence: int, found: ForeignTime) -> Timex:
    return Timex(
        field=block.field,
        start_char=found.start_char,
        end_char=found.end_char,
        text=article.field_text(block.field)[found.start_char : found.end_char],
        type=found.type,
        expression=found.expression,
        derivation=(found.rule,),
        sentence=sentence,
        block=place,
        is_heading=block.kind is BlockKind.HEADING,
        is_quoted=block.kind is BlockKind.QUOTATION,
    )


def _status(clause: str, language: str) -> Status:
    """What a clause tells of its event: that it was not, that it was to be, or, without such a word, that it was."""
    for status in (Status.NOT_OCCURRED, Status.PLANNED):
        pattern = _status_words(status, language)
        if pattern is not None and pattern.search(clause):
            return status
    return Status.OCCURRED


@cache
def _status_words(status: Status, language: str) -> re.Pattern[str] | None:
    tables = tomllib.loads((files("dateline.extraction") / "data/foreign_status.toml").read_text("utf-8"))
    either, only = (
        "|".join(re.escape(word.replace("_", " ")) for word in tables[name].get(language, "").split())
        for name in (status.value, "only")
    )
    if not either:
        return None
    if language in _UNSPACED:
        return re.compile(either)
    undone = rf"(?!\s+(?:{only})\b)" if only and status is Status.NOT_OCCURRED else ""
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-]){undone}", re.IGNORECASE)


def _clause(text: str, sentence: Span, timex: Timex) -> str:
    """What stands around a time, up to the marks that part clauses."""
    before = [mark.end() for mark in _PART.finditer(text, sentence.start_char, timex.start_char)]
    after = _PART.search(text, timex.end_char, sentence.end_char)
    return text[max(before, default=sentence.start_char) : after.start() if after else sentence.end_char]


def _mention(article: Article, block: Block, sentence: Span, index: int, timex: Timex) -> Mention:
    text = article.field_text(block.field)
    title = _shortened(text[sentence.start_char : sentence.end_char])
    return Mention(
        field=block.field,
        quote=sentence,
        trigger=Span(timex.start_char, timex.end_char),
        lemma=title.lower(),
        family=title.lower(),
        pos="X",
        trigger_class=TriggerClass.OCCURRENCE,
        status=_status(_clause(text, sentence, timex), article.language),
        title=title,
        sentence=timex.sentence,
        tlink=Tlink(index, rule="tlink.foreign", score=_CERTAINTY),
        score=_SCORE,
    )


def _shortened(sentence: str) -> str:
    """The sentence on one line without its full stop, cut at a word where it is longer than a title may be."""
    line = " ".join(_UNSHOWN.sub("", sentence).split()).removesuffix(".").removesuffix("。")
    if len(line) <= _TITLE:
        return line
    return line[: _TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
