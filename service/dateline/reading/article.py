"""From a submitted text to an Article: blocks, furniture, language and the signs of when it was written."""

from __future__ import annotations

from dateline.calendars import parse_iso
from dateline.model.articles import Article, Block, BlockKind, Furniture, Submitted, TextField
from dateline.reading.addresses import signs_of_address
from dateline.reading.blocks import stretches_of
from dateline.reading.cues import normalise
from dateline.reading.furniture import mark
from dateline.reading.kinds import kinds_of
from dateline.reading.openings import parts_of
from dateline.reading.order import month_first
from dateline.reading.page import Page
from dateline.reading.shapes import main_language, shapes_of
from dateline.reading.signs import signs_of
from dateline.reading.speakers import speaker_of


def read(submitted: Submitted) -> Article:
    """An article with everything that its text shows of itself; `submitted` has passed `reading.check`.

    Its blocks cover every character of title and text that is not blank, in order, title first.
    """
    page = read_page(submitted.text)
    kinds = kinds_of(page)
    order = month_first(submitted.text)
    return Article(
        id=submitted.id,
        text=submitted.text,
        title=submitted.title,
        publisher=submitted.publisher,
        url=submitted.url,
        published=parse_iso(submitted.published) if submitted.published else None,
        language=page.language,
        blocks=(*_title_blocks(submitted.title or ""), *_text_blocks(page, kinds, submitted.title or "")),
        signs=(*signs_of_address(submitted.url or ""), *signs_of(page, kinds, order)),
        month_first=order,
        published_basis=submitted.details.published_basis,
        entities=submitted.details.entities,
    )


def read_page(text: str) -> Page:
    """The page that a text is, its furniture marked."""
    shapes = shapes_of([part for stretch in stretches_of(text) for part in parts_of(stretch, text)])
    page = Page(shapes, main_language(shapes))
    mark(page)
    return page


def _title_blocks(title: str) -> list[Block]:
    return [
        Block(TextField.TITLE, stretch.start_char, stretch.end_char, BlockKind.HEADING)
        for stretch in stretches_of(title)
    ]


def _text_blocks(page: Page, kinds: list[BlockKind], title: str) -> list[Block]:
    """The blocks of the text; a headline that only says the title again is no part of the story."""
    marks = list(page.marks)
    if page.headline is not None and page.shapes[page.headline].said == normalise(title):
        marks[page.headline] = Furniture.NAVIGATION
    return [
        Block(
            field=TextField.TEXT,
            start_char=shape.stretch.start_char,
            end_char=shape.stretch.end_char,
            kind=kind,
            furniture=mark,
            language=shape.language,
            speaker=speaker_of(shape.text) if mark is None else None,
        )
        for shape, mark, kind in zip(page.shapes, marks, kinds, strict=True)
    ]
