"""What leads to other pages: tables of contents, and the months of an archive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.articles import Furniture
from dateline.model.expressions import Calendar
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape

_ENTRY = re.compile(r"(?:\d[\d.]{0,8}\s+)?[^\W\d][^\d]{0,150}?(?P<leader>[\s.…·_]{3,150}|\s)(?P<page>\d{1,3})")
_FEWEST, _SHORTEST_LEADER = 3, 3
_HEADINGS = ("contents", "table of contents", "in this issue")


def contents(page: Page) -> Marked:
    """Three or more entries in a row, in order of their pages, below "Contents" or with dots that lead to the pages."""
    for run in _runs(page):
        start = min(run)
        has_heading = start > 0 and page.shapes[start - 1].said in _HEADINGS
        has_leaders = all(len(entry["leader"]) >= _SHORTEST_LEADER for entry in run.values())
        if len(run) >= _FEWEST and (has_heading or has_leaders):
            yield from ((i, Furniture.NAVIGATION) for i in run)


def archives(page: Page) -> Marked:
    """Months one below the other, of which none stands over a story: the archive of a blog."""
    for i, shape in enumerate(page.shapes):
        beside = [*page.shapes[max(i - 1, 0) : i], *page.shapes[i + 1 : i + 2]]
        if _is_month(shape) and any(map(_is_month, beside)) and not page.is_story(i + 1):
            yield i, Furniture.NAVIGATION


def _is_month(shape: Shape) -> bool:
    return shape.is_stamp and all(
        isinstance(time.expression, Calendar) and time.expression.granularity == "month" for time in shape.times
    )


def _runs(page: Page) -> Iterator[dict[int, re.Match[str]]]:
    """The entries that follow one another and whose pages do not go back, by the numbers of their blocks."""
    run: dict[int, re.Match[str]] = {}
    for i, shape in enumerate(page.shapes):
        entry = _ENTRY.fullmatch(shape.text)
        if run and (entry is None or int(entry["page"]) < int(run[i - 1]["page"])):
            yield run
            run = {}
        if entry is not None:
            run[i] = entry
    if run:
        yield run
