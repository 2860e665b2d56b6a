"""The sentences of a story: where each stands, and whether it tells a story of its own."""

from __future__ import annotations

import pytest

from dateline.extraction.linking.publishing import Place
from dateline.extraction.linking.settings import Setting, settings
from dateline.extraction.parsing.parse import parse_of
from dateline.extraction.pipeline import make_doc
from dateline.model.articles import Article, Block, BlockKind, TextField
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


def _settings(*paragraphs: str) -> list[Setting]:
    text, found = "\n\n".join(paragraphs), []
    for place, block in enumerate(paragraphs):
        start = sum(len(before) + 2 for before in paragraphs[:place])
        found.append(Block(TextField.TEXT, start, start + len(block), BlockKind.PARAGRAPH))
    article = Article("a", text, blocks=tuple(found))
    return list(settings(parse_of(pipeline()(make_doc(pipeline(), article, TextField.TEXT)))))


@pytest.mark.parametrize(
    ("paragraphs", "apart"),
    [
        (("LEEDS A lorry shed its load.", "HULL A tractor was found.", "YORK A choir sang."), True),
        (("Bergen: Two boats collided.", "Oslo: A museum bought a sketch.", "Tromso: A tunnel opened."), True),
        (("Holt: We won.", "Lund: You lost.", "Holt: We shall see."), False),
        (("LEEDS A lorry shed its load.", "It was full.", "Nobody was hurt."), False),
    ],
)
def test_items_of_a_roundup_stand_apart(paragraphs: tuple[str, ...], apart: bool) -> None:
    assert {each.is_apart for each in _settings(*paragraphs)} == {apart}


def test_a_short_history_opens_with_no_news() -> None:
    history = ("Sandar became independent in 1919.", "Its president was Emil Varga.", "He chose a team.", "He left.")
    assert {each.place for each in _settings(*history)} == {Place.BODY}
    assert _settings("Sandar marked a day.", *history[1:])[0].place is Place.LEAD


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Miles Hart sat in the dark.", Place.BODY),
        ("Miles Hart died on Monday.", Place.LEAD),
        ("Miles Hart, police said, sat in the dark.", Place.LEAD),
    ],
)
def test_a_long_read_may_open_with_a_scene(opening: str, place: Place) -> None:
    scene = ["The lamp burned and the water ran over the old stones of the lock."] * 80

    assert _settings(opening, *scene)[0].place is place


def test_a_short_story_opens_with_news() -> None:
    assert _settings("Miles Hart sat in the dark.")[0].place is Place.LEAD
