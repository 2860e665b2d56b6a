"""Furniture: what stands around a story, by general signals."""

import pytest

from dateline.model.articles import Furniture
from dateline.reading.article import read_page

STORY = (
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed.\n\n"
    "The school must now pay her wages for sixteen months, and the director will appeal.\n\n"
)


def marked(text):
    """The text of each block that is furniture, with its kind."""
    page = read_page(text)
    return {shape.text: mark for shape, mark in zip(page.shapes, page.marks, strict=True) if mark}


def test_furniture_of_a_plain_story_is_none():
    assert marked(STORY) == {}


def test_furniture_of_comments_is_all_that_follows_their_heading():
    text = STORY + "Comments2\n\n• Ana\n  14.02.2023\n  Well done to her!\n• Ivo\n  15.02.2023\n  And who pays for it?"
    assert set(marked(text).values()) == {Furniture.COMMENT}
    assert len(marked(text)) == 7


def test_furniture_of_comments_without_a_heading_is_told_by_author_and_stamp():
    text = STORY + "Ana\n14.02.2023\nWell done to her, I say.\nIvo\n15.02.2023\nAnd who pays for it, my friends?"
    assert set(marked(text)) == {
        "Ana", "14.02.2023", "Well done to her, I say.", "Ivo", "15.02.2023", "And who pays for it, my friends?",
    }  # fmt: skip


def test_furniture_of_comments_ends_where_something_else_names_itself():
    text = STORY + "Comments (1)\n\nAna\n14.02.2023\nWell done!\n\nRelated articles\n\nSnow in the hills tonight"
    assert marked(text)["Snow in the hills tonight"] is Furniture.RELATED


def test_furniture_of_a_related_box_ends_where_the_story_goes_on():
    box = "Related\nTwo bears seen near the station\n\n"
    text = STORY + box + "The trial lasted four days, and forty people spoke."
    assert marked(text) == {"Related": Furniture.RELATED, "Two bears seen near the station": Furniture.RELATED}


def test_furniture_of_headlines_with_counters_below_the_story():
    text = STORY + "Two bears seen near the station 21\n\nWhy the bakery closes on Mondays 4"
    assert set(marked(text).values()) == {Furniture.RELATED}


def test_furniture_of_blocks_in_other_letters_below_the_story():
    assert marked(STORY + "Закрыць\n\nПаведаміць") == {
        "Закрыць": Furniture.NAVIGATION, "Паведаміць": Furniture.NAVIGATION,
    }  # fmt: skip


def test_furniture_above_the_headline_is_a_menu():
    text = "Home\nSport\nValley47\nTeacher wins back her post in court\nBy Ada Brandt\n\n" + STORY
    assert marked(text) == dict.fromkeys(("Home", "Sport", "Valley47"), Furniture.NAVIGATION)


def test_furniture_of_a_way_through_sections():
    assert marked("Home > Region > Upper Valley\n\n" + STORY) == {"Home > Region > Upper Valley": Furniture.NAVIGATION}


def test_furniture_of_a_mail_is_its_header_and_signature():
    text = f"From: Ada\nTo: Desk\nSubject: Teacher\n\n{STORY}--\nAda Brandt\nTel. 960 112"
    assert set(marked(text)) == {"From: Ada", "To: Desk", "Subject: Teacher", "--", "Ada Brandt", "Tel. 960 112"}


def test_furniture_of_a_topic_over_a_part_of_the_story_is_none():
    assert marked(STORY + "Education\n\n" + STORY.replace("court", "council")) == {}


def test_furniture_of_a_list_that_ends_the_story_is_none():
    assert marked(STORY + "What is known:\n- the court in Lipa\n- the school in Brod\n- the wages of two years") == {}


@pytest.mark.parametrize("tail", ["God bless her.", "Total dead: 12", "ENDS HERE SOMEHOW"])
def test_furniture_of_one_short_line_below_the_story_is_none(tail):
    assert marked(STORY + tail) == {}


@pytest.mark.parametrize("text", ["* * *", "-----", "→", "1 / 5"])
def test_furniture_of_lines_without_words(text):
    assert marked(f"{STORY}{text}\n\n{STORY.replace('court', 'council')}") == {text: Furniture.NAVIGATION}


def test_furniture_of_a_menu_is_told_by_its_wide_blanks():
    menu = "Courier  Farming  Births & Deaths  Small ads"
    assert marked(f"{menu}\n\n{STORY}") == {menu: Furniture.NAVIGATION}
