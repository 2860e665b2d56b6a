"""Shapes: what can be seen of a block without understanding it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.blocks import Stretch
from dateline.reading.cues import Cue, cue_of, has_counter, normalise, without_counter
from dateline.reading.languages import identify, likeliest, script
from dateline.reading.stamps import is_stamp, stamp_in

_WORD = re.compile(r"[^\W\d_]+(?:[’'.&-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{2,}[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*[A-ZÀ-Þ\d]")
# A sentence of a story has some words; without a full stop only a long block passes for one.
_SENTENCE_WORDS, _TWO_SENTENCES_WORDS, _PARAGRAPH_WORDS, _HEADLINE_WORDS = 5, 15, 25, 22
_PROSE_READ = 2000


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block looks like.

    `words` counts words with letters; `said` is its wording as `cues.normalise` gives it;
    `times_said` how many blocks of the page say the same, counters left out. `language` is None
    where the block is too short to tell; `is_foreign` where the letters are not those of the page.
    """

    stretch: Stretch
    words: int
    said: str
    times_said: int
    cue: Cue | None
    language: str | None
    is_foreign: bool
    is_stamp: bool
    has_stamp: bool

    @property
    def text(self) -> str:
        """The block's own words."""
        return self.stretch.text

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it tells something in sentences."""
        if self.is_ended or self.text.endswith((":", ";", ",")):
            return self.words >= _SENTENCE_WORDS
        if self.times_said > 1:
            return False
        return self.words >= (_TWO_SENTENCES_WORDS if _SENTENCE_BREAK.search(self.text) else _PARAGRAPH_WORDS)

    @property
    def is_headline(self) -> bool:
        """Whether it could be a headline: a few words on one or two lines, no full stop."""
        return 0 < self.words <= _HEADLINE_WORDS and not self.is_prose

    @property
    def has_counter(self) -> bool:
        """Whether a bare number follows its words, as counts of comments do."""
        return self.words > 1 and has_counter(self.text)


def shapes_of(stretches: Sequence[Stretch]) -> list[Shape]:
    """The shape of each block of a page, in order."""
    said = [normalise(stretch.text) for stretch in stretches]
    times = Counter(map(without_counter, said))
    languages = [identify(stretch.text) for stretch in stretches]
    page_script = script(" ".join(stretch.text for stretch in stretches)[:_PROSE_READ])
    shapes = []
    for stretch, words, language in zip(stretches, said, languages, strict=True):
        own = script(stretch.text)
        is_foreign = own not in (None, page_script)
        shapes.append(
            Shape(
                stretch=stretch,
                words=len(_WORD.findall(stretch.text)),
                said=words,
                times_said=times[without_counter(words)],
                cue=cue_of(stretch.text),
                language=language or (likeliest(stretch.text) if is_foreign else None),
                is_foreign=is_foreign,
                is_stamp=is_stamp(stretch.text),
                has_stamp=stamp_in(stretch.text),
            )
        )
    return shapes


def main_language(shapes: Sequence[Shape]) -> str:
    """The language of the story: that of most of its first 2,000 characters of prose."""
    weights: Counter[str] = Counter()
    for shape in shapes:
        if shape.is_prose and shape.language and weights.total() < _PROSE_READ:
            weights[shape.language] += len(shape.text)
    if weights:
        return weights.most_common(1)[0][0]
    return identify(" ".join(shape.text for shape in shapes)) or "en"
