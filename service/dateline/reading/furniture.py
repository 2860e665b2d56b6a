"""Furniture: what stands around a story, marked by general signals and by no site's name.

The signals: position before and after the story, the shape of blocks, repetition, a change of
language, wording (`cues`), stamps. Rules are asked in order; the first that speaks for a block wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from dateline.model.articles import Furniture
from dateline.reading.cues import Place
from dateline.reading.shapes import Shape

_AUTHOR_WORDS = 4
_LABEL_WORDS = 3
_LIST = 3

Marks = list[Furniture | None]


class Page:
    """The blocks of a text and what has been marked so far."""

    def __init__(self, shapes: Sequence[Shape], language: str) -> None:
        self.shapes = shapes
        self.language = language
        self.marks: Marks = [None] * len(shapes)

    def is_story(self, i: int) -> bool:
        """Whether block `i` is prose that nothing speaks against."""
        shape = self.shapes[i]
        return (
            shape.is_prose
            and self.marks[i] is None
            and not shape.is_foreign
            and shape.language in (None, self.language)
        )

    @property
    def first(self) -> int:
        """The first block of the story's prose; past the end if there is none."""
        return next((i for i in range(len(self.shapes)) if self.is_story(i)), len(self.shapes))

    @property
    def last(self) -> int:
        """The last block of the story: prose, or an item of a list that belongs to it; -1 if there is none."""
        last = next((i for i in reversed(range(len(self.shapes))) if self.is_story(i)), -1)
        while last + 1 < len(self.shapes) and last >= 0 and self._continues_list(last + 1):
            last += 1
        return last

    def _continues_list(self, i: int) -> bool:
        shape = self.shapes[i]
        return shape.stretch.is_item and self.marks[i] is None and not shape.has_counter and shape.times_said == 1

    def is_opener(self, i: int, furniture: Furniture | None = None) -> bool:
        """Whether block `i` names what follows it, as "Comments" and "Related" do."""
        cue = self.shapes[i].cue
        return cue is not None and cue.place is Place.SECTION and furniture in (None, cue.furniture)


def mark(shapes: Sequence[Shape], language: str) -> Marks:
    """The furniture that each block is, None for the story; `language` is the story's."""
    page = Page(shapes, language)
    for rule in RULES:
        for i, furniture in list(rule(page)):
            page.marks[i] = page.marks[i] or furniture
    return page.marks


def comment_sections(page: Page) -> Iterator[tuple[int, Furniture]]:
    """What follows "Comments" after the story, up to the next thing that names itself."""
    for i in range(page.first + 1, len(page.shapes)):
        if not page.is_opener(i, Furniture.COMMENT):
            continue
        section = range(i, _section_end(page, i))
        prose = [j for j in section if page.is_story(j)]
        before = sum(page.shapes[j].words for j in range(i) if page.is_story(j))
        if _has_comment_signs(page, section) or sum(page.shapes[j].words for j in prose) <= before:
            yield from ((j, Furniture.COMMENT) for j in section)


def _section_end(page: Page, start: int) -> int:
    for i in range(start + 1, len(page.shapes)):
        cue = page.shapes[i].cue
        ends = cue is not None and (cue.furniture is Furniture.COPYRIGHT or cue.place is Place.SECTION)
        if ends and not page.is_opener(i, Furniture.COMMENT):
            return i
    return len(page.shapes)


def _has_comment_signs(page: Page, section: Sequence[int]) -> bool:
    return any(
        shape.has_stamp
        or shape.is_stamp
        or shape.is_foreign
        or (shape.cue is not None and shape.cue.furniture is Furniture.COMMENT and shape.cue.place is Place.WHOLE)
        for shape in (page.shapes[j] for j in section)
    )


def comment_clusters(page: Page) -> Iterator[tuple[int, Furniture]]:
    """Author, stamp, text, again and again, after the story has begun."""
    heads = [i for i in range(page.first + 1, len(page.shapes)) if _is_comment_head(page, i)]
    replies = [
        i
        for i in range(page.first + 1, len(page.shapes))
        if (cue := page.shapes[i].cue) and cue.furniture is Furniture.COMMENT and cue.place is Place.WHOLE
    ]
    if heads and len(heads) + (len(replies) > 0) >= 2:
        yield from ((i, Furniture.COMMENT) for i in range(heads[0], _section_end(page, heads[0])))


def _is_comment_head(page: Page, i: int) -> bool:
    """A short name, then a stamp on the same line or the next, then text."""
    shape = page.shapes[i]
    if not 0 < shape.words <= 2 * _AUTHOR_WORDS or shape.is_ended:
        return False
    if shape.has_stamp and not shape.is_stamp:
        return not shape.cue
    after = page.shapes[i + 1 : i + 3]
    return shape.words <= _AUTHOR_WORDS and len(after) == 2 and after[0].is_stamp and not after[1].is_stamp


def wording(page: Page) -> Iterator[tuple[int, Furniture]]:
    """What says itself what it is; a one-word label over a paragraph of the story is its heading."""
    for i, shape in enumerate(page.shapes):
        if shape.cue is None:
            continue
        is_heading = page.first < i < page.last and shape.cue.place is Place.WHOLE and page.is_story(i + 1)
        if not (is_heading and shape.cue.furniture is Furniture.NAVIGATION):
            yield i, shape.cue.furniture


def related_sections(page: Page) -> Iterator[tuple[int, Furniture]]:
    """The headlines that follow "Related", "Now reading", "All news"."""
    for i in range(len(page.shapes)):
        if not page.is_opener(i, Furniture.RELATED):
            continue
        end = i + 1
        while end < len(page.shapes) and not page.is_story(end):
            end += 1
        is_back_in_story = end < len(page.shapes)
        if is_back_in_story and end - i > 2 and not page.shapes[end - 1].stretch.is_item:
            end -= 1  # the heading of the paragraph
        yield from ((j, Furniture.RELATED) for j in range(i + 1, end))


def below(page: Page) -> Iterator[tuple[int, Furniture]]:
    """Headlines and labels after the end of the story, where they are a list or other furniture precedes."""
    tail = [i for i in range(page.last + 1, len(page.shapes)) if page.marks[i] is None] if page.last >= 0 else []
    is_list = len(tail) >= _LIST or any(page.shapes[i].has_counter or page.shapes[i].times_said > 1 for i in tail)
    for i in tail:
        if is_list or any(page.marks[page.last + 1 : i]) or page.shapes[i].is_foreign:
            is_label = page.shapes[i].words <= _LABEL_WORDS or page.shapes[i].is_foreign
            yield i, Furniture.NAVIGATION if is_label else Furniture.RELATED


def above(page: Page) -> Iterator[tuple[int, Furniture]]:
    """Labels over the headline: names of sections, menus."""
    head = [i for i in range(min(page.first, len(page.shapes))) if page.marks[i] is None]
    titles = [i for i in head if page.shapes[i].words > _LABEL_WORDS and not page.shapes[i].is_stamp]
    if page.first == len(page.shapes) or not titles:
        return
    for i in head:
        if i < titles[0] and not page.shapes[i].is_stamp:
            yield i, Furniture.NAVIGATION
    for before, after in pairwise(titles):
        if page.shapes[before].said == page.shapes[after].said:
            yield before, Furniture.NAVIGATION


def wordless(page: Page) -> Iterator[tuple[int, Furniture]]:
    """Rules, arrows and stars: nothing to read."""
    for i, shape in enumerate(page.shapes):
        if not any(char.isalnum() for char in shape.text):
            yield i, Furniture.NAVIGATION


Rule = Callable[[Page], Iterator[tuple[int, Furniture]]]
RULES: tuple[Rule, ...] = (wordless, comment_sections, comment_clusters, wording, related_sections, below, above)
