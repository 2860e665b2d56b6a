"""Shapes: what can be seen of a block without understanding it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.model.articles import BlockKind, Furniture
from dateline.model.times import Timex
from dateline.reading.blocks import Stretch
from dateline.reading.bylines import is_byline
from dateline.reading.cues import Cue, Place, cue_of, has_counter, normalise, without_counter
from dateline.reading.languages import identify, of_script, script
from dateline.reading.stamps import has_age, has_day, is_bare_clock, is_stamp, times_of

_WORD = re.compile(r"[^\W\d_]+(?:[’'.&-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]」』]*$")
#: Ideographs and kana, which stand without blanks; a word of them has two.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*[A-ZÀ-Þ\d]")
_PART = re.compile(r"\s*[(\[]?(?<!\d)\d{1,2}/(?:\d{1,2}|n)?[)\]]?$")
_PART_ENDS, _LONGEST_PART = "0123456789/n)]", 12
_ROW = re.compile(r"\w:\s*[\d.,]+$|^[\d.,]+\w?:\s")
_CELLS = " | "
_BETWEEN = re.compile(r"\s[|<>»«›‹/·•→]\s")
# A sentence of a story has some words; without a full stop only a long block passes for one.
_SENTENCE_WORDS, _QUESTION_WORDS, _TWO_SENTENCES_WORDS, _PARAGRAPH_WORDS = 5, 14, 15, 25
_MENU_WORDS, _CAPITAL_WORDS = 22, 12
_PROSE_READ = 2000
_COMMENTS = Cue(Furniture.COMMENT, Place.SECTION)
_STAMPED = 90
# A full stop and the marks that may close after it; a search of the whole of a long block would take long.
_CLOSED = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block looks like.

    `words` counts words with letters; `said` is its wording as `cues.normalise` gives it;
    `times_said` how many blocks of the page say the same, counters left out. `language` is None
    where the block is too short to tell; `is_foreign` where the letters are not those of the page.
    `times` are those of a short line, with offsets in its text; `is_stamp` says that it gives
    nothing else, `is_byline` that it says who wrote a text, or when.
    """

    stretch: Stretch
    words: int
    said: str
    times_said: int
    cue: Cue | None
    language: str | None
    is_foreign: bool
    times: tuple[Timex, ...]
    is_stamp: bool
    is_byline: bool

    @property
    def text(self) -> str:
        """The block's own words."""
        return self.stretch.text

    @property
    def told(self) -> str:
        """Its words without the counter of a thread at their end: "(2/5)"."""
        if self.text[-1:] not in _PART_ENDS:
            return self.text
        return self.text[:-_LONGEST_PART] + _PART.sub("", self.text[-_LONGEST_PART:])

    @property
    def has_stamp(self) -> bool:
        """Whether it is short and gives a day or a time of day, or says how long ago something was posted."""
        is_dated = any(has_day(time) or is_bare_clock(time) for time in self.times)
        return len(self.text) <= _STAMPED and (is_dated or has_age(self.text))

    @property
    def is_trail(self) -> bool:
        """Whether it is a menu or a way through sections: "Home > Region > Valley"."""
        return self.words <= _MENU_WORDS and len(_BETWEEN.findall(self.text)) >= 2

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, with bars between its cells."""
        return _is_row(self.stretch)

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence does."""
        told = self.told
        return _SENTENCE_END.search(told, max(0, len(told) - _CLOSED)) is not None

    @property
    def is_statement(self) -> bool:
        """Whether, however short, it is a sentence or a line of a table: "God bless him.", "Injured: 74"."""
        return self.told.endswith((".", ":", "。")) or _ROW.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it tells something in sentences."""
        if self.words <= _CAPITAL_WORDS and self.text.isupper():
            return False
        if self.told.endswith((".", ".”", '."', ".’", ".'", ".)", ":", ";", ",", "。", "。」", "।")):
            return self.words >= _SENTENCE_WORDS
        if self.times_said > 1:
            return False
        if self.is_ended:
            return self.words >= _QUESTION_WORDS
        return self.words >= (_TWO_SENTENCES_WORDS if _SENTENCE_BREAK.search(self.text) else _PARAGRAPH_WORDS)

    @property
    def has_counter(self) -> bool:
        """Whether a bare number follows its words, as counts of comments do; the end of a date is none."""
        is_time = bool(self.times) and self.times[-1].end_char == len(self.text)
        return self.words > 1 and not is_time and has_counter(self.text)


def shapes_of(stretches: Sequence[Stretch]) -> list[Shape]:
    """The shape of each block of a page, in order."""
    sample = " ".join(stretch.text for stretch in stretches[: _comments_at(stretches)])[:_PROSE_READ]
    whole = _Whole(
        times_said=Counter(without_counter(normalise(stretch.text)) for stretch in stretches),
        script=script(sample),
        language=identify(sample) or "en",
    )
    return [_shape(stretch, whole) for stretch in stretches]


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the shape of a block needs to know of its page; script and language without the comments."""

    times_said: Mapping[str, int]
    script: str | None
    language: str


def _is_row(stretch: Stretch) -> bool:
    return stretch.is_item and _CELLS in stretch.text


def _comments_at(stretches: Sequence[Stretch]) -> int:
    """Where comments begin by their heading; readers write in languages that are not the story's."""
    return next((i for i, s in enumerate(stretches) if i and cue_of(s.text) == _COMMENTS), len(stretches))


def _shape(stretch: Stretch, whole: _Whole) -> Shape:
    text = stretch.text
    said = normalise(text)
    is_foreign = script(text) not in (None, whole.script)
    language = identify(text, page=whole.language) or (of_script(text) if is_foreign else None)
    times = times_of(text, language or whole.language)
    byline = not (stretch.is_entry or _is_row(stretch)) and is_byline(text, times)
    is_line_of_names = byline or stretch.kind is BlockKind.DATELINE  # of no language
    return Shape(
        stretch=stretch,
        words=len(_WORD.findall(_UNSPACED.sub("x ", text))),
        said=said,
        times_said=whole.times_said[without_counter(said)],
        cue=cue_of(text),
        language=None if is_line_of_names else language,
        is_foreign=is_foreign,
        times=times,
        is_stamp=is_stamp(text, times),
        is_byline=byline,
    )


def main_language(shapes: Sequence[Shape]) -> str:
    """The language of the story: that of most of its first 2,000 characters of prose."""
    weights: Counter[str] = Counter()
    for shape in shapes[: _comments_at([shape.stretch for shape in shapes])]:
        if shape.is_prose and shape.language and weights.total() < _PROSE_READ:
            weights[shape.language] += len(shape.text)
    if weights:
        return weights.most_common(1)[0][0]
    whole = " ".join(shape.text for shape in shapes)
    return identify(whole) or of_script(whole) or "en"
