"""Other stories: their headlines under "Related", between two paragraphs, and below the last one."""

from __future__ import annotations

from itertools import takewhile

from dateline.model.articles import Furniture
from dateline.reading.bylines import tells_of_itself
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.stamps import has_day
from dateline.reading.talk import words

_LABEL_WORDS, _HEADLINE_WORDS = 3, 5
_FEWEST_IN_LIST, _MOST_INSERTED = 3, 2
_INSERTED = (Furniture.SHARE, Furniture.NAVIGATION)


def related_sections(page: Page) -> Marked:
    """The headlines that follow "Related", "Now reading", "All news"."""
    for section in page.sections(Furniture.RELATED, 0, _list_end):
        yield from ((i, Furniture.RELATED) for i in section)


def _list_end(page: Page, start: int) -> int:
    """Where a list of headlines ends: at the story, with a heading of its own that blank lines set off."""
    end = start + 1
    while end < len(page) and not (page.is_story(end) or end == page.headline or page.shapes[end].stretch.kind):
        end += 1
    shapes = page.shapes
    if page.is_story(end) and end - start > 2 and shapes[end - 1].stretch.gap > shapes[end - 2].stretch.gap:
        return end - 1
    return end


def literature(page: Page) -> Marked:
    """What a text of learning rests on, or leads to: the list right below "References"."""
    for i, shape in enumerate(page.shapes):
        if shape.said in words("literature"):
            items = list(takewhile(lambda j: page.shapes[j].stretch.is_item, range(i + 1, len(page))))
            yield from ((j, Furniture.RELATED) for j in [i, *items] if items)


def teasers(page: Page) -> Marked:
    """Headlines of other stories that stand one below the other between two paragraphs; a heading stands alone."""
    run: list[int] = []
    for i in range(page.first + 1, page.last_prose + 1):
        if _is_headline(page, i):
            run.append(i)
            continue
        is_within = len(run) > 1 and page.is_story(i) and page.is_story(run[0] - 1)
        is_list = any(page.shapes[j].said.split()[0] in words("listed") for j in run)
        if is_within and not is_list and not page.shapes[run[0] - 1].text.endswith(":"):
            yield from ((j, Furniture.RELATED) for j in run)
        run = []


def _is_headline(page: Page, i: int) -> bool:
    shape = page.shapes[i]
    is_line = not shape.is_ended and not shape.is_prose and not shape.stretch.is_item and shape.stretch.lines == 1
    is_bare = page.marks[i] is None and shape.stretch.kind is None and not shape.times and not shape.stretch.depth
    return is_line and is_bare and shape.words >= _HEADLINE_WORDS and shape.text[:1].isupper()


def below(page: Page) -> Marked:
    """Headlines and labels below the story, where they are a list or other furniture precedes them."""
    if page.last < 0:
        return
    tail = [i for i in range(page.last + 1, len(page)) if page.marks[i] is None]
    while tail and _is_of_itself(page.shapes[tail[0]]):
        tail.pop(0)
    labels = {i for i in tail if not page.shapes[i].is_statement}
    is_list = len(labels) >= _FEWEST_IN_LIST or any(
        page.shapes[i].has_counter or page.shapes[i].times_said > 1 for i in labels
    )
    furniture = next((i for i in range(page.last + 1, len(page)) if page.marks[i]), len(page))
    for i in tail:
        shape = page.shapes[i]
        if (is_list and i in labels) or (i > furniture and not _goes_on(page, i)) or shape.is_foreign:
            is_label = shape.words <= _LABEL_WORDS or shape.is_foreign
            yield i, Furniture.NAVIGATION if is_label else Furniture.RELATED


def _goes_on(page: Page, i: int) -> bool:
    """Whether what was put into a story, such as an advertisement, is followed by its end or by its date."""
    shape, between = page.shapes[i], page.marks[page.last + 1 : i]
    is_own = shape.is_statement or (shape.is_byline and any(map(has_day, shape.times)))
    return is_own and len(between) <= _MOST_INSERTED and all(mark in _INSERTED for mark in between)


def _is_of_itself(shape: Shape) -> bool:
    return shape.is_byline and tells_of_itself(shape.text, shape.times)
