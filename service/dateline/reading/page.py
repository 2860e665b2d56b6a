"""Page: the blocks of a text and what has been found out about them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.bylines import is_name
from dateline.reading.cues import Cue, Place
from dateline.reading.shapes import Shape

TITLE_WORDS = 4
_ARROWS = ("→", "»", "›", ">", "…", "...")

#: Blocks that a rule speaks for, by their number, with what each is.
Marked = Iterator[tuple[int, Furniture]]


class Page:
    """The shapes of a page in order, its language, and the furniture marked so far (None: the story).

    What is said of the story's place is looked for once between two marks; it moves as furniture is
    marked.
    """

    def __init__(self, shapes: Sequence[Shape], language: str) -> None:
        self.shapes = shapes
        self.language = language
        self.marks: list[Furniture | None] = [None] * len(shapes)
        self._tells = [self._could_tell(shape) for shape in shapes]

    def __len__(self) -> int:
        return len(self.shapes)

    def is_story(self, i: int) -> bool:
        """Whether block `i` is prose in the page's language that nothing speaks against."""
        return 0 <= i < len(self) and self._tells[i] and self.marks[i] is None

    def _could_tell(self, shape: Shape) -> bool:
        is_own = not shape.is_foreign and shape.language in (None, self.language)
        return is_own and shape.is_prose and shape.stretch.kind is not BlockKind.DATELINE

    def mark(self, i: int, furniture: Furniture) -> None:
        """Mark block `i`; the first mark that it gets stays."""
        self.marks[i] = self.marks[i] or furniture
        for name in ("prose", "last", "headline"):
            self.__dict__.pop(name, None)

    @cached_property
    def prose(self) -> list[int]:
        """The blocks of the story's prose, in order."""
        return [i for i in range(len(self)) if self.is_story(i)]

    @property
    def first(self) -> int:
        """The first block of the story's prose; the number of blocks if there is none."""
        return self.prose[0] if self.prose else len(self)

    @property
    def last_prose(self) -> int:
        """The last block of the story's prose; -1 if there is none."""
        return self.prose[-1] if self.prose else -1

    @cached_property
    def last(self) -> int:
        """The last block of the story, prose or an item of a list that follows it; -1 if there is none."""
        last = self.last_prose
        while 0 <= last < len(self) - 1:
            if self._heads_list(last + 1):
                last += 1
            if not self._continues_list(last + 1):
                break
            last += 1
        return last

    def _heads_list(self, i: int) -> bool:
        """Whether block `i` stands over a list of the story: over one of dates, also a heading ("Timeline")."""
        is_label = self.shapes[i].cue is None and not self.shapes[i].is_stamp and self.marks[i] is None
        is_dated = is_label and all(self._continues_list(j) and self.shapes[j].stretch.is_entry for j in (i + 1, i + 2))
        return is_dated or (self.shapes[i].text.endswith(":") and self._continues_list(i + 1))

    def _continues_list(self, i: int) -> bool:
        if i >= len(self):
            return False
        shape = self.shapes[i]
        return shape.stretch.is_item and self.marks[i] is None and not shape.has_counter and shape.times_said == 1

    @cached_property
    def headline(self) -> int | None:
        """The block above the story that is its headline; None if it begins without one.

        Of the lines above the story that are long enough for a title, the last one before a byline,
        where there is one, else the first one after the last label.
        """
        head = range(min(self.first, len(self)))
        titles = [i for i in head if self._is_title(i)] or [i for i in head if self._is_labelled_title(i)][:1]
        if not titles:
            return None
        byline = next((i for i in head if i > titles[0] and self.shapes[i].is_byline), len(self))
        before = [i for i in titles if i < byline]
        if len(before) > 1 and before[-1] == byline - 1 and is_name(self.shapes[byline - 1].text):
            before.pop()  # who wrote stands over when
        found = before.pop()
        while before and before[-1] == found - 1 and not self._is_slogan(found - 1, found):
            found = before.pop()
        return found

    @property
    def under_headline(self) -> range:
        """The blocks between the headline and the story; none where there is no headline."""
        return range(0) if self.headline is None else range(self.headline + 1, min(self.first, len(self)))

    def _is_slogan(self, i: int, title: int) -> bool:
        """Whether block `i` begins small over a title that does not."""
        return self.shapes[i].text[:1].islower() and not self.shapes[title].text[:1].islower()

    def _is_title(self, i: int) -> bool:
        shape = self.shapes[i]
        is_plain = shape.cue is None and not shape.is_byline and not shape.is_foreign and not shape.is_trail
        return self.marks[i] is None and is_plain and shape.words >= TITLE_WORDS and not shape.stretch.is_item

    def _is_labelled_title(self, i: int) -> bool:
        """Whether only a label ("Video: …", "5 thoughts on …") speaks against a headline."""
        shape = self.shapes[i]
        is_label = shape.cue is not None and shape.cue.place in (Place.LABEL, Place.SECTION)
        return is_label and self.marks[i] is None and shape.words > TITLE_WORDS and not shape.is_trail

    def names_section(self, i: int, furniture: Furniture) -> bool:
        """Whether block `i` names what follows it, as "Comments" and "Related" do; "Read more →" leads elsewhere."""
        return self.shapes[i].cue == Cue(furniture, Place.SECTION) and not self.shapes[i].text.endswith(_ARROWS)

    def sections(self, furniture: Furniture, start: int, end_of: Callable[[Page, int], int]) -> Iterator[range]:
        """The blocks from each that names a section of this furniture up to the section's end, in order."""
        i = start
        while i < len(self):
            if self.names_section(i, furniture):
                yield range(i, end_of(self, i))
                i = end_of(self, i)
            else:
                i += 1

    def words(self, blocks: Sequence[int]) -> int:
        """The words of the story's prose among these blocks."""
        return sum(self.shapes[i].words for i in blocks if self.is_story(i))
