"""From a submitted text to an Article: blocks, furniture, language and the signs of when it was written."""

from __future__ import annotations

from dateline.calendars import parse_iso
from dateline.model.articles import Article, Block, BlockKind, Submitted, TextField
from dateline.reading.blocks import stretches_of
from dateline.reading.furniture import mark
from dateline.reading.kinds import kinds_of, speaker_of
from dateline.reading.shapes import main_language, shapes_of


def read(submitted: Submitted) -> Article:
    """An article with its blocks; `submitted` has passed `reading.check`."""
    shapes = shapes_of(stretches_of(submitted.text))
    language = main_language(shapes)
    marks = mark(shapes, language)
    blocks = [
        Block(
            field=TextField.TEXT,
            start_char=shape.stretch.start_char,
            end_char=shape.stretch.end_char,
            kind=kind,
            furniture=furniture,
            language=shape.language,
            speaker=speaker_of(shape.text) if furniture is None else None,
        )
        for shape, furniture, kind in zip(shapes, marks, kinds_of(shapes, marks), strict=True)
    ]
    return Article(
        id=submitted.id,
        text=submitted.text,
        title=submitted.title,
        publisher=submitted.publisher,
        url=submitted.url,
        published=parse_iso(submitted.published) if submitted.published else None,
        language=language,
        blocks=(*_title_blocks(submitted.title or ""), *blocks),
    )


def _title_blocks(title: str) -> list[Block]:
    return [
        Block(TextField.TITLE, stretch.start_char, stretch.end_char, BlockKind.HEADING)
        for stretch in stretches_of(title)
    ]
