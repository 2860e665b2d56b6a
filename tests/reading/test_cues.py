"""What the wording of a block speaks for."""

import pytest

from dateline.model.articles import Furniture
from dateline.reading.cues import cue_of, has_counter, phrases


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("Comments4", Furniture.COMMENT),
        ("7 comments", Furniture.COMMENT),
        ("Leave a Reply", Furniture.COMMENT),
        ("NOW READING", Furniture.RELATED),
        ("All news →", Furniture.RELATED),
        ("Read more: Village pub reopens", Furniture.RELATED),
        ("More from the valley", Furniture.RELATED),
        ("Photo: Elke Dorn", Furniture.CREDIT),
        ("(Reporting by Ada Brandt; Editing by Ole Brekk)", Furniture.CREDIT),
        ("Share this article", Furniture.SHARE),
        ("Sign up for our newsletter and never miss a flood", Furniture.SHARE),
        ("© 2021 The Morning Ledger", Furniture.COPYRIGHT),
        ("The post Harvest begins early appeared first on Field News.", Furniture.SYNDICATION),
        ("Skip to main content", Furniture.NAVIGATION),
        ("Article continues below", Furniture.NAVIGATION),
        ("5 min read", Furniture.NAVIGATION),
    ],
)
def test_cue_of_furniture_names_its_kind(text, furniture):
    cue = cue_of(text)
    assert cue is not None
    assert cue.furniture is furniture


@pytest.mark.parametrize(
    "text",
    [
        "The council commented on the report.",
        "Photographers were there when the ice broke.",
        "Officials shared the plans with the village.",
        "Related companies will be sold.",
        "Homes were flooded.",
    ],
)
def test_cue_of_ordinary_text_is_none(text):
    assert cue_of(text) is None


def test_cue_of_a_long_paragraph_is_none():
    assert cue_of("Subscribe to our view, he said, " + "and think again " * 20) is None


@pytest.mark.parametrize(("text", "expected"), [("Snow in the hills 21", True), ("Line 7 (12)", True), ("Snow", False)])
def test_has_counter_sees_a_number_at_the_end(text, expected):
    assert has_counter(text) is expected


def test_phrases_are_written_small_and_once():
    for furniture in Furniture:
        for place in ("section", "whole", "topic", "label", "start", "anywhere", "tail"):
            listed = phrases(furniture, place)
            assert len(set(listed)) == len(listed)
            assert all(phrase == phrase.lower() for phrase in listed)
