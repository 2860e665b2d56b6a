"""Signs of when an article was written: the dates of datelines, bylines, mail headers, comments, copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.calendars import year
from dateline.model.articles import BlockKind, DctSign, Furniture, SignKind, Span
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.expressions import Calendar, Clock
from dateline.model.times import Timex
from dateline.reading.bylines import header_field, is_reply_line, label_of
from dateline.reading.dates import date_of
from dateline.reading.page import Page
from dateline.reading.shapes import Shape
from dateline.reading.stamps import table, weekdays_of, without, words_besides

# "Report released on 3 May" tells of somebody's report, "This report was released on 3 May" of itself.
_ABOUT_ITSELF = re.compile(
    r"\W*(?:(?:this|the above)\s+(?:report|text)|(?:(?:this|the above)\s+)?(?:article|story|post|page|piece))\b", re.I
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_STAMP_WORDS = 8
_LABELLED = {
    "published": (SignKind.BYLINE, "sign.published"),
    "updated": (SignKind.UPDATED, "sign.updated"),
    "seen": (SignKind.STAMP, "sign.seen"),
    "embargo": (SignKind.BYLINE, "sign.embargo"),
}
_ANSWERED = (SignKind.ANSWERED, "sign.answered")


def signs_of(page: Page, kinds: Sequence[BlockKind], month_first: bool | None) -> tuple[DctSign, ...]:
    """The signs of a page in order of place; offsets count in the text.

    Args:
        page: the page with its furniture marked.
        kinds: the kind of each of its blocks.
        month_first: the order of day and month in its numeric dates, None if not known.
    """
    signs: list[DctSign] = []
    for i, shape in enumerate(page.shapes):
        if page.marks[i] is Furniture.COPYRIGHT:
            signs += _copyrights(shape)
        for time, kind, rule in _dated(page, kinds, i):
            date = date_of(time.expression, month_first)
            if date is not None and date.granularity is not Granularity.YEAR:
                span = _span(shape, time.start_char, time.end_char)
                signs.append(DctSign(kind, date, span, rule, _weekday_by(shape, time)))
    return tuple(signs)


def _copyrights(shape: Shape) -> Iterator[DctSign]:
    for match in _YEAR.finditer(shape.text):
        date = Date(year(int(match.group())), Granularity.YEAR, Basis.STATED)
        yield DctSign(SignKind.COPYRIGHT, date, _span(shape, *match.span()), "sign.copyright")


def _dated(page: Page, kinds: Sequence[BlockKind], i: int) -> Iterator[tuple[Timex, SignKind, str]]:
    """The times of block `i` that are signs, with what they are signs of and the rule that says so."""
    shape, at, label = page.shapes[i], 0, None
    for time in shape.times:
        between = shape.text[at : time.start_char]
        if (told := label_of(between)) is not None or words_besides(between):
            label = told
        at = time.end_char
        sign = None
        if label in _LABELLED and _speaks_of_itself(page, kinds, i):
            sign = _LABELLED[label]
        elif label in (None, "published"):
            sign = _by_place(page, kinds, i)
        if sign is not None:
            yield time, *sign


def _by_place(page: Page, kinds: Sequence[BlockKind], i: int) -> tuple[SignKind, str] | None:
    """What an unlabelled date in block `i` is a sign of; None if of nothing."""
    shape, mark = page.shapes[i], page.marks[i]
    if mark is Furniture.COMMENT:
        is_stamp = not shape.is_prose and len(words_besides(without(shape.text, shape.times))) <= _STAMP_WORDS
        return (SignKind.STAMP, "sign.comment") if is_stamp else None
    if is_reply_line(shape.text):
        return _ANSWERED
    if (field := header_field(shape.text)) and mark:
        if field not in table()["header"]["dates"]:
            return None
        return (SignKind.METADATA, "sign.header") if i < page.first else _ANSWERED
    if kinds[i] is BlockKind.DATELINE and mark is None:
        return SignKind.DATELINE, "sign.dateline"
    if kinds[i] is BlockKind.BYLINE and mark is None:
        is_masthead = page.headline is not None and i < page.headline
        return SignKind.BYLINE, "sign.masthead" if is_masthead else "sign.byline"
    return None


def _speaks_of_itself(page: Page, kinds: Sequence[BlockKind], i: int) -> bool:
    """Whether "published" and "updated" in block `i` are said of the article, not of something in the news."""
    shape, mark = page.shapes[i], page.marks[i]
    if mark in (Furniture.RELATED, Furniture.COMMENT, Furniture.COPYRIGHT) or header_field(shape.text):
        return False
    return kinds[i] is BlockKind.BYLINE or mark is not None or _ABOUT_ITSELF.match(shape.text) is not None


def _span(shape: Shape, start: int, end: int) -> Span:
    """Where these characters of a block are in the field; the whole block where lines were joined."""
    stretch = shape.stretch
    if not stretch.is_verbatim:
        return Span(stretch.start_char, stretch.end_char)
    return Span(stretch.start_char + start, stretch.start_char + end)


def _weekday_by(shape: Shape, time: Timex) -> int | None:
    """The weekday, 0 for Monday, that is told with a date, or right before or after it; None if none is."""
    expression = time.expression.day if isinstance(time.expression, Clock) else time.expression
    if isinstance(expression, Calendar) and expression.weekday is not None:
        return expression.weekday
    for other, number in weekdays_of(shape.text):
        between = shape.text[min(time.end_char, other.end_char) : max(time.start_char, other.start_char)]
        if not any(map(str.isalnum, between)):
            return number
    return None
